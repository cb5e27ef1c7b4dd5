using System.Linq.Expressions;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans;

/// <summary>
/// What an actor may see, as a condition of the query itself (R3): PMO, GPEC and auditors everything; an institution's
/// people their own plans in every state; a parent ministry the confirmed plans of its agencies; others nothing.
/// </summary>
public sealed class PlanVisibility(IDirectory directory, ICurrentActor current, CycleClock clock)
    : IScoped
{
    public async Task<Expression<Func<AnnualPlan, bool>>> ForAsync(
        CancellationToken cancellationToken
    )
    {
        Actor actor = current.Actor;
        if (actor.SeesEverything || actor.System is not null)
        {
            return plan => true;
        }
        string[] own = [.. actor.Institutions];
        List<string> agencies = [];
        foreach (Sector sector in Enum.GetValues<Sector>())
        {
            agencies.AddRange(
                (await directory.InstitutionsAsync(sector, clock.Today, cancellationToken))
                    .Where(entry => entry.ParentId is { } parent && own.Contains(parent))
                    .Select(entry => entry.Id)
            );
        }
        return plan =>
            own.Contains(plan.InstitutionId)
            || (plan.State == PlanState.Confirmed && agencies.Contains(plan.InstitutionId));
    }

    /// <summary>The names of institutions by code, of the day.</summary>
    public async Task<IReadOnlyDictionary<string, Domain.Common.LocalizedText>> NamesAsync(
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, Domain.Common.LocalizedText> names = new(StringComparer.Ordinal);
        foreach (Sector sector in Enum.GetValues<Sector>())
        {
            foreach (
                InstitutionEntry entry in await directory.InstitutionsAsync(
                    sector,
                    clock.Today,
                    cancellationToken
                )
            )
            {
                names[entry.Id] = entry.Name;
            }
        }
        return names;
    }
}
