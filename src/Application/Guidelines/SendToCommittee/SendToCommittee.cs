using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Guidelines.SendToCommittee;

/// <summary>Locks the draft and sends it to the GPEC; the coordinator's task of drafting is done with it.</summary>
/// <param name="SeenRevision">The revision the coordinator saw; a newer one refuses.</param>
public sealed record SendToCommittee(Sector Sector, int Year, int SeenRevision) : ICommand<Nothing>;

/// <summary>Coordinators only.</summary>
public sealed class SendToCommitteeAuthoriser : IAuthoriser<SendToCommittee>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        SendToCommittee request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(GuidelinesAccess.RefuseOthersThanCoordinators(actor));
}

/// <summary>Loads, lets the guidelines decide, closes the task that waited for it.</summary>
public sealed class SendToCommitteeHandler(
    IUnitOfWork unit,
    ICurrentActor current,
    IDirectory directory
) : ICommandHandler<SendToCommittee, Nothing>
{
    /// <summary>The form by which a task says that it is done here.</summary>
    public const string Form = "guidelines";

    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        SendToCommittee command,
        CancellationToken cancellationToken
    )
    {
        string id = YearGuidelines.KeyOf(command.Sector, new FiscalYear(command.Year));
        if (await unit.FindAsync<YearGuidelines>(id, cancellationToken) is not { } guidelines)
        {
            return GuidelinesErrors.NotFound(command.Year);
        }

        Deed deed = Acting.DeedOf(current, unit.Now, null, Role.Coordinator);
        Result sent = guidelines.SendToAgenda(command.SeenRevision, deed);
        if (sent.IsRefused)
        {
            return Result<Nothing>.Refused(
                await StaleRevision.NamedAsync(
                    sent,
                    guidelines,
                    command.SeenRevision,
                    directory,
                    cancellationToken
                )
            );
        }

        IReadOnlyList<DeadlineTask> waiting = await unit.ListAsync<DeadlineTask, DeadlineTask>(
            all =>
                all.Where(t => t.DocumentId == id && t.Form == Form && t.State == TaskState.Open),
            cancellationToken
        );
        foreach (DeadlineTask task in waiting)
        {
            task.Close(TaskOutcome.Done, Acting.DoerOf(current), unit.Now);
        }

        return Nothing.Value;
    }
}
