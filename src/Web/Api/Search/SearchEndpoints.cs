using Ipses.Application.Search;

namespace Ipses.Web.Api.Search;

/// <summary>The search of the header.</summary>
internal static class SearchEndpoints
{
    internal static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapGet(
                "/search",
                (string q, ApiCall call, int? kind = null) =>
                    call.AskAsync(new Application.Search.Search(q, kind))
            )
            .WithTags("Search")
            .Says(
                "search",
                "Everything that mentions a term, by kind, as far as the reader may see it (R3)",
                "The first few of each kind; with kind, which is the order of a group, more of that one."
            )
            .Shows<SearchResult>();
}
