// Long because it follows the format from its top to its leaves, as the format is documented.
using System.Globalization;
using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.ElsaJson;

/// <summary>
/// Reads Elsa 3 workflow definitions: the flat shape of an export, and the <c>{model, publish}</c> shape that Studio saves.
/// What it doesn't know it keeps. Refusals name the place.
/// </summary>
/// <param name="aliases">Type names that may occur.</param>
/// <param name="isKnownActivity">Whether an activity type exists here; inputs of one that doesn't are kept unread.</param>
/// <param name="limits">How much is accepted.</param>
public sealed class ElsaJsonReader(
    TypeAliases aliases,
    Func<string, bool> isKnownActivity,
    ElsaJsonLimits? limits = null
)
{
    private readonly ElsaJsonLimits _limits = limits ?? new();

    /// <summary>Reads a definition. Version and version id are those in the text; 1 and empty where it has none.</summary>
    public EngineResult<WorkflowDefinition> Read(string json)
    {
        if (json.Length > _limits.MaxCharacters)
            return ElsaJsonErrors.TooLong(json.Length, _limits.MaxCharacters);
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { MaxDepth = _limits.MaxDepth }
            );
            root = document.RootElement.Clone();
        }
        catch (JsonException unreadable)
        {
            return ElsaJsonErrors.NotJson(unreadable);
        }

        if (root.ValueKind != JsonValueKind.Object)
            return ElsaJsonErrors.Missing("", "an object");
        var isWrapped =
            root.TryGetProperty("model", out var inner) && inner.ValueKind == JsonValueKind.Object;
        var model = isWrapped ? inner : root;
        var place = isWrapped ? "model" : "";
        Reading reading = new(aliases, isKnownActivity, _limits);
        var definition = reading.Definition(model, place);
        return reading.Errors.Count > 0
            ? EngineResult<WorkflowDefinition>.Refused(reading.Errors)
            : definition!;
    }

    /// <summary>One reading: collects every error with its place.</summary>
    private sealed class Reading(
        TypeAliases aliases,
        Func<string, bool> isKnown,
        ElsaJsonLimits limits
    )
    {
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
        private int _activities;

        public List<EngineError> Errors { get; } = [];

        public WorkflowDefinition? Definition(JsonElement model, string place)
        {
            var definitionId = Text(model, "definitionId");
            if (definitionId.Length is 0 or > 200)
                Errors.Add(
                    ElsaJsonErrors.Missing(
                        At(place, "definitionId"),
                        "a definition id of 1 to 200 characters"
                    )
                );
            if (
                !model.TryGetProperty("root", out var root)
                || root.ValueKind != JsonValueKind.Object
            )
            {
                Errors.Add(
                    ElsaJsonErrors.Missing(
                        At(place, "root"),
                        "the activity that the workflow begins with"
                    )
                );
                return null;
            }

            var name = Text(model, "name");
            var node = Node(root, At(place, "root"), "Workflow1");
            return new WorkflowDefinition
            {
                DefinitionId = definitionId,
                VersionId = Text(model, "id"),
                Version =
                    model.TryGetProperty("version", out var version)
                    && version.TryGetInt32(out var number)
                        ? number
                        : 1,
                Name = name.Length > 0 ? name : definitionId,
                Description = Text(model, "description"),
                Variables = Variables(model, place),
                Inputs =
                [
                    .. Declared(model, "inputs", place)
                        .Select(d => new WorkflowInput(d.Name, d.Type, d.Raw)),
                ],
                Outputs =
                [
                    .. Declared(model, "outputs", place)
                        .Select(d => new WorkflowOutput(d.Name, d.Type, d.Raw)),
                ],
                Outcomes = Texts(model, "outcomes"),
                Options = model.TryGetProperty("options", out var options)
                    ? options
                    : EngineJson.Null,
                CustomProperties = model.TryGetProperty("customProperties", out var custom)
                    ? custom
                    : EngineJson.Null,
                Root = node,
                Json = ElsaJsonWriter.Flat(model),
            };
        }

        private ActivityNode Node(JsonElement json, string place, string parentPath)
        {
            if (++_activities == limits.MaxActivities + 1)
                Errors.Add(ElsaJsonErrors.TooMany(limits.MaxActivities, place));
            var id = Text(json, "id");
            var type = Text(json, "type");
            if (type.Length == 0)
                Errors.Add(ElsaJsonErrors.Missing(At(place, "type"), "an activity type"));
            if (id.Length == 0)
                Errors.Add(ElsaJsonErrors.Missing(At(place, "id"), "an activity id"));
            else if (!_ids.Add(id))
                Errors.Add(ElsaJsonErrors.DuplicateId(id, place));
            var path = parentPath + ":" + id;
            Parts parts = new();
            var isRead = isKnown(type) || WorkflowReference.In(json) is not null;
            if (isRead)
            {
                foreach (var property in json.EnumerateObject())
                    Property(property, parts, At(place, property.Name), path);
            }

            return new ActivityNode
            {
                Id = id,
                NodeId = Text(json, "nodeId") is { Length: > 0 } nodeId ? nodeId : path,
                Type = type,
                Version =
                    json.TryGetProperty("version", out var v) && v.TryGetInt32(out var number)
                        ? number
                        : 1,
                Name = Text(json, "name"),
                Metadata = json.TryGetProperty("metadata", out var metadata)
                    ? metadata
                    : EngineJson.Null,
                CustomProperties = json.TryGetProperty("customProperties", out var custom)
                    ? custom
                    : EngineJson.Null,
                Inputs = parts.Inputs,
                OutputBindings = parts.Outputs,
                Ports = parts.Ports,
                Connections = isRead ? Connections(json, parts, place) : [],
                Variables = isRead ? Variables(json, place) : [],
                Properties = parts.Properties,
                Raw = json,
            };
        }

        private void Property(JsonProperty property, Parts parts, string place, string path)
        {
            var value = property.Value;
            switch (property.Name)
            {
                case "id"
                or "nodeId"
                or "type"
                or "version"
                or "name"
                or "metadata"
                or "customProperties":
                case "connections" or "variables":
                    return;
            }

            if (value.ValueKind == JsonValueKind.Object)
            {
                if (IsActivity(value))
                    parts.Ports[property.Name] = [Node(value, place, path)];
                else if (value.TryGetProperty("expression", out var expression))
                    parts.Inputs[property.Name] = Input(value, expression, place);
                else if (value.TryGetProperty("memoryReference", out var memory))
                    Bind(property.Name, memory, parts);
                else
                    parts.Properties[property.Name] = value;
            }
            else if (
                value.ValueKind == JsonValueKind.Array
                && value.GetArrayLength() > 0
                && value.EnumerateArray().All(IsActivity)
            )
            {
                var index = 0;
                parts.Ports[property.Name] =
                [
                    .. value
                        .EnumerateArray()
                        .Select(child =>
                            Node(child, string.Create(null, $"{place}[{index++}]"), path)
                        ),
                ];
            }
            else if (value.ValueKind != JsonValueKind.Null)
            {
                parts.Properties[property.Name] = value;
                Cases(property.Name, value, parts, place, path);
            }
        }

        /// <summary>
        /// A switch's cases carry an activity each, a state machine's states and transitions two; they become a port of their own,
        /// in the order in which they are written.
        /// </summary>
        private void Cases(string name, JsonElement value, Parts parts, string place, string path)
        {
            if (value.ValueKind != JsonValueKind.Array)
                return;
            List<ActivityNode> nodes = [];
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                var at = string.Create(null, $"{place}[{index++}]");
                if (item.ValueKind != JsonValueKind.Object)
                    continue;
                nodes.AddRange(
                    item.EnumerateObject()
                        .Where(member => IsActivity(member.Value))
                        .Select(member => Node(member.Value, At(at, member.Name), path))
                );
            }

            if (nodes.Count > 0)
                parts.Ports[name] = nodes;
        }

        private InputExpression Input(JsonElement value, JsonElement expression, string place)
        {
            var typeName = Text(value, "typeName");
            CheckType(typeName, At(place, "typeName"));
            if (expression.ValueKind != JsonValueKind.Object)
                return new InputExpression(typeName, "Literal", EngineJson.Null);
            var type = Text(expression, "type");
            if (type.Length == 0)
                type = "Literal";
            if (
                type
                is not (
                    "Literal"
                    or "Object"
                    or "Json"
                    or "Variable"
                    or "Input"
                    or "JavaScript"
                    or "Liquid"
                )
            )
                Errors.Add(ElsaJsonErrors.UnknownExpression(type, At(place, "expression.type")));
            return new InputExpression(
                typeName,
                type,
                expression.TryGetProperty("value", out var v) ? v : EngineJson.Null
            );
        }

        private static void Bind(string name, JsonElement memory, Parts parts)
        {
            if (
                memory.ValueKind == JsonValueKind.Object
                && Text(memory, "id") is { Length: > 0 } variable
            )
                parts.Outputs[name] = variable;
        }

        private List<Connection> Connections(JsonElement json, Parts parts, string place)
        {
            List<Connection> found = [];
            if (
                !json.TryGetProperty("connections", out var list)
                || list.ValueKind != JsonValueKind.Array
            )
                return found;
            var children = parts.Ports.TryGetValue("activities", out var nodes)
                ? nodes.Select(n => n.Id).ToHashSet(StringComparer.Ordinal)
                : [];
            var index = -1;
            foreach (var item in list.EnumerateArray())
            {
                var at = string.Create(null, $"{At(place, "connections")}[{++index}]");
                var (source, sourcePort) = End(item, "source", "sourcePort", "Done");
                var (target, targetPort) = End(item, "target", "targetPort", "In");
                if (!children.Contains(source))
                    Errors.Add(ElsaJsonErrors.LooseConnection(source, at + ".source"));
                else if (!children.Contains(target))
                    Errors.Add(ElsaJsonErrors.LooseConnection(target, at + ".target"));
                else
                    found.Add(new Connection(source, sourcePort, target, targetPort));
            }

            return found;
        }

        /// <summary>An end of an arrow: <c>{activity, port}</c>, or the older form with the id as text and the port beside it.</summary>
        private static (string Activity, string Port) End(
            JsonElement item,
            string name,
            string portName,
            string port
        )
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var end))
                return ("", port);
            if (end.ValueKind == JsonValueKind.String)
                return (end.GetString()!, Text(item, portName) is { Length: > 0 } p ? p : port);
            return (
                Text(end, "activity"),
                Text(end, "port") is { Length: > 0 } named ? named : port
            );
        }

        private List<Variable> Variables(JsonElement json, string place)
        {
            List<Variable> found = [];
            HashSet<string> names = new(StringComparer.Ordinal);
            if (
                !json.TryGetProperty("variables", out var list)
                || list.ValueKind != JsonValueKind.Array
            )
                return found;
            var index = -1;
            foreach (var item in list.EnumerateArray())
            {
                var at = string.Create(null, $"{At(place, "variables")}[{++index}]");
                var name = Text(item, "name");
                if (name.Length == 0)
                    name = "Variable" + (index + 1).ToString(CultureInfo.InvariantCulture);
                if (!names.Add(name))
                    Errors.Add(ElsaJsonErrors.DuplicateVariable(name, at));
                var type = Text(item, "typeName");
                CheckType(type, at + ".typeName");
                found.Add(
                    new Variable(
                        Text(item, "id") is { Length: > 0 } id ? id : name,
                        name,
                        type,
                        item.TryGetProperty("isArray", out var array)
                            && array.ValueKind == JsonValueKind.True,
                        item.TryGetProperty("value", out var value) ? value : EngineJson.Null
                    )
                );
            }

            return found;
        }

        private List<(string Name, string Type, JsonElement Raw)> Declared(
            JsonElement model,
            string property,
            string place
        )
        {
            List<(string, string, JsonElement)> found = [];
            if (
                !model.TryGetProperty(property, out var list)
                || list.ValueKind != JsonValueKind.Array
            )
                return found;
            var index = -1;
            foreach (var item in list.EnumerateArray())
            {
                var at = string.Create(null, $"{At(place, property)}[{++index}]");
                var type = Text(item, "type");
                CheckType(type, at + ".type");
                found.Add((Text(item, "name"), type, item));
            }

            return found;
        }

        private void CheckType(string name, string place)
        {
            if (!aliases.Knows(name))
                Errors.Add(ElsaJsonErrors.UnknownType(name, place));
        }

        private static bool IsActivity(JsonElement json) =>
            json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty("type", out var type)
            && type.ValueKind == JsonValueKind.String
            && json.TryGetProperty("id", out _)
            && !json.TryGetProperty("expression", out _);

        private static string Text(JsonElement json, string property) =>
            json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty(property, out var value)
            && value.ValueKind == JsonValueKind.String
                ? value.GetString()!
                : "";

        private static string[] Texts(JsonElement json, string property) =>
            json.TryGetProperty(property, out var list) && list.ValueKind == JsonValueKind.Array
                ?
                [
                    .. list.EnumerateArray()
                        .Where(i => i.ValueKind == JsonValueKind.String)
                        .Select(i => i.GetString()!),
                ]
                : [];

        private static string At(string place, string property) =>
            place.Length == 0 ? property : place + "." + property;
    }

    private sealed class Parts
    {
        public Dictionary<string, InputExpression> Inputs { get; } =
            new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, string> Outputs { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, IReadOnlyList<ActivityNode>> Ports { get; } =
            new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, JsonElement> Properties { get; } =
            new(StringComparer.OrdinalIgnoreCase);
    }
}
