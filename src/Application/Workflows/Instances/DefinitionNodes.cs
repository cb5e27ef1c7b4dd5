using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.Workflows.Instances;

/// <summary>Nodes of the definition version that an instance runs by, as Elsa names them; a node that the version doesn't have keeps its id.</summary>
public sealed class DefinitionNodes
{
    /// <summary>What Elsa calls the workflow around the root where nobody gave it a name.</summary>
    private const string UnnamedWorkflow = "Workflow1";

    private const string ProductPrefix = "Ipses.";

    private readonly CompiledWorkflow? _workflow;
    private readonly Dictionary<string, string> _byNodeId = new(StringComparer.Ordinal);

    /// <param name="workflow">The version; null where it is no longer stored.</param>
    public DefinitionNodes(CompiledWorkflow? workflow)
    {
        _workflow = workflow;
        WorkflowId =
            workflow?.Definition.Root.NodeId is { } path
            && path.IndexOf(':', StringComparison.Ordinal) is > 0 and var end
                ? path[..end]
                : UnnamedWorkflow;
        _byNodeId[WorkflowId] = "";
        foreach (ActivityNode node in workflow?.Definition.Nodes.Values ?? [])
        {
            _byNodeId[node.NodeId] = node.Id;
        }
    }

    /// <summary>Elsa's id of the workflow itself: the first part of every node id.</summary>
    public string WorkflowId { get; }

    /// <summary>The version; null where it is no longer stored.</summary>
    public WorkflowDefinition? Definition => _workflow?.Definition;

    /// <summary>Whether steps of the product are in it: then what becomes of it is the domain's business, too.</summary>
    public bool HasProductSteps =>
        Definition?.Nodes.Values.Any(node => IsProductStep(node.Type)) ?? true;

    /// <summary>Whether this is one of the product's own activities.</summary>
    public static bool IsProductStep(string type) =>
        type.StartsWith(ProductPrefix, StringComparison.Ordinal);

    /// <summary>The node of an activity id; the workflow itself for an empty one.</summary>
    public NodeView Of(string activityId) =>
        activityId.Length == 0 ? new NodeView(WorkflowId, WorkflowId, "Elsa.Workflow", 1, "")
        : Definition?.Nodes.GetValueOrDefault(activityId) is { } node
            ? new NodeView(node.Id, node.NodeId, node.Type, node.Version, node.Name)
        : new NodeView(activityId, $"{WorkflowId}:{activityId}", "", 1, "");

    /// <summary>The activity id of a node id (empty for the workflow itself), or null.</summary>
    public string? ActivityIdOf(string nodeId) => _byNodeId.GetValueOrDefault(nodeId);
}

/// <summary>A node as the log names it.</summary>
/// <param name="ActivityId">Unique in its definition.</param>
/// <param name="NodeId">Path of ids from the workflow down.</param>
/// <param name="Type">Elsa's type name; empty where the version no longer has it.</param>
/// <param name="TypeVersion">Version of the type.</param>
/// <param name="Name">The name that the author gave; empty where none.</param>
public sealed record NodeView(
    string ActivityId,
    string NodeId,
    string Type,
    int TypeVersion,
    string Name
);
