using System.Security.Claims;
using Ipses.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ipses.Web.SignIn;

/// <summary>Begins sessions. What a person may do is read from appointments on every request and never kept in the cookie.</summary>
public static class Sessions
{
    /// <summary>Sets the session cookie for a person.</summary>
    public static async Task<ClaimsPrincipal> BeginAsync(HttpContext context, string personId)
    {
        ClaimsPrincipal principal = PrincipalOf(personId);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, principal);
        return principal;
    }

    /// <summary>What a session says: who somebody is, and nothing else.</summary>
    public static ClaimsPrincipal PrincipalOf(string personId) =>
        new(
            new ClaimsIdentity(
                [new Claim(SessionClaims.Person, personId)],
                CookieAuthenticationDefaults.AuthenticationScheme
            )
        );

    /// <summary>Where to go after signing in: the asked path of this site, else the start page.</summary>
    public static string Safe(string? returnUrl) =>
        returnUrl is ['/', ..]
        && !returnUrl.StartsWith("//", StringComparison.Ordinal)
        && !returnUrl.StartsWith("/\\", StringComparison.Ordinal)
        && !returnUrl.StartsWith(SignInPaths.SignIn, StringComparison.OrdinalIgnoreCase)
            ? returnUrl
            : "/";
}
