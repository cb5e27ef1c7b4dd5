using Ipses.Application.Common;
using Ipses.ElsaApi.Common;
using Ipses.ElsaApi.Hubs;
using Ipses.ElsaApi.WorkflowDefinitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.ElsaApi;

/// <summary>The surface of Elsa 3 for hosts: registered, stood in the way of its requests, and mapped.</summary>
public static class ElsaComposition
{
    /// <summary>Everything of this surface, the hub included.</summary>
    public const string Root = "/elsa";

    /// <summary>Where Studio's <c>remote-endpoint</c> points.</summary>
    public const string Api = Root + "/api";

    /// <summary>Registers what the endpoints need beside the use cases.</summary>
    public static IServiceCollection AddElsaApi(this IServiceCollection services)
    {
        services.AddScoped<ElsaCall>();
        services.AddSingleton<DefinitionDocument>();
        return services;
    }

    /// <summary>Registers the hub, for hosts that serve it.</summary>
    public static IServiceCollection AddElsaHub(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<Watchers>();
        services.AddSingleton<IInstanceObserver>(provider =>
            provider.GetRequiredService<Watchers>()
        );
        services.AddHostedService<NewsOfInstances>();
        return services;
    }

    /// <summary>Tells failures and bare statuses in Elsa's shape. Stands before routing.</summary>
    public static void UseElsaProblems(this IApplicationBuilder app) =>
        app.UseWhen(
            IsElsa,
            elsa =>
            {
                elsa.UseExceptionHandler(failed =>
                    failed.Run(context =>
                        ElsaProblem.Of(StatusCodes.Status500InternalServerError).WriteAsync(context)
                    )
                );
                elsa.UseStatusCodePages(status =>
                    ElsaProblem
                        .Of(status.HttpContext.Response.StatusCode)
                        .WriteAsync(status.HttpContext)
                );
            }
        );

    /// <summary>Refuses writes by a session that do not come from the site's own pages. Stands behind authorisation.</summary>
    public static void UseElsaRequests(this IApplicationBuilder app) =>
        app.UseWhen(IsElsa, elsa => elsa.UseMiddleware<OwnPagesOnly>());

    /// <summary>Maps every endpoint of this assembly.</summary>
    public static void MapElsaApi(this IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder api = endpoints.MapGroup(Api);
        foreach (
            Type type in typeof(ElsaComposition)
                .Assembly.GetTypes()
                .Where(type => type.IsClass && type.IsAssignableTo(typeof(IElsaEndpoint)))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
        )
        {
            ((IElsaEndpoint)Activator.CreateInstance(type)!).Map(api);
        }

        endpoints.MapHub<WorkflowInstanceHub>(
            WorkflowInstanceHub.Path,
            connection => connection.CloseOnAuthenticationExpiration = true
        );
    }

    private static bool IsElsa(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
}
