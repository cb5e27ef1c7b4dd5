using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Wait for the specified interval. (<c>Elsa.Timer</c>)</summary>
public sealed class Timer : Activity, ITriggerActivity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Timer",
        Category = ElsaCategories.Scheduling,
        DisplayName = new Label("Timer", "타이머"),
        Description = new Label("Wait for the specified interval.", "정한 간격만큼 기다립니다."),
        Kind = ActivityKind.Trigger,
        Inputs =
        [
            new InputDescriptor(
                "Interval",
                "TimeSpan",
                new Label("Interval", "간격"),
                new Label("The amount of time to wait.", "기다릴 시간입니다.")
            )
            {
                DefaultValue = "00:01:00",
            },
        ],
    };

    /// <summary>The shortest interval at which a workflow is started again and again.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    public IEnumerable<TriggerRequest> Triggers(TriggerContext context)
    {
        var interval = context.Get<TimeSpan>("Interval");
        return interval >= Shortest
            ? [new TriggerRequest { Schedule = new TriggerSchedule(Interval: interval) }]
            : throw new InputUnreadableException(
                "Trigger.Unreadable",
                $"'{context.Node.DisplayText}' ({context.Node.Id}) starts the workflow every {interval:c}; a second is the shortest interval."
            );
    }

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var length = context.Get<TimeSpan>("Interval");
        return new(
            length <= TimeSpan.Zero
                ? Outcome.Done()
                : Outcome.WaitFor(
                    BookmarkRequest.At("due", context.Now + length) with
                    {
                        Origin = BookmarkOrigin.Elsa,
                    }
                )
        );
    }
}
