using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans.ApprovalChainDetails;

/// <summary>The approval line of an institution's plans: what holds today, who would decide, every setting made so far (R16).</summary>
public sealed record ApprovalChainDetails(string InstitutionId) : IQuery<ApprovalChainFound>;

/// <summary>An approval line as its page shows it.</summary>
/// <param name="InForce">The setting that holds today; null where the default does.</param>
/// <param name="Steps">The steps that a round beginning today goes through, each with those who decide it today.</param>
/// <param name="History">Every setting, newest first.</param>
/// <param name="Units">All units of the institution that exist, by id, in their order.</param>
/// <param name="People">Names of people in it, by id.</param>
/// <param name="MayChange">Whether the reader sets it.</param>
public sealed record ApprovalChainFound(
    string InstitutionId,
    LocalizedText Institution,
    ChainSetting? InForce,
    IReadOnlyList<ChainStepToday> Steps,
    IReadOnlyList<ChainSetting> History,
    IReadOnlyList<KeyValuePair<string, LocalizedText>> Units,
    IReadOnlyDictionary<string, LocalizedText> People,
    bool MayChange
)
{
    /// <summary>The name of a unit, or its id where there is no such unit any more.</summary>
    public LocalizedText UnitNameOf(string unitId) =>
        Units.FirstOrDefault(unit => unit.Key == unitId).Value ?? LocalizedText.Same(unitId);

    /// <summary>The name of a person, or the id.</summary>
    public LocalizedText NameOf(string personId) =>
        People.GetValueOrDefault(personId) ?? LocalizedText.Same(personId);
}

/// <summary>A step of the chain with those who decide it today; nobody where the post is vacant.</summary>
public sealed record ChainStepToday(ApprovalStepRule Rule, IReadOnlyList<Holder> Holders);

/// <summary>Anyone who is signed in; what they don't see is not found.</summary>
public sealed class ApprovalChainDetailsAuthoriser : IAuthoriser<ApprovalChainDetails>
{
    public Task<Error?> RefuseAsync(
        ApprovalChainDetails request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessSignedIn(actor));
}

/// <summary>Reads it for those of the institution and those who see all institutions (R3).</summary>
public sealed class ApprovalChainDetailsHandler(
    IReader reader,
    IDirectory directory,
    ICurrentActor current,
    CycleClock clock
) : IQueryHandler<ApprovalChainDetails, ApprovalChainFound>
{
    public async Task<Result<ApprovalChainFound>> HandleAsync(
        ApprovalChainDetails query,
        CancellationToken cancellationToken
    )
    {
        string id = query.InstitutionId;
        bool setsIt = PlanAccess.SetsChainOf(current.Actor, id);
        Institution? institution =
            setsIt || Visibility.Of(current.Actor).Covers(id)
                ? await reader.FirstAsync<Institution, Institution>(
                    all => all.Where(i => i.Id == id),
                    cancellationToken
                )
                : null;
        if (institution is null)
        {
            return ApprovalChainErrors.NotFound(id);
        }
        DateOnly today = clock.Today;
        string chainId = ApprovalChain.IdOf(id);
        ApprovalChain chain =
            await reader.FirstAsync<ApprovalChain, ApprovalChain>(
                all => all.Where(c => c.Id == chainId),
                cancellationToken
            ) ?? ApprovalChain.Of(id);
        List<ChainStepToday> steps = [];
        foreach (ApprovalStepRule rule in chain.StepsOn(today))
        {
            steps.Add(
                new(
                    rule,
                    await directory.HoldersAsync(
                        rule.Role,
                        rule.BodyId ?? id,
                        today,
                        cancellationToken
                    )
                )
            );
        }
        IReadOnlyList<Unit> units = await reader.ListAsync<Unit, Unit>(
            all => all.Where(u => u.InstitutionId == id).OrderBy(u => u.Order).ThenBy(u => u.Id),
            cancellationToken
        );
        string[] people =
        [
            .. chain
                .Settings.SelectMany(setting => new[] { setting.Set.By, setting.Set.For })
                .Concat(
                    steps.SelectMany(step =>
                        step.Holders.SelectMany(holder =>
                            new[] { holder.PersonId, holder.PrincipalId }
                        )
                    )
                )
                .OfType<string>()
                .Distinct(),
        ];
        return new ApprovalChainFound(
            id,
            institution.NameOn(today),
            chain.SettingOn(today),
            steps,
            [.. chain.Settings.Reverse()],
            [.. units.Select(unit => KeyValuePair.Create(unit.Id, unit.Name))],
            (await directory.PeopleAsync(people, cancellationToken)).ToDictionary(
                person => person.Id,
                person => person.Name
            ),
            setsIt
        );
    }
}
