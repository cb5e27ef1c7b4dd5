using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Joins branches: the flowchart around it reads the mode, so that the activity itself is done at once. (<c>Elsa.FlowJoin</c>)</summary>
public sealed class FlowJoin : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.FlowJoin",
        Category = ElsaCategories.Branching,
        DisplayName = new Label("Join", "합류"),
        Description = new Label(
            "Explicitly merge multiple branches into a single branch of execution.",
            "여러 갈래를 하나로 합칩니다."
        ),
        Inputs =
        [
            new InputDescriptor(
                "Mode",
                "FlowJoinMode",
                new Label("Mode", "방식"),
                new Label(
                    "WaitAny goes on with the first branch that arrives and cancels the others; WaitAll waits for every branch; WaitAllActive for every branch that was taken.",
                    "WaitAny는 먼저 온 갈래로 진행하고 나머지를 취소합니다. WaitAll은 모든 갈래를, WaitAllActive는 실제로 진행된 모든 갈래를 기다립니다."
                )
            )
            {
                UiHint = "dropdown",
                DefaultValue = "WaitAny",
                Options = ElsaCategories.Choices("WaitAll", "WaitAllActive", "WaitAny"),
            },
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) => new(Outcome.Done());
}
