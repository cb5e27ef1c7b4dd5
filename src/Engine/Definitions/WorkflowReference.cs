using System.Text.Json;
using System.Text.Json.Nodes;

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

    /// <summary>
    /// A definition whose steps that stand for one of these workflows are bound to the version given for it; null where all of them
    /// are already.
    /// </summary>
    /// <param name="json">The definition as stored.</param>
    /// <param name="versions">Versions by the id of their workflow.</param>
    public static string? Rebind(
        string json,
        IReadOnlyDictionary<string, WorkflowReference> versions
    )
    {
        var whole = JsonNode.Parse(json)!;
        return RebindBelow(whole["root"], versions) ? whole.ToJsonString(EngineJson.Options) : null;
    }

    private static bool RebindBelow(
        JsonNode? json,
        IReadOnlyDictionary<string, WorkflowReference> versions
    )
    {
        if (json is JsonArray list)
            return list.Count(item => RebindBelow(item, versions)) > 0;
        if (json is not JsonObject node)
            return false;
        if (node.ContainsKey(DefinitionIdName) && In(node.Deserialize<JsonElement>()) is { } bound)
        {
            // What stands in the other workflow is that one's own.
            if (
                !versions.TryGetValue(bound.DefinitionId, out var meant)
                || bound.VersionId == meant.VersionId
            )
                return false;
            node[VersionIdName] = meant.VersionId;
            node["version"] = meant.Version;
            node["latestAvailablePublishedVersionId"] = meant.VersionId;
            node["latestAvailablePublishedVersion"] = meant.Version;
            return true;
        }

        return node.ToArray().Count(member => RebindBelow(member.Value, versions)) > 0;
    }

    private static string Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
