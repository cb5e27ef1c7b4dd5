using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks.ExtendDeadline;

/// <summary>A coordinator grants or refuses more time; a grant moves the due date, the ladder and the timers of that one task (R22).</summary>
/// <param name="Until">The new last day; null grants what was asked for.</param>
/// <param name="Reason">Required for a refusal.</param>
public sealed record DecideExtension(
    string TaskId,
    string RequestId,
    bool Granted,
    DateOnly? Until,
    string? Reason
) : ICommand<Nothing>, IReasoned;

/// <summary>Coordinators only.</summary>
public sealed class DecideExtensionAuthoriser : IAuthoriser<DecideExtension>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        DecideExtension request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(TaskAccess.RefuseOthersThanCoordinators(actor));
}

/// <summary>Loads, lets the domain decide, saves.</summary>
public sealed class DecideExtensionHandler(
    IUnitOfWork unit,
    ICurrentActor current,
    IDirectory directory,
    IBusinessCalendars calendars,
    CycleClock clock
) : ICommandHandler<DecideExtension, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        DecideExtension command,
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

        if (
            open.Value.Extensions.FirstOrDefault(one => one.Id == command.RequestId) is
            { Decision: { } before }
        )
        {
            TaskNames names = new(directory);
            await names.KnowAsync([before.By], cancellationToken);
            return DeadlineTaskErrors.ExtensionDecided(before, names.Doer(before.By));
        }

        Result decided = open.Value.DecideExtension(
            command.RequestId,
            command.Granted,
            command.Until,
            command.Reason,
            TaskAccess.DoerOf(current, Role.Coordinator),
            await calendars.LadderAsync(clock, cancellationToken),
            unit.Now
        );
        return Nothing.After(decided);
    }
}
