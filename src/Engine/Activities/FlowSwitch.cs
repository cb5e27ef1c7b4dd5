using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Evaluate a set of case conditions and follow the matching case. (<c>Elsa.FlowSwitch</c>)</summary>
public sealed class FlowSwitch : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.FlowSwitch",
        Category = ElsaCategories.Branching,
        DisplayName = new Label("Switch (flow)", "선택(흐름)"),
        Description = new Label(
            "Evaluate a set of case conditions and follow the matching case.",
            "여러 경우의 조건을 확인하여 맞는 길로 갑니다."
        ),
        Inputs =
        [
            SwitchCases.Input("flow-switch-editor", SwitchCases.FlowType),
            ElsaCategories.SwitchMode,
        ],
        Ports = [ElsaCategories.Flowing("Default", "기본")],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) =>
        new(
            Outcome.Complete([
                .. SwitchCases.Matching(context).Select(c => c.Label).DefaultIfEmpty("Default"),
            ])
        );
}
