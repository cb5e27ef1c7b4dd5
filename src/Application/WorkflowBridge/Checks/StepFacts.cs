using Ipses.Domain.Common;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;

namespace Ipses.Application.WorkflowBridge.Checks;

/// <summary>What the product's own steps say about themselves, as far as a definition fixes it.</summary>
internal static class StepFacts
{
    /// <summary>Forms by which a document is written.</summary>
    private static readonly string[] Writing = ["edit", "part", "draft"];

    /// <summary>Forms by which a document is judged.</summary>
    private static readonly string[] Judging = ["review", "check", "approval"];

    internal static bool IsTask(ActivityNode node) => Is(node, "Ipses.AssignTask");

    internal static bool IsDeliberation(ActivityNode node) => Is(node, "Ipses.Deliberate");

    internal static bool IsApproval(ActivityNode node) => Is(node, "Ipses.RequestApproval");

    internal static string? Text(ActivityNode node, string input) =>
        AnalysisSubject.Literal(node, input);

    /// <summary>An input as it is written, whatever its kind of expression: enough to see that two steps mean the same.</summary>
    internal static string Written(ActivityNode node, string input) =>
        node.Inputs.TryGetValue(input, out InputExpression? given)
            ? given.Value.ToString().Trim()
            : "";

    internal static bool Writes(ActivityNode node) =>
        IsTask(node) && EndsWith(Text(node, "form"), Writing);

    internal static bool Judges(ActivityNode node) =>
        IsTask(node) && EndsWith(Text(node, "form"), Judging);

    /// <summary>Whether evaluatees say what they think at this step: a task with the form <c>hearing</c>, or an objection window.</summary>
    internal static bool Hears(ActivityNode node) =>
        Is(node, "Ipses.OpenObjections")
        || (IsTask(node) && EndsWith(Text(node, "form"), ["hearing"]))
        || Text(node, "stepKey")?.EndsWith(".hearing", StringComparison.Ordinal) == true;

    /// <summary>The day that a rule gives in the year; null where it is a script, or counts from an event.</summary>
    internal static DateOnly? Day(CheckedDefinition definition, ActivityNode node, string input)
    {
        Result<DueRule> rule = DueRule.Parse(Text(node, input));
        if (rule.IsRefused)
        {
            return null;
        }

        Result<DueExplanation> dated = rule.Value.Resolve(
            definition.Year,
            definition.Calendar,
            CycleEvents.None
        );
        return dated.IsRefused ? null : dated.Value.Date;
    }

    private static bool Is(ActivityNode node, string type) =>
        string.Equals(node.Type, type, StringComparison.Ordinal);

    private static bool EndsWith(string? form, string[] last) =>
        form is not null
        && last.Contains(form[(form.LastIndexOf('-') + 1)..], StringComparer.OrdinalIgnoreCase);
}
