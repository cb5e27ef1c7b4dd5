using Ipses.Domain.Organisations;

namespace Ipses.Application.Rehearsal;

/// <summary>What is to be rehearsed.</summary>
/// <param name="Year">The fiscal year of the cycle.</param>
/// <param name="Profile">How people behave.</param>
/// <param name="Seed">Makes who is late and who returns what; the same gives the same run.</param>
public sealed record RehearsalRequest(Sector Sector, int Year, Profile Profile, long Seed)
{
    /// <summary>Whether the newest drafts of workflows are rehearsed in place of what is published.</summary>
    public bool Drafts { get; init; }

    /// <summary>The first year that can be rehearsed: the one after the shipped institutions.</summary>
    public const int FirstYear = 2011;

    /// <summary>The last year that can be rehearsed: as far as the calendar knows holidays.</summary>
    public const int LastYear = 2050;
}
