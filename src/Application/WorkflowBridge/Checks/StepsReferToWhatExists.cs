using System.Text.Json;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;

namespace Ipses.Application.WorkflowBridge.Checks;

/// <summary>Roles, bodies and due rules that a step names exist and can be read (R2, R20).</summary>
internal sealed class StepsReferToWhatExists : IDefinitionCheck
{
    private static readonly string[] Rules = ["dueRule", "sessionRule"];

    private static readonly string[] Lists = ["roles", "chain"];

    public IEnumerable<AnalysisFinding> Look(CheckedDefinition definition) =>
        definition
            .Subject.Nodes.Where(step => step.Type.StartsWith("Ipses.", StringComparison.Ordinal))
            .SelectMany(step => LookAt(definition, step));

    private static IEnumerable<AnalysisFinding> LookAt(
        CheckedDefinition definition,
        ActivityNode step
    )
    {
        foreach (string role in Roles(step))
        {
            yield return Unknown(
                step,
                "Role.Unknown",
                new Label($"There is no role “{role}”.", $"‘{role}’ 직위가 없습니다.")
            );
        }

        if (
            StepFacts.Text(step, "body") is { Length: > 0 } body
            && definition.Bodies.Count > 0
            && !body.Contains('{', StringComparison.Ordinal)
            && !definition.Bodies.Contains(body)
        )
        {
            yield return Unknown(
                step,
                "Body.Unknown",
                new Label(
                    $"There is no institution, unit or body “{body}”.",
                    $"‘{body}’(이)라는 기관·부서·위원회가 없습니다."
                )
            );
        }

        foreach (string input in Rules)
        {
            if (StepFacts.Text(step, input) is not { Length: > 0 } rule)
            {
                continue;
            }

            Result<DueRule> read = DueRule.Parse(rule);
            if (read.IsRefused)
            {
                LocalizedText why = read.Errors[0].Message;
                yield return Unknown(step, "DueRule.NotUnderstood", new Label(why.En, why.Ko));
            }
        }
    }

    /// <summary>Roles that a step names and nobody can hold: one, or those of a list.</summary>
    private static IEnumerable<string> Roles(ActivityNode step) =>
        new[] { StepFacts.Text(step, "role") }
            .Concat(Lists.SelectMany(input => Listed(step, input)))
            .OfType<string>()
            .Where(role => role.Length > 0)
            .Where(role => !Enum.TryParse(role, out Role known) || !Enum.IsDefined(known))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The texts of a fixed list; none where it is a script, or no list.</summary>
    private static IEnumerable<string> Listed(ActivityNode step, string input)
    {
        if (StepFacts.Text(step, input) is not { Length: > 0 } written)
        {
            return [];
        }

        try
        {
            using JsonDocument list = JsonDocument.Parse(written);
            return list.RootElement.ValueKind == JsonValueKind.Array
                ?
                [
                    .. list
                        .RootElement.EnumerateArray()
                        .Where(one => one.ValueKind == JsonValueKind.String)
                        .Select(one => one.GetString()!),
                ]
                : [];
        }
        catch (JsonException)
        {
            // What can't be read at all is told by the rule about inputs.
            return [];
        }
    }

    private static AnalysisFinding Unknown(ActivityNode step, string rule, Label what) =>
        AnalysisFinding.Of(
            step,
            rule,
            FindingSeverity.Error,
            new Label($"“{step.DisplayText}”: {what.En}", $"‘{step.DisplayText}’: {what.Ko}"),
            new Label("Choose another one from the list.", "목록에서 다른 값을 선택해 주십시오.")
        );
}
