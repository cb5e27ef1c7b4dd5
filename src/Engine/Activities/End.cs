using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>A milestone activity that marks the end of a flowchart. (<c>Elsa.End</c>)</summary>
public sealed class End : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.End",
        Category = ElsaCategories.Flow,
        DisplayName = new Label("End", "끝"),
        Description = new Label(
            "A milestone activity that marks the end of a flowchart.",
            "흐름도의 끝을 나타냅니다. 이르면 그 흐름도가 끝납니다."
        ),
        IsTerminal = true,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) => new(Outcome.Done().With(new ActivityEffect.EndContainer()));
}
