using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans.StartFromLastYear;

/// <summary>Brings last year's plan over into the draft: all of it for the performance officer, its own share for a unit. Gives the new revision.</summary>
public sealed record StartFromLastYear(string PlanId) : ICommand<int>;

/// <summary>Those who write the plan.</summary>
public sealed class StartFromLastYearAuthoriser : IAuthoriser<StartFromLastYear>
{
    public Task<Error?> RefuseAsync(
        StartFromLastYear request,
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

/// <summary>Loads both years, lets the draft take what it lacks.</summary>
public sealed class StartFromLastYearHandler(PlanDesk desk, IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<StartFromLastYear, int>
{
    private static readonly Error NoneLastYear = new(
        "AnnualPlan.NoneLastYear",
        new(
            "지난해 시행계획이 없습니다. 목표 체계를 새로 작성하십시오.",
            "There is no plan of last year to start from. Write the objective tree anew."
        ),
        ErrorKind.NotFound
    );

    public async Task<Result<int>> HandleAsync(
        StartFromLastYear command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        if (loaded.IsRefused)
        {
            return Result<int>.From(loaded);
        }
        AnnualPlan plan = loaded.Value;
        string lastId = AnnualPlan.IdOf(plan.InstitutionId, plan.FiscalYear().Previous);
        if (await unit.FindAsync<AnnualPlan>(lastId, cancellationToken) is not { } last)
        {
            return NoneLastYear;
        }
        EditorScope scope =
            PlanAccess.ScopeOf(current.Actor, plan.InstitutionId) ?? EditorScope.Unit("");
        Result<PlanRevision> started = plan.StartFrom(
            last.Content,
            scope,
            desk.Deed(plan.InstitutionId, Role.PerformanceOfficer, Role.UnitOfficer, Role.UnitHead)
        );
        if (started.IsRefused)
        {
            return Result<int>.From(started);
        }
        desk.Keep(started.Value);
        return plan.Revision;
    }
}
