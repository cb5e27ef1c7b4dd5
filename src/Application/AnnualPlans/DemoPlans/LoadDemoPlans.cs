using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Domain.StrategicPlans;

namespace Ipses.Application.AnnualPlans.DemoPlans;

/// <summary>
/// Records last year's plan and the strategic plan of every institution of a sector for the demo, a rehearsal or a test;
/// what is there already stays (R23). Gives how many plans were recorded.
/// </summary>
/// <param name="Year">The year of the plans that are recorded.</param>
public sealed record LoadDemoPlans(Sector Sector, int Year) : ICommand<int>;

/// <summary>The program alone.</summary>
public sealed class LoadDemoPlansAuthoriser : IAuthoriser<LoadDemoPlans>
{
    public Task<Error?> RefuseAsync(
        LoadDemoPlans request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessProgram(actor));
}

/// <summary>Stages all of it in one unit of work.</summary>
public sealed class LoadDemoPlansHandler(IUnitOfWork unit, IDirectory directory, CycleClock clock)
    : ICommandHandler<LoadDemoPlans, int>
{
    public async Task<Result<int>> HandleAsync(
        LoadDemoPlans command,
        CancellationToken cancellationToken
    )
    {
        Deed deed = new("demo", null, unit.Now);
        int recorded = 0;
        foreach (
            InstitutionEntry entry in await directory.InstitutionsAsync(
                command.Sector,
                clock.DateOf(unit.Now),
                cancellationToken
            )
        )
        {
            string id = AnnualPlan.IdOf(entry.Id, new FiscalYear(command.Year));
            if (await unit.FindAsync<AnnualPlan>(id, cancellationToken) is not null)
            {
                continue;
            }
            (AnnualPlan plan, PlanRevision first) = AnnualPlan.Record(
                entry.Id,
                new FiscalYear(command.Year),
                command.Sector,
                DemoDrafts.LastYearOf(
                    entry.Id,
                    entry.Name,
                    command.Year,
                    await directory.UnitsAsync(entry.Id, cancellationToken)
                ),
                deed
            );
            unit.Add(plan);
            unit.Add(first);
            await AddStrategicAsync(plan, cancellationToken);
            recorded++;
        }
        return recorded;
    }

    /// <summary>The strategic plan that the annual ones derive from: the same mission, vision and objectives (R10, R11).</summary>
    private async Task AddStrategicAsync(AnnualPlan plan, CancellationToken cancellationToken)
    {
        string id = StrategicPlan.IdOf(plan.InstitutionId, plan.Year);
        if (await unit.FindAsync<StrategicPlan>(id, cancellationToken) is not null)
        {
            return;
        }
        StrategicPlan strategic = StrategicPlan.Draft(
            plan.InstitutionId,
            plan.Year,
            new StrategicContent
            {
                Mission = plan.Content.Frame.Mission,
                Vision = plan.Content.Frame.Vision,
                References = ["국가재정운용계획"],
                Objectives =
                [
                    .. plan.Content.Objectives.Select(objective => new LongTermObjective(
                        objective.Id,
                        objective.Name,
                        [
                            .. plan
                                .Content.TargetsOf(objective.Id)
                                .Select(target => new FiveYearTarget(
                                    target.Id,
                                    target.Name,
                                    "%",
                                    [60m, 70m, 80m, 90m, 100m]
                                )),
                        ]
                    )),
                ],
            }
        );
        strategic.Confirm(new DateOnly(plan.Year, 1, 15));
        unit.Add(strategic);
    }
}
