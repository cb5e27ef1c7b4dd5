using System.Globalization;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Execute a set of activities in sequence. (<c>Elsa.Sequence</c>)</summary>
public sealed class Sequence : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Sequence",
        Category = ElsaCategories.Workflows,
        DisplayName = new Label("Sequence", "순서"),
        Description = new Label(
            "Execute a set of activities in sequence.",
            "활동들을 차례로 실행합니다."
        ),
        IsContainer = true,
        IsBrowsable = false,
        IsOneBranch = true,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) => new(Next(context, 0));

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    )
    {
        if (child.Kind == ChildResultKind.Emitted)
            return new(Outcome.Stay());
        return new(Next(context, int.Parse(child.Tag, CultureInfo.InvariantCulture) + 1));
    }

    private static ActivityOutcome Next(ActivityContext context, int index)
    {
        var steps = context.Node.Ports.GetValueOrDefault("activities") ?? [];
        return index < steps.Count
            ? Outcome.Schedule(
                new ChildRequest(steps[index], index.ToString(CultureInfo.InvariantCulture))
            )
            : Outcome.Done();
    }
}
