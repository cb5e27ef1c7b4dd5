using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>
/// By which a program of a person's acts as that person through the API. It gives no right of its own: what it opens is what
/// the person's appointments of the day open (R2). Only the hash of its secret is kept.
/// </summary>
public sealed class ApiToken : Aggregate
{
    /// <summary>The most days a token can be valid.</summary>
    public const int MostDays = 366;

    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>As much of the hash as makes an id: enough to be unique, and short enough to be typed.</summary>
    private const int IdLetters = 16;

    private ApiToken() { }

    /// <summary>Who acts by it.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>What the person calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public string SecretHash { get; private set; } = "";

    public ApiTokenScope Scope { get; private set; }

    /// <summary>The first day it is valid.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day it is valid.</summary>
    public DateOnly To { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The last day it was used; null while it was not.</summary>
    public DateOnly? LastUsedOn { get; private set; }

    /// <summary>When it was revoked; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>The id of the token with this secret.</summary>
    public static string IdOf(string secretHash) => "token-" + secretHash[..IdLetters];

    /// <summary>A token for a person, or everything that is wrong with it.</summary>
    /// <param name="secretHash">The hash of the secret that the giver made and shows once.</param>
    /// <param name="days">How many days it is valid, today included.</param>
    public static Result<ApiToken> For(
        string personId,
        string name,
        ApiTokenScope scope,
        int days,
        string secretHash,
        DateOnly today,
        DateTimeOffset now
    )
    {
        string called = name.Trim();
        List<Error> errors = [];
        if (called.Length is 0 or > LongestName)
        {
            errors.Add(ApiTokenErrors.NameUnfit(called.Length));
        }

        if (days is < 1 or > MostDays)
        {
            errors.Add(ApiTokenErrors.DaysUnfit(days));
        }

        return errors.Count > 0
            ? Result<ApiToken>.Refused(errors)
            : new ApiToken
            {
                Id = IdOf(secretHash),
                PersonId = personId,
                Name = called,
                SecretHash = secretHash,
                Scope = scope,
                From = today,
                To = today.AddDays(days - 1),
                CreatedAt = now,
            };
    }

    /// <summary>Whether it opens anything on that day, otherwise why not.</summary>
    public Result MayBeUsed(DateOnly today) =>
        RevokedAt is { } revoked ? ApiTokenErrors.Revoked(revoked)
        : new Period(From, To).Covers(today) ? Result.Done
        : ApiTokenErrors.Ended(To);

    /// <summary>Remembers the day of its last use.</summary>
    public void Use(DateOnly today) => LastUsedOn = today;

    /// <summary>Ends it for good; a second time changes nothing.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

/// <summary>What a token lets its person's programs do.</summary>
public enum ApiTokenScope
{
    /// <summary>Only read.</summary>
    Read,

    /// <summary>Read, and act.</summary>
    Act,
}
