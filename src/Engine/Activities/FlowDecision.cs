using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Evaluate a Boolean condition to determine which path to execute next. (<c>Elsa.FlowDecision</c>)</summary>
public sealed class FlowDecision : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.FlowDecision",
        Category = ElsaCategories.Branching,
        DisplayName = new Label("Decision", "판단"),
        Description = new Label(
            "Evaluate a Boolean condition to determine which path to execute next.",
            "조건에 따라 갈 길을 고릅니다."
        ),
        Inputs =
        [
            new InputDescriptor(
                "Condition",
                "Boolean",
                new Label("Condition", "조건"),
                new Label("The condition to evaluate.", "판단할 조건입니다.")
            ),
        ],
        Ports = [ElsaCategories.Flowing("True", "참"), ElsaCategories.Flowing("False", "거짓")],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) => new(Outcome.Complete(context.Get<bool>("Condition") ? "True" : "False"));
}
