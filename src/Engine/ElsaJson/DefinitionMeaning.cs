using System.Text;
using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.ElsaJson;

/// <summary>
/// What a definition says, whoever wrote it down: two texts with one meaning differ in identity, order of members, node paths and
/// in what stands for nothing. Studio writes all of these anew when it saves.
/// </summary>
public static class DefinitionMeaning
{
    /// <summary>Members that say which version it is, or that only an answer has.</summary>
    private static readonly HashSet<string> Identity = new(StringComparer.Ordinal)
    {
        "$schema",
        "id",
        "createdAt",
        "version",
        "isLatest",
        "isPublished",
        "links",
        "toolVersion",
    };

    /// <summary>Members that are false where they are absent.</summary>
    private static readonly HashSet<string> Flags = new(StringComparer.Ordinal)
    {
        "isArray",
        "isReadonly",
        "isSystem",
        "canStartWorkflow",
        "runAsynchronously",
        "autoUpdateConsumingWorkflows",
    };

    /// <summary>The meaning as a text to compare.</summary>
    /// <param name="json">The flat shape.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new() { Encoder = EngineJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            foreach (
                var member in document
                    .RootElement.EnumerateObject()
                    .Where(member => !Identity.Contains(member.Name))
                    .OrderBy(member => member.Name, StringComparer.Ordinal)
            )
                Member(member, writer, isActivity: false, isDesigner: false);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Member(
        JsonProperty member,
        Utf8JsonWriter writer,
        bool isActivity,
        bool isDesigner
    )
    {
        // Studio measures a step by the fonts of whoever opens it.
        if (
            IsNothing(member)
            || (isActivity && member.Name == "nodeId")
            || (isDesigner && member.Name == "size")
        )
            return;
        writer.WritePropertyName(member.Name);
        if (member.Name == "expression")
            // What an author wrote: false, null and the empty text mean something there.
            member.Value.WriteTo(writer);
        else
            Value(member.Value, writer, isDesigner: member.Name == "designer");
    }

    private static void Value(JsonElement value, Utf8JsonWriter writer, bool isDesigner = false)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var isActivity =
                    value.TryGetProperty("id", out _) && value.TryGetProperty("type", out _);
                writer.WriteStartObject();
                foreach (
                    var member in value
                        .EnumerateObject()
                        .OrderBy(member => member.Name, StringComparer.Ordinal)
                )
                    Member(member, writer, isActivity, isDesigner);
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Value(item, writer);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static bool IsNothing(JsonProperty member) =>
        member.Value.ValueKind switch
        {
            JsonValueKind.Null => true,
            JsonValueKind.False => Flags.Contains(member.Name),
            JsonValueKind.Array => member.Value.GetArrayLength() == 0,
            JsonValueKind.Object => member.Name != "expression"
                && member.Value.EnumerateObject().All(IsNothing),
            _ => false,
        };
}
