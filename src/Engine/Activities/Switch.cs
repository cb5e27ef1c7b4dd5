using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Evaluate a set of case conditions and schedule the activity for a matching case. (<c>Elsa.Switch</c>)</summary>
public sealed class Switch : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Switch",
        Category = ElsaCategories.Branching,
        DisplayName = new Label("Switch", "선택"),
        Description = new Label(
            "Evaluate a set of case conditions and schedule the activity for a matching case.",
            "여러 경우의 조건을 확인하여 맞는 활동을 실행합니다."
        ),
        Inputs =
        [
            SwitchCases.Input("switch-editor", SwitchCases.PlainType),
            ElsaCategories.SwitchMode,
        ],
        Outputs =
        [
            new OutputDescriptor(
                "Output",
                "Object",
                new Label("Output", "출력"),
                new Label(
                    "Kept for files of Elsa; not set.",
                    "Elsa 파일과의 호환을 위한 항목이며 값은 없습니다."
                )
            ),
        ],
        Ports = [ElsaCategories.Embedded("Default", "기본")],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var matching = SwitchCases.Matching(context);
        var nodes = context.Node.Ports.GetValueOrDefault("cases") ?? [];
        List<ActivityNode> next =
        [
            .. matching
                .Select(c => nodes.FirstOrDefault(n => n.WrittenId == c.ActivityId))
                .OfType<ActivityNode>(),
        ];
        if (matching.Count == 0 && context.Node.Port("default") is { } other)
            next.Add(other);
        if (next.Count == 0)
            return new(Outcome.Done());
        var outcome = Outcome.Stay();
        foreach (var node in next)
            outcome = outcome.AndSchedule(new ChildRequest(node));
        return new(outcome);
    }

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    ) =>
        new(
            child.Others.Count > 0 || child.Kind == ChildResultKind.Emitted
                ? Outcome.Stay()
                : Outcome.Done()
        );
}
