using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Instances.Alterations;

/// <summary>Has steps that stopped with an incident tried again. Steps of the product, too: the try goes by their rules.</summary>
/// <param name="InstanceIds">Of these instances.</param>
/// <param name="ActivityIds">Only these activities; null for all that stopped.</param>
/// <param name="Reason">Why; null where the client can't ask.</param>
public sealed record RetryInstances(
    IReadOnlyCollection<string> InstanceIds,
    IReadOnlyCollection<string>? ActivityIds,
    string? Reason
) : ICommand<AlteredInstances>, IReasoned
{
    string IReasoned.Reason => Reason ?? "";
}

/// <summary>Coordinators only.</summary>
public sealed class RetryInstancesAuthoriser : ForCoordinators<RetryInstances>;

/// <summary>Passes the decision to the engine, incident by incident.</summary>
public sealed class RetryInstancesHandler(
    IUnitOfWork unit,
    IEngineStore store,
    IWorkflowRuntime runtime,
    ICurrentActor current
) : ICommandHandler<RetryInstances, AlteredInstances>
{
    /// <inheritdoc/>
    public async Task<Result<AlteredInstances>> HandleAsync(
        RetryInstances command,
        CancellationToken cancellationToken
    )
    {
        List<AlteredInstance> altered = [];
        foreach (string id in command.InstanceIds.Distinct(StringComparer.Ordinal))
        {
            if (await store.FindInstanceAsync(id, cancellationToken) is null)
            {
                continue;
            }

            Result<List<string>> log = await RetryAsync(
                store,
                runtime,
                id,
                incident =>
                    command.ActivityIds is not { Count: > 0 } wanted
                    || wanted.Contains(incident.ActivityId),
                Intervention.By(current, command.Reason),
                cancellationToken
            );
            if (log.IsRefused)
            {
                return Result<AlteredInstances>.From(log);
            }

            altered.Add(new AlteredInstance(id, log.Value, unit.Now));
        }

        return new AlteredInstances(altered);
    }

    internal static async Task<Result<List<string>>> RetryAsync(
        IEngineStore store,
        IWorkflowRuntime runtime,
        string instanceId,
        Func<IncidentRecord, bool> which,
        Decision decision,
        CancellationToken cancellationToken
    )
    {
        List<string> log = [];
        IReadOnlyList<IncidentRecord> open = await store.ListIncidentsAsync(
            instanceId,
            openOnly: true,
            cancellationToken
        );
        foreach (IncidentRecord incident in open.Where(which))
        {
            EngineResult<string> done = await runtime.RetryAsync(
                incident.Id,
                decision,
                cancellationToken
            );
            if (!done.IsSuccess)
            {
                return Result<List<string>>.Refused([
                    .. done.Errors.Select(InstanceRefusals.FromEngine),
                ]);
            }

            log.Add($"Retried activity {incident.ActivityId}");
        }

        return log;
    }
}
