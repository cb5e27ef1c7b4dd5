using Ipses.Engine.Activities;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Analysis;

/// <summary>Which steps of a definition may run before and after which, without going round a circle.</summary>
public sealed class Neighbourhood(WorkflowDefinition definition)
{
    private readonly Dictionary<string, FlowGraph> _graphs = new(StringComparer.Ordinal);

    /// <summary>Every activity, in the order of the definition.</summary>
    public IEnumerable<ActivityNode> Nodes => Below(definition.Root);

    /// <summary>An activity and all that it holds.</summary>
    public static IEnumerable<ActivityNode> Below(ActivityNode node) =>
        node.Children.SelectMany(Below).Prepend(node);

    /// <summary>The activity that holds a step; null for the root.</summary>
    public ActivityNode? Holder(string id) =>
        Nodes.FirstOrDefault(holder => holder.Children.Any(child => child.Id == id));

    /// <summary>Steps that may have run before a step is come to; what they hold included.</summary>
    public IReadOnlyList<ActivityNode> Before(ActivityNode step) =>
        [
            .. Around(
                step,
                (graph, id) => graph.Nodes.Values.Where(n => graph.Reaches(n.Id, id)),
                before: true
            ),
        ];

    /// <summary>Steps that may run after a step is left on one of these ports; what they hold included.</summary>
    /// <param name="step">The step.</param>
    /// <param name="ports">Outcomes; empty for all.</param>
    public IReadOnlyList<ActivityNode> After(ActivityNode step, params string[] ports) =>
        [
            .. Around(
                step,
                (graph, id) =>
                {
                    var targets = graph
                        .Outbound(id)
                        .Where(a =>
                            graph.IsForward(a)
                            && (
                                id != step.Id
                                || ports.Length == 0
                                || ports.Contains(a.SourcePort, StringComparer.Ordinal)
                            )
                        )
                        .Select(a => a.Target)
                        .ToHashSet(StringComparer.Ordinal);
                    return graph.Nodes.Values.Where(n =>
                        targets.Contains(n.Id) || targets.Any(t => graph.Reaches(t, n.Id))
                    );
                },
                before: false
            ),
        ];

    /// <summary>The arrows of a flowchart, sorted.</summary>
    internal FlowGraph Graph(ActivityNode flowchart)
    {
        if (!_graphs.TryGetValue(flowchart.Id, out var graph))
            _graphs[flowchart.Id] = graph = new FlowGraph(flowchart);
        return graph;
    }

    /// <summary>Neighbours of a step in its container, and of each container around it.</summary>
    private IEnumerable<ActivityNode> Around(
        ActivityNode step,
        Func<FlowGraph, string, IEnumerable<ActivityNode>> inFlowchart,
        bool before
    )
    {
        for (
            var (inner, outer) = (step, Holder(step.Id));
            outer is not null;
            (inner, outer) = (outer, Holder(outer.Id))
        )
        {
            var siblings = outer.Children.ToList();
            var here = siblings.IndexOf(inner);
            var neighbours = outer.Type switch
            {
                "Elsa.Flowchart" => inFlowchart(Graph(outer), inner.Id),
                "Elsa.Sequence" => before ? siblings.Take(here) : siblings.Skip(here + 1),
                _ => [],
            };
            foreach (var node in neighbours.SelectMany(Below))
                yield return node;
        }
    }
}
