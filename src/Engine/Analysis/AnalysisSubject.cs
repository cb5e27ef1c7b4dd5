using Ipses.Engine.Activities;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Expressions;

namespace Ipses.Engine.Analysis;

/// <summary>What the rules look at: a definition, the types it is made of, and the workflows it may call.</summary>
/// <param name="definition">The definition.</param>
/// <param name="catalog">The activity types that exist.</param>
/// <param name="evaluator">Reads literals and scripts as an execution would.</param>
/// <param name="workflows">Published workflows by definition id; null where they are not known, then references are not judged.</param>
public sealed class AnalysisSubject(
    WorkflowDefinition definition,
    ActivityCatalog catalog,
    ExpressionEvaluator evaluator,
    IReadOnlyDictionary<string, WorkflowDefinition>? workflows
)
{
    /// <summary>Elsa's activities that wait for something outside of their burst.</summary>
    private static readonly HashSet<string> Waiting = new(StringComparer.Ordinal)
    {
        "Elsa.Cron",
        "Elsa.Delay",
        "Elsa.Event",
        "Elsa.ExecuteWorkflow",
        "Elsa.HttpEndpoint",
        "Elsa.RunTask",
        "Elsa.SendHttpRequest",
        "Elsa.FlowSendHttpRequest",
        "Elsa.StartAt",
        "Elsa.Timer",
    };

    private readonly Dictionary<string, FlowGraph> _graphs = new(StringComparer.Ordinal);

    public WorkflowDefinition Definition { get; } = definition;

    public ActivityCatalog Catalog { get; } = catalog;

    public ExpressionEvaluator Evaluator { get; } = evaluator;

    public IReadOnlyDictionary<string, WorkflowDefinition>? Workflows { get; } = workflows;

    /// <summary>Every activity, in the order of the definition.</summary>
    public IEnumerable<ActivityNode> Nodes => Below(Definition.Root);

    /// <summary>The flowcharts among them.</summary>
    public IEnumerable<ActivityNode> Flowcharts =>
        Nodes.Where(node => string.Equals(node.Type, "Elsa.Flowchart", StringComparison.Ordinal));

    /// <summary>An activity and all that it holds.</summary>
    public static IEnumerable<ActivityNode> Below(ActivityNode node) =>
        node.Children.SelectMany(Below).Prepend(node);

    /// <summary>Steps that may have run before a step is come to, without going round a circle; what they hold included.</summary>
    public IReadOnlyList<ActivityNode> Before(ActivityNode step) =>
        [
            .. Around(
                step,
                (graph, id) => graph.Nodes.Values.Where(n => graph.Reaches(n.Id, id)),
                before: true
            ),
        ];

    /// <summary>Steps that may run after a step is left on one of these ports, without going round a circle; what they hold included.</summary>
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
        if (!_graphs.TryGetValue(flowchart.Id, out FlowGraph? graph))
        {
            _graphs[flowchart.Id] = graph = new FlowGraph(flowchart);
        }

        return graph;
    }

    /// <summary>Steps of a flowchart that a token can come to: from its start, and from triggers that start the workflow.</summary>
    internal HashSet<string> Reached(ActivityNode flowchart)
    {
        FlowGraph graph = Graph(flowchart);
        HashSet<string> reached = new(StringComparer.Ordinal);
        Stack<string> left = new(
            graph.Nodes.Values.Where(node => node == graph.Start || Starts(node)).Select(n => n.Id)
        );
        while (left.TryPop(out string? next))
        {
            if (!graph.Nodes.ContainsKey(next) || !reached.Add(next))
            {
                continue;
            }

            foreach (Connection arrow in graph.Outbound(next))
            {
                left.Push(arrow.Target);
            }
        }

        return reached;
    }

    /// <summary>Whether a step, or something it holds, may let the workflow wait.</summary>
    public bool Waits(ActivityNode node) => Below(node).Any(WaitsItself);

    /// <summary>The text of an input that is a literal; null where it is a script, a reference or missing.</summary>
    public static string? Literal(ActivityNode node, string input) =>
        node.Inputs.TryGetValue(input, out InputExpression? given)
        && given.ExpressionType is "Literal" or "Object"
        && given.Value.ValueKind == System.Text.Json.JsonValueKind.String
            ? given.Value.GetString()
            : null;

    /// <summary>Neighbours of a step in its container, and of each container around it.</summary>
    private IEnumerable<ActivityNode> Around(
        ActivityNode step,
        Func<FlowGraph, string, IEnumerable<ActivityNode>> inFlowchart,
        bool before
    )
    {
        for (
            var (inner, outer) = (step, Holder(step));
            outer is not null;
            (inner, outer) = (outer, Holder(outer))
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

    private ActivityNode? Holder(ActivityNode node) =>
        Nodes.FirstOrDefault(holder => holder.Children.Any(child => child.Id == node.Id));

    private static bool Starts(ActivityNode node) =>
        node.CustomProperties.ValueKind == System.Text.Json.JsonValueKind.Object
        && node.CustomProperties.TryGetProperty("canStartWorkflow", out var can)
        && can.ValueKind == System.Text.Json.JsonValueKind.True;

    private bool WaitsItself(ActivityNode node) =>
        Waiting.Contains(node.Type)
        || (
            node.Type is "Elsa.DispatchWorkflow" or "Elsa.BulkDispatchWorkflows"
            && node.Inputs.ContainsKey("waitForCompletion")
        )
        || (
            !node.Type.StartsWith("Elsa.", StringComparison.Ordinal)
            && Catalog.Describe(node.Type).Kind is not ActivityKind.Action
        );
}
