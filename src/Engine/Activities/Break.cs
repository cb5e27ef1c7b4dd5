using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Break out of a loop. (<c>Elsa.Break</c>)</summary>
public sealed class Break : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Break",
        Category = ElsaCategories.Looping,
        DisplayName = new Label("Break", "반복 중단"),
        Description = new Label("Break out of a loop.", "반복에서 빠져나옵니다."),
        IsTerminal = true,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) => new(Outcome.Done().With(new ActivityEffect.Break()));
}
