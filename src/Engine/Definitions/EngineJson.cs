using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ipses.Engine.Definitions;

/// <summary>The one JSON dialect of the engine's values: camelCase names, enums as text, Korean readable, numbers as numbers.</summary>
public static class EngineJson
{
    private static readonly JsonSerializerOptions Shared = Create();

    /// <summary>Options for values that travel through the engine; frozen.</summary>
    public static JsonSerializerOptions Options => Shared;

    /// <summary>JSON null.</summary>
    public static JsonElement Null { get; } = JsonSerializer.SerializeToElement<object?>(null);

    /// <summary>Any serialisable value as JSON; an element stays itself.</summary>
    public static JsonElement From(object? value) =>
        value switch
        {
            null => Null,
            JsonElement { ValueKind: JsonValueKind.Undefined } => Null,
            JsonElement element => element,
            _ => JsonSerializer.SerializeToElement(value, value.GetType(), Shared),
        };

    /// <summary>The value, or null for JSON null: both are the same in what is stored.</summary>
    public static JsonElement? Maybe(JsonElement element) =>
        element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : element;

    /// <summary>The value as the given type; default for JSON null.</summary>
    /// <exception cref="JsonException">The value has another shape.</exception>
    public static T? Read<T>(JsonElement element) =>
        element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
            ? default
            : element.Deserialize<T>(Shared);

    private static JsonSerializerOptions Create()
    {
        JsonSerializerOptions options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
