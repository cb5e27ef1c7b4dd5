using Ipses.Engine.Activities;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Analysis;

/// <summary>
/// A place where a branch of a flowchart ends although others go on to an end of their own: a step without an arrow, or an
/// outcome of a waiting step that leads nowhere while its other outcomes lead on.
/// </summary>
internal sealed class DeadEnds : IAnalysisRule
{
    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal)
    {
        "Elsa.End",
        "Elsa.Finish",
        "Elsa.Complete",
        "Elsa.Fault",
        "Elsa.Break",
    };

    /// <summary>Leaving them open is what authors mean: the branch is over when a person or the workflow gives it up.</summary>
    private static readonly HashSet<string> Optional = new(StringComparer.Ordinal)
    {
        "Cancelled",
        "Overdue",
        "Deadline",
    };

    public IEnumerable<AnalysisFinding> Look(AnalysisSubject subject) =>
        subject.Flowcharts.SelectMany(flowchart =>
        {
            var graph = subject.Graph(flowchart);
            var reached = subject.Reached(flowchart);
            var hasEnd = graph.Nodes.Values.Any(IsEnd);
            return graph
                .Nodes.Values.Where(node => reached.Contains(node.Id) && !IsEnd(node))
                .SelectMany(node => Look(subject, graph, node, hasEnd));
        });

    private static bool IsEnd(ActivityNode node) => Ends.Contains(node.Type);

    private static IEnumerable<AnalysisFinding> Look(
        AnalysisSubject subject,
        FlowGraph graph,
        ActivityNode node,
        bool hasEnd
    )
    {
        var arrows = graph.Outbound(node.Id);
        if (arrows.Count == 0)
        {
            // One of several branches that run side by side may simply be over; the only one may not.
            if (hasEnd && subject.Waits(node) && !RunsBesideOthers(graph, node))
                yield return Open(
                    node,
                    "Step.DeadEnd",
                    new Label(
                        $"Nothing follows “{node.DisplayText}”, while other branches lead to an end.",
                        $"다른 갈래는 종료로 이어지지만 ‘{node.DisplayText}’ 다음에는 아무 단계도 없습니다."
                    )
                );
            yield break;
        }

        if (!subject.Waits(node))
            yield break;
        foreach (var port in subject.Catalog.Describe(node.Type).Ports)
        {
            if (
                port.Type == PortType.Embedded
                || Optional.Contains(port.Name)
                || arrows.Any(a => string.Equals(a.SourcePort, port.Name, StringComparison.Ordinal))
                || CannotLeaveOn(node, port.Name)
            )
                continue;
            yield return Open(
                node,
                "Outcome.LeadsNowhere",
                new Label(
                    $"The outcome “{port.DisplayName.En}” of “{node.DisplayText}” leads nowhere: there the branch ends.",
                    $"‘{node.DisplayText}’의 결과 ‘{port.DisplayName.Ko}’에 이어지는 단계가 없어 그 갈래가 거기서 끝납니다."
                )
            );
        }
    }

    private static bool RunsBesideOthers(FlowGraph graph, ActivityNode node) =>
        graph.Nodes.Values.Any(earlier =>
            graph.Reaches(earlier.Id, node.Id)
            && (
                string.Equals(earlier.Type, "Elsa.FlowFork", StringComparison.Ordinal)
                || graph
                    .Outbound(earlier.Id)
                    .GroupBy(arrow => arrow.SourcePort, StringComparer.Ordinal)
                    .Any(port => port.Count() > 1)
            )
        );

    /// <summary>A task that is given out can be returned only where a review does so; the plain one has just <c>Done</c>.</summary>
    private static bool CannotLeaveOn(ActivityNode node, string port) =>
        string.Equals(port, "Returned", StringComparison.Ordinal)
        && string.Equals(node.Type, "Ipses.AssignTask", StringComparison.Ordinal);

    private static AnalysisFinding Open(ActivityNode node, string rule, Label message) =>
        AnalysisFinding.Of(
            node,
            rule,
            FindingSeverity.Warning,
            message,
            new Label(
                "Connect it to what shall happen then, or to an End.",
                "이어질 단계나 종료에 연결해 주십시오."
            )
        );
}
