using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>
/// The address from which a person's calendar program reads their deadlines. Whoever knows it can read them, so only a
/// digest of its secret is kept, and the person makes a new one or withdraws it at will.
/// </summary>
public sealed class CalendarFeed : Aggregate
{
    private CalendarFeed() { }

    /// <summary>Whose deadlines it tells.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>Digest of the secret in its address; null while it is withdrawn.</summary>
    public string? SecretHash { get; private set; }

    /// <summary>When the address was made.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    public static string IdOf(string personId) => KeyedId.From("calendar-feed", personId);

    /// <summary>A person's feed with its first address.</summary>
    public static CalendarFeed For(string personId, string secretHash, DateTimeOffset now) =>
        new()
        {
            Id = IdOf(personId),
            PersonId = personId,
            SecretHash = secretHash,
            MadeAt = now,
        };

    /// <summary>Gives it another address; the one before answers no more.</summary>
    public void Renew(string secretHash, DateTimeOffset now)
    {
        SecretHash = secretHash;
        MadeAt = now;
    }

    /// <summary>Withdraws the address.</summary>
    public void Withdraw() => SecretHash = null;
}
