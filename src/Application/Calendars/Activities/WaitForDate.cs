using System.Globalization;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.Calendars.Activities;

/// <summary>
/// Waits until a due rule's date has come, at a time of day (R20). The rule stands in the step under a key that the year's
/// guideline may override (R14). A date that has passed already is waited for no longer.
/// </summary>
public sealed class WaitForDate(IDueDates dueDates, CycleClock clock) : Activity
{
    private const string Bookmark = "date";

    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor { get; } =
        new()
        {
            TypeName = "Ipses.WaitForDate",
            Category = new("Evaluation", "성과관리"),
            DisplayName = new("Wait for a date", "기한까지 대기"),
            Description = new(
                "Waits until the date of a due rule, by the business calendar.",
                "업무일 달력에 따라 기한 규칙의 날짜까지 기다립니다."
            ),
            Kind = ActivityKind.Task,
            Inputs =
            [
                StepInputs.DueKey with
                {
                    IsRequired = true,
                    Order = 1,
                },
                StepInputs.DueRule with
                {
                    IsRequired = true,
                    Order = 2,
                },
                new(
                    "At",
                    "String",
                    new("Time of day", "시각"),
                    new("Local time, 09:00 unless set.", "현지 시각이며, 기본값은 09:00입니다.")
                )
                {
                    DefaultValue = "09:00",
                    Order = 3,
                },
                .. StepInputs.LegalBasis.Select((input, i) => input with { Order = 4 + i }),
                StepInputs.StepKey with
                {
                    Order = 6,
                },
            ],
            Outputs =
            [
                new(
                    "Date",
                    "String",
                    new("Date", "날짜"),
                    new("The date that was waited for, ISO 8601.", "기다린 날짜(ISO 8601)입니다.")
                ),
            ],
            Ports = [new("Done", new("Done", "완료"))],
        };

    /// <inheritdoc/>
    public override async ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        if (
            !Enum.TryParse(context.WorkflowInput<string>("Sector"), out Sector sector)
            || context.WorkflowInput<int>("Year") is not (> 0 and int year)
        )
        {
            return Outcome.Fault(
                "WaitForDate.NoCycle",
                "The workflow needs the inputs Sector and Year to tell the date of a due rule."
            );
        }

        string at = context.Get<string>("At") ?? "09:00";
        if (!TimeOnly.TryParse(at, CultureInfo.InvariantCulture, out TimeOnly time))
        {
            return Outcome.Fault(
                "WaitForDate.TimeUnreadable",
                $"\"{at}\" is not a time of day such as 09:00."
            );
        }

        Result<ResolvedDue> due = await dueDates.ResolveAsync(
            new(
                context.Get<string>("DueKey") ?? "",
                context.Get<string>("DueRule") ?? "",
                sector,
                new(year),
                context.WorkflowInput<string>("Institution")
            ),
            cancellation
        );
        if (due.IsRefused)
        {
            return Outcome.Fault(due.Errors[0].Code, due.Errors[0].Message.En);
        }

        string date = due.Value.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        DateTimeOffset instant = clock.InstantOf(due.Value.Date, time);
        return instant <= context.Now
            ? Outcome.Done().WithOutput("Date", date)
            : Outcome.WaitFor(BookmarkRequest.At(Bookmark, instant).With(date));
    }

    /// <inheritdoc/>
    public override ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    ) =>
        new(Outcome.Done().WithOutput("Date", EngineJson.Read<string>(resumption.BookmarkPayload)));
}
