using Ipses.Hosting;

namespace Ipses.Web.Access;

/// <summary>Where programs call, and where the description of it lies.</summary>
public static class ApiPaths
{
    /// <summary>Everything for programs: bearer tokens only, answers in JSON.</summary>
    public const string Root = "/api";

    /// <summary>The version that this is.</summary>
    public const string V1 = Root + "/v1";

    /// <summary>The tables of pages as workbooks: the page's address follows.</summary>
    public const string Workbooks = V1 + "/workbooks";

    /// <summary>The OpenAPI description; people read it in their session, programs by their token.</summary>
    public const string Description = "/openapi";

    /// <summary>Elsa's surface: people (by Studio) in their session, programs by their token.</summary>
    public const string Elsa = ElsaSurface.Root;

    /// <summary>Addresses of workflows: people in their session, programs by their token.</summary>
    public const string Workflows = "/workflows";

    /// <summary>Whether the request is a program's.</summary>
    public static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a page is asked for its tables by a program.</summary>
    public static bool IsWorkbook(HttpContext context, out PathString page) =>
        context.Request.Path.StartsWithSegments(
            Workbooks,
            StringComparison.OrdinalIgnoreCase,
            out page
        );

    /// <summary>Whether the request is let in by a token, not by a session.</summary>
    public static bool TakesToken(HttpContext context) =>
        IsApi(context)
        || TakesBoth(context.Request.Path) && context.Request.Headers.ContainsKey("Authorization");

    /// <summary>Whether this is Elsa's surface.</summary>
    public static bool IsElsa(PathString path) =>
        path.StartsWithSegments(Elsa, StringComparison.OrdinalIgnoreCase);

    private static bool TakesBoth(PathString path) =>
        IsElsa(path)
        || path.StartsWithSegments(Workflows, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(Description, StringComparison.OrdinalIgnoreCase);
}
