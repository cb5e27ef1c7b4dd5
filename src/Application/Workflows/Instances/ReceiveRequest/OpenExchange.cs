using Ipses.Engine.Execution;

namespace Ipses.Application.Workflows.Instances.ReceiveRequest;

/// <summary>The request that the scope's unit answers: open while its burst runs, closed in every other one.</summary>
public sealed class OpenExchange : IHttpExchange
{
    /// <inheritdoc/>
    public bool IsOpen { get; private set; }

    /// <summary>The last answer that was written; null for none.</summary>
    public HttpReply? Written { get; private set; }

    /// <inheritdoc/>
    public void Reply(HttpReply reply) => Written = reply;

    /// <summary>Begins; a unit that runs again begins anew.</summary>
    internal void Open()
    {
        Written = null;
        IsOpen = true;
    }

    /// <summary>Nobody waits any more.</summary>
    internal void Close() => IsOpen = false;
}
