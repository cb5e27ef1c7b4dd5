using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

/// <summary>
/// The person behind a request: who they are, and what they may be today by the appointments that are valid (R2).
/// Found anew for every request, so that an appointment that ends takes effect at once.
/// </summary>
/// <param name="PersonId">Id of the person who acts.</param>
/// <param name="Name">Their name in both languages.</param>
/// <param name="Roles">The roles that their appointments (or their principal's) give them today.</param>
public sealed record Reader(string PersonId, LocalizedText Name, IReadOnlySet<Role> Roles)
{
    /// <summary>The appointments themselves, as use cases weigh them.</summary>
    public IReadOnlyList<HeldAppointment> Appointments { get; init; } = [];

    /// <summary>What stands beside the name in the header: role and institution or body.</summary>
    public LocalizedText? Post { get; init; }

    /// <summary>Institution that they belong to, or null (members of bodies, administrators).</summary>
    public string? InstitutionId { get; init; }

    /// <summary>For whom they act as a substitute today, or null when they hold no substitution.</summary>
    public LocalizedText? ActsFor { get; init; }

    /// <summary>The language they chose, or null while they have not.</summary>
    public Language? Language { get; init; }

    /// <summary>How close together the pages stand for them.</summary>
    public Density Density { get; init; }

    /// <summary>The IANA name of the zone in which they read moments; null for the cycle's.</summary>
    public string? TimeZone { get; init; }
}

/// <summary>Finds the person of a session; implemented where people and appointments are stored.</summary>
public interface IReaders
{
    /// <summary>The reader, or null when the person is unknown, blocked or gone: the session then counts as none.</summary>
    /// <param name="personId">From the session cookie.</param>
    /// <param name="cancellation">Ends with the request.</param>
    Task<Reader?> FindAsync(string personId, CancellationToken cancellation);
}

/// <summary>Names of the claims in the session cookie. It says who somebody is, never what they may.</summary>
public static class SessionClaims
{
    /// <summary>Id of the person.</summary>
    public const string Person = System.Security.Claims.ClaimTypes.NameIdentifier;
}
