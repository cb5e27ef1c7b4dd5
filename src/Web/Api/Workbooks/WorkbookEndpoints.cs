using Ipses.Application.Exports;
using Ipses.Web.Access;

namespace Ipses.Web.Api.Workbooks;

/// <summary>Describes the workbooks of pages, which answer by themselves (<see cref="WorkbookAddresses"/>).</summary>
internal static class WorkbookEndpoints
{
    internal static void MapWorkbooks(this IEndpointRouteBuilder api) =>
        api.MapGet(
                ApiPaths.Workbooks[ApiPaths.V1.Length..] + "/{**page}",
                // Whatever comes as far as here is no page, or none that has tables.
                (string? page) => Results.NotFound()
            )
            .WithTags("Downloads")
            .Says(
                "downloadTables",
                "The tables of a page as a workbook (xlsx)",
                "The page's address follows, with its filters: /workbooks/cycle?year=2027. Plans, minutes, rehearsals, lists: whatever page has a download. In the language that Accept-Language asks for."
            )
            .Produces<Stream>(
                StatusCodes.Status200OK,
                ExportFormats.MediaTypeOf(ExportFormat.Xlsx)
            );
}
