using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Instances.CancelInstances;

/// <summary>Ends workflow instances by a person's will, with everything they wait for; those that have ended stay as they are.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Reason">Why; null where the client can't ask.</param>
public sealed record CancelInstances(InstanceFilter Filter, string? Reason)
    : ICommand<CancelledInstances>,
        IReasoned
{
    /// <summary>One of the given ids that is not there refuses the whole.</summary>
    public bool MustExist { get; init; }

    string IReasoned.Reason => Reason ?? "";
}

/// <summary>What came of it.</summary>
/// <param name="Count">How many were running and are cancelled.</param>
public sealed record CancelledInstances(int Count);

/// <summary>Coordinators only.</summary>
public sealed class CancelInstancesAuthoriser : ForCoordinators<CancelInstances>;

/// <summary>Passes the decision to the engine, instance by instance, all or none.</summary>
public sealed class CancelInstancesHandler(
    IUnitOfWork unit,
    IEngineStore store,
    IWorkflowRuntime runtime,
    ICurrentActor current
) : ICommandHandler<CancelInstances, CancelledInstances>
{
    /// <inheritdoc/>
    public async Task<Result<CancelledInstances>> HandleAsync(
        CancelInstances command,
        CancellationToken cancellationToken
    )
    {
        if (command.MustExist)
        {
            foreach (string id in command.Filter.Ids)
            {
                if (await store.FindInstanceAsync(id, cancellationToken) is null)
                {
                    return InstanceRefusals.NotFound(id);
                }
            }
        }

        IReadOnlyList<InstanceRecord> running = await unit.ListAsync<
            InstanceRecord,
            InstanceRecord
        >(
            all =>
                all.Fitting(
                        command.Filter with
                        {
                            Statuses = [InstanceStatus.Running, InstanceStatus.Faulted],
                        }
                    )
                    .OrderBy(one => one.CreatedAt)
                    .ThenBy(one => one.Id),
            cancellationToken
        );
        Decision decision = Intervention.By(current, command.Reason);
        int count = 0;
        foreach (string id in running.Select(one => one.Id).ToArray())
        {
            EngineResult<string> done = await runtime.CancelAsync(id, decision, cancellationToken);
            if (done.IsSuccess)
            {
                count++;
            }
        }

        return new CancelledInstances(count);
    }
}
