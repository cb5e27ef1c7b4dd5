using Ipses.Domain.Common;
using Ipses.Engine.Analysis;

namespace Ipses.Application.WorkflowBridge.Checks;

/// <summary>
/// One rule of the domain that a workflow definition can offend against. It looks only; what it finds is shown on saving and,
/// where it is an error, stops a publication. The rule itself is kept by the domain whatever a definition says.
/// </summary>
public interface IDefinitionCheck
{
    /// <summary>What it finds; empty where the definition is in order.</summary>
    IEnumerable<AnalysisFinding> Look(CheckedDefinition definition);
}

/// <summary>A definition with what the rules hold it against.</summary>
/// <param name="Subject">The definition, its types and the workflows that it may call.</param>
/// <param name="Year">The fiscal year whose dates are worked out.</param>
/// <param name="Calendar">Business days of that year and the next.</param>
/// <param name="NoticeDays">Days between the notice of a session and the session (R5a).</param>
/// <param name="Bodies">Ids of the institutions, units and bodies that exist; empty where nobody has been entered yet, then they are not judged.</param>
public sealed record CheckedDefinition(
    AnalysisSubject Subject,
    FiscalYear Year,
    BusinessCalendar Calendar,
    int NoticeDays,
    IReadOnlySet<string> Bodies
);
