using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Branch execution into multiple branches. (<c>Elsa.FlowFork</c>)</summary>
public sealed class FlowFork : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.FlowFork",
        Category = ElsaCategories.Branching,
        DisplayName = new Label("Fork (flow)", "갈래(흐름)"),
        Description = new Label(
            "Branch execution into multiple branches.",
            "실행을 여러 갈래로 나눕니다."
        ),
        Inputs =
        [
            new InputDescriptor(
                "Branches",
                "List<String>",
                new Label("Branches", "갈래"),
                new Label("Names of the branches.", "갈래의 이름입니다.")
            )
            {
                UiHint = "dynamic-outcomes",
            },
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) =>
        new(
            context.Get<IReadOnlyList<string>>("Branches") is { Count: > 0 } branches
                ? Outcome.Complete([.. branches])
                : Outcome.Done()
        );
}
