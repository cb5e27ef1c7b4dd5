using System.Text.Json;
using System.Text.Json.Nodes;
using Ipses.ElsaApi.Common;
using Ipses.Engine.ElsaJson;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.ElsaApi.WorkflowDefinitions;

/// <summary>A version as Elsa's surface shows it and as a file has it. Its content comes out as it was kept.</summary>
internal sealed class DefinitionDocument(ActivityCatalog catalog)
{
    private const string WorkflowNode = "Workflow1";

    /// <summary>What an editor opens: every activity has the path by which Studio finds it.</summary>
    internal JsonObject Shown(DefinitionRecord version, bool mayDesign)
    {
        JsonObject kept = Kept(version);
        JsonObject root = (JsonObject)kept["root"]!.DeepClone();
        Complete(root, WorkflowNode);
        JsonObject shown = new()
        {
            ["links"] = JsonSerializer.SerializeToNode(
                DefinitionLink.Of(version.DefinitionId, mayDesign),
                ElsaJson.Options
            ),
        };
        Describe(shown, version, kept);
        shown["root"] = root;
        return shown;
    }

    /// <summary>What a file has.</summary>
    internal static JsonObject Exported(DefinitionRecord version)
    {
        JsonObject kept = Kept(version);
        JsonObject file = new() { ["$schema"] = ElsaJsonWriter.Schema };
        Describe(file, version, kept);
        file["root"] = kept["root"]!.DeepClone();
        return file;
    }

    /// <summary>A line of the version history, the content as a text.</summary>
    /// <param name="zone">Whose hours it tells: Studio prints them as they are sent.</param>
    internal static JsonObject InHistory(DefinitionRecord version, TimeZoneInfo zone)
    {
        JsonObject kept = Kept(version);
        JsonObject line = [];
        Describe(line, version, kept);
        line["createdAt"] = TimeZoneInfo.ConvertTime(version.CreatedAt, zone);
        line["materializerName"] = "Json";
        line["stringData"] = kept["root"]!.ToJsonString(ElsaJson.Options);
        return line;
    }

    private static void Describe(JsonObject into, DefinitionRecord version, JsonObject kept)
    {
        into["id"] = version.VersionId;
        into["definitionId"] = version.DefinitionId;
        into["name"] = version.Name;
        into["description"] = version.Description;
        into["createdAt"] = version.CreatedAt;
        into["version"] = version.Version;
        into["variables"] = List(kept, "variables");
        into["inputs"] = Declared(kept, "inputs");
        into["outputs"] = Declared(kept, "outputs");
        into["outcomes"] = List(kept, "outcomes");
        into["customProperties"] = Object(kept, "customProperties");
        into["isReadonly"] = IsTrue(kept, "isReadonly");
        into["isSystem"] = IsTrue(kept, "isSystem");
        into["isLatest"] = version.IsLatest;
        into["isPublished"] = version.IsPublished;
        JsonObject options = Object(kept, "options");
        options["autoUpdateConsumingWorkflows"] ??= false;
        into["options"] = options;
    }

    /// <summary>Gives every activity the path that the engine gives it, and the members that Studio expects. An unknown one is left whole.</summary>
    private void Complete(JsonObject activity, string parent)
    {
        string path = $"{parent}:{activity["id"]}";
        if (Text(activity, "nodeId").Length == 0)
        {
            activity["nodeId"] = path;
        }

        activity["version"] ??= 1;
        activity["customProperties"] ??= new JsonObject();
        activity["metadata"] ??= new JsonObject();
        if (!catalog.Knows(Text(activity, "type")))
        {
            return;
        }

        foreach (JsonNode? value in activity.Select(member => member.Value).ToArray())
        {
            if (value is JsonObject one && IsActivity(one))
            {
                Complete(one, path);
            }
            else if (value is JsonArray list)
            {
                foreach (JsonObject item in list.OfType<JsonObject>())
                {
                    if (IsActivity(item))
                    {
                        Complete(item, path);
                    }
                    else if (item["activity"] is JsonObject embedded && IsActivity(embedded))
                    {
                        Complete(embedded, path);
                    }
                }
            }
        }
    }

    private static JsonObject Kept(DefinitionRecord version) =>
        (JsonObject)JsonNode.Parse(version.Json)!;

    private static bool IsActivity(JsonObject json) =>
        Text(json, "type").Length > 0 && json.ContainsKey("id") && !json.ContainsKey("expression");

    private static string Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    private static bool IsTrue(JsonObject json, string name) =>
        json[name]?.GetValueKind() == JsonValueKind.True;

    private static JsonArray List(JsonObject kept, string name) =>
        kept[name] is JsonArray list ? (JsonArray)WithoutNulls(list)! : [];

    /// <summary>Elsa leaves out that something is no list.</summary>
    private static JsonArray Declared(JsonObject kept, string name)
    {
        JsonArray list = List(kept, name);
        foreach (JsonObject one in list.OfType<JsonObject>().Where(one => !IsTrue(one, "isArray")))
        {
            one.Remove("isArray");
        }

        return list;
    }

    private static JsonObject Object(JsonObject kept, string name) =>
        kept[name] is JsonObject found ? (JsonObject)WithoutNulls(found)! : [];

    private static JsonNode? WithoutNulls(JsonNode? node) =>
        node switch
        {
            JsonObject one => new JsonObject(
                one.Where(member => member.Value is not null)
                    .Select(member => KeyValuePair.Create(member.Key, WithoutNulls(member.Value)))
            ),
            JsonArray list => new JsonArray([.. list.Select(WithoutNulls)]),
            _ => node?.DeepClone(),
        };
}
