namespace Ipses.Domain.Common;

/// <summary>
/// A refusal that tells a person what, where, which rule and what to do. Errors come from the catalogue of their
/// aggregate (<c>AnnualPlanErrors</c>), never from a string on the spot.
/// </summary>
/// <param name="Code">Stable name, <c>Aggregate.Reason</c>: what tests and API clients assert.</param>
/// <param name="Message">The sentence, with the numbers found and required in it.</param>
/// <param name="Kind">Which sort of refusal it is; decides the HTTP status.</param>
public sealed record Error(string Code, LocalizedText Message, ErrorKind Kind = ErrorKind.Rule)
{
    /// <summary>Which field or node it is about (<c>indicators[3].weight</c>), or null for the whole.</summary>
    public string? Field { get; init; }

    /// <summary>The rule of the domain that refuses, by its id (<c>R12</c>), or null for plain input errors.</summary>
    public string? Rule { get; init; }

    /// <summary>When the thing happened that the message speaks of, in UTC; pages print it behind the message in the reader's own words and zone.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What the person can do now; null where the message says it.</summary>
    public LocalizedText? WayOut { get; init; }

    /// <summary>
    /// Ids in the message and the way out that stand for a person, institution, unit or committee; on the way out of a use case
    /// their names take their place, which the aggregate that refuses does not know.
    /// </summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];
}

/// <summary>Sorts of refusal.</summary>
public enum ErrorKind
{
    /// <summary>A rule of the domain says no (HTTP 422).</summary>
    Rule,

    /// <summary>What was sent can't be read or is incomplete (HTTP 400).</summary>
    Invalid,

    /// <summary>There is no such thing, or the person may not see it (HTTP 404).</summary>
    NotFound,

    /// <summary>The person may not do this (HTTP 403).</summary>
    Forbidden,

    /// <summary>Someone else was first: stale version, already done (HTTP 409).</summary>
    Conflict,
}
