using Ipses.Application.Common;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.WorkflowBridge;

/// <summary>Timers, queued starts and queued stimuli of the workflows, first of all that is due at an instant.</summary>
public sealed class DueWorkflowWork(EnginePump pump, IEngineStore store) : IDueSource
{
    /// <inheritdoc/>
    public int Order => 0;

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        store.NextDueAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        (await pump.DrainAsync(now, cancellationToken)).Done.Count;
}
