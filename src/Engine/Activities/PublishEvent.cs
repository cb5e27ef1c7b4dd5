using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Publishes an event. (<c>Elsa.PublishEvent</c>)</summary>
public sealed class PublishEvent : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.PublishEvent",
        Category = ElsaCategories.Primitives,
        DisplayName = new Label("Publish Event", "이벤트 발행"),
        Description = new Label("Publishes an event.", "이벤트를 발행합니다."),
        Inputs =
        [
            new InputDescriptor(
                "EventName",
                "String",
                new Label("Event Name", "이벤트 이름"),
                new Label("The name of the event to publish.", "발행할 이벤트의 이름입니다.")
            )
            {
                IsRequired = true,
            },
            new InputDescriptor(
                "CorrelationId",
                "String",
                new Label("Correlation ID", "상관 ID"),
                new Label(
                    "Only workflows with this correlation id hear it.",
                    "이 상관 ID를 가진 워크플로만 받습니다."
                )
            ),
            new InputDescriptor(
                "IsLocalEvent",
                "Boolean",
                new Label("Local event", "내부 이벤트"),
                new Label(
                    "Only this workflow instance hears it.",
                    "이 워크플로 실행 건만 받습니다."
                )
            )
            {
                UiHint = "checkbox",
            },
            new InputDescriptor(
                "Payload",
                "Object",
                new Label("Payload", "자료"),
                new Label("What the event carries.", "이벤트에 실어 보낼 내용입니다.")
            ),
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) =>
        new(
            Outcome
                .Done()
                .AndPublish(
                    new EventRequest(
                        context.Get<string>("EventName") ?? "",
                        context.Get("Payload"),
                        context.Get<string>("CorrelationId") ?? "",
                        context.Get<bool>("IsLocalEvent") ? context.InstanceId : ""
                    )
                )
        );
}
