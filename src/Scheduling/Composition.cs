using Hangfire;
using Hangfire.InMemory;
using Ipses.Application.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ipses.Scheduling;

/// <summary>Registers Hangfire as the doorbell of due work.</summary>
public static class Composition
{
    /// <summary>Storage, and where <paramref name="rings"/> the server with its sweep and the bell that commits ring.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="pump">How often it sweeps.</param>
    /// <param name="rings">False in tests, where nothing happens by itself; the dashboard can be mapped all the same.</param>
    public static IServiceCollection AddIpsesScheduling(
        this IServiceCollection services,
        PumpSettings pump,
        bool rings
    )
    {
        // In memory: what is due lies in the product's own tables, so that nothing is lost with the jobs.
        services.AddHangfire(hangfire =>
            hangfire
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings()
                .UseInMemoryStorage(
                    new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(1) }
                )
        );
        if (!rings)
        {
            return services;
        }

        services.AddHangfireServer(server =>
        {
            server.ServerName = "ipses";
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
        return services;
    }
}
