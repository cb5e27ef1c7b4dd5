using Ipses.Application.Common;
using Ipses.Engine.Analysis;

namespace Ipses.Application.Workflows.Definitions;

/// <summary>The line that the audit trail keeps of a change of definitions, with what was overruled.</summary>
public sealed class DefinitionTrail(IAuditTrail audit, ICurrentActor current) : IScoped
{
    private const int LongestNote = 2_000;

    /// <summary>Stages it.</summary>
    /// <param name="command">What was done.</param>
    /// <param name="warnings">What checks found and did not stop.</param>
    /// <param name="reason">What the person gave as their reason.</param>
    public void Record(
        string command,
        IReadOnlyList<AnalysisFinding> warnings,
        string? reason = null
    )
    {
        string note = string.Join(
            '\n',
            [
                .. string.IsNullOrWhiteSpace(reason) ? [] : new[] { reason.Trim() },
                .. warnings.Select(w => $"{w.Rule} {w.ActivityId}: {w.Message.En}"),
            ]
        );
        audit.Record(
            command,
            current.Actor,
            current.Principal,
            note.Length == 0 ? null
                : note.Length > LongestNote ? note[..LongestNote]
                : note,
            AuditOutcome.Done
        );
    }
}
