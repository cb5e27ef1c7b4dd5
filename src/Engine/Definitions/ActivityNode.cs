using System.Text.Json;

namespace Ipses.Engine.Definitions;

/// <summary>
/// An activity as it stands in a definition: data only, the behaviour is an <c>IActivity</c> found by <see cref="Type"/>.
/// </summary>
public sealed class ActivityNode
{
    /// <summary>Unique in its definition; connections and incidents refer to it.</summary>
    public required string Id { get; init; }

    /// <summary>The id as it stands in the node's own definition; another than <see cref="Id"/> only inside a workflow that is used as an activity.</summary>
    public string WrittenId =>
        Raw.ValueKind == JsonValueKind.Object
        && Raw.TryGetProperty("id", out var written)
        && written.ValueKind == JsonValueKind.String
            ? written.GetString()!
            : Id;

    /// <summary>Elsa's path of ids from the workflow down (<c>Workflow1:flowchart1:assign1</c>).</summary>
    public required string NodeId { get; init; }

    /// <summary>Elsa's type name (<c>Elsa.If</c>, <c>Ipses.AssignTask</c>).</summary>
    public required string Type { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>The name the author gave (<c>AssignTask1</c>); scripts find outputs by it. Empty where none.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the designer shows: <c>metadata.displayText</c>, else the name, else the id.</summary>
    public string DisplayText =>
        Metadata.ValueKind == JsonValueKind.Object
        && Metadata.TryGetProperty("displayText", out var text)
        && text.ValueKind == JsonValueKind.String
        && text.GetString() is { Length: > 0 } shown
            ? shown
        : Name.Length > 0 ? Name
        : Id;

    /// <summary>Wrapped inputs by their camelCase name (<c>title</c>).</summary>
    public IReadOnlyDictionary<string, InputExpression> Inputs { get; init; } =
        new Dictionary<string, InputExpression>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Output name (camelCase) → id of the variable that receives it.</summary>
    public IReadOnlyDictionary<string, string> OutputBindings { get; init; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Embedded activities by port, camelCase (<c>then</c>, <c>body</c>); a list port has several.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ActivityNode>> Ports { get; init; } =
        new Dictionary<string, IReadOnlyList<ActivityNode>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Arrows between the children of a flowchart; empty for others.</summary>
    public IReadOnlyList<Connection> Connections { get; init; } = [];

    /// <summary>Variables that this container declares.</summary>
    public IReadOnlyList<Variable> Variables { get; init; } = [];

    public JsonElement Metadata { get; init; }

    public JsonElement CustomProperties { get; init; }

    /// <summary>Everything else as written, unwrapped inputs (<c>cases</c>, <c>joinMode</c>) among it.</summary>
    public IReadOnlyDictionary<string, JsonElement> Properties { get; init; } =
        new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The node as written, whole; a placeholder for an unknown type is shown and saved from it.</summary>
    public JsonElement Raw { get; init; }

    /// <summary>Embedded activities of all ports, in order.</summary>
    public IEnumerable<ActivityNode> Children => Ports.Values.SelectMany(p => p);

    /// <summary>The single activity of an embedded port, or null.</summary>
    public ActivityNode? Port(string name) =>
        Ports.TryGetValue(name, out var nodes) && nodes.Count > 0 ? nodes[0] : null;

    /// <summary>The same node at another place, with other nodes below it (a workflow that is used as an activity).</summary>
    public ActivityNode MovedTo(
        string id,
        string nodeId,
        IReadOnlyDictionary<string, IReadOnlyList<ActivityNode>> ports,
        IReadOnlyList<Connection> connections
    ) => Copy(id, nodeId, ports, connections, Variables);

    /// <summary>The same node, declaring these variables before its own.</summary>
    public ActivityNode WithVariables(IReadOnlyList<Variable> variables) =>
        Copy(Id, NodeId, Ports, Connections, [.. variables, .. Variables]);

    private ActivityNode Copy(
        string id,
        string nodeId,
        IReadOnlyDictionary<string, IReadOnlyList<ActivityNode>> ports,
        IReadOnlyList<Connection> connections,
        IReadOnlyList<Variable> variables
    ) =>
        new()
        {
            Id = id,
            NodeId = nodeId,
            Type = Type,
            Version = Version,
            Name = Name,
            Inputs = Inputs,
            OutputBindings = OutputBindings,
            Ports = ports,
            Connections = connections,
            Variables = variables,
            Metadata = Metadata,
            CustomProperties = CustomProperties,
            Properties = Properties,
            Raw = Raw,
        };

    public override string ToString() => $"{Type} {Id}";
}

/// <summary>An input as Elsa wraps it: <c>{typeName, expression:{type, value}}</c>.</summary>
/// <param name="TypeName">Alias of the declared type.</param>
/// <param name="ExpressionType">Literal, Object, Json, Variable, Input, JavaScript or Liquid.</param>
/// <param name="Value">The expression's value as written; a string for scripts.</param>
public sealed record InputExpression(string TypeName, string ExpressionType, JsonElement Value);
