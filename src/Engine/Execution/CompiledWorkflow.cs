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

    public CompiledWorkflow(WorkflowDefinition definition)
    {
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

    /// <summary>A node by activity id, else by the author's name; null where there is none.</summary>
    public ActivityNode? Find(string idOrName) =>
        _nodes.TryGetValue(idOrName, out var node)
            ? node
            : _nodes.Values.FirstOrDefault(n =>
                string.Equals(n.Name, idOrName, StringComparison.Ordinal)
            );

    /// <summary>Name of a variable of the workflow or of any container, by its id.</summary>
    public string? VariableName(string id) =>
        _variablesById.TryGetValue(id, out var variable) ? variable.Name : null;

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
