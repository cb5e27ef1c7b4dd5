using System.Text.Json.Nodes;

namespace Ipses.Engine.Tests.Benching;

/// <summary>Writes Elsa definitions for tests, short enough to read.</summary>
public sealed class FlowJson(string definitionId)
{
    private readonly JsonArray _activities = [];
    private readonly JsonArray _connections = [];
    private readonly JsonArray _variables = [];
    private readonly JsonArray _inputs = [];
    private readonly JsonArray _outputs = [];

    public static JsonObject Literal(string type, JsonNode? value) => Input(type, "Literal", value);

    public static JsonObject Js(string type, string script) => Input(type, "JavaScript", script);

    public static JsonObject Liquid(string template) => Input("String", "Liquid", template);

    public static JsonObject Input(string type, string expression, JsonNode? value) =>
        new()
        {
            ["typeName"] = type,
            ["expression"] = new JsonObject { ["type"] = expression, ["value"] = value },
        };

    public static JsonObject Node(
        string id,
        string type,
        params (string Name, JsonNode? Value)[] properties
    )
    {
        JsonObject node = new()
        {
            ["id"] = id,
            ["type"] = type,
            ["version"] = 1,
            ["name"] = id,
            ["customProperties"] = new JsonObject(),
            ["metadata"] = new JsonObject(),
        };
        foreach (var (name, value) in properties)
            node[name] = value;
        return node;
    }

    public static JsonObject Line(string id, string text) =>
        Node(id, "Elsa.WriteLine", ("text", Literal("String", text)));

    public static JsonObject JsLine(string id, string script) =>
        Node(id, "Elsa.WriteLine", ("text", Js("String", script)));

    public static JsonObject Event(string id, string name) =>
        Node(id, "Elsa.Event", ("eventName", Literal("String", name)));

    public static JsonObject Delay(string id, string span) =>
        Node(id, "Elsa.Delay", ("timeSpan", Literal("TimeSpan", span)));

    public static JsonObject Sequence(string id, params JsonNode[] steps) =>
        Node(id, "Elsa.Sequence", ("activities", new JsonArray(steps)));

    public FlowJson Add(params JsonObject[] nodes)
    {
        foreach (var node in nodes)
            _activities.Add(node);
        return this;
    }

    /// <summary>Arrows: <c>a -> b</c>, <c>a:True -> b</c>.</summary>
    public FlowJson Arrows(params string[] arrows)
    {
        foreach (var arrow in arrows)
        {
            var ends = arrow.Split("->", StringSplitOptions.TrimEntries);
            var source = ends[0].Split(':');
            _connections.Add(
                new JsonObject
                {
                    ["source"] = new JsonObject
                    {
                        ["activity"] = source[0],
                        ["port"] = source.Length > 1 ? source[1] : "Done",
                    },
                    ["target"] = new JsonObject { ["activity"] = ends[1], ["port"] = "In" },
                }
            );
        }

        return this;
    }

    public FlowJson Variable(string name, string type, JsonNode? value)
    {
        _variables.Add(
            new JsonObject
            {
                ["id"] = "var-" + name,
                ["name"] = name,
                ["typeName"] = type,
                ["value"] = value,
            }
        );
        return this;
    }

    public FlowJson TakesInput(string name, string type)
    {
        _inputs.Add(new JsonObject { ["name"] = name, ["type"] = type });
        return this;
    }

    public FlowJson GivesOutput(string name, string type)
    {
        _outputs.Add(new JsonObject { ["name"] = name, ["type"] = type });
        return this;
    }

    public string Json(JsonObject? root = null) =>
        new JsonObject
        {
            ["$schema"] = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json",
            ["definitionId"] = definitionId,
            ["name"] = definitionId,
            ["variables"] = _variables.DeepClone(),
            ["inputs"] = _inputs.DeepClone(),
            ["outputs"] = _outputs.DeepClone(),
            ["outcomes"] = new JsonArray("Done"),
            ["root"] = root ?? Flowchart(),
        }.ToJsonString();

    public JsonObject Flowchart(string id = "flow") =>
        Node(
            id,
            "Elsa.Flowchart",
            ("activities", _activities.DeepClone()),
            ("connections", _connections.DeepClone()),
            ("variables", new JsonArray())
        );
}
