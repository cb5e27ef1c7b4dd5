using Ipses.Engine.Definitions;

namespace Ipses.Engine.Analysis;

/// <summary>Something about a definition that its author should know before it is published.</summary>
/// <param name="Rule">Stable name, <c>Thing.Reason</c> (<c>Loop.NeverWaits</c>); what tests and programs go by.</param>
/// <param name="Severity">Whether it stops a publication.</param>
/// <param name="ActivityId">The activity it is about; empty for the workflow as a whole.</param>
/// <param name="ActivityName">What the designer calls that activity; empty for the workflow as a whole.</param>
/// <param name="Message">What was found.</param>
/// <param name="WayOut">What to do about it.</param>
public sealed record AnalysisFinding(
    string Rule,
    FindingSeverity Severity,
    string ActivityId,
    string ActivityName,
    Label Message,
    Label WayOut
)
{
    /// <summary>A finding about one activity.</summary>
    public static AnalysisFinding Of(
        ActivityNode node,
        string rule,
        FindingSeverity severity,
        Label message,
        Label wayOut
    ) => new(rule, severity, node.Id, node.DisplayText, message, wayOut);
}

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Published all the same, with a word of reason.</summary>
    Warning,

    /// <summary>Not published.</summary>
    Error,
}
