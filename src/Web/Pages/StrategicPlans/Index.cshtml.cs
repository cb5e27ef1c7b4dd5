using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.StrategicPlans.ReadStrategicPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.StrategicPlans;

/// <summary>The strategic plans that the reader may see, with the day of the next review (R10).</summary>
public sealed class IndexModel(IDispatcher dispatcher, CycleClock clock) : IpsesPage, IHasTables
{
    public override LocalizedText Title => StrategicTexts.Title;

    public override IReadOnlyList<Crumb> Crumbs => [new(StrategicTexts.AnnualPlans, "/plans")];

    public IReadOnlyList<StrategicPlanSeen> Plans { get; private set; } = [];

    public int ThisYear => clock.Today.Year;

    /// <summary>The institution for which the reader writes; null for those who only read.</summary>
    public string? Own =>
        Reader
            ?.Appointments.FirstOrDefault(held => held.Role == Role.PerformanceOfficer)
            ?.InstitutionId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Result<IReadOnlyList<StrategicPlanSeen>> plans = await dispatcher.AskAsync(
            new ListStrategicPlans(),
            cancellationToken
        );
        if (plans.IsRefused)
        {
            return Refused(plans);
        }
        Plans = plans.Value;
        return Page();
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(Title, Plans)
                .Text(StrategicTexts.Institution, seen => seen.Institution)
                .Year(StrategicTexts.FirstYear, seen => seen.Plan.FirstYear)
                .Year(StrategicTexts.LastYear, seen => seen.Plan.LastYear)
                .Date(StrategicTexts.ConfirmedOn, seen => seen.Plan.ConfirmedOn)
                .Date(StrategicTexts.NextReview, seen => seen.Plan.ReviewWithinItsYears())
                .Build(),
        ];
}
