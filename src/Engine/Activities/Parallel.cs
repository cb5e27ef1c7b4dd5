using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Execute a set of activities in parallel. (<c>Elsa.Parallel</c>)</summary>
public sealed class Parallel : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Parallel",
        Category = ElsaCategories.Workflows,
        DisplayName = new Label("Parallel", "병렬"),
        Description = new Label(
            "Execute a set of activities in parallel.",
            "활동들을 나란히 실행합니다."
        ),
        IsContainer = true,
        IsBrowsable = false,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var branches = context.Node.Ports.GetValueOrDefault("activities") ?? [];
        if (branches.Count == 0)
            return new(Outcome.Done());
        var outcome = Outcome.Stay();
        foreach (var branch in branches)
            outcome = outcome.AndSchedule(new ChildRequest(branch));
        return new(outcome);
    }

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    ) =>
        new(
            child.Others.Count > 0 || child.Kind == ChildResultKind.Emitted
                ? Outcome.Stay()
                : Outcome.Done()
        );
}
