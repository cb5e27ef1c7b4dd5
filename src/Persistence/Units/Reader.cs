using Ipses.Application.Common;
using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Units;

/// <summary>Committed data, read on a connection of its own and never tracked.</summary>
public sealed class Reader(IDbContextFactory<IpsesDbContext> contexts) : IReader
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<TResult>> ListAsync<T, TResult>(
        Func<IQueryable<T>, IQueryable<TResult>> shape,
        CancellationToken cancellationToken
    )
        where T : class
    {
        await using IpsesDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await shape(context.Set<T>()).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<TResult?> FirstAsync<T, TResult>(
        Func<IQueryable<T>, IQueryable<TResult>> shape,
        CancellationToken cancellationToken
    )
        where T : class
    {
        await using IpsesDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await shape(context.Set<T>()).FirstOrDefaultAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<int> CountAsync<T>(
        Func<IQueryable<T>, IQueryable<T>> shape,
        CancellationToken cancellationToken
    )
        where T : class
    {
        await using IpsesDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await shape(context.Set<T>()).CountAsync(cancellationToken);
    }
}
