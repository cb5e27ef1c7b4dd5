using Ipses.Application.AnnualPlans.DemoPlans;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;

namespace Ipses.Application.Rehearsal.Acts;

/// <summary>What synthetic people find and write in a plan.</summary>
public sealed class DraftWriter(IDirectory directory, CycleClock clock) : IScoped
{
    /// <summary>The plan as committed, or null.</summary>
    internal Task<AnnualPlan?> FindAsync(
        IReader reader,
        string id,
        CancellationToken cancellationToken
    ) =>
        reader.FirstAsync<AnnualPlan, AnnualPlan>(
            all => all.Where(one => one.Id == id),
            cancellationToken
        );

    /// <summary>The institution's plan; <paramref name="mended"/> gives what it writes after the PMO has returned it.</summary>
    internal async Task<PlanContent> ContentAsync(
        AnnualPlan plan,
        bool mended,
        CancellationToken cancellationToken
    )
    {
        InstitutionEntry institution = (
            await directory.InstitutionsAsync(plan.Sector, clock.Today, cancellationToken)
        ).First(entry => entry.Id == plan.InstitutionId);
        return DemoDrafts.Of(
            plan.InstitutionId,
            institution.Name,
            plan.Year,
            await directory.UnitsAsync(plan.InstitutionId, cancellationToken),
            mended
        );
    }
}
