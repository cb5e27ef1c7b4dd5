using System.Text.Json;

namespace Ipses.Engine.Definitions;

/// <summary>
/// One version of a workflow definition as Elsa 3 writes it: data only. <see cref="Json"/> is what was read, whole;
/// the other members are views of it, so that nothing the engine doesn't know gets lost.
/// </summary>
public sealed class WorkflowDefinition
{
    /// <summary>Elsa's <c>definitionId</c>: the name shared by all versions (<c>annual-plan</c>).</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Elsa's <c>id</c>: unique per version. Instances are bound to it.</summary>
    public required string VersionId { get; init; }

    /// <summary>1, 2, 3 … per <see cref="DefinitionId"/>.</summary>
    public required int Version { get; init; }

    /// <summary>Name shown in lists; the definition id where none was given.</summary>
    public required string Name { get; init; }

    public string Description { get; init; } = "";

    public IReadOnlyList<Variable> Variables { get; init; } = [];

    public IReadOnlyList<WorkflowInput> Inputs { get; init; } = [];

    public IReadOnlyList<WorkflowOutput> Outputs { get; init; } = [];

    /// <summary>Names on which the workflow can end (Elsa's <c>outcomes</c>).</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Elsa's <c>options</c>, as written.</summary>
    public JsonElement Options { get; init; }

    /// <summary>Elsa's <c>customProperties</c>, as written.</summary>
    public JsonElement CustomProperties { get; init; }

    /// <summary>The activity that runs when an instance starts; usually an <c>Elsa.Flowchart</c>.</summary>
    public required ActivityNode Root { get; init; }

    /// <summary>The flat export shape, whole, with <c>$schema</c>.</summary>
    public required string Json { get; init; }

    /// <summary>Every node by its activity id, embedded ones too.</summary>
    public IReadOnlyDictionary<string, ActivityNode> Nodes => _nodes ??= Collect();

    private Dictionary<string, ActivityNode>? _nodes;

    /// <summary>The same definition with another tree of activities, ready to run; what was written stays in <see cref="Json"/>.</summary>
    public WorkflowDefinition WithRoot(ActivityNode root) =>
        new()
        {
            DefinitionId = DefinitionId,
            VersionId = VersionId,
            Version = Version,
            Name = Name,
            Description = Description,
            Variables = Variables,
            Inputs = Inputs,
            Outputs = Outputs,
            Outcomes = Outcomes,
            Options = Options,
            CustomProperties = CustomProperties,
            Root = root,
            Json = Json,
        };

    private Dictionary<string, ActivityNode> Collect()
    {
        Dictionary<string, ActivityNode> found = new(StringComparer.Ordinal);
        Stack<ActivityNode> left = new([Root]);
        while (left.TryPop(out var node))
        {
            found[node.Id] = node;
            foreach (var child in node.Children)
                left.Push(child);
        }

        return found;
    }
}

/// <summary>An input that a workflow declares (Elsa's <c>inputs</c>).</summary>
/// <param name="Name">Name by which scripts read it (<c>Input.Year</c>, <c>getInput('Year')</c>).</param>
/// <param name="TypeName">Alias from <see cref="TypeAliases"/>.</param>
/// <param name="Raw">The input as written.</param>
public sealed record WorkflowInput(string Name, string TypeName, JsonElement Raw);

/// <summary>An output that a workflow declares (Elsa's <c>outputs</c>).</summary>
/// <param name="Name">Name by which <c>SetOutput</c> writes it.</param>
/// <param name="TypeName">Alias from <see cref="TypeAliases"/>.</param>
/// <param name="Raw">The output as written.</param>
public sealed record WorkflowOutput(string Name, string TypeName, JsonElement Raw);

/// <summary>A variable of a workflow or of a container.</summary>
/// <param name="Id">Elsa's id; outputs of activities are bound to it.</param>
/// <param name="Name">Name by which scripts read and write it.</param>
/// <param name="TypeName">Alias from <see cref="TypeAliases"/>.</param>
/// <param name="IsArray">Whether it is a list of <paramref name="TypeName"/>.</param>
/// <param name="Default">First value, coerced to the type; <see cref="JsonValueKind.Null"/> where none is given.</param>
public sealed record Variable(
    string Id,
    string Name,
    string TypeName,
    bool IsArray,
    JsonElement Default
);

/// <summary>An arrow of a flowchart: a token that leaves <paramref name="Source"/> on <paramref name="SourcePort"/> goes to <paramref name="Target"/>.</summary>
/// <param name="Source">Activity id.</param>
/// <param name="SourcePort">Outcome; <c>Done</c> where none is written.</param>
/// <param name="Target">Activity id.</param>
/// <param name="TargetPort"><c>In</c> where none is written.</param>
public sealed record Connection(string Source, string SourcePort, string Target, string TargetPort);
