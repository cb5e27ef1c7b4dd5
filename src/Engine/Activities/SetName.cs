using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Set the name of the workflow instance. (<c>Elsa.SetName</c>)</summary>
public sealed class SetName : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.SetName",
        Category = ElsaCategories.Primitives,
        DisplayName = new Label("Set Name", "이름 설정"),
        Description = new Label(
            "Set the name of the workflow instance.",
            "실행 중인 워크플로의 이름을 정합니다."
        ),
        Inputs =
        [
            new InputDescriptor(
                "Value",
                "String",
                new Label("Value", "이름"),
                new Label("The name to set.", "정할 이름입니다.")
            ),
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) => new(Outcome.Done().With(new ActivityEffect.SetName(context.Get<string>("Value") ?? "")));
}
