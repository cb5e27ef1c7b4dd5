using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>A feature's part in the search of the site: its things that mention a term and that the actor may see (R3).</summary>
public interface ISearchSource
{
    /// <summary>What the things are called.</summary>
    LocalizedText Kind { get; }

    /// <summary>Lower ones come first.</summary>
    int Order { get; }

    /// <summary>The first of them; one more than <paramref name="most"/> says that there are others.</summary>
    /// <param name="term">What is looked for, without spaces around it.</param>
    /// <param name="most">How many are shown.</param>
    Task<IReadOnlyList<SearchHit>> FindAsync(
        string term,
        int most,
        CancellationToken cancellationToken
    );
}

/// <summary>A thing that was found.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Detail">Where it belongs; null where the name says it.</param>
/// <param name="Path">Where it is read; null for what has no page that the reader may open.</param>
public sealed record SearchHit(LocalizedText Title, LocalizedText? Detail, string? Path);
