using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>
/// The open transaction: domain change, workflow instance, bookmarks, timers, journal and outgoing mail are staged here
/// and commit together, or none of them does. Scoped; after a discarded run the same object stands for a fresh transaction.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>The instant of this unit: one value for all that happens in it, the same again when it is rerun.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The tracked aggregate with this id, staged ones included, or null.</summary>
    Task<T?> FindAsync<T>(string id, CancellationToken cancellationToken)
        where T : Aggregate;

    /// <summary>
    /// Tracked aggregates (when <typeparamref name="TResult"/> is one) or a projection; sees what this unit has staged so far.
    /// </summary>
    Task<IReadOnlyList<TResult>> ListAsync<T, TResult>(
        Func<IQueryable<T>, IQueryable<TResult>> shape,
        CancellationToken cancellationToken
    )
        where T : class;

    /// <summary>Stages a new aggregate. An id that exists already makes the unit run again from the start, once it is known.</summary>
    void Add<T>(T aggregate)
        where T : Aggregate;

    /// <summary>Stages the removal of an aggregate (only what was never submitted to anyone may vanish).</summary>
    void Remove<T>(T aggregate)
        where T : Aggregate;
}

/// <summary>Reads committed data outside of any transaction of change; nothing it returns is tracked.</summary>
public interface IReader
{
    Task<IReadOnlyList<TResult>> ListAsync<T, TResult>(
        Func<IQueryable<T>, IQueryable<TResult>> shape,
        CancellationToken cancellationToken
    )
        where T : class;

    Task<TResult?> FirstAsync<T, TResult>(
        Func<IQueryable<T>, IQueryable<TResult>> shape,
        CancellationToken cancellationToken
    )
        where T : class;

    Task<int> CountAsync<T>(
        Func<IQueryable<T>, IQueryable<T>> shape,
        CancellationToken cancellationToken
    )
        where T : class;
}
