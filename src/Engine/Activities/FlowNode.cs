using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>A simple container that executes the specified activity. (<c>Elsa.FlowNode</c>)</summary>
public sealed class FlowNode : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.FlowNode",
        Category = ElsaCategories.Flow,
        DisplayName = new Label("Container", "담기"),
        Description = new Label(
            "A simple container that executes the specified activity.",
            "안에 든 활동을 실행합니다."
        ),
        Ports = [ElsaCategories.Embedded("Body", "본문")],
        IsOneBranch = true,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) =>
        new(
            context.Node.Port("body") is { } body
                ? Outcome.Schedule(new ChildRequest(body))
                : Outcome.Done()
        );

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    ) =>
        new(
            child.Kind == ChildResultKind.Emitted
                ? Outcome.Stay()
                : Outcome.Complete([.. child.Ports.DefaultIfEmpty("Done")])
        );
}
