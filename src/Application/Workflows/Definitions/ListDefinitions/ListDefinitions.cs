using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Definitions.ListDefinitions;

/// <summary>A stretch of the definitions.</summary>
/// <param name="Versions">Which versions of each.</param>
/// <param name="Search">In name, description or an id, in any case; empty for all.</param>
/// <param name="DefinitionIds">Only these definitions; empty for all.</param>
/// <param name="VersionIds">Only these versions; empty for all.</param>
/// <param name="Order">By what.</param>
/// <param name="Descending">From the end of the order.</param>
/// <param name="Skip">How many before the stretch.</param>
/// <param name="Take">At most so many, 1 to 1000.</param>
public sealed record ListDefinitions(
    VersionChoice Versions,
    string Search,
    IReadOnlyCollection<string> DefinitionIds,
    IReadOnlyCollection<string> VersionIds,
    DefinitionOrder Order,
    bool Descending,
    int Skip,
    int Take
) : IQuery<DefinitionStretch>;

/// <summary>Orders of a list of definitions.</summary>
public enum DefinitionOrder
{
    Created,
    Name,
    Version,
}

/// <summary>A stretch and how many there are in all.</summary>
public sealed record DefinitionStretch(IReadOnlyList<DefinitionSummary> Items, int Total);

/// <summary>A version without its content.</summary>
public sealed record DefinitionSummary(
    string VersionId,
    string DefinitionId,
    int Version,
    string Name,
    string Description,
    bool IsLatest,
    bool IsPublished,
    DateTimeOffset CreatedAt
)
{
    /// <summary>Of a version.</summary>
    public static DefinitionSummary Of(DefinitionRecord version) =>
        new(
            version.VersionId,
            version.DefinitionId,
            version.Version,
            version.Name,
            version.Description,
            version.IsLatest,
            version.IsPublished,
            version.CreatedAt
        );
}

/// <summary>Those who look at workflows.</summary>
public sealed class ListDefinitionsAuthoriser : ForWorkflowReaders<ListDefinitions>;

/// <summary>Definitions are some dozens with some dozens of versions: they are narrowed and ordered in memory, without their content.</summary>
public sealed class ListDefinitionsHandler(IReader reader)
    : IQueryHandler<ListDefinitions, DefinitionStretch>
{
    private const int Most = 1_000;

    /// <inheritdoc/>
    public async Task<Result<DefinitionStretch>> HandleAsync(
        ListDefinitions query,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<DefinitionSummary> all = await reader.ListAsync<
            DefinitionRecord,
            DefinitionSummary
        >(
            versions =>
                versions.Select(v => new DefinitionSummary(
                    v.VersionId,
                    v.DefinitionId,
                    v.Version,
                    v.Name,
                    v.Description,
                    v.IsLatest,
                    v.IsPublished,
                    v.CreatedAt
                )),
            cancellationToken
        );
        DefinitionSummary[] found =
        [
            .. all.Where(one =>
                query.Versions.Covers(one.Version, one.IsLatest, one.IsPublished)
                && (
                    query.DefinitionIds.Count == 0 || query.DefinitionIds.Contains(one.DefinitionId)
                )
                && (query.VersionIds.Count == 0 || query.VersionIds.Contains(one.VersionId))
                && Mentions(one, query.Search.Trim())
            ),
        ];
        return new DefinitionStretch(
            [
                .. InOrder(found, query)
                    .Skip(Math.Max(0, query.Skip))
                    .Take(Math.Clamp(query.Take, 1, Most)),
            ],
            found.Length
        );
    }

    private static bool Mentions(DefinitionSummary one, string search) =>
        search.Length == 0
        || new[] { one.Name, one.Description, one.DefinitionId, one.VersionId }.Any(text =>
            text.Contains(search, StringComparison.OrdinalIgnoreCase)
        );

    private static IEnumerable<DefinitionSummary> InOrder(
        IEnumerable<DefinitionSummary> found,
        ListDefinitions query
    )
    {
        IOrderedEnumerable<DefinitionSummary> ordered = query.Order switch
        {
            DefinitionOrder.Name => found.OrderBy(one => one.Name, StringComparer.CurrentCulture),
            DefinitionOrder.Version => found.OrderBy(one => one.Version),
            _ => found.OrderBy(one => one.CreatedAt),
        };
        ordered = ordered
            .ThenBy(one => one.DefinitionId, StringComparer.Ordinal)
            .ThenBy(one => one.Version);
        return query.Descending ? ordered.Reverse() : ordered;
    }
}
