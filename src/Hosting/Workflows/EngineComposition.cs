using System.Data.Common;
using System.Reflection;
using Ipses.Application.Common;
using Ipses.Application.Workflows.Descriptors;
using Ipses.Application.Workflows.Instances.History;
using Ipses.Application.Workflows.Instances.ReceiveRequest;
using Ipses.Engine.Activities;
using Ipses.Engine.Execution;
using Ipses.Engine.Expressions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Persistence.Units;
using Ipses.Persistence.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ipses.Hosting.Workflows;

/// <summary>Registers the engine on the product's database and clock, with Elsa's activities and the product's own.</summary>
internal static class EngineComposition
{
    internal static IServiceCollection AddEngine(
        this IServiceCollection services,
        TimeZoneInfo zone
    )
    {
        EngineOptions options = new()
        {
            Expressions = new ExpressionSettings { TimeZone = zone },
            // The database's own trouble costs the unit, not the activity that met it.
            IsTrouble = static thrown => thrown is DbException,
        };
        services.AddSingleton(options);
        services.AddSingleton(Catalogue());
        services.AddSingleton<DefinitionCache>();
        services.AddScoped<ActivityTrial>();
        services.AddSingleton<HistoryShelf>();
        services.AddSingleton<StoredContents.Known>();
        services.AddSingleton(new ExpressionEvaluator(options.Expressions));
        services.AddSingleton<IEngineClock, EngineClock>();
        services.AddSingleton<IEngineScopes, EngineScopes>();
        services.AddSingleton<EnginePump>();
        services.AddSingleton<OutgoingHttp>();
        services.TryAddSingleton<IOutgoingHttp>(scope => scope.GetRequiredService<OutgoingHttp>());
        services.TryAddSingleton<IHttpRules>(scope => scope.GetRequiredService<OutgoingHttp>());
        services.AddSingleton<RequestPump>();
        services.AddScoped<OpenExchange>();
        services.AddScoped<IHttpExchange>(scope => scope.GetRequiredService<OpenExchange>());
        services.AddScoped<BurstFaults>();
        services.AddScoped<IEngineStore, EngineStore>();
        services.AddScoped<IEngineUnit>(scope => scope.GetRequiredService<UnitOfWork>());
        services.AddScoped<IWorkflowRuntime, WorkflowRuntime>();
        services.AddScoped<WorkflowActivityTypes>();
        return services;
    }

    private static ActivityCatalog Catalogue()
    {
        ActivityCatalog catalog = new ActivityCatalog().AddElsaActivities();
        foreach (
            Type type in typeof(IUnitOfWork)
                .Assembly.GetTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false })
                .Where(type => type.IsAssignableTo(typeof(IActivity)))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
        )
        {
            ActivityDescriptor descriptor =
                type.GetProperty(
                        "Descriptor",
                        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static
                    )
                    ?.GetValue(null) as ActivityDescriptor
                ?? throw new InvalidOperationException(
                    $"The activity {type.Name} has no static property Descriptor."
                );
            ObjectFactory create = ActivatorUtilities.CreateFactory(type, Type.EmptyTypes);
            catalog.Register(descriptor, services => (IActivity)create(services, null));
        }

        return catalog;
    }

    /// <summary>The cycle's clock as the engine reads it.</summary>
    private sealed class EngineClock(CycleClock clock) : IEngineClock
    {
        public DateTimeOffset Now => clock.GetUtcNow();
    }
}
