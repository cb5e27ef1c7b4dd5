using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Cycles;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.Cycles.Activities;

/// <summary><c>Ipses.RecordCycleEvent</c>: gives an event of the year a date (today's, or a rule's), so that due rules can count from it (R20).</summary>
public sealed class RecordCycleEvent(IUnitOfWork unit, IDueDates dueDates, CycleClock clock)
    : Activity
{
    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor { get; } =
        new()
        {
            TypeName = "Ipses.RecordCycleEvent",
            Category = new Label("Evaluation", "성과관리"),
            DisplayName = new Label("Record an event of the year", "연간 사건 기록"),
            Description = new Label(
                "Gives an event of the year its date, so that due rules can count from it.",
                "기한 규칙이 기준으로 삼을 수 있도록 그 해의 사건에 날짜를 정합니다."
            ),
            Inputs =
            [
                StepInputs.Choice(
                    "EventName",
                    "Name of the event",
                    "사건 이름",
                    new(
                        "The event that rules count from: “10 business days after issued”.",
                        "기한 규칙의 기준이 되는 사건입니다. 예: 10 business days after issued"
                    ),
                    OptionKeys.CycleEvents
                ) with
                {
                    IsRequired = true,
                },
                StepInputs.Rule(
                    "DueRule",
                    "Rule of its date; empty: today",
                    "날짜 규칙(비우면 오늘)"
                ),
                StepInputs.StepKey,
            ],
            Ports = [new("Done", new("Done", "완료"))],
        };

    /// <inheritdoc />
    public override async ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        Sector sector = SectorKey.Parse(context.WorkflowInput<string>("Sector")) ?? Sector.Central;
        FiscalYear year = new(context.WorkflowInput<int>("Year"));
        string name = context.Get<string>("EventName") ?? "";
        if (await unit.FindAsync<Cycle>(Cycle.KeyOf(sector, year), cancellation) is not { } cycle)
        {
            Error missing = CycleErrors.NotFound(Cycle.KeyOf(sector, year));
            return Outcome.Fault(missing.Code, missing.Message.En);
        }

        DateOnly date = clock.DateOf(context.Now);
        if (context.Get<string>("DueRule") is { Length: > 0 } rule)
        {
            Result<ResolvedDue> due = await dueDates.ResolveAsync(
                new DueRequest(name, rule, sector, year),
                cancellation
            );
            if (due.IsRefused)
            {
                return Outcome.Fault(due.Errors[0].Code, due.Errors[0].Message.En);
            }

            date = due.Value.Date;
        }

        Result recorded = cycle.Record(name, date, new Deed(context.Actor, null, context.Now));
        return recorded.IsRefused
            ? Outcome.Fault(recorded.Errors[0].Code, recorded.Errors[0].Message.En)
            : Outcome.Done();
    }
}
