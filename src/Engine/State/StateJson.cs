using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.State;

/// <summary>
/// Snapshots and journal rows as JSON. What is empty or default is left out, and names come in ordinal order, so that the same state
/// always gives the same text.
/// </summary>
public static class StateJson
{
    private static readonly JsonSerializerOptions Options = Create();

    /// <summary>A state as its snapshot.</summary>
    public static string Write(InstanceState state) => JsonSerializer.Serialize(state, Options);

    /// <summary>A snapshot as its state.</summary>
    public static InstanceState ReadState(string snapshot) =>
        JsonSerializer.Deserialize<InstanceState>(snapshot, Options)
        ?? throw new InvalidOperationException("A snapshot is never null.");

    /// <summary>Changes as a journal row keeps them.</summary>
    public static string Write(IReadOnlyList<InstanceChange> changes) =>
        JsonSerializer.Serialize(changes, Options);

    /// <summary>The changes of a journal row.</summary>
    public static IReadOnlyList<InstanceChange> ReadChanges(string json) =>
        JsonSerializer.Deserialize<InstanceChange[]>(json, Options) ?? [];

    private static JsonSerializerOptions Create()
    {
        DefaultJsonTypeInfoResolver resolver = new();
        resolver.Modifiers.Add(LeaveOutWhatIsEmpty);
        JsonSerializerOptions options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = EngineJson.Options.Encoder,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            TypeInfoResolver = resolver,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new OrdinalDictionary<JsonElement>());
        options.Converters.Add(new OrdinalDictionary<ActivityRun>());
        options.Converters.Add(new OrdinalDictionary<Bookmark>());
        options.Converters.Add(
            new OrdinalDictionary<ImmutableSortedDictionary<string, JsonElement>>()
        );
        options.Converters.Add(new ArrayOfText());
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        // Only these have an empty value of their own for what is left out; the changes are written in full.
        if (
            type.Type != typeof(InstanceState)
            && type.Type != typeof(ActivityRun)
            && type.Type != typeof(Bookmark)
            && type.Type != typeof(Incident)
        )
            return;
        foreach (var property in type.Properties)
        {
            if (
                property.PropertyType != typeof(string)
                && property.PropertyType.IsAssignableTo(typeof(ICollection))
            )
                property.ShouldSerialize = static (_, value) => value is ICollection { Count: > 0 };
            else if (property.PropertyType == typeof(string))
                property.ShouldSerialize = static (_, value) => value is string { Length: > 0 };
        }
    }

    /// <summary>The serializer's own dictionaries would sort by culture.</summary>
    private sealed class OrdinalDictionary<T> : JsonConverter<ImmutableSortedDictionary<string, T>>
    {
        public override bool HandleNull => true;

        public override ImmutableSortedDictionary<string, T> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        )
        {
            var read = InstanceState.Empty<T>().ToBuilder();
            if (reader.TokenType == JsonTokenType.Null)
                return read.ToImmutable();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                reader.Read();
                read[name] = JsonSerializer.Deserialize<T>(ref reader, options)!;
            }

            return read.ToImmutable();
        }

        public override void Write(
            Utf8JsonWriter writer,
            ImmutableSortedDictionary<string, T> value,
            JsonSerializerOptions options
        )
        {
            writer.WriteStartObject();
            foreach (var (name, item) in value)
            {
                writer.WritePropertyName(name);
                JsonSerializer.Serialize(writer, item, options);
            }

            writer.WriteEndObject();
        }
    }

    /// <summary>A list that was left out reads as empty, never as an array that doesn't exist.</summary>
    private sealed class ArrayOfText : JsonConverter<ImmutableArray<string>>
    {
        public override bool HandleNull => true;

        public override ImmutableArray<string> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        )
        {
            var read = ImmutableArray.CreateBuilder<string>();
            if (reader.TokenType == JsonTokenType.Null)
                return [];
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                read.Add(reader.GetString() ?? "");
            return read.ToImmutable();
        }

        public override void Write(
            Utf8JsonWriter writer,
            ImmutableArray<string> value,
            JsonSerializerOptions options
        )
        {
            writer.WriteStartArray();
            foreach (var text in value.IsDefault ? [] : value)
                writer.WriteStringValue(text);
            writer.WriteEndArray();
        }
    }
}
