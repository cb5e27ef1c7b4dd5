using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans.SendOn;

/// <summary>The performance officer sends the plan on into approval, which locks it (R16).</summary>
/// <param name="Seen">The revision that the officer saw.</param>
public sealed record SendOn(string PlanId, int Seen, string Note = "") : ICommand<Nothing>;

/// <summary>The performance officer of the institution.</summary>
public sealed class SendOnAuthoriser : IAuthoriser<SendOn>
{
    public Task<Error?> RefuseAsync(
        SendOn request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessHolder(actor, request.PlanId, Role.PerformanceOfficer));
}

/// <summary>Loads, lets the plan decide with everything that is wrong at once, ends the officer's task.</summary>
public sealed class SendOnHandler(PlanDesk desk, IDirectory directory)
    : ICommandHandler<SendOn, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        SendOn command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        if (loaded.IsRefused)
        {
            return Result<Nothing>.From(loaded);
        }
        AnnualPlan plan = loaded.Value;
        plan.ApplySettings(
            await desk.SettingsAsync(plan.Sector, plan.FiscalYear(), cancellationToken)
        );
        Deed deed = desk.Deed(plan.InstitutionId, Role.PerformanceOfficer);
        Result sent = plan.SendOn(command.Seen, command.Note, deed);
        if (sent.IsRefused)
        {
            return Result<Nothing>.Refused(
                await WithUnitNamesAsync(sent.Errors, plan, cancellationToken)
            );
        }
        await desk.CloseTasksAsync(
            command.PlanId,
            PlanForms.Edit,
            null,
            TaskOutcome.Done,
            deed,
            command.Note,
            cancellationToken
        );
        return Nothing.Value;
    }

    private async Task<IReadOnlyList<Error>> WithUnitNamesAsync(
        IReadOnlyList<Error> errors,
        AnnualPlan plan,
        CancellationToken cancellationToken
    )
    {
        if (errors.All(error => error.Code != "AnnualPlan.PartsMissing"))
        {
            return errors;
        }
        Dictionary<string, LocalizedText> names = (
            await directory.UnitsAsync(plan.InstitutionId, cancellationToken)
        ).ToDictionary(unit => unit.Id, unit => unit.Name);
        return
        [
            .. errors.Select(error =>
                error.Code == "AnnualPlan.PartsMissing"
                    ? AnnualPlanErrors.PartsMissing(
                        [.. plan.Parts.Where(part => !part.IsIn())],
                        names
                    )
                    : error
            ),
        ];
    }
}
