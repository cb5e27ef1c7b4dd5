using System.Text.Json;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;

namespace Ipses.Application.WorkflowBridge.Checks;

/// <summary>
/// An event by which workflows of the product tell each other that something has happened (the guidelines are issued) is announced by them
/// alone: from a workflow without any step of the product it would let a year go on although nothing has happened.
/// </summary>
internal sealed class EventsOfTheYearAreAnnouncedByItsSteps : IDefinitionCheck
{
    private const string Publisher = "Elsa.PublishEvent";

    public IEnumerable<AnalysisFinding> Look(CheckedDefinition definition)
    {
        if (HasProductSteps(definition.Subject.Definition))
        {
            return [];
        }

        Announced[] products =
        [
            .. (definition.Subject.Workflows ?? new Dictionary<string, WorkflowDefinition>())
                .Values.Where(HasProductSteps)
                .SelectMany(workflow => workflow.Nodes.Values)
                .Select(NameOf)
                .OfType<Announced>(),
        ];
        return definition
            .Subject.Nodes.Where(node =>
                NameOf(node) is { } own && products.Any(product => product.Meets(own))
            )
            .Select(node =>
                AnalysisFinding.Of(
                    node,
                    "Event.IsProducts",
                    FindingSeverity.Error,
                    new Label(
                        $"“{node.DisplayText}” announces an event of the year, which only the step that makes it happen announces.",
                        $"‘{node.DisplayText}’이(가) 알리는 사건은 연간 절차의 것이며, 그 일을 실제로 처리하는 단계만 알릴 수 있습니다."
                    ),
                    new Label("Choose another name for the event.", "사건 이름을 바꾸어 주십시오.")
                )
            );
    }

    private static bool HasProductSteps(WorkflowDefinition definition) =>
        definition.Nodes.Values.Any(node =>
            node.Type.StartsWith("Ipses.", StringComparison.Ordinal)
        );

    /// <summary>The name that a step announces as far as it is fixed; null for another step, and for a script, which may say anything.</summary>
    private static Announced? NameOf(ActivityNode node)
    {
        if (
            node.Type != Publisher
            || !node.Inputs.TryGetValue("eventName", out InputExpression? input)
            || input.ExpressionType is not ("Literal" or "Liquid")
            || input.Value.ValueKind != JsonValueKind.String
        )
        {
            return null;
        }

        string text = input.Value.GetString()!;
        int value =
            input.ExpressionType == "Liquid" ? text.IndexOf('{', StringComparison.Ordinal) : -1;
        return value == 0 ? null : new Announced(value < 0 ? text : text[..value], value > 0);
    }

    private sealed record Announced(string Text, bool GoesOn)
    {
        public bool Meets(Announced other) =>
            GoesOn && Begins(other.Text, Text)
            || other.GoesOn && Begins(Text, other.Text)
            || string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

        private static bool Begins(string text, string with) =>
            text.StartsWith(with, StringComparison.OrdinalIgnoreCase);
    }
}
