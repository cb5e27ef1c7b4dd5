using Ipses.Application.AnnualPlans.AmendPlan;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>A plan as a document with its way so far; printable.</summary>
public sealed class PlanModel(IDispatcher dispatcher) : PlanPage(dispatcher)
{
    public override LocalizedText Title => PlanTitle;

    /// <summary>Whether the reader can open an amendment.</summary>
    public bool MayAmend =>
        Found.Version is null
        && Plan.State == Domain.AnnualPlans.PlanState.Confirmed
        && Reader?.Appointments.Any(held =>
            held.Role == Role.PerformanceOfficer && held.InstitutionId == Plan.InstitutionId
        ) == true;

    public async Task<IActionResult> OnGetAsync(
        int? version,
        CancellationToken cancellationToken
    ) => await LookUpAsync(cancellationToken, version) ?? Page();

    public Task<IActionResult> OnPostAmendAsync(
        string? reason,
        CancellationToken cancellationToken
    ) =>
        CarryOutAsync(
            new AmendPlan(PlanId, reason ?? ""),
            PlanTexts.Amended,
            Path + "/edit",
            cancellationToken
        );
}
