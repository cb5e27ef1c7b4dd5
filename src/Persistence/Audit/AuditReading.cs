using Ipses.Application.Common;

namespace Ipses.Persistence.Audit;

/// <inheritdoc cref="IAuditReading"/>
public sealed class AuditReading(IReader reader) : IAuditReading
{
    /// <inheritdoc/>
    public Task<LastChange?> LastChangeAsync(string targetId, CancellationToken cancellationToken)
    {
        string line = LineOf(targetId);
        return reader.FirstAsync<AuditEntry, LastChange>(
            all =>
                all.Where(entry => ("\n" + entry.Targets + "\n").Contains(line))
                    .OrderByDescending(entry => entry.Number)
                    .Select(entry => new LastChange(entry.PersonId, entry.At)),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ChangersAsync(
        string targetId,
        CancellationToken cancellationToken
    )
    {
        string line = LineOf(targetId);
        return reader.ListAsync<AuditEntry, string>(
            all =>
                all.Where(entry =>
                        entry.PersonId != null && ("\n" + entry.Targets + "\n").Contains(line)
                    )
                    .Select(entry => entry.PersonId!)
                    .Distinct(),
            cancellationToken
        );
    }

    /// <summary>A whole line: an id may be the beginning of another.</summary>
    private static string LineOf(string targetId) => $"\n{targetId}\n";
}
