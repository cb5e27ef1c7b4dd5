namespace Ipses.Application.Common;

/// <summary>The way in for the first administrator: a one-time link, printed at the start while nobody administers.</summary>
public interface IAdministratorInvitation
{
    /// <summary>
    /// Makes a link that works once within 24 hours and gives its path (<c>/account/setup/…</c>); null when somebody
    /// administers already. Earlier links stop working.
    /// </summary>
    Task<string?> CreateIfNoneAsync(CancellationToken cancellationToken = default);
}
