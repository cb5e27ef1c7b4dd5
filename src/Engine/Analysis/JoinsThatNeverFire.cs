using Ipses.Engine.Activities;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Analysis;

/// <summary>
/// A join that waits for branches of which at most one, or one never, can come: it never goes on, and what
/// follows it never runs.
/// </summary>
internal sealed class JoinsThatNeverFire : IAnalysisRule
{
    private static readonly HashSet<string> OneWay = new(StringComparer.Ordinal)
    {
        "Elsa.FlowDecision",
        "Elsa.FlowSwitch",
    };

    public IEnumerable<AnalysisFinding> Look(AnalysisSubject subject)
    {
        foreach (var flowchart in subject.Flowcharts)
        {
            var graph = subject.Graph(flowchart);
            var reached = subject.Reached(flowchart);
            foreach (var join in graph.Nodes.Values.Where(WaitsForAll))
            {
                var arrows = graph.Inbound(join.Id);
                if (arrows.FirstOrDefault(a => !reached.Contains(a.Source)) is { } never)
                    yield return Found(
                        join,
                        FindingSeverity.Error,
                        new Label(
                            $"“{join.DisplayText}” waits for “{Name(graph, never.Source)}”, which can never run.",
                            $"‘{join.DisplayText}’이(가) 실행될 수 없는 ‘{Name(graph, never.Source)}’을(를) 기다립니다."
                        )
                    );
                if (Fork(graph, join) is { } fork)
                    yield return Found(
                        join,
                        FindingSeverity.Error,
                        new Label(
                            $"“{join.DisplayText}” waits for all branches of “{fork.DisplayText}”, of which only one is ever taken.",
                            $"‘{join.DisplayText}’이(가) ‘{fork.DisplayText}’의 모든 갈래를 기다리지만, 한 갈래만 실행됩니다."
                        )
                    );
            }
        }
    }

    private static bool WaitsForAll(ActivityNode node) =>
        string.Equals(node.Type, "Elsa.FlowJoin", StringComparison.Ordinal)
        && AnalysisSubject.Literal(node, "mode") is "WaitAll";

    /// <summary>The decision whose branches, and nothing else, meet at the join; null where there is none.</summary>
    private static ActivityNode? Fork(FlowGraph graph, ActivityNode join)
    {
        var arrows = graph.ForwardInbound(join.Id);
        if (arrows.Count < 2)
            return null;
        return graph.Nodes.Values.FirstOrDefault(node =>
            OneWay.Contains(node.Type)
            && IsFirstMatch(node)
            && arrows.All(arrow => arrow.Source == node.Id || graph.Reaches(node.Id, arrow.Source))
            && Branches(graph, node, join) is { } branches
            && branches.Count == arrows.Count
            && branches.Distinct(StringComparer.Ordinal).Count() == branches.Count
        );
    }

    /// <summary>For each arrow into the join, the one port of the decision that it comes from; null where one comes from several.</summary>
    private static List<string>? Branches(FlowGraph graph, ActivityNode decision, ActivityNode join)
    {
        List<string> branches = [];
        foreach (var arrow in graph.ForwardInbound(join.Id))
        {
            var ports = graph
                .Outbound(decision.Id)
                .Where(a =>
                    arrow.Source == decision.Id
                        ? a.Target == join.Id && a.SourcePort == arrow.SourcePort
                        : a.Target == arrow.Source || graph.Reaches(a.Target, arrow.Source)
                )
                .Select(a => a.SourcePort)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            if (ports.Count != 1 || HasParallel(graph, decision, arrow.Source))
                return null;
            branches.Add(ports[0]);
        }

        return branches;
    }

    /// <summary>Between decision and join a fork may send several tokens: then more than one can come.</summary>
    private static bool HasParallel(FlowGraph graph, ActivityNode decision, string source) =>
        graph.Nodes.Values.Any(node =>
            string.Equals(node.Type, "Elsa.FlowFork", StringComparison.Ordinal)
            && graph.Reaches(decision.Id, node.Id)
            && (node.Id == source || graph.Reaches(node.Id, source))
        );

    private static bool IsFirstMatch(ActivityNode node) =>
        string.Equals(node.Type, "Elsa.FlowDecision", StringComparison.Ordinal)
        || AnalysisSubject.Literal(node, "mode") is null or "MatchFirst";

    private static string Name(FlowGraph graph, string id) =>
        graph.Nodes.TryGetValue(id, out var node) ? node.DisplayText : id;

    private static AnalysisFinding Found(
        ActivityNode join,
        FindingSeverity severity,
        Label message
    ) =>
        AnalysisFinding.Of(
            join,
            "Join.NeverFires",
            severity,
            message,
            new Label(
                "Choose WaitAny or WaitAllActive, or take the arrow away.",
                "방식을 WaitAny나 WaitAllActive로 바꾸거나 연결을 없애 주십시오."
            )
        );
}
