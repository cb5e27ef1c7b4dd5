using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Starts the workflow, or lets it go on, at the instants of a CRON expression. (<c>Elsa.Cron</c>)</summary>
public sealed class Cron : Activity, ITriggerActivity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Cron",
        Category = ElsaCategories.Scheduling,
        DisplayName = new Label("Cron", "크론 일정"),
        Description = new Label(
            "Starts the workflow, or lets it go on, at the instants of a CRON expression.",
            "크론 식이 정한 시각에 워크플로를 시작하거나 이어 갑니다."
        ),
        Kind = ActivityKind.Trigger,
        Inputs =
        [
            new InputDescriptor(
                "CronExpression",
                "String",
                new Label("Cron Expression", "크론 식"),
                new Label(
                    "Seconds, minutes, hours, day, month, weekday (0 0 9 * * MON-FRI), or five fields without seconds; in the site's time zone.",
                    "초, 분, 시, 일, 월, 요일 순서입니다(예: 0 0 9 * * MON-FRI). 초를 뺀 다섯 항목도 됩니다. 사이트의 시간대를 따릅니다."
                )
            )
            {
                IsRequired = true,
            },
        ],
    };

    public IEnumerable<TriggerRequest> Triggers(TriggerContext context) =>
        [
            new TriggerRequest
            {
                Schedule = new TriggerSchedule(
                    Cron: CronTimes.Checked(context.Get<string>("CronExpression"))
                ),
            },
        ];

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var expression = context.Get<string>("CronExpression") ?? "";
        return new(
            CronTimes.Next(expression, context.Now, context.TimeZone) is { } due
                ? Outcome.WaitFor(
                    BookmarkRequest.At("due", due) with
                    {
                        Origin = BookmarkOrigin.Elsa,
                    }
                )
                : Outcome.Fault(
                    "Cron.NeverAgain",
                    $"The CRON expression '{expression}' names no instant in the future."
                )
        );
    }
}
