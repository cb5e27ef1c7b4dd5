using System.Security.Claims;
using Ipses.Application.Common;
using Ipses.Web.Access;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ipses.Web.SignIn;

/// <summary>The session cookie: ASP.NET Core's cookie scheme under its standard name.</summary>
public static class SessionCookie
{
    /// <summary>Name of the cookie.</summary>
    public const string Name = "ipses.session";

    /// <summary>Sets the cookie's bounds; what happens to a request without a session is the challenge's part.</summary>
    public static void Configure(CookieAuthenticationOptions cookie, IpsesSettings settings)
    {
        cookie.Cookie.Name = Name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = SecurePolicy(settings);
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.Session.IdleMinutes);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SignInPaths.SignIn;
        cookie.LogoutPath = SignInPaths.SignOut;
        cookie.ReturnUrlParameter = SignInPaths.ReturnUrl;
        cookie.Events.OnRedirectToAccessDenied = async context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await KeepRefusalAsync(context.HttpContext);
        };
    }

    /// <summary>Keeps whom the access table has refused which page: its pattern, since an address may name a secret.</summary>
    private static async Task KeepRefusalAsync(HttpContext context)
    {
        if (context.GetEndpoint() is RouteEndpoint endpoint)
        {
            await context
                .RequestServices.GetRequiredService<RefusalTrail>()
                .KeepAsync(
                    $"{context.Request.Method} {AccessTableRequirement.PatternOf(endpoint)}",
                    context.User.FindFirstValue(SessionClaims.Person),
                    null,
                    context.RequestAborted
                );
        }
    }

    /// <summary>Never over http where there is https; a site that is tried out on loopback has none.</summary>
    internal static CookieSecurePolicy SecurePolicy(IpsesSettings settings) =>
        settings.Site.IsHttpsOnly() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}
