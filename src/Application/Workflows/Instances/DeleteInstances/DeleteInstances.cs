using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Instances.DeleteInstances;

/// <summary>
/// Removes ended workflow instances with their history. Those in which steps of the product ran are part of the record and stay;
/// one that may not go refuses the whole.
/// </summary>
/// <param name="Filter">Which; the given ids that are not there count for nothing.</param>
public sealed record DeleteInstances(InstanceFilter Filter) : ICommand<DeletedInstances>;

/// <summary>What came of it.</summary>
/// <param name="Count">How many were removed.</param>
public sealed record DeletedInstances(int Count);

/// <summary>Coordinators only.</summary>
public sealed class DeleteInstancesAuthoriser : ForCoordinators<DeleteInstances>;

/// <summary>Looks at each, then removes all.</summary>
public sealed class DeleteInstancesHandler(
    IUnitOfWork unit,
    IEngineStore store,
    InstanceFiles files
) : ICommandHandler<DeleteInstances, DeletedInstances>
{
    /// <inheritdoc/>
    public async Task<Result<DeletedInstances>> HandleAsync(
        DeleteInstances command,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<string> ids = await unit.ListAsync<InstanceRecord, string>(
            all => all.Fitting(command.Filter).OrderBy(one => one.Id).Select(one => one.Id),
            cancellationToken
        );
        List<Error> errors = [];
        foreach (string id in ids)
        {
            Result<InstanceFile> file = await files.FindAsync(id, cancellationToken);
            if (file.IsRefused)
            {
                continue;
            }

            if (file.Value.Nodes.HasProductSteps)
            {
                errors.Add(InstanceRefusals.IsRecord(id));
            }
            else if (file.Value.Row.Status is InstanceStatus.Running or InstanceStatus.Faulted)
            {
                errors.Add(InstanceRefusals.StillRunning(id));
            }
        }

        if (errors.Count > 0)
        {
            return Result<DeletedInstances>.Refused(errors);
        }

        int count = 0;
        foreach (string id in ids)
        {
            if (await store.RemoveInstanceAsync(id, cancellationToken))
            {
                count++;
            }
        }

        return new DeletedInstances(count);
    }
}
