using Ipses.Engine.Activities;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Analysis;

/// <summary>
/// A circle in which nothing waits: without a way out it turns until the engine stops it; with one it depends on its
/// condition, which is worth a look.
/// </summary>
internal sealed class LoopsWithoutAWait : IAnalysisRule
{
    public IEnumerable<AnalysisFinding> Look(AnalysisSubject subject) =>
        subject
            .Flowcharts.SelectMany(flowchart => Circles(subject, flowchart))
            .Concat(
                subject
                    .Nodes.Where(node =>
                        string.Equals(node.Type, "Elsa.While", StringComparison.Ordinal)
                        && IsAlwaysTrue(node)
                        && node.Port("body") is { } body
                        && !subject.Waits(body)
                        && !AnalysisSubject
                            .Below(body)
                            .Any(inner => inner.Type is "Elsa.Break" or "Elsa.Finish")
                    )
                    .Select(node => Endless(node))
            );

    private static IEnumerable<AnalysisFinding> Circles(
        AnalysisSubject subject,
        ActivityNode flowchart
    )
    {
        var graph = subject.Graph(flowchart);
        foreach (
            var back in flowchart.Connections.Where(arrow =>
                !graph.IsForward(arrow)
                && graph.Nodes.ContainsKey(arrow.Source)
                && graph.Nodes.ContainsKey(arrow.Target)
            )
        )
        {
            var circle = graph
                .Nodes.Values.Where(node =>
                    (node.Id == back.Target || graph.Reaches(back.Target, node.Id))
                    && (node.Id == back.Source || graph.Reaches(node.Id, back.Source))
                )
                .ToList();
            if (circle.Count == 0 || circle.Any(subject.Waits))
                continue;
            var inside = circle.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
            var node = graph.Nodes[back.Source];
            yield return circle.Any(step => HasWayOut(subject, graph, step, inside))
                ? AnalysisFinding.Of(
                    node,
                    "Loop.NeverWaits",
                    FindingSeverity.Warning,
                    new Label(
                        $"The circle that “{node.DisplayText}” closes waits for nothing: it turns as often as its condition says, all at once.",
                        $"‘{node.DisplayText}’에서 되돌아가는 순환에는 기다리는 단계가 없어 조건이 허용하는 만큼 한꺼번에 반복됩니다."
                    ),
                    WayOut
                )
                : Endless(node);
        }
    }

    /// <summary>Whether a token can leave the circle at this step: by an arrow, or by an outcome without one.</summary>
    private static bool HasWayOut(
        AnalysisSubject subject,
        FlowGraph graph,
        ActivityNode step,
        HashSet<string> inside
    )
    {
        var arrows = graph.Outbound(step.Id);
        return arrows
                .GroupBy(a => a.SourcePort, StringComparer.Ordinal)
                .Any(port => port.All(a => !inside.Contains(a.Target)))
            || Outcomes(subject, step)
                .Any(port =>
                    arrows.All(a => !string.Equals(a.SourcePort, port, StringComparison.Ordinal))
                );
    }

    private static IEnumerable<string> Outcomes(AnalysisSubject subject, ActivityNode step) =>
        subject
            .Catalog.Describe(step.Type)
            .Ports.Where(port => port.Type == PortType.Flow)
            .Select(port => port.Name);

    private static bool IsAlwaysTrue(ActivityNode node) =>
        node.Inputs.TryGetValue("condition", out var condition)
        && (
            condition.Value.ValueKind == System.Text.Json.JsonValueKind.True
            || (
                condition.Value.ValueKind == System.Text.Json.JsonValueKind.String
                && string.Equals(
                    condition.Value.GetString()?.Trim(),
                    "true",
                    StringComparison.OrdinalIgnoreCase
                )
            )
        );

    private static AnalysisFinding Endless(ActivityNode node) =>
        AnalysisFinding.Of(
            node,
            "Loop.Endless",
            FindingSeverity.Error,
            new Label(
                $"The circle at “{node.DisplayText}” has no way out and waits for nothing: it would never end.",
                $"‘{node.DisplayText}’의 순환에는 빠져나갈 길도 기다리는 단계도 없어 끝나지 않습니다."
            ),
            WayOut
        );

    private static readonly Label WayOut = new(
        "Put a step into it that waits (a task, a date, a delay), or a decision that leads out.",
        "기다리는 단계(할 일, 날짜, 지연)나 빠져나가는 판단을 넣어 주십시오."
    );
}
