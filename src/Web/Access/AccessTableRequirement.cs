using Microsoft.AspNetCore.Authorization;

namespace Ipses.Web.Access;

/// <summary>The policy of every endpoint: what the table says. Deny is the default.</summary>
public sealed class AccessTableRequirement : IAuthorizationRequirement
{
    /// <summary>The pattern of an endpoint as the table writes it.</summary>
    public static string PatternOf(RouteEndpoint endpoint) =>
        "/" + endpoint.RoutePattern.RawText?.Trim('/');

    /// <summary>The page handler that a request asks for, or null.</summary>
    public static string? HandlerOf(HttpContext context) =>
        context.GetRouteValue("handler") as string
        ?? (context.Request.Query.TryGetValue("handler", out var asked) ? asked.ToString() : null);
}

/// <summary>Enforces the role part of the table; whose things a person reaches is the queries' part.</summary>
public sealed class AccessTableHandler(CurrentReader current)
    : AuthorizationHandler<AccessTableRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        AccessTableRequirement requirement
    )
    {
        if (context.Resource is not HttpContext http)
        {
            return;
        }
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            // Nothing is there to protect: let the 404 through.
            context.Succeed(requirement);
            return;
        }
        AccessRow? row = AccessTable.Find(
            http.Request.Method,
            AccessTableRequirement.PatternOf(endpoint),
            AccessTableRequirement.HandlerOf(http)
        );
        if (row is not null && (row.IsPublic || row.Opens(await current.FindAsync())))
        {
            context.Succeed(requirement);
        }
    }
}
