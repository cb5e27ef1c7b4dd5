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
        return held.IsRefused
            ? Result<Nothing>.From(held)
            : Nothing.After(Decide(held.Value, command.Outcome, command.Comment, unit.Now));
    }

    /// <summary>Ends a task that is completed on its own page; others are ended by their document's form.</summary>
    internal static Result Decide(
        HeldTask held,
        TaskOutcome outcome,
        string? comment,
        DateTimeOffset now
    ) =>
        !TaskForms.IsCompletedOnItsPage(held.Task.Form) ? DeadlineTaskErrors.CompletedByItsForm()
        : outcome is not (TaskOutcome.Done or TaskOutcome.Returned)
            ? DeadlineTaskErrors.OutcomeNotYours(outcome)
        : held.Task.Close(outcome, held.By, now, comment);
}
