using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Ipses.Application.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ipses.Scheduling;

/// <summary>Registers Hangfire as the doorbell of due work.</summary>
public static class Composition
{
    /// <summary>This process among the servers of Hangfire.</summary>
    internal static string ServerName { get; } =
        $"ipses-{Environment.MachineName}-{Environment.ProcessId}".ToLowerInvariant();

    private static readonly TimeSpan Polling = TimeSpan.FromSeconds(1);

    /// <summary>A job whose process was killed is given to another one.</summary>
    private static readonly TimeSpan JobTakenOverAfter = TimeSpan.FromSeconds(20);

    /// <summary>Storage, and where <paramref name="rings"/> the server with its sweep and the bell that commits ring.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="database">Jobs lie in the product's database where several processes share it.</param>
    /// <param name="pump">How often it sweeps.</param>
    /// <param name="rings">False in tests, where nothing happens by itself; the dashboard can be mapped all the same.</param>
    public static IServiceCollection AddIpsesScheduling(
        this IServiceCollection services,
        DatabaseSettings database,
        PumpSettings pump,
        bool rings
    )
    {
        services.AddHangfire(hangfire =>
        {
            hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            // Without a server that rings, the dashboard shows an empty storage; no tables are made for it.
            UseStorage(hangfire, rings ? database : new DatabaseSettings());
        });
        if (!rings)
        {
            return services;
        }

        services.AddHangfireServer(server =>
        {
            // One name a process, so that the dashboard tells them apart.
            server.ServerName = ServerName;
            server.WorkerCount = 2;
            // The alarm of the earliest due row rings at most that late; the storage is in memory, so that looking is free.
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
            server.ShutdownTimeout = TimeSpan.FromSeconds(10);
        });
        services.AddSingleton<HangfireDoorbell>();
        services.Replace(
            ServiceDescriptor.Singleton<IDoorbell>(provider =>
                provider.GetRequiredService<HangfireDoorbell>()
            )
        );
        services.AddTransient<DueWorkJob>();
        services.AddHostedService<SweepRegistration>();
        services.AddHealthChecks().AddCheck<SchedulerHealth>("scheduler");
        return services;
    }

    private static void UseStorage(IGlobalConfiguration hangfire, DatabaseSettings database)
    {
        switch (database.Provider)
        {
            case DatabaseProvider.PostgreSql:
                hangfire.UsePostgreSqlStorage(
                    storage => storage.UseNpgsqlConnection(database.ConnectionString),
                    new PostgreSqlStorageOptions
                    {
                        // A ring is heard at once; polling is what remains when a notification is lost.
                        EnableLongPolling = true,
                        QueuePollInterval = Polling,
                        InvisibilityTimeout = JobTakenOverAfter,
                        UseSlidingInvisibilityTimeout = true,
                    }
                );
                break;
            case DatabaseProvider.SqlServer:
                hangfire.UseSqlServerStorage(
                    database.ConnectionString,
                    new SqlServerStorageOptions
                    {
                        QueuePollInterval = TimeSpan.Zero,
                        SlidingInvisibilityTimeout = JobTakenOverAfter,
                        UseRecommendedIsolationLevel = true,
                        DisableGlobalLocks = true,
                    }
                );
                break;
            default:
                // In memory: what is due lies in the product's own tables, so that nothing is lost with the jobs.
                hangfire.UseInMemoryStorage(
                    new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(1) }
                );
                break;
        }
    }
}
