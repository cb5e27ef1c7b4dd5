using Ipses.Web.SignIn;
using Microsoft.AspNetCore.Http.Features;

namespace Ipses.Web.Rescue;

/// <summary>Answers a post whose form was kept with the sign-in page itself, because a redirect can't carry the form.</summary>
public sealed class FormRescueMiddleware(RequestDelegate next)
{
    /// <summary>Stands before routing, so that the sign-in page is found on the second run.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (!FormRescue.IsPending(context) || context.Response.HasStarted)
        {
            return;
        }
        string postedTo = context.Request.Path + context.Request.QueryString;
        context.SetEndpoint(null);
        context.Features.Get<IRouteValuesFeature>()?.RouteValues.Clear();
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = SignInPaths.SignIn;
        context.Request.QueryString = QueryString.Create(SignInPaths.ReturnUrl, postedTo);
        context.Response.Clear();
        await next(context);
    }
}
