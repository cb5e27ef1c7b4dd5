using System.Globalization;
using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Expressions;

/// <summary>
/// Reads what Studio writes as the type that is declared, the same in every culture: <c>"True"</c>, <c>"14"</c>,
/// <c>"11/10/2026 12:00:00 AM"</c>, lists as a JSON text.
/// </summary>
/// <param name="zone">Zone of a date and time that names none.</param>
public sealed class Coercion(TimeZoneInfo zone)
{
    private static readonly string[] Dates =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-ddTHH:mm",
        "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
        "MM/dd/yyyy HH:mm:ss",
        "M/d/yyyy h:mm:ss tt",
        "M/d/yyyy h:mm tt",
        "M/d/yyyy",
    ];

    /// <summary>Zone of a date and time that names none.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The value in the form of the declared type.</summary>
    /// <exception cref="ExpressionException">It can't be read as that type.</exception>
    public JsonElement To(string typeName, JsonElement value) =>
        To(typeName, isArray: false, value);

    /// <summary>The same for a type that may be a list by a flag of its own (variables).</summary>
    /// <exception cref="ExpressionException">It can't be read as that type.</exception>
    public JsonElement To(string typeName, bool isArray, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return EngineJson.Null;
        if (isArray)
            return List(typeName, value);
        if (typeName.EndsWith("[]", StringComparison.Ordinal))
            return List(typeName[..^2], value);
        var open = typeName.IndexOf('<', StringComparison.Ordinal);
        return open > 0 && typeName[^1] == '>'
            ? List(typeName[(open + 1)..^1], value)
            : Single(typeName, value);
    }

    /// <summary>The value as a .NET type.</summary>
    /// <exception cref="ExpressionException">It can't be read as that type.</exception>
    public T? As<T>(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return default;
        if (value is T element)
            return element;
        if (typeof(T) == typeof(IReadOnlyList<JsonElement>))
            return (T)(object)Items(value);
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (type == typeof(string))
            return (T)(object)AsText(value);
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : null;
        if (text is { Length: 0 } && type.IsValueType)
            return default;
        object? read =
            type == typeof(bool) ? Boolean(value)
            : type == typeof(int) ? (int)Number(value, int.MinValue, int.MaxValue)
            : type == typeof(long) ? (long)Number(value, long.MinValue, long.MaxValue)
            : type == typeof(decimal) ? Number(value, decimal.MinValue, decimal.MaxValue)
            : type == typeof(double) ? (double)Number(value, decimal.MinValue, decimal.MaxValue)
            : type == typeof(DateTimeOffset) ? Instant(value)
            : type == typeof(DateTime) ? Instant(value).UtcDateTime
            : type == typeof(DateOnly) ? Date(value)
            : type == typeof(TimeSpan) ? Duration(value)
            : type == typeof(Guid) && text is not null ? Guid.Parse(text)
            : type.IsEnum ? Enumeration(type, value)
            : null;
        if (read is not null)
            return (T)read;
        try
        {
            // A list or an object may stand in a text, as Studio writes it.
            if (text is not null && text.AsSpan().TrimStart() is ['[' or '{', ..])
                return JsonSerializer.Deserialize<T>(text, EngineJson.Options);
            return value.Deserialize<T>(EngineJson.Options);
        }
        catch (JsonException unreadable)
        {
            throw Unreadable(value, typeof(T).Name, unreadable);
        }
    }

    private JsonElement Single(string typeName, JsonElement value)
    {
        if (typeName is "String" or "FlowJoinMode" or "SwitchMode" or "ForkJoinMode")
            return EngineJson.From(AsText(value));
        // An empty field of Studio is an empty text, whatever its type.
        if (
            value.ValueKind == JsonValueKind.String
            && string.IsNullOrWhiteSpace(value.GetString())
            && !IsOpen(typeName)
        )
            return EngineJson.Null;
        return typeName switch
        {
            "Boolean" => EngineJson.From(Boolean(value)),
            "Int16" => EngineJson.From((short)Number(value, short.MinValue, short.MaxValue)),
            "Int32" => EngineJson.From((int)Number(value, int.MinValue, int.MaxValue)),
            "Int64" or "Long" => EngineJson.From((long)Number(value, long.MinValue, long.MaxValue)),
            "Decimal" => EngineJson.From(Number(value, decimal.MinValue, decimal.MaxValue)),
            "Double" or "Single" => EngineJson.From(
                (double)Number(value, decimal.MinValue, decimal.MaxValue)
            ),
            "DateTimeOffset" => EngineJson.From(Instant(value).ToUniversalTime()),
            "DateTime" => EngineJson.From(Instant(value).ToUniversalTime()),
            "DateOnly" => EngineJson.From(Date(value)),
            "TimeSpan" => EngineJson.From(Duration(value)),
            "Guid" => EngineJson.From(As<Guid>(value)),
            "JSON"
            or "JsonElement"
            or "JsonNode"
            or "JsonObject"
            or "ObjectDictionary"
            or "StringDictionary"
            or "ExpandoObject" => Structure(typeName, value),
            _ => value,
        };
    }

    private JsonElement List(string typeName, JsonElement value)
    {
        var list = value;
        if (value.ValueKind == JsonValueKind.String)
        {
            var text = value.GetString()!.Trim();
            if (text.Length == 0)
                return EngineJson.Null;
            // One value where a list is declared is a list of one.
            list =
                text[0] == '['
                    ? Parse(text, $"List<{typeName}>", value)
                    : EngineJson.From(new[] { value });
        }
        else if (value.ValueKind != JsonValueKind.Array)
        {
            list = EngineJson.From(new[] { value });
        }

        return EngineJson.From(list.EnumerateArray().Select(item => To(typeName, item)).ToArray());
    }

    /// <summary>What a loop goes over: a list, a list in a text as Studio writes it, or one value.</summary>
    private JsonElement[] Items(JsonElement value)
    {
        var list = List("Object", value);
        return list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];
    }

    private static bool IsOpen(string typeName) => typeName is "Object" or "";

    private static JsonElement Structure(string typeName, JsonElement value)
    {
        var read =
            value.ValueKind == JsonValueKind.String
                ? Parse(value.GetString()!, typeName, value)
                : value;
        return
            typeName is "ObjectDictionary" or "StringDictionary" or "JsonObject"
            && read.ValueKind != JsonValueKind.Object
            ? throw Unreadable(value, typeName)
            : read;
    }

    private static JsonElement Parse(string text, string typeName, JsonElement value)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException unreadable)
        {
            throw Unreadable(value, typeName, unreadable);
        }
    }

    private static string AsText(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.GetRawText(),
        };

    private static bool Boolean(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when bool.TryParse(value.GetString(), out var read) => read,
            JsonValueKind.String when value.GetString() is "1" => true,
            JsonValueKind.String when value.GetString() is "0" => false,
            JsonValueKind.Number when value.TryGetInt32(out var number) => number != 0,
            _ => throw Unreadable(value, "Boolean"),
        };

    private static decimal Number(JsonElement value, decimal least, decimal most)
    {
        var isWhole = most <= long.MaxValue;
        var isRead =
            value.ValueKind == JsonValueKind.Number
                ? value.TryGetDecimal(out var read)
                : decimal.TryParse(
                    value.ValueKind == JsonValueKind.String ? value.GetString() : null,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out read
                );
        return
            isRead && read >= least && read <= most && (!isWhole || decimal.Truncate(read) == read)
            ? read
            : throw Unreadable(value, isWhole ? "a whole number in range" : "a number");
    }

    private DateTimeOffset Instant(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var milliseconds))
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
        if (
            DateTime.TryParseExact(
                text,
                Dates,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var local
            )
        )
            return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
        return DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var read
        )
            ? read
            : throw Unreadable(value, "a date and time");
    }

    private DateOnly Date(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var read
        )
            ? read
            : DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Instant(value), Zone).DateTime);
    }

    private static TimeSpan Duration(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var read))
            return read;
        try
        {
            return System.Xml.XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException)
        {
            throw Unreadable(value, "a duration (1.02:30:00 or P1DT2H30M)");
        }
    }

    private static object Enumeration(Type type, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String
                when Enum.TryParse(type, value.GetString(), ignoreCase: true, out var read) => read,
            JsonValueKind.Number
                when value.TryGetInt32(out var number) && Enum.IsDefined(type, number) =>
                Enum.ToObject(type, number),
            _ => throw Unreadable(value, "one of " + string.Join(", ", Enum.GetNames(type))),
        };

    private static ExpressionException Unreadable(
        JsonElement value,
        string what,
        Exception? inner = null
    )
    {
        var shown = value.GetRawText();
        return new ExpressionException(
            "Input.Unreadable",
            $"{(shown.Length > 80 ? shown[..80] + "…" : shown)} can't be read as {what}.",
            inner
        );
    }
}
