using System.Text.Json;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;

namespace Ipses.Application.WorkflowBridge.Checks;

/// <summary>Weights that a step fixes add up to 100% exactly (R12).</summary>
internal sealed class WeightsAddUp : IDefinitionCheck
{
    public IEnumerable<AnalysisFinding> Look(CheckedDefinition definition)
    {
        foreach (ActivityNode step in definition.Subject.Nodes)
        {
            if (
                !step.Inputs.TryGetValue("weights", out InputExpression? given)
                || Sum(given) is not { } sum
                || sum == 100m
            )
            {
                continue;
            }

            yield return AnalysisFinding.Of(
                step,
                "Weights.NotHundred",
                FindingSeverity.Error,
                new Label(
                    FormattableString.Invariant(
                        $"The weights of “{step.DisplayText}” add up to {sum}%, not to 100% (R12)."
                    ),
                    FormattableString.Invariant(
                        $"‘{step.DisplayText}’의 가중치 합이 100%가 아니라 {sum}%입니다(R12)."
                    )
                ),
                new Label(
                    "Correct them until they add up to 100.",
                    "합이 100이 되도록 고쳐 주십시오."
                )
            );
        }
    }

    /// <summary>The sum of a literal object or list of numbers; null where it is something else.</summary>
    private static decimal? Sum(InputExpression given)
    {
        if (given.ExpressionType is "JavaScript" or "Liquid" or "Variable" or "Input")
        {
            return null;
        }

        try
        {
            JsonElement value =
                given.Value.ValueKind == JsonValueKind.String
                    ? JsonSerializer.Deserialize<JsonElement>(given.Value.GetString()!)
                    : given.Value;
            return value.ValueKind switch
            {
                JsonValueKind.Array => value.EnumerateArray().Sum(Number),
                JsonValueKind.Object => value.EnumerateObject().Sum(p => Number(p.Value)),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static decimal? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}
