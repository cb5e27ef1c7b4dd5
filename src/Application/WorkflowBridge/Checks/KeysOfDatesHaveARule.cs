using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;

namespace Ipses.Application.WorkflowBridge.Checks;

/// <summary>
/// A step that names a key for its date holds a rule, too (R14, R20): the year's guidelines may set another date under the key, but
/// where they set none there would be no date at all.
/// </summary>
internal sealed class KeysOfDatesHaveARule : IDefinitionCheck
{
    private static readonly (string Key, string Rule)[] Pairs =
    [
        ("dueKey", "dueRule"),
        ("sessionKey", "sessionRule"),
    ];

    public IEnumerable<AnalysisFinding> Look(CheckedDefinition definition) =>
        from step in definition.Subject.Nodes
        where step.Type.StartsWith("Ipses.", StringComparison.Ordinal)
        from pair in Pairs
        let key = StepFacts.Text(step, pair.Key)
        where !string.IsNullOrWhiteSpace(key)
        where StepFacts.Written(step, pair.Rule).Length == 0
        // A rule that the step can't do without is missed by the step itself.
        where
            definition.Subject.Catalog.Describe(step.Type).Input(pair.Rule)
                is not { IsRequired: true }
        select Missing(step, key);

    private static AnalysisFinding Missing(ActivityNode step, string key) =>
        AnalysisFinding.Of(
            step,
            "Setting.WithoutValue",
            FindingSeverity.Error,
            new Label(
                $"“{step.DisplayText}” takes its date by the key “{key}”, and there is no rule for it.",
                $"‘{step.DisplayText}’의 날짜는 ‘{key}’ 키로 정해지는데, 이에 대한 규칙이 없습니다."
            ),
            new Label(
                "Choose a rule, or take the key away if the step has no date.",
                "규칙을 선택하거나, 날짜가 없는 단계라면 키를 지워 주십시오."
            )
        );
}
