using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.Letters;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks.Ladder;

/// <summary>Lets the rungs of one task that have fallen due become reminders, and arms the next; gives how many reminders there are.</summary>
public sealed record FireRungs(string TaskId) : ICommand<int>;

/// <summary>The clock only.</summary>
public sealed class FireRungsAuthoriser : IAuthoriser<FireRungs>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        FireRungs request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(actor.System is null ? TaskAccess.ProgramOnly : null);
}

/// <summary>Loads, lets the domain decide, stages a reminder per reader.</summary>
public sealed class FireRungsHandler(
    IUnitOfWork unit,
    IDirectory directory,
    IBusinessCalendars calendars,
    CycleClock clock
) : ICommandHandler<FireRungs, int>
{
    /// <inheritdoc />
    public async Task<Result<int>> HandleAsync(
        FireRungs command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<DeadlineTask>(command.TaskId, cancellationToken) is not { } task)
        {
            return DeadlineTaskErrors.Unknown(command.TaskId);
        }

        DateOnly today = clock.DateOf(unit.Now);
        IReadOnlyList<DatedRung> fired = task.FireRungs(
            await calendars.LadderAsync(clock, cancellationToken),
            unit.Now
        );
        Dictionary<string, Reminder> perReader = new(StringComparer.Ordinal);
        foreach (DatedRung rung in fired)
        {
            foreach (
                (Holder reader, bool toAssignee) in await ReadersAsync(
                    task,
                    rung.Rung,
                    today,
                    cancellationToken
                )
            )
            {
                // After the program was off, several rungs are due at once: the latest says it all.
                perReader[reader.PersonId] = Reminder.Of(
                    task,
                    rung,
                    reader.PersonId,
                    reader.PrincipalId,
                    toAssignee,
                    today
                );
            }
        }

        foreach (Reminder reminder in perReader.Values)
        {
            if (await unit.FindAsync<Reminder>(reminder.Id, cancellationToken) is null)
            {
                unit.Add(reminder);
            }
        }

        return perReader.Count;
    }

    private async Task<IReadOnlyList<(Holder Reader, bool ToAssignee)>> ReadersAsync(
        DeadlineTask task,
        ReminderRung rung,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (rung.Audience == RungAudience.Coordinator)
        {
            return
            [
                .. (
                    await directory.HoldersAsync(
                        Role.Coordinator,
                        Institution.PrimeMinistersOffice,
                        today,
                        cancellationToken
                    )
                ).Select(holder => (holder, false)),
            ];
        }

        IReadOnlyList<Holder> holders = await TaskHolders.OfAsync(
            directory,
            task.Assignee,
            today,
            cancellationToken
        );
        List<(Holder, bool)> readers = [.. holders.Select(holder => (holder, true))];
        if (rung.Audience == RungAudience.AssigneeAndHead)
        {
            IReadOnlyList<Holder> heads = await TaskHolders.HeadsAsync(
                directory,
                task.Assignee,
                today,
                cancellationToken
            );
            readers.AddRange(
                heads
                    .Where(head => holders.All(holder => holder.PersonId != head.PersonId))
                    .Select(head => (head, false))
            );
        }

        return readers;
    }
}
