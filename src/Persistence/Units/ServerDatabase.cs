using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Ipses.Persistence.Units;

/// <summary>A database on a server that any number of processes share.</summary>
/// <typeparam name="TContext">The model on that kind of server.</typeparam>
public sealed class ServerDatabase<TContext> : IDatabase
    where TContext : IpsesDbContext
{
    private readonly PooledDbContextFactory<TContext> _reading;
    private readonly PooledDbContextFactory<TContext> _writing;

    /// <summary>Nothing is connected yet: the first context is.</summary>
    /// <param name="connect">Says which server (<c>UseNpgsql</c>, <c>UseSqlServer</c>).</param>
    public ServerDatabase(Action<DbContextOptionsBuilder> connect)
    {
        _writing = new(Options(connect, QueryTrackingBehavior.TrackAll));
        _reading = new(Options(connect, QueryTrackingBehavior.NoTracking));
    }

    /// <inheritdoc/>
    public IpsesDbContext CreateWriter() => _writing.CreateDbContext();

    /// <inheritdoc/>
    public IpsesDbContext CreateDbContext() => _reading.CreateDbContext();

    /// <summary>Processes that start at the same time take turns: the migration holds a lock of the database.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using IpsesDbContext context = CreateWriter();
        await context.Database.MigrateAsync(cancellationToken);
    }

    private static DbContextOptions<TContext> Options(
        Action<DbContextOptionsBuilder> connect,
        QueryTrackingBehavior tracking
    )
    {
        DbContextOptionsBuilder<TContext> builder = new();
        connect(builder);
        return builder.UseQueryTrackingBehavior(tracking).Options;
    }
}
