using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Runtime;

/// <summary>What a coordinator does about incidents.</summary>
public sealed partial class WorkflowRuntime
{
    /// <inheritdoc />
    public Task<EngineResult<string>> RetryAsync(
        string incidentId,
        Decision decision,
        CancellationToken cancellation
    ) =>
        ResolveAsync(
            incidentId,
            Decided("retry", decision),
            (burst, key) => burst.RetryAsync(key, cancellation),
            cancellation
        );

    /// <inheritdoc />
    public Task<EngineResult<string>> SkipAsync(
        string incidentId,
        Decision decision,
        string? port,
        CancellationToken cancellation
    ) =>
        ResolveAsync(
            incidentId,
            Decided("skip", decision),
            (burst, key) => burst.SkipAsync(key, port, cancellation),
            cancellation,
            (burst, key) => burst.RefuseSkip(key, port)
        );

    /// <inheritdoc />
    public Task<EngineResult<string>> CancelBranchAsync(
        string incidentId,
        Decision decision,
        CancellationToken cancellation
    ) =>
        ResolveAsync(
            incidentId,
            Decided("cancel-branch", decision),
            (burst, key) => burst.CancelBranchAsync(key, decision.Reason, cancellation),
            cancellation
        );

    private async Task<EngineResult<string>> ResolveAsync(
        string incidentId,
        BurstCause cause,
        Func<Burst, string, Task<bool>> resolve,
        CancellationToken cancellation,
        Func<Burst, string, EngineError?>? refuse = null
    )
    {
        if (await store.FindIncidentAsync(incidentId, cancellation) is not { } incident)
            return RuntimeErrors.NoIncident(incidentId);
        if (incident.Status != IncidentStatus.Open)
            return RuntimeErrors.IncidentClosed(incidentId, incident.ResolvedBy);
        if (await store.FindInstanceAsync(incident.InstanceId, cancellation) is not { } row)
            return RuntimeErrors.NoInstance(incident.InstanceId);
        if (!IsRunning(row))
            return RuntimeErrors.InstanceEnded(row.Id);
        EngineError? refused = null;
        var done = await RunAsync(
            row,
            cause,
            async burst =>
                burst.State.Executions.TryGetValue(incident.ExecutionKey, out var run)
                && run.Incident?.Id == incidentId
                && (refused = refuse?.Invoke(burst, incident.ExecutionKey)) is null
                && await resolve(burst, incident.ExecutionKey),
            cancellation
        );
        if (refused is not null)
            return refused;
        return done ? row.Id : RuntimeErrors.IncidentClosed(incidentId, incident.ResolvedBy);
    }
}
