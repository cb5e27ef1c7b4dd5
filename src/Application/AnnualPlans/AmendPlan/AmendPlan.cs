using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans.AmendPlan;

/// <summary>Opens an amendment of the confirmed plan; it goes through the same approval, review and resolution (R16).</summary>
public sealed record AmendPlan(string PlanId, string Reason) : ICommand<Nothing>, IReasoned;

/// <summary>The performance officer of the institution.</summary>
public sealed class AmendPlanAuthoriser : IAuthoriser<AmendPlan>
{
    public Task<Error?> RefuseAsync(
        AmendPlan request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessHolder(actor, request.PlanId, Role.PerformanceOfficer));
}

/// <summary>Loads, lets the plan decide.</summary>
public sealed class AmendPlanHandler(PlanDesk desk) : ICommandHandler<AmendPlan, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        AmendPlan command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        if (loaded.IsRefused)
        {
            return Result<Nothing>.From(loaded);
        }
        Result amended = loaded.Value.Amend(
            command.Reason,
            desk.Deed(loaded.Value.InstitutionId, Role.PerformanceOfficer)
        );
        return Nothing.After(amended);
    }
}
