using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Application.DeadlineTasks;

/// <summary>An open task in the hands of one who may act on it today.</summary>
/// <param name="Task">Tracked.</param>
/// <param name="By">Who acts, and for whom.</param>
public sealed record HeldTask(DeadlineTask Task, Doer By)
{
    /// <summary>
    /// Loads a task for one of its holders. Refused as not found when the actor may not see it, as a conflict with name and
    /// time when it has ended, as forbidden when it is somebody else's today.
    /// </summary>
    public static async Task<Result<HeldTask>> LoadAsync(
        IUnitOfWork unit,
        ICurrentActor current,
        IDirectory directory,
        string taskId,
        CancellationToken cancellationToken
    )
    {
        Actor actor = current.Actor;
        Result<DeadlineTask> open = await OpenAsync(
            unit,
            actor,
            directory,
            taskId,
            cancellationToken
        );
        if (open.IsRefused)
        {
            return Result<HeldTask>.From(open);
        }

        Result<HeldTask> held = Of(open.Value, actor);
        current.Principal = held.IsSuccess ? held.Value.By.ForPersonId : current.Principal;
        return held;
    }

    /// <summary>The task in the hands of the actor; refused as forbidden when it is somebody else's today.</summary>
    public static Result<HeldTask> Of(DeadlineTask task, Actor actor)
    {
        Result<Doer> by = DeadlineTaskPolicies.OnlyAHolderMayAct(
            task.Assignee,
            actor.PersonId,
            TaskAccess.MandatesOf(actor)
        );
        return by.IsRefused ? Result<HeldTask>.From(by) : new HeldTask(task, by.Value);
    }

    /// <summary>Loads a task that the actor may see and that has not ended; the refusal names who ended it and when.</summary>
    public static async Task<Result<DeadlineTask>> OpenAsync(
        IUnitOfWork unit,
        Actor actor,
        IDirectory directory,
        string taskId,
        CancellationToken cancellationToken
    )
    {
        DeadlineTask? task = await unit.FindAsync<DeadlineTask>(taskId, cancellationToken);
        return task is null
            ? DeadlineTaskErrors.Unknown(taskId)
            : await OpenAsync(task, actor, directory, cancellationToken);
    }

    /// <summary>The task, unless the actor may not see it or it has ended; the refusal names who ended it and when.</summary>
    public static async Task<Result<DeadlineTask>> OpenAsync(
        DeadlineTask task,
        Actor actor,
        IDirectory directory,
        CancellationToken cancellationToken
    )
    {
        if (!TaskAccess.Sees(actor, task))
        {
            return DeadlineTaskErrors.Unknown(task.Id);
        }

        if (task.Closing is { } closing)
        {
            TaskNames names = new(directory);
            await names.KnowAsync([closing.By], cancellationToken);
            return DeadlineTaskErrors.AlreadyDone(closing, names.Doer(closing.By));
        }

        return task;
    }
}
