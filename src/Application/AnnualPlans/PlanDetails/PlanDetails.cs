using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans.PlanDetails;

/// <summary>One plan with all that its pages show: text, sums, proposals, what is wrong, parts, approval, review, and what the reader may do.</summary>
public sealed record PlanDetails(string InstitutionId, int Year) : IQuery<PlanFound>;

/// <summary>A plan as its pages show it.</summary>
/// <param name="Plan">Untracked: nothing that is done to it is saved.</param>
/// <param name="Proposals">The challenging target of each indicator, by node id (R13).</param>
/// <param name="Faults">What keeps it from being sent on; empty outside of a draft.</param>
/// <param name="Units">Names of the institution's units that prepare parts, by id.</param>
/// <param name="Concurring">Names of the other units that stand in its approval lines, by id.</param>
/// <param name="People">Names of people in its history, by id.</param>
/// <param name="HasLastYear">Whether there is a plan of last year to start from.</param>
/// <param name="May">What the reader may do with it now.</param>
public sealed record PlanFound(
    AnnualPlan Plan,
    LocalizedText Institution,
    IReadOnlyDictionary<string, TargetProposal> Proposals,
    IReadOnlyList<Error> Faults,
    IReadOnlyDictionary<string, LocalizedText> Units,
    IReadOnlyDictionary<string, LocalizedText> Concurring,
    IReadOnlyDictionary<string, LocalizedText> People,
    bool HasLastYear,
    PlanRights May
)
{
    /// <summary>The name of whoever acted; programs as they name themselves.</summary>
    public LocalizedText NameOf(string? id) =>
        id is null ? LocalizedText.Same("-")
        : People.TryGetValue(id, out LocalizedText? name) ? name
        : id.StartsWith("workflow", StringComparison.Ordinal) ? new("업무 절차", "the workflow")
        : LocalizedText.Same(id);

    /// <summary>The name of a unit, or its id.</summary>
    public LocalizedText UnitNameOf(string unitId) =>
        Units.GetValueOrDefault(unitId)
        ?? Concurring.GetValueOrDefault(unitId)
        ?? LocalizedText.Same(unitId);
}

/// <summary>What a reader may do with a plan in the state it is in.</summary>
/// <param name="Writes">Whether the reader can edit something now.</param>
/// <param name="WritesAll">The performance officer: the whole plan.</param>
/// <param name="Units">The units whose part the reader writes.</param>
/// <param name="HeadOf">The units whose part the reader passes on.</param>
/// <param name="Decides">The approval step that is the reader's now; four eyes are still checked when it is decided.</param>
/// <param name="Reviews">Whether the reader reviews it now.</param>
public sealed record PlanRights(
    bool Writes,
    bool WritesAll,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> HeadOf,
    ApprovalStep? Decides,
    bool Reviews
)
{
    /// <summary>Whether the reader writes this node now.</summary>
    public bool MayWrite(AnnualPlan plan, PlanNode node) =>
        Writes
        && (
            WritesAll
            || (
                plan.Content.UnitOf(node) is { } unit
                && Units.Contains(unit)
                && plan.PartOf(unit) is { State: PartState.Open }
            )
        );
}

/// <summary>Anyone who is signed in; what they don't see is not found.</summary>
public sealed class PlanDetailsAuthoriser : IAuthoriser<PlanDetails>
{
    public Task<Error?> RefuseAsync(
        PlanDetails request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessSignedIn(actor));
}

/// <summary>Visibility is part of the query (R3).</summary>
public sealed class PlanDetailsHandler(
    IReader reader,
    PlanVisibility visibility,
    PlanDesk desk,
    IDirectory directory,
    ICurrentActor current
) : IQueryHandler<PlanDetails, PlanFound>
{
    public async Task<Result<PlanFound>> HandleAsync(
        PlanDetails query,
        CancellationToken cancellationToken
    )
    {
        string id = AnnualPlan.IdOf(query.InstitutionId, new FiscalYear(query.Year));
        var visible = await visibility.ForAsync(cancellationToken);
        AnnualPlan? plan = await reader.FirstAsync<AnnualPlan, AnnualPlan>(
            all => all.Where(visible).Where(p => p.Id == id),
            cancellationToken
        );
        if (plan is null)
        {
            return AnnualPlanErrors.NotFound(id);
        }
        plan.ApplySettings(
            await desk.SettingsAsync(plan.Sector, plan.FiscalYear(), cancellationToken)
        );
        string lastId = AnnualPlan.IdOf(plan.InstitutionId, plan.FiscalYear().Previous);
        int last = await reader.CountAsync<AnnualPlan>(
            all => all.Where(p => p.Id == lastId),
            cancellationToken
        );
        IReadOnlyDictionary<string, LocalizedText> names = await visibility.NamesAsync(
            cancellationToken
        );
        return new PlanFound(
            plan,
            names.GetValueOrDefault(plan.InstitutionId) ?? LocalizedText.Same(plan.InstitutionId),
            plan.Content.Indicators.ToDictionary(
                node => node.Id,
                node => ChallengingTarget.For(node.Indicator, plan.FiscalYear(), plan.Settings)
            ),
            plan.State == PlanState.Draft ? plan.Fitness().Errors : [],
            (await directory.UnitsAsync(plan.InstitutionId, cancellationToken)).ToDictionary(
                unit => unit.Id,
                unit => unit.Name
            ),
            await ConcurringAsync(plan, cancellationToken),
            (await directory.PeopleAsync([.. PeopleIn(plan)], cancellationToken)).ToDictionary(
                person => person.Id,
                person => person.Name
            ),
            last > 0,
            RightsOf(plan)
        );
    }

    private async Task<IReadOnlyDictionary<string, LocalizedText>> ConcurringAsync(
        AnnualPlan plan,
        CancellationToken cancellationToken
    )
    {
        string[] ids =
        [
            .. plan
                .Approvals.SelectMany(round => round.Steps)
                .Select(step => step.Rule.BodyId)
                .OfType<string>()
                .Distinct(),
        ];
        return ids.Length == 0
            ? new Dictionary<string, LocalizedText>()
            : (
                await reader.ListAsync<Unit, Unit>(
                    all => all.Where(unit => ids.Contains(unit.Id)),
                    cancellationToken
                )
            ).ToDictionary(unit => unit.Id, unit => unit.Name);
    }

    private PlanRights RightsOf(AnnualPlan plan)
    {
        Actor actor = current.Actor;
        bool draft = plan.State == PlanState.Draft;
        bool whole =
            PlanAccess.HeldAt(actor, plan.InstitutionId, Role.PerformanceOfficer) is not null;
        string[] heads = [.. UnitsOf(Role.UnitHead)];
        string[] units = [.. UnitsOf(Role.UnitOfficer).Concat(heads).Distinct()];
        ApprovalStep? step = plan.OpenApproval()?.Current();
        return new PlanRights(
            draft && (whole || units.Any(u => plan.PartOf(u) is { State: PartState.Open })),
            whole,
            units,
            heads,
            step is not null && actor.Appointments.Any(held => Fits(held, step.Rule)) ? step : null,
            plan.State is PlanState.Submitted or PlanState.UnderReview
                && actor.Holds(Role.Coordinator)
                && !actor.Institutions.Contains(plan.InstitutionId)
        );

        IEnumerable<string> UnitsOf(Role role) =>
            actor
                .Appointments.Where(held =>
                    held.Role == role && held.InstitutionId == plan.InstitutionId
                )
                .Select(held => held.UnitId ?? held.BodyId)
                .Where(unit => plan.PartOf(unit) is not null);

        bool Fits(HeldAppointment held, ApprovalStepRule rule) =>
            held.Role == rule.Role
            && (
                rule.BodyId is { } body
                    ? held.BodyId == body || held.UnitId == body
                    : held.InstitutionId == plan.InstitutionId
            );
    }

    private static IEnumerable<string> PeopleIn(AnnualPlan plan) =>
        plan
            .Content.Nodes()
            .Select(node => node.ChangedBy)
            .Concat(plan.Drafters)
            .Concat(plan.Parts.SelectMany(part => Both(part.By)))
            .Concat(
                plan.Approvals.SelectMany(round =>
                    round.Steps.SelectMany(step => Both(step.Decision?.By)).Concat(Both(round.Sent))
                )
            )
            .Concat(plan.Review.Findings.SelectMany(f => Both(f.By).Concat(Both(f.Answer?.By))))
            .Concat(plan.Review.Decisions.SelectMany(d => Both(d.By)))
            .Concat(plan.Reopenings.SelectMany(r => Both(r.By)))
            .OfType<string>()
            .Distinct();

    private static IEnumerable<string?> Both(Deed? deed) => [deed?.By, deed?.For];
}
