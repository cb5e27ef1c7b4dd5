using Ipses.Application.AccessLog;
using Ipses.Application.Common;
using Ipses.Application.Organisations.SignIn;

namespace Ipses.Persistence.Audit;

/// <inheritdoc cref="IAccessLog"/>
public sealed class AccessLog(IReader reader) : IAccessLog
{
    private const string Done = nameof(AuditOutcome.Done);
    private const string Refused = nameof(AuditOutcome.Refused);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AccessEntry>> ListAsync(
        AccessFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<AuditEntry> rows = await reader.ListAsync<AuditEntry, AuditEntry>(
            all => Narrow(all, filter).OrderByDescending(row => row.Number).Skip(skip).Take(take),
            cancellationToken
        );
        return [.. rows.Select(ToEntry)];
    }

    private static IQueryable<AuditEntry> Narrow(IQueryable<AuditEntry> all, AccessFilter filter)
    {
        if (filter.People is { } people)
        {
            string[] ids = [.. people];
            all = all.Where(row => ids.Contains(row.PersonId) || ids.Contains(row.AsSubstituteFor));
        }

        if (filter.From is { } from)
        {
            all = all.Where(row => row.At >= from);
        }

        if (filter.Until is { } until)
        {
            all = all.Where(row => row.At < until);
        }

        if (filter.Before is { } before)
        {
            all = all.Where(row => row.Number < before);
        }

        return filter.Kind switch
        {
            AccessKind.SignIn => all.Where(row => row.Command == SignInTrail.SignedIn),
            AccessKind.SignInFailed => all.Where(row => row.Command == SignInTrail.NotSignedIn),
            AccessKind.Refused => all.Where(row =>
                row.Outcome == Refused && row.Command != SignInTrail.NotSignedIn
            ),
            AccessKind.Done => all.Where(row =>
                row.Outcome == Done && row.Command != SignInTrail.SignedIn
            ),
            _ => all,
        };
    }

    private static AccessEntry ToEntry(AuditEntry row) =>
        new(
            row.Number,
            row.At,
            row switch
            {
                { Command: SignInTrail.SignedIn } => AccessKind.SignIn,
                { Command: SignInTrail.NotSignedIn } => AccessKind.SignInFailed,
                { Outcome: Refused } => AccessKind.Refused,
                _ => AccessKind.Done,
            },
            row.PersonId,
            row.System,
            row.AsSubstituteFor,
            row.Command,
            row.Targets.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            row.Note
        );
}
