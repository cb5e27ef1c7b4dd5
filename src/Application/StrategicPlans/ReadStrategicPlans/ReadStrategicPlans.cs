using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Domain.StrategicPlans;

namespace Ipses.Application.StrategicPlans.ReadStrategicPlans;

/// <summary>The strategic plans that the reader may see, the newest years first.</summary>
public sealed record ListStrategicPlans : IQuery<IReadOnlyList<StrategicPlanSeen>>;

/// <summary>One strategic plan; not found where the reader may not see it.</summary>
public sealed record ReadStrategicPlan(string InstitutionId, int FirstYear)
    : IQuery<StrategicPlanSeen>;

/// <summary>A plan as its pages show it.</summary>
/// <param name="Plan">Untracked: nothing that is done to it is saved.</param>
/// <param name="People">Names of those who reviewed it, by id.</param>
public sealed record StrategicPlanSeen(
    StrategicPlan Plan,
    LocalizedText Institution,
    IReadOnlyDictionary<string, LocalizedText> People
);

/// <summary>Anyone who is signed in; what they don't see is not there.</summary>
public sealed class StrategicPlansAuthoriser
    : IAuthoriser<ListStrategicPlans>,
        IAuthoriser<ReadStrategicPlan>
{
    public Task<Error?> RefuseAsync(
        ListStrategicPlans request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(StrategicAccess.UnlessSignedIn(actor));

    public Task<Error?> RefuseAsync(
        ReadStrategicPlan request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(StrategicAccess.UnlessSignedIn(actor));
}

/// <summary>Visibility is part of the query (R3).</summary>
public sealed class StrategicPlansHandler(
    IReader reader,
    IDirectory directory,
    ICurrentActor current,
    CycleClock clock
)
    : IQueryHandler<ListStrategicPlans, IReadOnlyList<StrategicPlanSeen>>,
        IQueryHandler<ReadStrategicPlan, StrategicPlanSeen>
{
    public async Task<Result<IReadOnlyList<StrategicPlanSeen>>> HandleAsync(
        ListStrategicPlans query,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(
            all => all.OrderByDescending(plan => plan.FirstYear).ThenBy(plan => plan.InstitutionId),
            cancellationToken
        );

    public async Task<Result<StrategicPlanSeen>> HandleAsync(
        ReadStrategicPlan query,
        CancellationToken cancellationToken
    )
    {
        string id = StrategicPlan.IdOf(query.InstitutionId, query.FirstYear);
        StrategicPlanSeen[] found = await FindAsync(
            all => all.Where(plan => plan.Id == id),
            cancellationToken
        );
        return found.Length > 0 ? found[0] : StrategicPlanErrors.NotFound(id);
    }

    private async Task<StrategicPlanSeen[]> FindAsync(
        Func<IQueryable<StrategicPlan>, IQueryable<StrategicPlan>> shape,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<StrategicPlan> plans = await reader.ListAsync<StrategicPlan, StrategicPlan>(
            all => shape(all.VisibleTo(current.Actor, plan => plan.InstitutionId)),
            cancellationToken
        );
        Dictionary<string, LocalizedText> people = (
            await directory.PeopleAsync(
                [.. plans.SelectMany(plan => plan.Reviews).Select(review => review.By).Distinct()],
                cancellationToken
            )
        ).ToDictionary(person => person.Id, person => person.Name);
        Dictionary<string, LocalizedText> names = (
            await directory.InstitutionsAsync(Sector.Central, clock.Today, cancellationToken)
        ).ToDictionary(entry => entry.Id, entry => entry.Name);
        return
        [
            .. plans.Select(plan => new StrategicPlanSeen(
                plan,
                names.GetValueOrDefault(plan.InstitutionId)
                    ?? LocalizedText.Same(plan.InstitutionId),
                people
            )),
        ];
    }
}
