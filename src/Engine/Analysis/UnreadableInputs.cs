using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Expressions;

namespace Ipses.Engine.Analysis;

/// <summary>An input that an execution could not read: missing, of another type, not among the choices, a broken script.</summary>
internal sealed class UnreadableInputs : IAnalysisRule
{
    public IEnumerable<AnalysisFinding> Look(AnalysisSubject subject) =>
        subject
            .Nodes.Where(node => subject.Catalog.Knows(node.Type))
            .SelectMany(node =>
                subject
                    .Catalog.Describe(node.Type)
                    .Inputs.Select(input => Look(subject, node, input))
                    .OfType<AnalysisFinding>()
                    .Concat(Conditions(subject, node))
            );

    /// <summary>Conditions of cases and transitions, which are no inputs of their own.</summary>
    private static IEnumerable<AnalysisFinding> Conditions(
        AnalysisSubject subject,
        ActivityNode node
    ) =>
        WrittenExpressions
            .Of(node)
            .Where(one => !node.Inputs.ContainsKey(one.Place))
            .Select(one => (one.Place, Broken: subject.Evaluator.Check(one.Expression)))
            .Where(one => one.Broken is not null)
            .Select(one =>
                Found(
                    node,
                    "Input.BrokenScript",
                    new Label(
                        $"{one.Place} of “{node.DisplayText}”: {one.Broken}",
                        $"‘{node.DisplayText}’의 {one.Place}: {one.Broken}"
                    ),
                    new Label("Correct the expression.", "식을 고쳐 주십시오.")
                )
            );

    private static AnalysisFinding? Look(
        AnalysisSubject subject,
        ActivityNode node,
        InputDescriptor input
    )
    {
        if (!node.Inputs.TryGetValue(input.Name, out var given) || IsEmpty(given))
            return input is { IsRequired: true, IsWrapped: true, DefaultValue: null }
                ? Found(
                    node,
                    "Input.Missing",
                    new Label(
                        $"“{node.DisplayText}” needs a value for “{input.DisplayName.En}”.",
                        $"‘{node.DisplayText}’의 ‘{input.DisplayName.Ko}’ 값이 필요합니다."
                    ),
                    new Label("Fill it in.", "값을 입력해 주십시오.")
                )
                : null;

        if (subject.Evaluator.Check(given) is { } broken)
            return Found(
                node,
                "Input.BrokenScript",
                new Label(
                    $"“{input.DisplayName.En}” of “{node.DisplayText}”: {broken}",
                    $"‘{node.DisplayText}’의 ‘{input.DisplayName.Ko}’: {broken}"
                ),
                new Label("Correct the expression.", "식을 고쳐 주십시오.")
            );
        return given.ExpressionType is "Literal"
            ? LookAtLiteral(subject, node, input, given)
            : null;
    }

    private static AnalysisFinding? LookAtLiteral(
        AnalysisSubject subject,
        ActivityNode node,
        InputDescriptor input,
        InputExpression given
    )
    {
        try
        {
            subject.Evaluator.Coercion.To(input.TypeName, given.Value);
        }
        catch (Exception unreadable)
            when (unreadable is ExpressionException or FormatException or JsonException)
        {
            return Found(
                node,
                "Input.Unreadable",
                new Label(
                    $"“{input.DisplayName.En}” of “{node.DisplayText}”: {unreadable.Message}",
                    $"‘{node.DisplayText}’의 ‘{input.DisplayName.Ko}’ 값을 {input.TypeName} 형식으로 읽을 수 없습니다: {given.Value.GetRawText()}"
                ),
                new Label(
                    $"Write it as {input.TypeName}.",
                    $"{input.TypeName} 형식으로 입력해 주십시오."
                )
            );
        }

        var text = given.Value.ValueKind == JsonValueKind.String ? given.Value.GetString() : null;
        return
            text is { Length: > 0 }
            && input.Options.Count > 0
            && string.Equals(input.UiHint, "dropdown", StringComparison.Ordinal)
            && input.Options.All(option =>
                !string.Equals(option.Value, text, StringComparison.OrdinalIgnoreCase)
            )
            ? Found(
                node,
                "Input.NotAChoice",
                new Label(
                    $"“{text}” is none of the choices for “{input.DisplayName.En}” of “{node.DisplayText}”.",
                    $"‘{text}’은(는) ‘{node.DisplayText}’의 ‘{input.DisplayName.Ko}’에서 선택할 수 있는 값이 아닙니다."
                ),
                new Label(
                    "Choose one of: "
                        + string.Join(", ", input.Options.Select(o => o.Text.En))
                        + ".",
                    "다음 중에서 선택해 주십시오: "
                        + string.Join(", ", input.Options.Select(o => o.Text.Ko))
                )
            )
            : null;
    }

    private static bool IsEmpty(InputExpression given) =>
        given.Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        || (
            given.Value.ValueKind == JsonValueKind.String
            && string.IsNullOrWhiteSpace(given.Value.GetString())
        );

    private static AnalysisFinding Found(
        ActivityNode node,
        string rule,
        Label message,
        Label wayOut
    ) => AnalysisFinding.Of(node, rule, FindingSeverity.Error, message, wayOut);
}
