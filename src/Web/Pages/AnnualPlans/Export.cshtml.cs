using Ipses.Application.AnnualPlans.ExportPlan;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>Hands out one plan as a file in the reader's language.</summary>
public sealed class ExportModel(IDispatcher dispatcher) : PlanPage(dispatcher)
{
    public async Task<IActionResult> OnGetAsync(
        string? format,
        int? version,
        CancellationToken cancellationToken
    )
    {
        if (ExportFormats.Parse(format) is not { } asked)
        {
            return NotFound();
        }
        Result<ExportedFile> file = await Dispatcher.AskAsync(
            new ExportPlan(Institution, Year, asked, Words.Language, version),
            cancellationToken
        );
        return file.IsRefused
            ? StatusCode(StatusOf(file.Errors))
            : File(file.Value.Content, file.Value.MediaType, file.Value.Name);
    }
}
