using System.Text.Json;
using System.Text.Json.Nodes;
using Ipses.Testing;

namespace Ipses.Web.Tests.ElsaApi;

/// <summary>
/// What a real Elsa server answered, as names, types and nesting (<c>Shapes/*.json</c>): <c>"name?"</c> may be missing, <c>[x]</c> is a
/// list of x, <c>object</c> is free inside. Descriptions and values are nobody's contract.
/// </summary>
internal static class Shape
{
    private static string Folder =>
        Path.Combine(Repository.Top, "tests", "Web.Tests", "ElsaApi", "Shapes");

    /// <summary>Names of all shapes.</summary>
    internal static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension)!;

    /// <summary>What differs, by path; empty where the answer has the shape.</summary>
    internal static async Task<IReadOnlyList<string>> DifferencesAsync(
        string name,
        HttpResponseMessage answer
    )
    {
        JsonNode expected = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(Folder, name + ".json"))
        )!;
        string text = await answer.Content.ReadAsStringAsync();
        List<string> found = [];
        if ((int)answer.StatusCode != (int)expected["status"]!)
        {
            found.Add($"status {(int)answer.StatusCode} instead of {expected["status"]}: {text}");
            return found;
        }

        string media = answer.Content.Headers.ContentType?.MediaType ?? "";
        if (media != (string)expected["mediaType"]!)
        {
            found.Add($"media type {media} instead of {expected["mediaType"]}");
        }

        Compare(expected["body"], JsonNode.Parse(text), "$", found);
        return found;
    }

    private static void Compare(JsonNode? shape, JsonNode? value, string path, List<string> found)
    {
        switch (shape)
        {
            case JsonArray list when value is JsonArray items:
                for (int i = 0; i < items.Count && list.Count > 0; i++)
                {
                    Compare(list[0], items[i], $"{path}[{i}]", found);
                }

                return;
            case JsonObject members when value is JsonObject one:
                CompareMembers(members, one, path, found);
                return;
            case JsonArray or JsonObject:
                found.Add($"{path} is {KindOf(value)}");
                return;
        }

        string type = (string)shape!;
        if (type != "any" && type != KindOf(value))
        {
            found.Add($"{path} is {KindOf(value)} instead of {type}");
        }
    }

    private static void CompareMembers(
        JsonObject shape,
        JsonObject value,
        string path,
        List<string> found
    )
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach ((string written, JsonNode? inner) in shape)
        {
            string name = written.TrimEnd('?');
            known.Add(name);
            if (value.TryGetPropertyValue(name, out JsonNode? member))
            {
                Compare(inner, member, $"{path}.{name}", found);
            }
            else if (name == written)
            {
                found.Add($"{path}.{name} is missing");
            }
        }

        found.AddRange(
            value
                .Where(member => !known.Contains(member.Key))
                .Select(member => $"{path}.{member.Key} is no member of Elsa's")
        );
    }

    private static string KindOf(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => "number",
            JsonValueKind.String => "string",
            JsonValueKind.Array => "array",
            _ => "object",
        };
}
