using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.Scheduling;

/// <summary>Hangfire's own page of jobs.</summary>
public static class JobsDashboard
{
    /// <summary>Maps it at <c>/hangfire</c>.</summary>
    /// <param name="endpoints">Where to map.</param>
    /// <param name="mayEnter">Who may; asked on every request in addition to the endpoint's own policy.</param>
    public static IEndpointConventionBuilder MapIpsesJobsDashboard(
        this IEndpointRouteBuilder endpoints,
        Func<HttpContext, bool> mayEnter
    ) =>
        endpoints.MapHangfireDashboard(
            "/hangfire",
            new DashboardOptions
            {
                Authorization = [new Gate(mayEnter)],
                DashboardTitle = "IPSES",
                DisplayStorageConnectionString = false,
                AppPath = "/",
            }
        );

    private sealed class Gate(Func<HttpContext, bool> mayEnter) : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) => mayEnter(context.GetHttpContext());
    }
}
