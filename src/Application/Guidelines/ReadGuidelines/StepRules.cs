using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Guidelines.ReadGuidelines;

/// <summary>A due rule that a workflow's step holds under a key (R14).</summary>
/// <param name="Step">What the author called the step.</param>
internal sealed record StepRule(string Key, string Rule, LocalizedText Step);

/// <summary>Finds the due rules of a stored definition, wherever its steps are nested.</summary>
internal static class StepRules
{
    public static IReadOnlyList<StepRule> Of(string json) =>
        [.. WithKeys(json).Where(step => step.Rule.Length > 0)];

    /// <summary>Steps that name a key for their date and hold no rule under it.</summary>
    public static IReadOnlyList<StepRule> WithoutRule(string json) =>
        [.. WithKeys(json).Where(step => step.Rule.Length == 0)];

    private static List<StepRule> WithKeys(string json)
    {
        List<StepRule> found = [];
        using JsonDocument document = JsonDocument.Parse(json);
        Collect(document.RootElement, found);
        return found;
    }

    private static void Collect(JsonElement element, List<StepRule> found)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Collect(item, found);
                }

                break;
            case JsonValueKind.Object:
                Add(element, "dueKey", "dueRule", found);
                Add(element, "sessionKey", "sessionRule", found);
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    Collect(property.Value, found);
                }

                break;
            default:
                break;
        }
    }

    private static void Add(JsonElement node, string key, string rule, List<StepRule> found)
    {
        if (Literal(node, key) is { } name)
        {
            found.Add(
                new StepRule(
                    name,
                    Literal(node, rule) ?? "",
                    StepName.Of(node) ?? LocalizedText.Same(Text(node, "id") ?? "")
                )
            );
        }
    }

    // Elsa's wrapped input: {"typeName":"String","expression":{"type":"Literal","value":"…"}}.
    private static string? Literal(JsonElement node, string input) =>
        node.TryGetProperty(input, out JsonElement wrapped)
        && wrapped.ValueKind == JsonValueKind.Object
        && wrapped.TryGetProperty("expression", out JsonElement expression)
        && expression.ValueKind == JsonValueKind.Object
            ? Text(expression, "value")
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
        && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : null;
}
