using Ipses.Application.Common;
using Ipses.Web.Rescue;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ipses.Web.SignIn;

/// <summary>The session cookie: ASP.NET Core's cookie scheme under its standard name.</summary>
public static class SessionCookie
{
    /// <summary>Name of the cookie.</summary>
    public const string Name = "ipses.session";

    /// <summary>Sets the cookie's bounds and what happens to a request without a session.</summary>
    public static void Configure(CookieAuthenticationOptions cookie, IpsesSettings settings)
    {
        cookie.Cookie.Name = Name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = settings.Site.RequireHttps
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.Session.IdleMinutes);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SignInPaths.SignIn;
        cookie.LogoutPath = SignInPaths.SignOut;
        cookie.ReturnUrlParameter = SignInPaths.ReturnUrl;
        cookie.Events.OnRedirectToLogin = ChallengeAsync;
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static async Task ChallengeAsync(
        Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context
    )
    {
        HttpRequest request = context.Request;
        if (WantsNoPage(request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        if (HttpMethods.IsPost(request.Method) && await FormRescue.KeepAsync(context.HttpContext))
        {
            return;
        }
        context.Response.Redirect(context.RedirectUri);
    }

    /// <summary>Scripts (htmx, fetch) and API clients are told by status; only people are sent to a page.</summary>
    private static bool WantsNoPage(HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request")
        || request.Headers.XRequestedWith == "fetch"
        || request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
