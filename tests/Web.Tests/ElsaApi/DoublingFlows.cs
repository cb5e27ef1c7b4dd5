using System.Text.Json.Nodes;

namespace Ipses.Web.Tests.ElsaApi;

/// <summary>A workflow that doubles a number, and one in which it stands as an activity.</summary>
internal static class DoublingFlows
{
    /// <summary>Its author lets those follow that use it.</summary>
    internal static JsonObject Following(string id, string name)
    {
        JsonObject model = Doubling(id, name);
        model["options"]!["autoUpdateConsumingWorkflows"] = true;
        return model;
    }

    /// <summary>Doubles 21 by the other workflow and writes what comes out.</summary>
    internal static JsonObject Using(JsonNode type, string id)
    {
        JsonObject outer = DesignerClient.Flow(id, id);
        outer["variables"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "v1",
                ["name"] = "Result",
                ["typeName"] = "Int32",
                ["isArray"] = false,
            }
        );
        JsonNode construction = type["constructionProperties"]!;
        JsonObject step = new()
        {
            ["id"] = "twice",
            ["name"] = "twice",
            ["type"] = (string)type["typeName"]!,
            ["version"] = (int)type["version"]!,
            ["workflowDefinitionId"] = (string)construction["WorkflowDefinitionId"]!,
            ["workflowDefinitionVersionId"] = (string)construction["WorkflowDefinitionVersionId"]!,
            ["number"] = Input("Int32", "Literal", "21"),
            ["twice"] = new JsonObject
            {
                ["typeName"] = "Int32",
                ["memoryReference"] = new JsonObject { ["id"] = "v1" },
            },
        };
        JsonObject line = DesignerClient.Line("line", "");
        line["text"] = Input("String", "JavaScript", "`twice is ${getResult()}`");
        outer["root"]!["activities"] = new JsonArray(step, line);
        outer["root"]!["connections"] = new JsonArray(
            new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = "twice", ["port"] = "Doubled" },
                ["target"] = new JsonObject { ["activity"] = "line", ["port"] = "In" },
            }
        );
        return outer;
    }

    /// <summary>How the palette describes what is published under this type.</summary>
    internal static async Task<JsonNode> DescribedAsync(DesignerClient studio, string type) =>
        (await studio.ReadAsync("/descriptors/activities"))["items"]!
            .AsArray()
            .OfType<JsonNode>()
            .Single(one => (string)one["typeName"]! == type);

    /// <summary>Doubles its input, and may stand in others as an activity.</summary>
    internal static JsonObject Doubling(string id, string name)
    {
        JsonObject model = DesignerClient.Flow(id, name);
        model["options"] = new JsonObject { ["usableAsActivity"] = true };
        model["inputs"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "Number",
                ["type"] = "Int32",
                ["displayName"] = "Number",
                ["description"] = "What is doubled",
                ["uiHint"] = "singleline",
            }
        );
        model["outputs"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "Twice",
                ["type"] = "Int32",
                ["displayName"] = "Twice",
            }
        );
        model["outcomes"] = new JsonArray("Doubled");
        JsonObject set = new()
        {
            ["id"] = "set",
            ["name"] = "set",
            ["type"] = "Elsa.SetOutput",
            ["version"] = 1,
            ["outputName"] = Input("String", "Literal", "Twice"),
            ["outputValue"] = Input("Object", "JavaScript", "2 * getInput('Number')"),
        };
        JsonObject complete = new()
        {
            ["id"] = "complete",
            ["name"] = "complete",
            ["type"] = "Elsa.Complete",
            ["version"] = 1,
            ["outcomes"] = Input("List<String>", "Object", "[\"Doubled\"]"),
        };
        model["root"]!["activities"] = new JsonArray(set, complete);
        model["root"]!["connections"] = new JsonArray(
            new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = "set", ["port"] = "Done" },
                ["target"] = new JsonObject { ["activity"] = "complete", ["port"] = "In" },
            }
        );
        return model;
    }

    private static JsonObject Input(string type, string kind, string value) =>
        new()
        {
            ["typeName"] = type,
            ["expression"] = new JsonObject { ["type"] = kind, ["value"] = value },
        };
}
