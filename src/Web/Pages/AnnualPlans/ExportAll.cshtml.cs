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

/// <summary>Hands out every plan that the list shows, under the same filters, as one ZIP.</summary>
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

        PlanArchive archive = new(found.Value.Rows, asked, Words.Language);
        Response.ContentType = PlanArchive.MediaType;
        Response.Headers.ContentDisposition = $"attachment; filename={archive.NameOf(year)}";
        // The directory at the end of a ZIP is written by a call that knows no waiting.
        HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        await archive.WriteAsync(dispatcher, Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
