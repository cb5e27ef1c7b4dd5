using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>A milestone activity that marks the start of a flowchart. (<c>Elsa.Start</c>)</summary>
public sealed class Start : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Start",
        Category = ElsaCategories.Flow,
        DisplayName = new Label("Start", "시작"),
        Description = new Label(
            "A milestone activity that marks the start of a flowchart.",
            "흐름도의 시작을 나타냅니다."
        ),
        IsStart = true,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) => new(Outcome.Done());
}
