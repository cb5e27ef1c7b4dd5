using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Mark the workflow as finished. (<c>Elsa.Finish</c>)</summary>
public sealed class Finish : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Finish",
        Category = ElsaCategories.Primitives,
        DisplayName = new Label("Finish", "완료"),
        Description = new Label("Mark the workflow as finished.", "워크플로를 끝냅니다."),
        IsTerminal = true,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) => new(Outcome.Done().With(new ActivityEffect.FinishWorkflow(["Done"])));
}
