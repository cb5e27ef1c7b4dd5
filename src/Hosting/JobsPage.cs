using Ipses.Scheduling;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.Hosting;

/// <summary>The page of background jobs, for hosts: they know the composition, not the adapter that draws it.</summary>
public static class JobsPage
{
    /// <summary>Maps it where the adapter has its place.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="mayEnter">The host's own decision, asked at every request.</param>
    public static IEndpointConventionBuilder MapJobsPage(
        this IEndpointRouteBuilder endpoints,
        Func<HttpContext, bool> mayEnter
    ) => endpoints.MapIpsesJobsDashboard(mayEnter);
}
