using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Execute an activity while a given condition evaluates to true. (<c>Elsa.While</c>)</summary>
public sealed class While : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.While",
        Category = ElsaCategories.Looping,
        DisplayName = new Label("While", "조건 반복"),
        Description = new Label(
            "Execute an activity while a given condition evaluates to true.",
            "조건이 참인 동안 반복합니다."
        ),
        Inputs =
        [
            new InputDescriptor(
                "Condition",
                "Boolean",
                new Label("Condition", "조건"),
                new Label("Looked at before every turn.", "차례마다 먼저 확인하는 조건입니다.")
            )
            {
                AutoEvaluate = false,
            },
        ],
        Ports = [ElsaCategories.Embedded("Body", "본문")],
        IsLoop = true,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) => new(Turn(context));

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    ) =>
        new(
            child.Kind switch
            {
                ChildResultKind.Emitted => Outcome.Stay(),
                ChildResultKind.Broke => Outcome.Done(),
                _ => Turn(context),
            }
        );

    private static ActivityOutcome Turn(ActivityContext context) =>
        context.Node.Port("body") is { } body && context.Evaluate<bool>("Condition")
            ? Outcome.Schedule(new ChildRequest(body))
            : Outcome.Done();
}
