using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Expressions;

/// <summary>Every expression that an activity holds: its inputs, the conditions of its cases, the conditions of its transitions.</summary>
internal static class WrittenExpressions
{
    /// <summary>Each with where it stands in the activity.</summary>
    public static IEnumerable<(string Place, InputExpression Expression)> Of(ActivityNode node)
    {
        foreach (var (name, expression) in node.Inputs)
        {
            yield return (name, expression);
            if (name.Equals("cases", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var one in Cases(expression.Value))
                    yield return one;
            }
        }

        if (node.Properties.TryGetValue("cases", out var cases))
        {
            foreach (var one in Cases(cases))
                yield return one;
        }

        if (!node.Properties.TryGetValue("transitions", out var transitions))
            yield break;
        foreach (var transition in Items(transitions))
        {
            if (
                transition.TryGetProperty("condition", out var condition)
                && condition.ValueKind == JsonValueKind.Object
                && condition.TryGetProperty("expression", out var written)
            )
                yield return (
                    $"transitions[{Text(transition, "from")} → {Text(transition, "to")}].condition",
                    Read(written)
                );
        }
    }

    private static IEnumerable<(string Place, InputExpression Expression)> Cases(
        JsonElement cases
    ) =>
        Items(cases)
            .Where(item => item.TryGetProperty("condition", out _))
            .Select(item =>
                ($"cases[{Text(item, "label")}].condition", Read(item.GetProperty("condition")))
            );

    private static IEnumerable<JsonElement> Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    private static InputExpression Read(JsonElement written) =>
        new(
            "Boolean",
            Text(written, "type") is { Length: > 0 } type ? type : "Literal",
            written.ValueKind == JsonValueKind.Object
            && written.TryGetProperty("value", out var value)
                ? value
                : EngineJson.Null
        );

    private static string Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
