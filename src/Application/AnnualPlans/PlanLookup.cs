using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;
using Ipses.Domain.Organisations;
using Ipses.Domain.StrategicPlans;

namespace Ipses.Application.AnnualPlans;

/// <summary>Finds a plan for whoever asks, with visibility in the query itself (R3): for its pages and for what leaves the product alike.</summary>
public sealed class PlanLookup(
    IReader reader,
    PlanVisibility visibility,
    PlanDesk desk,
    IDirectory directory,
    ICurrentActor current
) : IScoped
{
    /// <summary>The plan as it stands, or one of its confirmed versions; not found where there is none for this reader.</summary>
    public async Task<Result<PlanFound>> FindAsync(
        string institutionId,
        int year,
        int? version,
        CancellationToken cancellationToken
    )
    {
        string id = AnnualPlan.IdOf(institutionId, new FiscalYear(year));
        var visible = await visibility.ForAsync(cancellationToken);
        AnnualPlan? plan = await reader.FirstAsync<AnnualPlan, AnnualPlan>(
            all => all.Where(visible).Where(p => p.Id == id),
            cancellationToken
        );
        if (plan is null)
        {
            return AnnualPlanErrors.NotFound(id);
        }
        ConfirmedVersion? shown = null;
        PlanContent content = plan.Content;
        if (version is not null)
        {
            shown = plan.Confirmations.FirstOrDefault(one => one.Number == version);
            if (
                shown is null
                || await ContentAsync(id, shown.Revision, cancellationToken) is not { } kept
            )
            {
                return AnnualPlanErrors.NotFound(id);
            }
            content = kept;
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
            content,
            shown,
            names.GetValueOrDefault(plan.InstitutionId) ?? LocalizedText.Same(plan.InstitutionId),
            content.Indicators.ToDictionary(
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
            RightsOf(plan),
            await StrategicYearAsync(plan, cancellationToken)
        );
    }

    /// <summary>The plan derives from the strategic plan in whose five years it lies (R11).</summary>
    private Task<int?> StrategicYearAsync(AnnualPlan plan, CancellationToken cancellationToken) =>
        reader.FirstAsync<StrategicPlan, int?>(
            all =>
                all.Where(one =>
                        one.InstitutionId == plan.InstitutionId
                        && one.ConfirmedOn != null
                        && one.FirstYear <= plan.Year
                        && one.FirstYear > plan.Year - StrategicPlan.Years
                    )
                    .OrderByDescending(one => one.FirstYear)
                    .Select(one => (int?)one.FirstYear),
            cancellationToken
        );

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

    private Task<PlanContent?> ContentAsync(
        string planId,
        int revision,
        CancellationToken cancellationToken
    ) =>
        reader.FirstAsync<PlanRevision, PlanContent>(
            all =>
                all.Where(kept => kept.PlanId == planId && kept.Number == revision)
                    .Select(kept => kept.Content),
            cancellationToken
        );

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
