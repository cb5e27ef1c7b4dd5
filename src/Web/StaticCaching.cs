namespace Ipses.Web;

/// <summary>How long browsers keep the site's files.</summary>
public static class StaticCaching
{
    /// <summary>A year for addresses with a version in them, a month for fonts and icons of packages, else ask again.</summary>
    public static StaticFileOptions Options { get; } =
        new()
        {
            OnPrepareResponse = context =>
            {
                HttpRequest request = context.Context.Request;
                context.Context.Response.Headers.CacheControl =
                    request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable"
                    : request.Path.StartsWithSegments("/lib", StringComparison.OrdinalIgnoreCase)
                        ? "public, max-age=2592000"
                    : "no-cache";
            },
        };
}
