using Ipses.Application.Common;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Application.DeadlineTasks.Ladder;

/// <summary>A task done, returned, reassigned or extended silences the reminders that no digest has taken yet (R21).</summary>
public sealed class SilenceReminders(IUnitOfWork unit)
    : IReactTo<DeadlineTaskClosed>,
        IReactTo<DeadlineTaskExtended>,
        IReactTo<TaskReassigned>
{
    /// <inheritdoc />
    public Task ReactAsync(DeadlineTaskClosed happened, CancellationToken cancellationToken) =>
        SilenceAsync(happened.TaskId, cancellationToken);

    /// <inheritdoc />
    public Task ReactAsync(DeadlineTaskExtended happened, CancellationToken cancellationToken) =>
        SilenceAsync(happened.TaskId, cancellationToken);

    /// <inheritdoc />
    public Task ReactAsync(TaskReassigned happened, CancellationToken cancellationToken) =>
        SilenceAsync(happened.TaskId, cancellationToken);

    private async Task SilenceAsync(string taskId, CancellationToken cancellationToken)
    {
        IReadOnlyList<Reminder> waiting = await unit.ListAsync<Reminder, Reminder>(
            reminders =>
                reminders.Where(reminder =>
                    reminder.TaskId == taskId && reminder.State == ReminderState.Waiting
                ),
            cancellationToken
        );
        foreach (Reminder reminder in waiting)
        {
            reminder.Silence();
        }
    }
}
