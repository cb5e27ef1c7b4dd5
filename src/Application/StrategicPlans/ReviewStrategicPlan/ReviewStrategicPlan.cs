using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Domain.StrategicPlans;

namespace Ipses.Application.StrategicPlans.ReviewStrategicPlan;

/// <summary>Records a review of the plan's validity; the task that asked for it is done with it (R10).</summary>
/// <param name="Finding">Whether the plan still holds, and why.</param>
public sealed record ReviewStrategicPlan(string InstitutionId, int FirstYear, string Finding)
    : ICommand<Nothing>;

/// <summary>The institution's performance officer.</summary>
public sealed class ReviewStrategicPlanAuthoriser : IAuthoriser<ReviewStrategicPlan>
{
    public Task<Error?> RefuseAsync(
        ReviewStrategicPlan request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(StrategicAccess.UnlessOfficer(actor, request.InstitutionId));
}

/// <summary>Lets the plan decide, closes the task.</summary>
public sealed class ReviewStrategicPlanHandler(
    IUnitOfWork unit,
    ICurrentActor current,
    CycleClock clock
) : ICommandHandler<ReviewStrategicPlan, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        ReviewStrategicPlan command,
        CancellationToken cancellationToken
    )
    {
        string id = StrategicPlan.IdOf(command.InstitutionId, command.FirstYear);
        if (await unit.FindAsync<StrategicPlan>(id, cancellationToken) is not { } plan)
        {
            return StrategicPlanErrors.NotFound(id);
        }
        Deed deed = Acting.DeedOf(
            current,
            unit.Now,
            command.InstitutionId,
            Role.PerformanceOfficer
        );
        Result reviewed = plan.Review(clock.DateOf(unit.Now), deed.By, command.Finding);
        if (reviewed.IsRefused)
        {
            return Nothing.After(reviewed);
        }
        foreach (
            DeadlineTask task in await unit.ListAsync<DeadlineTask, DeadlineTask>(
                all => all.Where(task => task.DocumentId == id && task.State == TaskState.Open),
                cancellationToken
            )
        )
        {
            task.Close(TaskOutcome.Done, Acting.DoerOf(current), deed.At, command.Finding);
        }
        return Nothing.Value;
    }
}
