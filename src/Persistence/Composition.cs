using Ipses.Application.Common;
using Ipses.Persistence.Accounts;
using Ipses.Persistence.Model;
using Ipses.Persistence.Units;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ipses.Persistence;

/// <summary>Registers the database.</summary>
public static class Composition
{
    /// <summary>The database that the settings name, and how units commit to it.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="settings">Which database.</param>
    /// <param name="dataFolder">Where the embedded one's file lies.</param>
    public static IServiceCollection AddPersistence(
        this IServiceCollection services,
        DatabaseSettings settings,
        string dataFolder
    )
    {
        switch (settings.Provider)
        {
            case DatabaseProvider.Sqlite:
                services.AddSingleton(provider => new SqliteDatabase(
                    Path.Combine(dataFolder, settings.File),
                    provider.GetRequiredService<ILogger<SqliteCommitQueue>>()
                ));
                services.AddSingleton<IDatabase>(provider =>
                    provider.GetRequiredService<SqliteDatabase>()
                );
                services.AddSingleton<ICommits>(provider =>
                    provider.GetRequiredService<SqliteDatabase>().Commits
                );
                break;
            case DatabaseProvider.PostgreSql:
                services.AddServer<PostgreSqlIpsesDbContext>(options =>
                    options.UseNpgsql(settings.ConnectionString)
                );
                break;
            case DatabaseProvider.SqlServer:
                services.AddServer<SqlServerIpsesDbContext>(options =>
                    options.UseSqlServer(settings.ConnectionString)
                );
                break;
            default:
                throw new InvalidOperationException($"No such database: {settings.Provider}.");
        }

        services.AddSingleton(provider => new DatabaseMaintenance(
            provider.GetRequiredService<IDatabase>,
            settings.Provider is DatabaseProvider.Sqlite
                ? Path.Combine(dataFolder, settings.File)
                : null
        ));
        services.AddSingleton<IDatabaseMaintenance>(provider =>
            provider.GetRequiredService<DatabaseMaintenance>()
        );
        services.AddSingleton<IDbContextFactory<IpsesDbContext>>(provider =>
            provider.GetRequiredService<IDatabase>()
        );
        return services;
    }

    private static void AddServer<TContext>(
        this IServiceCollection services,
        Action<DbContextOptionsBuilder> connect
    )
        where TContext : IpsesDbContext
    {
        services.AddSingleton<IDatabase>(_ => new ServerDatabase<TContext>(connect));
        services.AddSingleton<ICommits, ConnectionCommits>();
        services.AddDbContext<KeysContext>(connect);
        services.AddDataProtection().PersistKeysToDbContext<KeysContext>();
    }
}
