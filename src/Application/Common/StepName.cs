using System.Text.Json;
using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>
/// What one step, or a whole definition, is called. Shipped ones carry both languages in <c>customProperties</c>
/// (<c>nameKo</c>, <c>nameEn</c>), which Elsa's designer keeps as they are; as soon as somebody writes another text under the
/// step there, that text is its name in both.
/// </summary>
public static class StepName
{
    /// <summary>The name of a step as it stands in a definition; null where nobody gave one.</summary>
    public static LocalizedText? Of(JsonElement node)
    {
        string? shown = Within(node, "metadata", "displayText");
        return Kept(node, shown)
            // A step that nobody wrote anything under is what its task says.
            ?? (shown is null ? Both(Literal(node, "titleKo"), Literal(node, "titleEn")) : null)
            ?? ((shown ?? Text(node, "name")) is { } given ? LocalizedText.Same(given) : null);
    }

    /// <summary>The name of a definition; null where it has none.</summary>
    public static LocalizedText? OfDefinition(JsonElement definition)
    {
        string? shown = Text(definition, "name");
        return Kept(definition, shown) ?? (shown is null ? null : LocalizedText.Same(shown));
    }

    /// <summary>The name in both languages, unless another one is shown meanwhile.</summary>
    private static LocalizedText? Kept(JsonElement node, string? shown) =>
        Both(Within(node, "customProperties", "nameKo"), Within(node, "customProperties", "nameEn"))
            is { } both
        && (shown is null || shown == both.En || shown == both.Ko)
            ? both
            : null;

    /// <summary>A text of a node; null for none and for blanks.</summary>
    internal static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
        && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : null;

    /// <summary>An input that is written as it is; null for none and for expressions.</summary>
    internal static string? Literal(JsonElement node, string input) =>
        node.TryGetProperty(input, out JsonElement wrapped)
        && wrapped.ValueKind == JsonValueKind.Object
        && wrapped.TryGetProperty("expression", out JsonElement expression)
        && expression.ValueKind == JsonValueKind.Object
        && Text(expression, "type") is null or "Literal"
            ? Text(expression, "value")
            : null;

    private static LocalizedText? Both(string? ko, string? en) =>
        ko is not null && en is not null ? new(ko, en) : null;

    private static string? Within(JsonElement node, string part, string property) =>
        node.TryGetProperty(part, out JsonElement found) && found.ValueKind == JsonValueKind.Object
            ? Text(found, property)
            : null;
}
