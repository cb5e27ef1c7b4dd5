using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks.ReassignTask;

/// <summary>A coordinator gives a task to a named person, with a reason that is recorded (workflows.md, promise 4).</summary>
/// <param name="PersonId">Who gets it.</param>
public sealed record ReassignTask(string TaskId, string PersonId, string Reason)
    : ICommand<Nothing>,
        IReasoned;

/// <summary>Coordinators only.</summary>
public sealed class ReassignTaskAuthoriser : IAuthoriser<ReassignTask>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        ReassignTask request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(TaskAccess.RefuseOthersThanCoordinators(actor));
}

/// <summary>Loads, lets the domain decide, saves.</summary>
public sealed class ReassignTaskHandler(
    IUnitOfWork unit,
    ICurrentActor current,
    IDirectory directory,
    IBusinessCalendars calendars,
    CycleClock clock
) : ICommandHandler<ReassignTask, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        ReassignTask command,
        CancellationToken cancellationToken
    )
    {
        Result<DeadlineTask> open = await HeldTask.OpenAsync(
            unit,
            current.Actor,
            directory,
            command.TaskId,
            cancellationToken
        );
        if (open.IsRefused)
        {
            return Result<Nothing>.From(open);
        }

        DeadlineTask task = open.Value;
        Assignee to = Assignee.Named(command.PersonId, task.AssigneeInstitutionId);
        IReadOnlyList<HeldAppointment> held = await directory.HeldByAsync(
            command.PersonId,
            clock.DateOf(unit.Now),
            cancellationToken
        );
        return Nothing.After(
            Decide(
                task,
                to,
                held,
                command.Reason,
                TaskAccess.DoerOf(current, Role.Coordinator),
                await calendars.LadderAsync(clock, cancellationToken),
                unit.Now
            )
        );
    }

    /// <summary>Gives the task to a person who belongs to the institution whose task it is.</summary>
    /// <param name="held">What that person holds today.</param>
    internal static Result Decide(
        DeadlineTask task,
        Assignee to,
        IReadOnlyList<HeldAppointment> held,
        string reason,
        Doer by,
        LadderCalendar ladder,
        DateTimeOffset now
    )
    {
        bool belongs = held.Any(appointment =>
            appointment.PrincipalId is null
            && (
                task.AssigneeInstitutionId is null
                || appointment.InstitutionId == task.AssigneeInstitutionId
                || appointment.BodyId == task.AssigneeInstitutionId
            )
        );
        return belongs
            ? task.Reassign(to, reason, by, ladder, now)
            : DeadlineTaskErrors.NobodyThere(to);
    }
}
