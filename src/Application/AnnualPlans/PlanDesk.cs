using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Indicators;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans;

/// <summary>
/// What every use case of a plan starts and ends with: the tracked plan, who acts on it, the settings of its year, the
/// revision to keep, and the deadline tasks that are done with it.
/// </summary>
public sealed class PlanDesk(IUnitOfWork unit, ICurrentActor current, IDirectory directory)
    : IScoped
{
    /// <summary>The plan, tracked; refused as not found where there is none.</summary>
    public async Task<Result<AnnualPlan>> LoadAsync(
        string planId,
        CancellationToken cancellationToken
    ) =>
        await unit.FindAsync<AnnualPlan>(planId, cancellationToken) is { } plan
            ? plan
            : AnnualPlanErrors.NotFound(planId);

    /// <summary>Who acts on an institution's plan now, and for whom.</summary>
    public Deed Deed(string institutionId, params Role[] roles) =>
        Acting.DeedBy(current, PlanAccess.HeldAt(current.Actor, institutionId, roles), unit.Now);

    /// <summary>What is done now by this appointment.</summary>
    public Deed DeedBy(HeldAppointment held) => Acting.DeedBy(current, held, unit.Now);

    /// <summary>How targets are proposed in a year: the settings of its guidelines, or their defaults (R13, R14).</summary>
    public async Task<ChallengingTargetSettings> SettingsAsync(
        Sector sector,
        FiscalYear year,
        CancellationToken cancellationToken
    )
    {
        YearGuidelines? guidelines = await unit.FindAsync<YearGuidelines>(
            YearGuidelines.KeyOf(sector, year),
            cancellationToken
        );
        return new(
            YearSettings.Number(guidelines, SettingsCatalogue.ChallengeMultiplier) ?? 1m,
            YearSettings.Text(guidelines, SettingsCatalogue.DeviationKind) == "population"
                ? DeviationKind.Population
                : DeviationKind.Sample
        );
    }

    /// <summary>Keeps the revision that an edit made.</summary>
    public void Keep(PlanRevision revision) => unit.Add(revision);

    /// <summary>
    /// Ends the open tasks that wait for this form of the plan, so that its workflow goes on. None open is no fault: the
    /// plan's own state is the truth, a task only calls for the next step.
    /// </summary>
    /// <param name="unitId">Only those of this unit; null for all.</param>
    public async Task CloseTasksAsync(
        string planId,
        string form,
        string? unitId,
        TaskOutcome outcome,
        Deed deed,
        string? comment,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<DeadlineTask> open = await unit.ListAsync<DeadlineTask, DeadlineTask>(
            all =>
                all.Where(task =>
                    task.DocumentId == planId
                    && task.Form == form
                    && task.State == TaskState.Open
                    && (unitId == null || task.AssigneeUnitId == unitId)
                ),
            cancellationToken
        );
        foreach (DeadlineTask task in open)
        {
            task.Close(outcome, DoerOf(deed), deed.At, comment);
        }
    }

    /// <summary>The same refusal with the name of who was first in the place of an id.</summary>
    public async Task<Error> NamedAsync(
        Error error,
        AnnualPlan plan,
        CancellationToken cancellationToken
    )
    {
        if (
            error.Code != "AnnualPlan.StaleNode"
            || plan.Content.Find(error.Field ?? "") is not { ChangedBy: { } by } node
        )
        {
            return error;
        }
        IReadOnlyList<PersonEntry> people = await directory.PeopleAsync([by], cancellationToken);
        return people.Count == 0 ? error : AnnualPlanErrors.StaleNode(node, people[0].Name);
    }

    private Doer DoerOf(Deed deed) =>
        current.Actor.PersonId is { } person ? new Doer(person, deed.For) : Doer.Program(deed.By);
}

/// <summary>Names of the forms by which plan tasks are completed; the workflows' steps carry them.</summary>
public static class PlanForms
{
    /// <summary>A unit's officer fills the unit's part.</summary>
    public const string Part = "plan-part";

    /// <summary>A unit's head passes the part on.</summary>
    public const string PartCheck = "plan-part-check";

    /// <summary>The performance officer completes the plan and sends it on.</summary>
    public const string Edit = "plan-edit";

    /// <summary>An approver decides.</summary>
    public const string Approval = "plan-approval";

    /// <summary>The PMO reviews.</summary>
    public const string Review = "plan-review";
}
