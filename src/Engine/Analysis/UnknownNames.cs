using System.Text.Json;
using System.Text.RegularExpressions;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Analysis;

/// <summary>
/// A variable or workflow input that an expression names and nothing declares: it reads as empty, and what depends on it goes
/// wrong quietly. Names are found in the text of scripts and templates; one that is put together at run time is not seen.
/// </summary>
internal sealed partial class UnknownNames : IAnalysisRule
{
    /// <summary>What loops give their bodies.</summary>
    private static readonly HashSet<string> Given = new(StringComparer.OrdinalIgnoreCase)
    {
        "CurrentValue",
        "CurrentIndex",
    };

    public IEnumerable<AnalysisFinding> Look(AnalysisSubject subject)
    {
        HashSet<string> variables = new(Given, StringComparer.OrdinalIgnoreCase);
        variables.UnionWith(subject.Definition.Variables.Select(v => v.Name));
        variables.UnionWith(subject.Nodes.SelectMany(n => n.Variables).Select(v => v.Name));
        variables.UnionWith(Texts(subject).SelectMany(t => Names(Written(), t.Text)));
        HashSet<string> inputs = new(
            // Whoever starts a child tells it so, declared or not.
            subject.Definition.Inputs.Select(i => i.Name).Append("ParentInstanceId"),
            StringComparer.OrdinalIgnoreCase
        );
        HashSet<string> ids = new(
            subject
                .Definition.Variables.Concat(subject.Nodes.SelectMany(n => n.Variables))
                .Select(v => v.Id),
            StringComparer.Ordinal
        );

        foreach (var (node, kind, text) in Texts(subject))
        {
            foreach (var name in Names(VariableIn(kind), text).Where(n => !variables.Contains(n)))
                yield return Unknown(node, "Variable.Unknown", name, "variable", "변수");
            foreach (var name in Names(InputIn(kind), text).Where(n => !inputs.Contains(n)))
                yield return Unknown(
                    node,
                    "WorkflowInput.Unknown",
                    name,
                    "workflow input",
                    "워크플로 입력"
                );
        }

        foreach (var node in subject.Nodes)
        {
            foreach (
                var name in node
                    .Inputs.Values.Where(i => i.ExpressionType is "Variable")
                    .Select(i => Reference(i.Value))
                    .OfType<string>()
                    .Where(name => !ids.Contains(name) && !variables.Contains(name))
            )
                yield return Unknown(node, "Variable.Unknown", name, "variable", "변수");
        }
    }

    private static IEnumerable<(ActivityNode Node, string Kind, string Text)> Texts(
        AnalysisSubject subject
    ) =>
        subject.Nodes.SelectMany(node =>
            node.Inputs.Values.Where(input =>
                    input.ExpressionType is "JavaScript" or "Liquid"
                    && input.Value.ValueKind == JsonValueKind.String
                )
                .Select(input => (node, input.ExpressionType, input.Value.GetString()!))
        );

    private static IEnumerable<string> Names(Regex pattern, string text) =>
        pattern
            .Matches(text)
            .Select(match => match.Groups["name"].Value)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static string? Reference(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object when value.TryGetProperty("id", out var id) => id.GetString(),
            _ => null,
        };

    private static Regex VariableIn(string kind) =>
        kind is "JavaScript" ? ScriptVariable() : TemplateVariable();

    private static Regex InputIn(string kind) =>
        kind is "JavaScript" ? ScriptInput() : TemplateInput();

    private static AnalysisFinding Unknown(
        ActivityNode node,
        string rule,
        string name,
        string en,
        string ko
    ) =>
        AnalysisFinding.Of(
            node,
            rule,
            FindingSeverity.Warning,
            new Label(
                $"“{node.DisplayText}” reads the {en} {name}, which nothing declares.",
                $"‘{node.DisplayText}’이(가) 읽는 {ko} {name}은(는) 선언되어 있지 않습니다."
            ),
            new Label(
                $"Declare the {en}, or correct its name.",
                $"{ko}를 선언하거나 이름을 고쳐 주십시오."
            )
        );

    private const RegexOptions Plain =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(variables\.(?<name>\w+)|getVariable\(\s*['""](?<name>\w+)['""])", Plain)]
    private static partial Regex ScriptVariable();

    [GeneratedRegex(@"\bsetVariable\(\s*['""](?<name>\w+)['""]", Plain)]
    private static partial Regex Written();

    [GeneratedRegex(@"\bgetInput\(\s*['""](?<name>\w+)['""]", Plain)]
    private static partial Regex ScriptInput();

    [GeneratedRegex(@"\bVariables\.(?<name>\w+)", Plain)]
    private static partial Regex TemplateVariable();

    [GeneratedRegex(@"\bInput\.(?<name>\w+)", Plain)]
    private static partial Regex TemplateInput();
}
