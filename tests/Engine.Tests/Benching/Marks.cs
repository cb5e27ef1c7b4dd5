using System.Text.Json.Nodes;

namespace Ipses.Engine.Tests.Benching;

/// <summary>What the designer writes beside the inputs: marks of nodes, options of definitions.</summary>
public static class Marks
{
    /// <summary>The node's trigger starts the workflow.</summary>
    public static JsonObject CanStart(this JsonObject node)
    {
        node["customProperties"] = new JsonObject { ["canStartWorkflow"] = true };
        return node;
    }

    /// <summary>The definition with one more of Elsa's <c>options</c>.</summary>
    public static string WithOption(this string json, string name, JsonNode value)
    {
        var definition = JsonNode.Parse(json)!.AsObject();
        if (definition["options"] is not JsonObject options)
            definition["options"] = options = [];
        options[name] = value;
        return definition.ToJsonString();
    }
}
