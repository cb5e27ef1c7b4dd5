using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Cases of the two switches: <c>{label, condition: {type, value}, activity?}</c>.</summary>
internal static class SwitchCases
{
    public const string FlowType =
        "UnregisteredClrType:System.Collections.Generic.ICollection`1[[Elsa.Workflows.Activities.Flowchart.Models.FlowSwitchCase, Elsa.Workflows.Core]], System.Private.CoreLib";

    public const string PlainType =
        "UnregisteredClrType:System.Collections.Generic.ICollection`1[[Elsa.Workflows.Activities.SwitchCase, Elsa.Workflows.Core]], System.Private.CoreLib";

    public static InputDescriptor Input(string hint, string typeName) =>
        new(
            "Cases",
            typeName,
            new Label("Cases", "경우"),
            new Label("The cases to evaluate, in order.", "차례로 확인할 경우입니다.")
        )
        {
            UiHint = hint,
            IsWrapped = false,
        };

    /// <summary>Cases whose condition holds: the first, or all where the mode says so.</summary>
    public static IReadOnlyList<Case> Matching(ActivityContext context)
    {
        var all = context.Get<string>("Mode") is "MatchAny" or "1";
        var cases = context.Get("Cases");
        List<Case> matching = [];
        if (cases.ValueKind != JsonValueKind.Array)
            return matching;
        foreach (var item in cases.EnumerateArray())
        {
            var label = Text(item, "label");
            if (!item.TryGetProperty("condition", out var condition))
                continue;
            InputExpression expression = new(
                "Boolean",
                Text(condition, "type") is { Length: > 0 } type ? type : "Literal",
                condition.TryGetProperty("value", out var value) ? value : EngineJson.Null
            );
            if (!context.Evaluate<bool>(expression, $"condition of the case '{label}'"))
                continue;
            matching.Add(
                new Case(
                    label,
                    item.TryGetProperty("activity", out var activity) ? Text(activity, "id") : ""
                )
            );
            if (!all)
                break;
        }

        return matching;
    }

    private static string Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.String
            ? member.GetString()!
            : "";

    internal sealed record Case(string Label, string ActivityId);
}
