using Ipses.Domain.Common;
using Ipses.Web.Access;

namespace Ipses.Web.Languages;

/// <summary>
/// Which language a request is answered in: what the reader chose (kept with the person, else in a cookie of the browser),
/// else what the browser prefers, else Korean.
/// </summary>
public static class ReaderLanguage
{
    /// <summary>Name of the cookie that keeps the choice of a browser.</summary>
    public const string Cookie = "ipses.language";

    /// <summary>Decides for one request. A program says in each request what it wants; a browser says the same always.</summary>
    public static Language Decide(HttpRequest request, Reader? reader) =>
        (
            ApiPaths.IsApi(request.HttpContext)
                ? Accepted(request) ?? reader?.Language
                : reader?.Language ?? Parse(request.Cookies[Cookie]) ?? Accepted(request)
        ) ?? Language.Korean;

    private static Language? Accepted(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(range => range.Quality ?? 1)
            .Select(range => Parse(range.Value.Value))
            .FirstOrDefault(language => language is not null);

    /// <summary>The language of a code such as <c>ko</c> or <c>en-GB</c>, or null for others.</summary>
    public static Language? Parse(string? code) =>
        code?.Split('-')[0].ToUpperInvariant() switch
        {
            "KO" => Language.Korean,
            "EN" => Language.English,
            _ => null,
        };
}
