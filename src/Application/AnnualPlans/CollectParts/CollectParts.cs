using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans.CollectParts;

/// <summary>The unit's officer says that the unit's part is filled (R11b).</summary>
public sealed record FillPart(string PlanId, string UnitId, string Note = "") : ICommand<Nothing>;

/// <summary>The unit's head passes the part on to the performance officer (R11b).</summary>
public sealed record PassPartOn(string PlanId, string UnitId, string Note = "") : ICommand<Nothing>;

/// <summary>The unit's head or the performance officer gives the part back, with a reason.</summary>
public sealed record ReturnPart(string PlanId, string UnitId, string Reason)
    : ICommand<Nothing>,
        IReasoned;

/// <summary>The performance officer goes on without the part, with a reason (R11b).</summary>
public sealed record WaivePart(string PlanId, string UnitId, string Reason)
    : ICommand<Nothing>,
        IReasoned;

/// <summary>Who may collect what: each unit's people their own part, the performance officer all of them.</summary>
public sealed class CollectPartsAuthoriser
    : IAuthoriser<FillPart>,
        IAuthoriser<PassPartOn>,
        IAuthoriser<ReturnPart>,
        IAuthoriser<WaivePart>
{
    public Task<Error?> RefuseAsync(
        FillPart request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            PlanAccess.UnlessOfUnit(
                actor,
                request.PlanId,
                request.UnitId,
                Role.UnitOfficer,
                Role.UnitHead
            )
        );

    public Task<Error?> RefuseAsync(
        PassPartOn request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            PlanAccess.UnlessOfUnit(actor, request.PlanId, request.UnitId, Role.UnitHead)
        );

    public Task<Error?> RefuseAsync(
        ReturnPart request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            PlanAccess.UnlessOfUnit(actor, request.PlanId, request.UnitId, Role.UnitHead) is null
                ? null
                : PlanAccess.UnlessHolder(actor, request.PlanId, Role.PerformanceOfficer)
        );

    public Task<Error?> RefuseAsync(
        WaivePart request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessHolder(actor, request.PlanId, Role.PerformanceOfficer));
}

/// <summary>Each loads, lets the plan decide, and ends the tasks that are done with it.</summary>
public sealed class CollectPartsHandlers(
    PlanDesk desk,
    IUnitOfWork unit,
    IOutbox outbox,
    IDirectory directory,
    CycleClock clock
)
    : ICommandHandler<FillPart, Nothing>,
        ICommandHandler<PassPartOn, Nothing>,
        ICommandHandler<ReturnPart, Nothing>,
        ICommandHandler<WaivePart, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        FillPart command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        if (loaded.IsRefused)
        {
            return Result<Nothing>.From(loaded);
        }
        Deed deed = desk.Deed(loaded.Value.InstitutionId, Role.UnitOfficer, Role.UnitHead);
        Result filled = loaded.Value.FillPart(command.UnitId, command.Note, deed);
        if (filled.IsRefused)
        {
            return Result<Nothing>.From(filled);
        }
        await desk.CloseTasksAsync(
            command.PlanId,
            PlanForms.Part,
            command.UnitId,
            TaskOutcome.Done,
            deed,
            command.Note,
            cancellationToken
        );
        return Nothing.Value;
    }

    public async Task<Result<Nothing>> HandleAsync(
        PassPartOn command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        if (loaded.IsRefused)
        {
            return Result<Nothing>.From(loaded);
        }
        Deed deed = desk.Deed(loaded.Value.InstitutionId, Role.UnitHead);
        Result passed = loaded.Value.PassPartOn(command.UnitId, command.Note, deed);
        if (passed.IsRefused)
        {
            return Result<Nothing>.From(passed);
        }
        await CloseBothAsync(
            command.PlanId,
            command.UnitId,
            TaskOutcome.Done,
            deed,
            command.Note,
            cancellationToken
        );
        return Nothing.Value;
    }

    public async Task<Result<Nothing>> HandleAsync(
        ReturnPart command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        if (loaded.IsRefused)
        {
            return Result<Nothing>.From(loaded);
        }
        AnnualPlan plan = loaded.Value;
        Deed deed = desk.Deed(plan.InstitutionId, Role.UnitHead, Role.PerformanceOfficer);
        Result returned = plan.ReturnPart(command.UnitId, command.Reason, deed);
        if (returned.IsRefused)
        {
            return Result<Nothing>.From(returned);
        }
        foreach (Role role in new[] { Role.UnitOfficer, Role.UnitHead })
        {
            foreach (
                Holder holder in await directory.HoldersAsync(
                    role,
                    command.UnitId,
                    clock.DateOf(unit.Now),
                    cancellationToken
                )
            )
            {
                if (holder.PersonId != deed.By)
                {
                    await outbox.PostAsync(
                        PlanLetters.PartReturned(plan, command, deed, holder.PersonId),
                        cancellationToken
                    );
                }
            }
        }
        return Nothing.Value;
    }

    public async Task<Result<Nothing>> HandleAsync(
        WaivePart command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        if (loaded.IsRefused)
        {
            return Result<Nothing>.From(loaded);
        }
        Deed deed = desk.Deed(loaded.Value.InstitutionId, Role.PerformanceOfficer);
        Result waived = loaded.Value.WaivePart(command.UnitId, command.Reason, deed);
        if (waived.IsRefused)
        {
            return Result<Nothing>.From(waived);
        }
        await CloseBothAsync(
            command.PlanId,
            command.UnitId,
            TaskOutcome.Cancelled,
            deed,
            command.Reason,
            cancellationToken
        );
        return Nothing.Value;
    }

    private async Task CloseBothAsync(
        string planId,
        string unitId,
        TaskOutcome outcome,
        Deed deed,
        string comment,
        CancellationToken cancellationToken
    )
    {
        foreach (string form in new[] { PlanForms.Part, PlanForms.PartCheck })
        {
            await desk.CloseTasksAsync(
                planId,
                form,
                unitId,
                outcome,
                deed,
                comment,
                cancellationToken
            );
        }
    }
}
