using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Evaluate a Boolean condition to determine which activity to execute next. (<c>Elsa.If</c>)</summary>
public sealed class If : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.If",
        Category = ElsaCategories.Branching,
        DisplayName = new Label("If", "조건"),
        Description = new Label(
            "Evaluate a Boolean condition to determine which activity to execute next.",
            "조건에 따라 실행할 활동을 고릅니다."
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
        Outputs =
        [
            new OutputDescriptor(
                "Result",
                "Boolean",
                new Label("Result", "결과"),
                new Label("Whether the condition held.", "조건이 참이었는지 나타냅니다.")
            ),
        ],
        Ports = [ElsaCategories.Embedded("Then", "참"), ElsaCategories.Embedded("Else", "거짓")],
        IsOneBranch = true,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var holds = context.Get<bool>("Condition");
        var next = context.Node.Port(holds ? "then" : "else");
        var outcome = next is null ? Outcome.Done() : Outcome.Schedule(new ChildRequest(next));
        return new(outcome.WithOutput("Result", holds));
    }

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    ) => new(child.Kind == ChildResultKind.Emitted ? Outcome.Stay() : Outcome.Done());
}
