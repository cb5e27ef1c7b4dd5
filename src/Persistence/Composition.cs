using Ipses.Persistence.Model;
using Ipses.Persistence.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Persistence;

/// <summary>Registers the database.</summary>
public static class Composition
{
    /// <summary>SQLite in one file: its lock, the commit queue and the unit of work of each scope.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="path">The database file.</param>
    public static IServiceCollection AddSqlitePersistence(
        this IServiceCollection services,
        Func<IServiceProvider, string> path
    )
    {
        services.AddSingleton(provider => new SqliteDatabase(path(provider)));
        services.AddSingleton<SqliteCommitQueue>();
        services.AddSingleton<ICommits>(provider =>
            provider.GetRequiredService<SqliteCommitQueue>()
        );
        services.AddSingleton<IDbContextFactory<IpsesDbContext>>(provider =>
            provider.GetRequiredService<SqliteDatabase>()
        );
        return services;
    }
}
