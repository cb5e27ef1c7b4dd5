using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Guidelines.AcknowledgeGuidelines;

/// <summary>An institution takes note of the issued guidelines; a second time changes nothing.</summary>
public sealed record AcknowledgeGuidelines(Sector Sector, int Year, string InstitutionId)
    : ICommand<Nothing>;

/// <summary>The institution's officer, department head or head.</summary>
public sealed class AcknowledgeGuidelinesAuthoriser : IAuthoriser<AcknowledgeGuidelines>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        AcknowledgeGuidelines request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(GuidelinesAccess.RefuseOthersThan(actor, request.InstitutionId));
}

/// <summary>Loads, lets the guidelines decide, saves.</summary>
public sealed class AcknowledgeGuidelinesHandler(IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<AcknowledgeGuidelines, Nothing>
{
    /// <summary>The form by which a task says that it is done here.</summary>
    public const string Form = "guidelines-acknowledge";

    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        AcknowledgeGuidelines command,
        CancellationToken cancellationToken
    )
    {
        string id = YearGuidelines.KeyOf(command.Sector, new FiscalYear(command.Year));
        if (await unit.FindAsync<YearGuidelines>(id, cancellationToken) is not { } guidelines)
        {
            return GuidelinesErrors.NotFound(command.Year);
        }

        Deed deed = Acting.DeedOf(
            current,
            unit.Now,
            command.InstitutionId,
            GuidelinesAccess.Acknowledging
        );
        Result done = guidelines.Acknowledge(command.InstitutionId, deed);
        if (done.IsRefused)
        {
            return Result<Nothing>.From(done);
        }

        IReadOnlyList<DeadlineTask> waiting = await unit.ListAsync<DeadlineTask, DeadlineTask>(
            all =>
                all.Where(task =>
                    task.DocumentId == id
                    && task.Form == Form
                    && task.AssigneeInstitutionId == command.InstitutionId
                    && task.State == TaskState.Open
                ),
            cancellationToken
        );
        Doer by = new(current.Actor.PersonId, deed.For, current.Actor.System);
        foreach (DeadlineTask task in waiting)
        {
            task.Close(TaskOutcome.Done, by, unit.Now);
        }

        return Nothing.Value;
    }
}
