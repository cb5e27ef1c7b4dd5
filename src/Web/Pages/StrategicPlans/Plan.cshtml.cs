using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.StrategicPlans.ConfirmStrategicPlan;
using Ipses.Application.StrategicPlans.ReadStrategicPlans;
using Ipses.Application.StrategicPlans.ReviewStrategicPlan;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Domain.StrategicPlans;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.StrategicPlans;

/// <summary>One strategic plan: read, confirmed by the head, reviewed by the officer (R10).</summary>
public sealed class PlanModel(IDispatcher dispatcher) : StrategicPage(dispatcher), IHasTables
{
    public StrategicPlanSeen Found { get; private set; } = null!;

    public StrategicPlan Plan => Found.Plan;

    public bool MayWrite => Plan.ConfirmedOn is null && Holds(Role.PerformanceOfficer);

    public bool MayConfirm => Plan.ConfirmedOn is null && Holds(Role.InstitutionHead);

    public bool MayReview => Plan.ConfirmedOn is not null && Holds(Role.PerformanceOfficer);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        ShowAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken) =>
        await AfterAsync(
            await Dispatcher.SendAsync(
                new ConfirmStrategicPlan(Institution, Year),
                cancellationToken
            ),
            StrategicTexts.ConfirmedFlash,
            cancellationToken
        );

    public async Task<IActionResult> OnPostReviewAsync(
        string? finding,
        CancellationToken cancellationToken
    ) =>
        await AfterAsync(
            await Dispatcher.SendAsync(
                new ReviewStrategicPlan(Institution, Year, finding ?? ""),
                cancellationToken
            ),
            StrategicTexts.Reviewed,
            cancellationToken
        );

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables()
    {
        var table = ExportTable
            .Of(
                Title,
                Plan.Content.Objectives.SelectMany(objective =>
                    objective.Targets.Select(target => (Objective: objective, Target: target))
                )
            )
            .Text(StrategicTexts.Objective, row => row.Objective.Name)
            .Text(StrategicTexts.Target, row => row.Target.Name)
            .Verbatim(StrategicTexts.Measure, row => row.Target.Unit);
        foreach ((int index, int year) in Years.Index())
        {
            table.Number(
                LocalizedText.Same(FormattableString.Invariant($"{year}")),
                row => row.Target.Values.ElementAtOrDefault(index)
            );
        }
        return [table.Build()];
    }

    private async Task<IActionResult> AfterAsync(
        Result done,
        LocalizedText whatHappened,
        CancellationToken cancellationToken
    ) => done.IsSuccess ? Done(whatHappened, Path) : await ShowAsync(done, cancellationToken);

    private async Task<IActionResult> ShowAsync(
        Result? refusal,
        CancellationToken cancellationToken
    )
    {
        Result<StrategicPlanSeen> found = await FindAsync(cancellationToken);
        if (found.IsRefused)
        {
            return StatusCode(StatusOf(found.Errors));
        }
        Found = found.Value;
        return refusal is null ? Page() : Refused(refusal);
    }
}
