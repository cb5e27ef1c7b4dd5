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

    private readonly Neighbourhood _neighbourhood = new(definition);

    public WorkflowDefinition Definition { get; } = definition;

    public ActivityCatalog Catalog { get; } = catalog;

    public ExpressionEvaluator Evaluator { get; } = evaluator;

    public IReadOnlyDictionary<string, WorkflowDefinition>? Workflows { get; } = workflows;

    /// <summary>Every activity, in the order of the definition.</summary>
    public IEnumerable<ActivityNode> Nodes => _neighbourhood.Nodes;

    /// <summary>The flowcharts among them.</summary>
    public IEnumerable<ActivityNode> Flowcharts =>
        Nodes.Where(node => string.Equals(node.Type, "Elsa.Flowchart", StringComparison.Ordinal));

    /// <summary>An activity and all that it holds.</summary>
    public static IEnumerable<ActivityNode> Below(ActivityNode node) => Neighbourhood.Below(node);

    /// <inheritdoc cref="Neighbourhood.Before" />
    public IReadOnlyList<ActivityNode> Before(ActivityNode step) => _neighbourhood.Before(step);

    /// <inheritdoc cref="Neighbourhood.After" />
    public IReadOnlyList<ActivityNode> After(ActivityNode step, params string[] ports) =>
        _neighbourhood.After(step, ports);

    /// <summary>The arrows of a flowchart, sorted.</summary>
    internal FlowGraph Graph(ActivityNode flowchart) => _neighbourhood.Graph(flowchart);

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

    /// <summary>
    /// The text of an input that is fixed: a literal, or a template without a placeholder, by which authors write what a list in the
    /// designer does not offer. Null where it is a script, a reference or missing.
    /// </summary>
    public static string? Literal(ActivityNode node, string input) =>
        node.Inputs.TryGetValue(input, out InputExpression? given)
        && given.Value.ValueKind == System.Text.Json.JsonValueKind.String
        && given.Value.GetString() is { } text
        && (
            given.ExpressionType is "Literal" or "Object"
            || (
                given.ExpressionType == "Liquid"
                && !text.Contains("{{", StringComparison.Ordinal)
                && !text.Contains("{%", StringComparison.Ordinal)
            )
        )
            ? text
            : null;

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
