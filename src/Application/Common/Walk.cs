using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>
/// A stretch of a list in the order of ids: walked from one stretch to the next it meets everything that was there at the
/// beginning exactly once, whatever is added meanwhile. Pages by number don't.
/// </summary>
/// <param name="After">The last id of the stretch before; empty for the first.</param>
/// <param name="Most">How many at most.</param>
public sealed record Walk(string After, int Most);

/// <summary>Walks as a shape of queries.</summary>
public static class WalkQueries
{
    /// <summary>The stretch.</summary>
    public static IQueryable<T> Along<T>(this IQueryable<T> things, Walk walk)
        where T : Aggregate =>
        things
            .Where(thing => string.Compare(thing.Id, walk.After) > 0)
            .OrderBy(thing => thing.Id)
            .Take(walk.Most);
}
