using Ipses.Application.Common;

namespace Ipses.Persistence.Audit;

/// <inheritdoc cref="IAuditReading"/>
public sealed class AuditReading(IReader reader) : IAuditReading
{
    /// <inheritdoc/>
    public Task<LastChange?> LastChangeAsync(string targetId, CancellationToken cancellationToken)
    {
        // A whole line: an id may be the beginning of another.
        string line = $"\n{targetId}\n";
        return reader.FirstAsync<AuditEntry, LastChange>(
            all =>
                all.Where(entry => ("\n" + entry.Targets + "\n").Contains(line))
                    .OrderByDescending(entry => entry.Number)
                    .Select(entry => new LastChange(entry.PersonId, entry.At)),
            cancellationToken
        );
    }
}
