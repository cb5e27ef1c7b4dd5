using Ipses.Application.Common;

namespace Ipses.Persistence.Audit;

/// <inheritdoc cref="IAuditReading"/>
public sealed class AuditReading(IReader reader) : IAuditReading
{
    /// <inheritdoc/>
    public Task<LastChange?> LastChangeAsync(
        string targetId,
        CancellationToken cancellationToken
    ) =>
        reader.FirstAsync<AuditEntry, LastChange>(
            all =>
                all.Where(entry => entry.Targets.Contains(targetId))
                    .OrderByDescending(entry => entry.Number)
                    .Select(entry => new LastChange(entry.PersonId, entry.At)),
            cancellationToken
        );
}
