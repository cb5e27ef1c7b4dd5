using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ipses.ElsaApi.Common;

/// <summary>
/// Stands in for the antiforgery token that Studio does not send: a write by a session says that it comes from this site. A program
/// that sends its token is not borrowed by a foreign page.
/// </summary>
internal sealed class OwnPagesOnly(RequestDelegate next)
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>Lets through what reads, what a program sends, and what comes from the site's own pages.</summary>
    public Task InvokeAsync(HttpContext context) =>
        IsReading(context.Request) && !IsHub(context.Request)
        || context.Request.Headers.ContainsKey(HeaderNames.Authorization)
        || IsOwn(context.Request)
            ? next(context)
            : ElsaProblem.Of([ElsaTexts.ForeignPage]).WriteAsync(context);

    private static bool IsReading(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>A connection is opened by GET, carries commands, and no rule of other sites' pages holds a browser back.</summary>
    private static bool IsHub(HttpRequest request) =>
        request.Path.StartsWithSegments(
            ElsaComposition.Root + "/hubs",
            StringComparison.OrdinalIgnoreCase
        );

    private static bool IsOwn(HttpRequest request)
    {
        string site = request.Headers[FetchSite].ToString();
        return site.Length > 0
            ? site == "same-origin"
            : string.Equals(
                request.Headers.Origin.ToString(),
                $"{request.Scheme}://{request.Host}",
                StringComparison.OrdinalIgnoreCase
            );
    }
}
