using System.Globalization;
using System.IO.Compression;
using Ipses.Application.AnnualPlans.ExportPlan;
using Ipses.Application.AnnualPlans.PlansList;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>Hands out every plan that the list shows, under the same filters, as one ZIP; each is written when its turn comes.</summary>
public sealed class ExportAllModel(IDispatcher dispatcher) : IpsesPage
{
    public override LocalizedText Title => PlanTexts.Plans;

    public async Task<IActionResult> OnGetAsync(
        string? format,
        int? year,
        PlanState? state,
        string? text,
        CancellationToken cancellationToken
    )
    {
        Result<PlansFound> found = await dispatcher.AskAsync(
            new PlansList(Sector.Central, year, state, text?.Trim() ?? ""),
            cancellationToken
        );
        if (found.IsRefused)
        {
            return StatusCode(StatusOf(found.Errors));
        }
        if (ExportFormats.Parse(format) is not { } asked || found.Value.Rows.Count == 0)
        {
            return NotFound();
        }

        Response.ContentType = "application/zip";
        string which = year?.ToString(CultureInfo.InvariantCulture) ?? "all";
        Response.Headers.ContentDisposition =
            $"attachment; filename=annual-plans-{which}-{ExportFormats.EndingOf(asked)}.zip";
        // The directory at the end of a ZIP is written by a call that knows no waiting.
        HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        await using ZipArchive zip = new(Response.Body, ZipArchiveMode.Create, leaveOpen: true);
        foreach (PlanRow row in found.Value.Rows)
        {
            Result<ExportedFile> file = await dispatcher.AskAsync(
                new ExportPlan(row.InstitutionId, row.Year, asked, Words.Language),
                cancellationToken
            );
            // A plan that went out of sight since the list was read is left out.
            if (file.IsSuccess)
            {
                await using Stream entry = await zip.CreateEntry(file.Value.Name)
                    .OpenAsync(cancellationToken);
                await entry.WriteAsync(file.Value.Content, cancellationToken);
            }
        }
        return new EmptyResult();
    }
}
