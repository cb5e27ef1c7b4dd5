using Ipses.Domain.Common;

namespace Ipses.Application.Idempotency;

/// <summary>
/// What a program was answered to a request that it may have to repeat. Stored in the unit of what the request did, so that
/// either both are there or neither is.
/// </summary>
public sealed class KeptAnswer : Aggregate
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private KeptAnswer() { }

    /// <summary>Tells a repetition from another request under the same key.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>What was answered.</summary>
    public GivenAnswer Answer { get; private set; } = new(0, null, null);

    /// <summary>When it may be forgotten.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The id of the answer to what a person sent under a key.</summary>
    public static string IdOf(string personId, string key) =>
        KeyedId.From("kept-answer", personId, key);

    /// <summary>An answer to keep from now on.</summary>
    public static KeptAnswer Of(
        string id,
        string fingerprint,
        GivenAnswer answer,
        DateTimeOffset now
    )
    {
        KeptAnswer kept = new() { Id = id };
        kept.Keep(fingerprint, answer, now);
        return kept;
    }

    /// <summary>Takes another answer in the place of one that has expired.</summary>
    public void Keep(string fingerprint, GivenAnswer answer, DateTimeOffset now) =>
        (Fingerprint, Answer, ExpiresAt) = (fingerprint, answer, now + Lifetime);
}

/// <summary>An answer to a request, as it is sent and kept.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON; null where there is none.</param>
/// <param name="Location">Where what was made lies; null where nothing was.</param>
public sealed record GivenAnswer(int Status, string? Body, string? Location);
