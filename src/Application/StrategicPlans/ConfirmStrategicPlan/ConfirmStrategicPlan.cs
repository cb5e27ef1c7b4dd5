using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.StrategicPlans;

namespace Ipses.Application.StrategicPlans.ConfirmStrategicPlan;

/// <summary>Confirms an institution's strategic plan; from this day its review falls due every three years (R10).</summary>
public sealed record ConfirmStrategicPlan(string InstitutionId, int FirstYear) : ICommand<Nothing>;

/// <summary>The head of the institution.</summary>
public sealed class ConfirmStrategicPlanAuthoriser : IAuthoriser<ConfirmStrategicPlan>
{
    public Task<Error?> RefuseAsync(
        ConfirmStrategicPlan request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(StrategicAccess.UnlessHead(actor, request.InstitutionId));
}

/// <summary>Lets the plan decide.</summary>
public sealed class ConfirmStrategicPlanHandler(IUnitOfWork unit, CycleClock clock)
    : ICommandHandler<ConfirmStrategicPlan, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        ConfirmStrategicPlan command,
        CancellationToken cancellationToken
    )
    {
        string id = StrategicPlan.IdOf(command.InstitutionId, command.FirstYear);
        return await unit.FindAsync<StrategicPlan>(id, cancellationToken) is { } plan
            ? Nothing.After(plan.Confirm(clock.DateOf(unit.Now)))
            : StrategicPlanErrors.NotFound(id);
    }
}
