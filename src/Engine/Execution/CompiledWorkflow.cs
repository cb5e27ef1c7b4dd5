using System.Collections.Frozen;
using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Execution;

/// <summary>A definition version made ready to run: looked up, not searched, at every step. Immutable, shared by all instances.</summary>
public sealed class CompiledWorkflow
{
    private readonly FrozenDictionary<string, ActivityNode> _nodes;
    private readonly FrozenDictionary<string, Variable> _variablesById;
    private readonly FrozenDictionary<string, Variable> _variables;
    private readonly Dictionary<string, IncludedWorkflow> _included;

    /// <param name="definition">The version.</param>
    /// <param name="known">Workflows that stand in it, or in one of them, as activities.</param>
    public CompiledWorkflow(
        WorkflowDefinition definition,
        IReadOnlyDictionary<WorkflowReference, WorkflowDefinition>? known = null
    )
    {
        WorkflowInclusion inclusion = new(
            known ?? new Dictionary<WorkflowReference, WorkflowDefinition>()
        );
        definition = inclusion.Expand(definition);
        _included = inclusion.Found;
        Definition = definition;
        StopsAtIncidents =
            definition.Options.ValueKind == JsonValueKind.Object
            && definition.Options.TryGetProperty("incidentStrategyType", out var strategy)
            && strategy.ValueKind == JsonValueKind.String
            && IsFaultStrategy(strategy.GetString()!);
        _nodes = definition.Nodes.ToFrozenDictionary(StringComparer.Ordinal);
        Dictionary<string, Variable> byId = new(StringComparer.Ordinal);
        foreach (
            var variable in definition.Variables.Concat(_nodes.Values.SelectMany(n => n.Variables))
        )
            byId.TryAdd(variable.Id, variable);
        _variablesById = byId.ToFrozenDictionary(StringComparer.Ordinal);
        _variables = definition.Variables.ToFrozenDictionary(v => v.Name, StringComparer.Ordinal);
    }

    public WorkflowDefinition Definition { get; }

    /// <summary>By its alias, its .NET name, or that with its assembly, as Elsa's versions have written it.</summary>
    private static bool IsFaultStrategy(string name)
    {
        var type = name.Split(',')[0].Trim();
        return type[(type.LastIndexOf('.') + 1)..] is "FaultStrategy" or "Fault";
    }

    /// <summary>The node of an activity id.</summary>
    /// <exception cref="InvalidOperationException">The definition has no such activity: a state of another version.</exception>
    public ActivityNode Node(string activityId) =>
        _nodes.TryGetValue(activityId, out var node)
            ? node
            : throw new InvalidOperationException(
                $"{Definition.DefinitionId} version {Definition.Version} has no activity {activityId}."
            );

    /// <summary>
    /// A node by activity id, else by the author's name, as an activity means it: in the workflow that it belongs to first, then in those
    /// around that one. Null where there is none.
    /// </summary>
    public ActivityNode? Find(string idOrName, string from = "")
    {
        foreach (var around in WorkflowsAround(from))
        {
            if (_nodes.GetValueOrDefault($"{around}:{idOrName}") is { } inside)
                return inside;
            if (Named(idOrName, around + ":") is { } named)
                return named;
        }

        return _nodes.GetValueOrDefault(idOrName) ?? Named(idOrName, "");
    }

    /// <summary>Name of a variable by its id, as an activity means it.</summary>
    public string? VariableName(string id, string from = "")
    {
        foreach (var around in WorkflowsAround(from))
        {
            if (
                _included[around].Definition.Variables.FirstOrDefault(v => v.Id == id) is { } inside
            )
                return inside.Name;
        }

        return _variablesById.TryGetValue(id, out var variable) ? variable.Name : null;
    }

    /// <summary>What a node takes and gives: by its type, or by the workflow that it stands for.</summary>
    public ActivityDescriptor Describe(ActivityNode node, ActivityCatalog catalog) =>
        _included.TryGetValue(node.Id, out var included)
            ? included.Descriptor
            : catalog.Describe(node.Type);

    /// <summary>The type whose behaviour a node has.</summary>
    public string BehaviourOf(ActivityNode node) =>
        IsWorkflow(node.Id) ? WorkflowActivities.TypeName : node.Type;

    /// <summary>Whether the node stands for a workflow.</summary>
    public bool IsWorkflow(string activityId) => _included.ContainsKey(activityId);

    /// <summary>Nodes that stand for the workflows which an activity belongs to, from the inside out.</summary>
    private IEnumerable<string> WorkflowsAround(string activityId)
    {
        if (_included.Count == 0)
            yield break;
        for (var at = activityId.LastIndexOf(':'); at > 0; at = activityId.LastIndexOf(':', at - 1))
        {
            if (_included.ContainsKey(activityId[..at]))
                yield return activityId[..at];
        }
    }

    private ActivityNode? Named(string name, string prefix) =>
        _nodes
            .Values.Where(n =>
                string.Equals(n.Name, name, StringComparison.Ordinal)
                && n.Id.StartsWith(prefix, StringComparison.Ordinal)
            )
            .MinBy(n => n.Id, StringComparer.Ordinal);

    /// <summary>A variable of the workflow or of any container, by its id, else by its name.</summary>
    public Variable? FindVariable(string idOrName) =>
        _variablesById.GetValueOrDefault(idOrName)
        ?? Variable(idOrName)
        ?? _variablesById.Values.FirstOrDefault(v =>
            string.Equals(v.Name, idOrName, StringComparison.Ordinal)
        );

    /// <summary>Elsa's incident strategy <c>Fault</c> was chosen: one failed step stops the whole instance.</summary>
    public bool StopsAtIncidents { get; }

    /// <summary>A variable of the workflow by name.</summary>
    public Variable? Variable(string name) => _variables.GetValueOrDefault(name);
}
