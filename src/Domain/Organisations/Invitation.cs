using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>
/// A one-time link by which somebody becomes a user: the first administrator, or a person who sets their password.
/// Only the hash of its secret is kept, and it is the id.
/// </summary>
public sealed class Invitation : Aggregate
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private Invitation() { }

    /// <summary>Whose password it sets; null when it makes the first administrator.</summary>
    public string? PersonId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used; null while it can be.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>A link for the given secret.</summary>
    /// <param name="secretHash">The hash of the secret that stands in the link.</param>
    public static Invitation For(string? personId, string secretHash, DateTimeOffset now) =>
        new()
        {
            Id = secretHash,
            PersonId = personId,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        };

    /// <summary>Whether it can be used now, otherwise why not.</summary>
    public Result MayBeUsed(DateTimeOffset now) =>
        UsedAt is { } used ? PersonErrors.InvitationUsed(used)
        : now >= ExpiresAt ? PersonErrors.InvitationExpired(ExpiresAt)
        : Result.Done;

    /// <summary>Uses it up: once, and within its 24 hours.</summary>
    public Result Use(DateTimeOffset now)
    {
        Result may = MayBeUsed(now);
        if (may.IsSuccess)
        {
            UsedAt = now;
        }

        return may;
    }
}
