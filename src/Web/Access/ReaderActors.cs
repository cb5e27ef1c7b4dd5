using Ipses.Application.Common;

namespace Ipses.Web.Access;

/// <summary>Those who speak over a long connection are the same readers as those who send requests, found anew each time.</summary>
public sealed class ReaderActors(IReaders readers) : IActors
{
    /// <inheritdoc/>
    public async Task<Actor?> FindAsync(string personId, CancellationToken cancellationToken) =>
        personId.Length > 0 && await readers.FindAsync(personId, cancellationToken) is { } reader
            ? new Actor(reader.PersonId, null, reader.Appointments)
            : null;
}
