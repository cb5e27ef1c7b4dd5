using Ipses.ElsaApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Hosting;

/// <summary>Elsa's surface for hosts: they know the composition, not the adapter that speaks it.</summary>
public static class ElsaSurface
{
    /// <summary>Everything of it lies below this path.</summary>
    public const string Root = ElsaComposition.Root;

    /// <summary>Failures and bare statuses are told as Elsa tells them. Before routing.</summary>
    public static void UseElsaSurfaceProblems(this IApplicationBuilder app) =>
        app.UseElsaProblems();

    /// <summary>What stands in the way of its requests once it is known who sent them. Behind authorisation.</summary>
    public static void UseElsaSurfaceRequests(this IApplicationBuilder app) =>
        app.UseElsaRequests();

    /// <summary>Registers the hub by which it tells of running workflows.</summary>
    public static IServiceCollection AddElsaSurfaceHub(this IServiceCollection services) =>
        services.AddElsaHub();

    /// <summary>Maps its endpoints and its hub.</summary>
    public static void MapElsaSurface(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapElsaApi();
}
