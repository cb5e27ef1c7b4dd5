using Ipses.Application.Common;
using Ipses.Application.Rehearsal;
using Ipses.ElsaApi;
using Ipses.Hosting.Health;
using Ipses.Hosting.Operation;
using Ipses.Hosting.Rehearsal;
using Ipses.Hosting.Settings;
using Ipses.Hosting.Startup;
using Ipses.Hosting.Workflows;
using Ipses.Persistence;
using Ipses.Scheduling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ipses.Hosting;

/// <summary>Puts the whole product together: the same for the site, the command line, rehearsal and tests.</summary>
public static class Composition
{
    /// <summary>Registers everything but the web.</summary>
    /// <param name="services">Where to register; what is there already (a test's mail transport) stays.</param>
    /// <param name="configuration">Holds the section <c>Ipses</c>.</param>
    /// <param name="environment">What the product runs as.</param>
    public static IServiceCollection AddIpses(
        this IServiceCollection services,
        IConfiguration configuration,
        IpsesEnvironment environment
    )
    {
        IpsesSettings settings = SettingsReader.Read(configuration);
        DirectoryInfo data = Directory.CreateDirectory(settings.DataFolder);
        DataFolderKind.Require(data.FullName, environment);
        services.AddSingleton(new ProductEnvironment(environment, data.FullName));
        services.AddSingleton(settings);
        services.AddSingleton(settings.Mail);
        services.AddSingleton(settings.Uploads);
        services.AddSingleton(settings.Session);
        services.AddSingleton(settings.OpenIdConnect);
        services.AddSingleton(settings.Pump);
        services.AddSingleton(settings.WorkflowHttp);
        services.AddSingleton(settings.Demo);
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddMetrics();

        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        services.TryAddSingleton<CycleClock>(provider =>
            environment == IpsesEnvironment.Production
                ? new SystemCycleClock(provider.GetRequiredService<TimeProvider>(), zone)
                : new VirtualCycleClock(
                    zone,
                    settings.Demo.Start,
                    Path.Combine(data.FullName, "clock.txt")
                )
        );
        services.TryAddSingleton<IDoorbell, SilentDoorbell>();
        services.AddSingleton<DuePump>();
        services.AddIpsesScheduling(
            settings.Database,
            settings.Pump,
            rings: environment is IpsesEnvironment.Production or IpsesEnvironment.Demo
        );
        services
            .AddHealthChecks()
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<PumpHealth>("pump")
            .AddCheck<DefinitionsHealth>("definitions")
            .AddCheck<MigrationsHealth>("migrations")
            .AddCheck<IncidentsHealth>("incidents")
            .AddCheck<MailHealth>("mail")
            .AddCheck<DiskHealth>("disk");
        services.AddSingleton<OperationFigures>();
        services.AddSingleton<EffectiveSettings>();
        services.AddSingleton<MailReach>();
        services.AddSingleton<SyntheticRun>();
        services.AddSingleton<SiteOrganisation>();
        services.AddSingleton<RehearsalDesk>();

        services.AddPersistence(settings.Database, data.FullName);
        services.AddEngine(zone);
        services.AddApplication(
            typeof(Persistence.Composition).Assembly,
            Notifications.NotificationsAssembly.Assembly,
            Exports.ExportsAssembly.Assembly
        );
        if (environment == IpsesEnvironment.Rehearsal)
        {
            services.AddSingleton<StageMemory>();
            services.Decorate<IDirectory, RememberedDirectory>();
            services.Decorate<IBusinessCalendars, RememberedCalendars>();
        }

        services.AddElsaApi();
        services.AddSingleton<StartupState>();
        services.AddScoped<IStartupTask, PrepareDatabase>();
        services.AddScoped<IStartupTask, PublishShippedWorkflows>();
        services.AddScoped<IStartupTask, SeedDemoWorld>();
        services.AddScoped<IStartupTask, RecordDemoPlans>();
        return services;
    }
}

/// <summary>What the product runs as and where its data lies.</summary>
/// <param name="Kind">What it runs as.</param>
/// <param name="DataFolder">The data folder's full path.</param>
public sealed record ProductEnvironment(IpsesEnvironment Kind, string DataFolder)
{
    public bool IsDemo => Kind == IpsesEnvironment.Demo;
}
