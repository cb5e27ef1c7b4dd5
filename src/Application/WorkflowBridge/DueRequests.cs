using Ipses.Application.Common;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.WorkflowBridge;

/// <summary>Calls of workflows to other systems; they leave after everything else of an instant, together, as the mail does.</summary>
public sealed class DueRequests(RequestPump pump, IEngineStore store) : IDueSource
{
    /// <inheritdoc/>
    public int Order => 60;

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        store.NextRequestAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        pump.DrainAsync(now, cancellationToken);
}
