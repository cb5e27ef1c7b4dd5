using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Wait for an event to be published. (<c>Elsa.Event</c>)</summary>
public sealed class Event : Activity, ITriggerActivity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Event",
        Category = ElsaCategories.Primitives,
        DisplayName = new Label("Event", "이벤트"),
        Description = new Label(
            "Wait for an event to be published.",
            "이벤트가 발행되기를 기다립니다."
        ),
        Kind = ActivityKind.Trigger,
        Inputs =
        [
            new InputDescriptor(
                "EventName",
                "String",
                new Label("Event Name", "이벤트 이름"),
                new Label("The name of the event to listen for.", "기다릴 이벤트의 이름입니다.")
            )
            {
                IsRequired = true,
            },
        ],
        Outputs =
        [
            new OutputDescriptor(
                "Result",
                "Object",
                new Label("Result", "결과"),
                new Label("What the event carried.", "이벤트에 실려 온 내용입니다.")
            ),
        ],
    };

    public IEnumerable<TriggerRequest> Triggers(TriggerContext context)
    {
        var name = context.Get<string>("EventName") ?? "";
        return name.Length > 0
            ? [new TriggerRequest { StimulusKey = WaitKeys.Event(name) }]
            : throw new InputUnreadableException(
                "Trigger.Unreadable",
                $"'{context.Node.DisplayText}' ({context.Node.Id}) starts the workflow on an event without a name."
            );
    }

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) =>
        new(
            Outcome.WaitFor(
                BookmarkRequest.On(
                    "event",
                    WaitKeys.Event(context.Get<string>("EventName") ?? "")
                ) with
                {
                    Origin = BookmarkOrigin.Elsa,
                }
            )
        );

    public override ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    ) => new(Outcome.Done().WithOutput("Result", resumption.Payload));
}
