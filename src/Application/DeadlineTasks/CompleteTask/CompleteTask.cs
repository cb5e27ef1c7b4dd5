using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Application.DeadlineTasks.CompleteTask;

/// <summary>Ends a task on its own page, by one who holds it today; recorded as "for" the principal when a substitute acts (R2).</summary>
/// <param name="Outcome">Done, or Returned with a comment.</param>
public sealed record CompleteTask(string TaskId, TaskOutcome Outcome, string? Comment)
    : ICommand<Nothing>;

/// <summary>Whoever is signed in may try; whether the task is theirs is the domain's to say.</summary>
public sealed class CompleteTaskAuthoriser : IAuthoriser<CompleteTask>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        CompleteTask request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(TaskAccess.RefuseStrangers(actor));
}

/// <summary>Loads, lets the domain decide, saves.</summary>
public sealed class CompleteTaskHandler(
    IUnitOfWork unit,
    ICurrentActor current,
    IDirectory directory
) : ICommandHandler<CompleteTask, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        CompleteTask command,
        CancellationToken cancellationToken
    )
    {
        Result<HeldTask> held = await HeldTask.LoadAsync(
            unit,
            current,
            directory,
            command.TaskId,
            cancellationToken
        );
        if (held.IsRefused)
        {
            return Result<Nothing>.From(held);
        }

        if (!TaskForms.IsCompletedOnItsPage(held.Value.Task.Form))
        {
            return DeadlineTaskErrors.CompletedByItsForm();
        }

        if (command.Outcome is not (TaskOutcome.Done or TaskOutcome.Returned))
        {
            return DeadlineTaskErrors.OutcomeNotYours(command.Outcome);
        }

        Result closed = held.Value.Task.Close(
            command.Outcome,
            held.Value.By,
            unit.Now,
            command.Comment
        );
        return Nothing.After(closed);
    }
}
