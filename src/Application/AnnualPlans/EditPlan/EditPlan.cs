using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans.EditPlan;

/// <summary>
/// One edit, saved as the person goes. It carries what the person saw of that node, so that edits of different nodes never
/// conflict and one of the same node is refused with who was first.
/// </summary>
public sealed record EditPlan(string PlanId, PlanEdit Edit) : ICommand<EditOutcome>;

/// <summary>What an edit came to.</summary>
/// <param name="Revision">The plan's revision now.</param>
/// <param name="NodeId">The node that was saved or added; null where the edit is about none.</param>
/// <param name="NodeRevision">The node's revision to carry with the next edit of it.</param>
/// <param name="WeightSum">The sum of the weights now, in percent (R12).</param>
/// <param name="SavedAt">When it was saved.</param>
public sealed record EditOutcome(
    int Revision,
    string? NodeId,
    int NodeRevision,
    decimal WeightSum,
    DateTimeOffset SavedAt
);

/// <summary>The performance officer, and the officers and heads of units; which part they may write is the domain's to say.</summary>
public sealed class EditPlanAuthoriser : IAuthoriser<EditPlan>
{
    public Task<Error?> RefuseAsync(
        EditPlan request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            PlanAccess.UnlessHolder(
                actor,
                request.PlanId,
                Role.PerformanceOfficer,
                Role.UnitOfficer,
                Role.UnitHead
            )
        );
}

/// <summary>Loads, lets the plan decide, keeps the revision.</summary>
public sealed class EditPlanHandler(PlanDesk desk, ICurrentActor current)
    : ICommandHandler<EditPlan, EditOutcome>
{
    public async Task<Result<EditOutcome>> HandleAsync(
        EditPlan command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        if (loaded.IsRefused)
        {
            return Result<EditOutcome>.From(loaded);
        }
        AnnualPlan plan = loaded.Value;
        string? unitId = PlanEditing.Touches(plan.Content, command.Edit).FirstOrDefault();
        EditorScope scope =
            PlanAccess.ScopeFor(current.Actor, plan.InstitutionId, unitId) ?? EditorScope.Unit("");
        plan.ApplySettings(
            await desk.SettingsAsync(plan.Sector, plan.FiscalYear(), cancellationToken)
        );
        Deed deed = desk.Deed(
            plan.InstitutionId,
            Role.PerformanceOfficer,
            Role.UnitOfficer,
            Role.UnitHead
        );
        Result<PlanRevision> edited = plan.Edit(command.Edit, scope, deed);
        if (edited.IsRefused)
        {
            return await desk.NamedAsync(edited.Errors[0], plan, cancellationToken);
        }
        desk.Keep(edited.Value);
        PlanNode? touched = plan.Content.Nodes().FirstOrDefault(n => n.Revision == plan.Revision);
        return new EditOutcome(
            plan.Revision,
            touched?.Id,
            touched?.Revision ?? 0,
            plan.Content.WeightSum(),
            deed.At
        );
    }
}
