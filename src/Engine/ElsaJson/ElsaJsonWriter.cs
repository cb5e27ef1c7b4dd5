using System.Text;
using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.ElsaJson;

/// <summary>Writes the flat shape of Elsa's export. Everything that was read comes out again, in its order.</summary>
public static class ElsaJsonWriter
{
    /// <summary>Value of <c>$schema</c> in an export.</summary>
    public const string Schema =
        "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json";

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = EngineJson.Options.Encoder,
    };

    /// <summary>The definition under another identity: what a store keeps for a version.</summary>
    public static string Flat(
        WorkflowDefinition definition,
        string versionId,
        int version,
        DateTimeOffset createdAt,
        bool isLatest,
        bool isPublished
    )
    {
        using var document = JsonDocument.Parse(definition.Json);
        return Write(writer =>
        {
            writer.WriteString("$schema", Schema);
            writer.WriteString("id", versionId);
            writer.WriteString("definitionId", definition.DefinitionId);
            writer.WriteString("name", definition.Name);
            writer.WriteString("description", definition.Description);
            writer.WriteString("createdAt", createdAt);
            writer.WriteNumber("version", version);
            writer.WriteBoolean("isLatest", isLatest);
            writer.WriteBoolean("isPublished", isPublished);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (
                    property.Name
                    is not (
                        "$schema"
                        or "id"
                        or "definitionId"
                        or "name"
                        or "description"
                        or "createdAt"
                        or "version"
                        or "isLatest"
                        or "isPublished"
                        or "links"
                    )
                )
                    property.WriteTo(writer);
            }

            WriteMissing(writer, document.RootElement);
        });
    }

    /// <summary>What Elsa's export always has, where the definition says nothing of it.</summary>
    private static void WriteMissing(Utf8JsonWriter writer, JsonElement definition)
    {
        foreach (var list in (string[])["variables", "inputs", "outputs", "outcomes"])
        {
            if (definition.TryGetProperty(list, out _))
                continue;
            writer.WriteStartArray(list);
            writer.WriteEndArray();
        }

        foreach (var members in (string[])["customProperties", "options"])
        {
            if (definition.TryGetProperty(members, out _))
                continue;
            writer.WriteStartObject(members);
            writer.WriteEndObject();
        }

        foreach (var flag in (string[])["isReadonly", "isSystem"])
        {
            if (!definition.TryGetProperty(flag, out _))
                writer.WriteBoolean(flag, false);
        }
    }

    /// <summary>The flat shape of a model, with the schema first.</summary>
    public static string Flat(JsonElement model) =>
        Write(writer =>
        {
            writer.WriteString("$schema", Schema);
            foreach (var property in model.EnumerateObject())
            {
                if (property.Name is not ("$schema" or "links"))
                    property.WriteTo(writer);
            }
        });

    private static string Write(Action<Utf8JsonWriter> members)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Readable))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
