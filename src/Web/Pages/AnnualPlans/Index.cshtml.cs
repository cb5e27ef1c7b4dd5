using Ipses.Application.AnnualPlans.PlansList;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>The plans that the reader may see, with filters that stay in the address.</summary>
public sealed class IndexModel(IDispatcher dispatcher) : IpsesPage
{
    public override LocalizedText Title => PlanTexts.Plans;

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public PlanState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "text")]
    public string? Text { get; set; }

    public PlansFound Found { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Result<PlansFound> found = await dispatcher.AskAsync(
            new PlansList(Sector.Central, Year, State, Text?.Trim() ?? ""),
            cancellationToken
        );
        if (found.IsRefused)
        {
            return Refused(found);
        }
        Found = found.Value;
        return Page();
    }
}
