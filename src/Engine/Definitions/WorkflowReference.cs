using System.Text.Json;

namespace Ipses.Engine.Definitions;

/// <summary>
/// Which workflow a node stands for that is a workflow used as an activity: Elsa writes it beside the inputs
/// (<c>workflowDefinitionId</c>, <c>workflowDefinitionVersionId</c>); the node's type is only the workflow's name.
/// </summary>
/// <param name="DefinitionId">The workflow.</param>
/// <param name="VersionId">Its pinned version; empty where none is.</param>
/// <param name="Version">Number of the pinned version; 0 where none is.</param>
public sealed record WorkflowReference(string DefinitionId, string VersionId, int Version)
{
    public const string DefinitionIdName = "workflowDefinitionId";

    public const string VersionIdName = "workflowDefinitionVersionId";

    /// <summary>The reference of a node as written; null for any other activity.</summary>
    public static WorkflowReference? In(JsonElement node) =>
        Text(node, DefinitionIdName) is { Length: > 0 } id && Text(node, "type").Length > 0
            ? new WorkflowReference(
                id,
                Text(node, VersionIdName),
                node.TryGetProperty("version", out var version)
                && version.ValueKind == JsonValueKind.Number
                && version.TryGetInt32(out var number)
                    ? number
                    : 0
            )
            : null;

    /// <summary>The reference of a node; null for any other activity.</summary>
    public static WorkflowReference? Of(ActivityNode node) => In(node.Raw);

    private static string Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
