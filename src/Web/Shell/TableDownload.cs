using System.Globalization;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Web.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ipses.Web.Shell;

/// <summary>
/// Answers <c>format=xlsx</c> on any page that has tables: the page has looked up what it shows, and instead of the page the
/// same rows leave as a workbook. At the address for programs nothing else leaves.
/// </summary>
public sealed class TableDownload(ITableWriter writer, CycleClock clock) : IResultFilter
{
    private const string Format = "format";

    /// <summary>Where the page that is shown gives its tables out, filters kept.</summary>
    public static string AddressOf(HttpRequest request) =>
        request.Path
        + new QueryBuilder(
            request
                .Query.Where(one => one.Key != Format)
                .SelectMany(
                    one => one.Value,
                    (one, value) => KeyValuePair.Create(one.Key, value ?? "")
                )
        )
        {
            { Format, ExportFormats.EndingOf(ExportFormat.Xlsx) },
        };

    public void OnResultExecuting(ResultExecutingContext context)
    {
        HttpRequest request = context.HttpContext.Request;
        bool byProgram = ApiPaths.IsWorkbook(context.HttpContext, out PathString path);
        if (
            context is { Controller: IpsesPage page and IHasTables shown, Result: PageResult }
            && (HttpMethods.IsGet(request.Method) || byProgram)
            && page.Response.StatusCode == StatusCodes.Status200OK
            && (byProgram || request.Query[Format] == ExportFormats.EndingOf(ExportFormat.Xlsx))
        )
        {
            context.Result = FileOf(page, shown.Tables(), byProgram ? path : request.Path);
        }
        else if (byProgram)
        {
            context.Result = Without(context);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context) { }

    /// <summary>What a page answers instead of its tables: the status of its refusal, or that there are none.</summary>
    private static StatusCodeResult Without(ResultExecutingContext context)
    {
        int status =
            (context.Result as IStatusCodeActionResult)?.StatusCode
            ?? context.HttpContext.Response.StatusCode;
        // A page that was refused has turned off the page that would tell its status; programs are told it.
        context.HttpContext.Features.Get<IStatusCodePagesFeature>()?.Enabled = true;
        return new(
            status >= StatusCodes.Status400BadRequest ? status : StatusCodes.Status404NotFound
        );
    }

    private FileContentResult FileOf(
        IpsesPage page,
        IReadOnlyList<ExportTable> tables,
        PathString path
    )
    {
        Rendition rendition = new(page.Words.Language, clock.Zone, clock.GetUtcNow());
        using MemoryStream stream = new();
        writer.Write(
            new ExportBook(
                page.Title,
                tables,
                [
                    new(ShellTexts.Address, Cell.Of(path + page.Request.QueryString)),
                    new(ShellTexts.AsOf, Cell.Of(rendition.MadeAt)),
                    new(ShellTexts.AsSeenBy, Cell.Of(page.Reader?.Name)),
                ]
            ),
            rendition,
            stream
        );
        string date = clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new FileContentResult(stream.ToArray(), ExportFormats.MediaTypeOf(ExportFormat.Xlsx))
        {
            FileDownloadName = string.Join(
                '-',
                $"{page.Words[page.Title]} {date}.xlsx".Split(Path.GetInvalidFileNameChars())
            ),
        };
    }
}
