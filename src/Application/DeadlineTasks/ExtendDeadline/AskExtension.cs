using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.DeadlineTasks.ExtendDeadline;

/// <summary>A holder of a task asks for more time (R22); gives the id of the request.</summary>
/// <param name="Until">The new last day.</param>
public sealed record AskExtension(string TaskId, DateOnly Until, string Reason)
    : ICommand<string>,
        IReasoned;

/// <summary>Whoever is signed in may try; whether the task is theirs is the domain's to say.</summary>
public sealed class AskExtensionAuthoriser : IAuthoriser<AskExtension>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        AskExtension request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(TaskAccess.RefuseStrangers(actor));
}

/// <summary>Loads, lets the domain decide, saves.</summary>
public sealed class AskExtensionHandler(
    IUnitOfWork unit,
    ICurrentActor current,
    IDirectory directory,
    CycleClock clock
) : ICommandHandler<AskExtension, string>
{
    /// <inheritdoc />
    public async Task<Result<string>> HandleAsync(
        AskExtension command,
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
            ? Result<string>.From(held)
            : held.Value.Task.AskExtension(
                command.Until,
                command.Reason,
                held.Value.By,
                clock.DateOf(unit.Now),
                unit.Now
            );
    }
}
