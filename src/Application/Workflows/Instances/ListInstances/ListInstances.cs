using System.Linq.Expressions;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Instances.ListInstances;

/// <summary>A page of the workflow instances that fit.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Order">In which order.</param>
/// <param name="Descending">From the end of that order.</param>
/// <param name="Page">From 0.</param>
/// <param name="PageSize">At most so many.</param>
public sealed record ListInstances(
    InstanceFilter Filter,
    InstanceOrder Order,
    bool Descending,
    int Page,
    int PageSize
) : IQuery<InstanceList>;

/// <summary>Which instances are wanted; null and empty mean all.</summary>
public sealed record InstanceFilter
{
    /// <summary>Found in name, ids or correlation, whatever the size of letters.</summary>
    public string? Search { get; init; }

    public string? Name { get; init; }

    public IReadOnlyCollection<string> Ids { get; init; } = [];

    public IReadOnlyCollection<string> DefinitionIds { get; init; } = [];

    public IReadOnlyCollection<string> DefinitionVersionIds { get; init; } = [];

    public IReadOnlyCollection<string> CorrelationIds { get; init; } = [];

    public int? Version { get; init; }

    public bool? HasIncidents { get; init; }

    /// <summary>Where they stand; empty for nowhere (what was asked for can't be).</summary>
    public IReadOnlyList<InstanceStatus> Statuses { get; init; } = Enum.GetValues<InstanceStatus>();

    public IReadOnlyCollection<InstantFilter> Instants { get; init; } = [];
}

/// <summary>A condition on one of the instants of an instance.</summary>
/// <param name="Column">Which.</param>
/// <param name="Comparison">How it stands to the instant.</param>
/// <param name="At">UTC.</param>
public sealed record InstantFilter(
    InstantColumn Column,
    InstantComparison Comparison,
    DateTimeOffset At
);

/// <summary>Instants of an instance.</summary>
public enum InstantColumn
{
    CreatedAt,
    UpdatedAt,
    FinishedAt,
}

/// <summary>Elsa's comparisons of instants.</summary>
public enum InstantComparison
{
    Is,
    IsNot,
    GreaterThan,
    GreaterThanOrEqual,
    LessThan,
    LessThanOrEqual,
}

/// <summary>Elsa's orders of instances.</summary>
public enum InstanceOrder
{
    Created,
    UpdatedAt,
    Finished,
    Name,
}

/// <summary>The page.</summary>
/// <param name="Items">In the order asked for.</param>
/// <param name="Total">How many fit.</param>
public sealed record InstanceList(IReadOnlyList<InstanceRecord> Items, int Total);

/// <summary>Coordinators and auditors.</summary>
public sealed class ListInstancesAuthoriser : ForOverseers<ListInstances>;

/// <summary>Reads the narrow rows, never the states.</summary>
public sealed class ListInstancesHandler(IReader reader)
    : IQueryHandler<ListInstances, InstanceList>
{
    /// <inheritdoc/>
    public async Task<Result<InstanceList>> HandleAsync(
        ListInstances query,
        CancellationToken cancellationToken
    )
    {
        int total = await reader.CountAsync<InstanceRecord>(
            all => all.Fitting(query.Filter),
            cancellationToken
        );
        IReadOnlyList<InstanceRecord> items = await reader.ListAsync<
            InstanceRecord,
            InstanceRecord
        >(
            all =>
                Ordered(all.Fitting(query.Filter), query)
                    .Skip(query.Page * query.PageSize)
                    .Take(query.PageSize),
            cancellationToken
        );
        return new InstanceList(items, total);
    }

    private static IQueryable<InstanceRecord> Ordered(
        IQueryable<InstanceRecord> all,
        ListInstances query
    ) =>
        query.Order switch
        {
            InstanceOrder.UpdatedAt => By(all, one => one.UpdatedAt, query.Descending),
            InstanceOrder.Finished => By(all, one => one.FinishedAt, query.Descending),
            InstanceOrder.Name => By(all, one => one.Name, query.Descending),
            _ => By(all, one => one.CreatedAt, query.Descending),
        };

    private static IQueryable<InstanceRecord> By<TKey>(
        IQueryable<InstanceRecord> all,
        Expression<Func<InstanceRecord, TKey>> key,
        bool descending
    ) =>
        descending
            ? all.OrderByDescending(key).ThenByDescending(one => one.Id)
            : all.OrderBy(key).ThenBy(one => one.Id);
}

/// <summary>The filter as a shape of queries.</summary>
internal static class InstanceFilters
{
    internal static IQueryable<InstanceRecord> Fitting(
        this IQueryable<InstanceRecord> all,
        InstanceFilter filter
    )
    {
        IReadOnlyList<InstanceStatus> statuses = filter.Statuses;
        if (statuses.Count < Enum.GetValues<InstanceStatus>().Length)
        {
            all = all.Where(one => statuses.Contains(one.Status));
        }

        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            all = all.Mentioning(
                filter.Search.Trim(),
                one => one.Name,
                one => one.Id,
                one => one.DefinitionId,
                one => one.DefinitionVersionId,
                one => one.CorrelationId
            );
        }

        if (!string.IsNullOrWhiteSpace(filter.Name))
        {
            string name = filter.Name;
            all = all.Where(one => one.Name == name);
        }

        if (filter.Version is { } version)
        {
            all = all.Where(one => one.DefinitionVersion == version);
        }

        if (filter.HasIncidents is { } stopped)
        {
            all = all.Where(one => one.OpenIncidents > 0 == stopped);
        }

        all = In(all, filter.Ids, ids => one => ids.Contains(one.Id));
        all = In(all, filter.DefinitionIds, ids => one => ids.Contains(one.DefinitionId));
        all = In(
            all,
            filter.DefinitionVersionIds,
            ids => one => ids.Contains(one.DefinitionVersionId)
        );
        all = In(all, filter.CorrelationIds, ids => one => ids.Contains(one.CorrelationId));
        return filter.Instants.Aggregate(all, (some, instant) => some.Where(At(instant)));
    }

    private static IQueryable<InstanceRecord> In(
        IQueryable<InstanceRecord> all,
        IReadOnlyCollection<string> given,
        Func<string[], Expression<Func<InstanceRecord, bool>>> which
    ) => given.Count == 0 ? all : all.Where(which([.. given]));

    private static Expression<Func<InstanceRecord, bool>> At(InstantFilter filter)
    {
        ParameterExpression one = Expression.Parameter(typeof(InstanceRecord), "one");
        Expression column = Expression.Property(one, filter.Column.ToString());
        Expression at = Expression.Convert(
            Expression.Property(
                Expression.Constant(new Given(filter.At.ToUniversalTime())),
                nameof(Given.At)
            ),
            column.Type
        );
        Expression compared = filter.Comparison switch
        {
            InstantComparison.IsNot => Expression.NotEqual(column, at),
            InstantComparison.GreaterThan => Expression.GreaterThan(column, at),
            InstantComparison.GreaterThanOrEqual => Expression.GreaterThanOrEqual(column, at),
            InstantComparison.LessThan => Expression.LessThan(column, at),
            InstantComparison.LessThanOrEqual => Expression.LessThanOrEqual(column, at),
            _ => Expression.Equal(column, at),
        };
        return Expression.Lambda<Func<InstanceRecord, bool>>(compared, one);
    }

    /// <summary>Makes the instant a parameter of the statement.</summary>
    private sealed record Given(DateTimeOffset At);
}
