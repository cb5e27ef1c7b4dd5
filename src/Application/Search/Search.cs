using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Search;

/// <summary>Everything that mentions a term, by kind, as far as the reader may see it (R3).</summary>
/// <param name="Term">What is looked for; at least two characters.</param>
/// <param name="Kind">Shows more of one kind: its place among the sources; null for the first of each.</param>
public sealed record Search(string Term, int? Kind = null) : IQuery<SearchResult>
{
    /// <summary>Characters of the shortest term that is looked for.</summary>
    public const int Shortest = 2;

    /// <summary>Hits of each kind on the first page.</summary>
    public const int OfEach = 7;

    /// <summary>Hits of the one kind of which more is asked for.</summary>
    public const int OfOne = 100;
}

/// <summary>What was found, in the order of the kinds; kinds without a hit are left out.</summary>
/// <param name="IsTooShort">Nothing was looked for because the term is too short.</param>
public sealed record SearchResult(
    string Term,
    IReadOnlyList<SearchGroup> Groups,
    bool IsTooShort = false
);

/// <summary>The hits of a kind.</summary>
/// <param name="Order">The kind's place, by which more of it is asked for.</param>
/// <param name="HasMore">Whether there are others beside these.</param>
public sealed record SearchGroup(
    int Order,
    LocalizedText Kind,
    IReadOnlyList<SearchHit> Hits,
    bool HasMore
);

/// <summary>Anyone who is signed in; what they don't see is not found.</summary>
public sealed class SearchAuthoriser : IAuthoriser<Search>
{
    public Task<Error?> RefuseAsync(
        Search request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(actor.PersonId is null ? Acting.SignInFirst : null);
}

/// <summary>Asks every feature in turn.</summary>
public sealed class SearchHandler(IEnumerable<ISearchSource> sources)
    : IQueryHandler<Search, SearchResult>
{
    public async Task<Result<SearchResult>> HandleAsync(
        Search query,
        CancellationToken cancellationToken
    )
    {
        string term = query.Term.Trim();
        if (term.Length < Search.Shortest)
        {
            return new SearchResult(term, [], IsTooShort: true);
        }

        int most = query.Kind is null ? Search.OfEach : Search.OfOne;
        List<SearchGroup> groups = [];
        foreach (
            ISearchSource source in sources
                .Where(source => query.Kind is null || source.Order == query.Kind)
                .OrderBy(source => source.Order)
        )
        {
            IReadOnlyList<SearchHit> hits = await source.FindAsync(term, most, cancellationToken);
            if (hits.Count > 0)
            {
                groups.Add(new(source.Order, source.Kind, [.. hits.Take(most)], hits.Count > most));
            }
        }

        return new SearchResult(term, groups);
    }
}
