using Ipses.Web.Access;
using Ipses.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ipses.Web.Rescue;

/// <summary>What happens to a request that needs a session and has none.</summary>
public static class Challenge
{
    /// <summary>
    /// Scripts are told by status; a visit goes to the sign-in page; a posted form goes there too, with all that was typed.
    /// </summary>
    public static async Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context)
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
        context.Response.Redirect(
            request.PathBase
                + SignInPaths.SignIn
                + QueryString.Create(
                    SignInPaths.ReturnUrl,
                    request.PathBase + request.Path + request.QueryString
                )
        );
    }

    private static bool WantsNoPage(HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request")
        || request.Headers.XRequestedWith == "fetch"
        || request.Path.StartsWithSegments(ApiPaths.Root, StringComparison.OrdinalIgnoreCase)
        || ApiPaths.IsElsa(request.Path);
}
