using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans.DecideApproval;

/// <summary>An approver decides the step whose turn it is: approve, return or reject; the last two with a reason (R16).</summary>
/// <param name="Points">The nodes and fields that the reason points at.</param>
public sealed record DecideApproval(
    string PlanId,
    ApprovalVerdict Verdict,
    string Comment,
    IReadOnlyList<string> Points
) : ICommand<Nothing>, IReasoned
{
    string? IReasoned.Reason => Comment;
}

/// <summary>Those of the institution who can stand in a chain; whose step it is and four eyes are the plan's to say.</summary>
public sealed class DecideApprovalAuthoriser : IAuthoriser<DecideApproval>
{
    public Task<Error?> RefuseAsync(
        DecideApproval request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            actor.PersonId is null
                ? PlanAccess.Needs(Role.DepartmentHead, Role.InstitutionHead)
                : PlanAccess.UnlessHolder(
                    actor,
                    request.PlanId,
                    Role.DepartmentHead,
                    Role.InstitutionHead,
                    Role.UnitHead
                )
        );
}

/// <summary>Loads, lets the plan decide, ends the approver's task with the verdict.</summary>
public sealed class DecideApprovalHandler(PlanDesk desk, ICurrentActor current)
    : ICommandHandler<DecideApproval, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        DecideApproval command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        if (loaded.IsRefused)
        {
            return Result<Nothing>.From(loaded);
        }
        AnnualPlan plan = loaded.Value;
        if (plan.OpenApproval()?.Current() is not { } step)
        {
            return AnnualPlanErrors.NoOpenStep();
        }
        if (Holding(step.Rule, plan.InstitutionId) is not { } held)
        {
            return AnnualPlanErrors.NotYourStep(step.Rule.Role);
        }
        Deed deed = desk.DeedBy(held);
        Result decided = plan.Decide(
            command.Verdict,
            new Approver(deed, held.Role, step.Rule.BodyId ?? plan.InstitutionId),
            command.Comment,
            command.Points
        );
        if (decided.IsRefused)
        {
            return Result<Nothing>.From(decided);
        }
        await desk.CloseTasksAsync(
            command.PlanId,
            PlanForms.Approval,
            null,
            command.Verdict switch
            {
                ApprovalVerdict.Approved => TaskOutcome.Done,
                ApprovalVerdict.Returned => TaskOutcome.Returned,
                _ => TaskOutcome.Rejected,
            },
            deed,
            command.Comment,
            cancellationToken
        );
        return Nothing.Value;
    }

    private HeldAppointment? Holding(ApprovalStepRule rule, string institutionId) =>
        current.Actor.Holding(held =>
            held.Role == rule.Role
            && (
                rule.BodyId is { } body
                    ? held.BodyId == body || held.UnitId == body
                    : held.InstitutionId == institutionId
            )
        );
}
