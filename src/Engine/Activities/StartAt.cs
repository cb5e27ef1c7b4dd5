using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Wait until the specified moment. (<c>Elsa.StartAt</c>)</summary>
public sealed class StartAt : Activity, ITriggerActivity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.StartAt",
        Category = ElsaCategories.Scheduling,
        DisplayName = new Label("Start at", "시각 대기"),
        Description = new Label("Wait until the specified moment.", "정한 시각까지 기다립니다."),
        Kind = ActivityKind.Trigger,
        Inputs =
        [
            new InputDescriptor(
                "DateTime",
                "DateTimeOffset",
                new Label("Date and time", "일시"),
                new Label("The moment to wait for.", "기다릴 일시입니다.")
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
                    At: context.Get<DateTimeOffset?>("DateTime")
                        ?? throw new InputUnreadableException(
                            "Trigger.Unreadable",
                            $"'{context.Node.DisplayText}' ({context.Node.Id}) starts the workflow at no date."
                        )
                ),
            },
        ];

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var due = context.Get<DateTimeOffset>("DateTime");
        return new(
            due <= context.Now
                ? Outcome.Done()
                : Outcome.WaitFor(
                    BookmarkRequest.At("due", due) with
                    {
                        Origin = BookmarkOrigin.Elsa,
                    }
                )
        );
    }
}
