using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Runtime;

/// <summary>
/// Makes the HTTP calls that bursts have left: claims each in a unit of its own, calls outside of any unit, and gives the answer back in
/// another unit. A call whose caller was killed is made again after its lease, with the same <c>Idempotency-Key</c>; its answer counts once.
/// </summary>
/// <param name="scopes">Opens units.</param>
/// <param name="http">Makes the calls.</param>
public sealed class RequestPump(IEngineScopes scopes, IOutgoingHttp http)
{
    /// <summary>How long a claimed call belongs to the node that claimed it; longer than any call may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const int AtOnce = 16;

    /// <summary>Makes all calls that are due. Returns how many were made.</summary>
    public async Task<int> DrainAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var made = 0;
        while (true)
        {
            var due = await InUnitAsync(
                s => s.Store.ListDueRequestsAsync(now, AtOnce, cancellation),
                cancellation
            );
            if (due.Count == 0)
                return made;
            var done = await Task.WhenAll(due.Select(w => DoAsync(w, now, cancellation)));
            made += done.Count(d => d);
            // Whoever else has claimed the rest makes them.
            if (!done.Contains(true))
                return made;
        }
    }

    private async Task<bool> DoAsync(
        WorkRecord work,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var claimed = await InUnitAsync(
            async s =>
            {
                if (await s.Store.TakeWorkAsync(work.Key, now, cancellation) is not { } row)
                    return null;
                WorkRecord mine = row with { DueAt = now + Lease, Attempts = row.Attempts + 1 };
                await s.Store.AddWorkAsync([mine], cancellation);
                return mine;
            },
            cancellation
        );
        if (claimed is null)
            return false;
        var call = WorkPayloads.Read<HttpCall>(claimed);
        var answer = await CallAsync(call, cancellation);
        await InUnitAsync(
            async s =>
            {
                if (
                    await s.Store.TakeWorkAsync(claimed.Key, claimed.DueAt, cancellation)
                    is not null
                )
                    await s.Runtime.StimulateAsync(
                        new Stimulus(
                            "answer:" + call.Key,
                            WaitKeys.Request(call.Key),
                            EngineJson.From(answer)
                        )
                        {
                            InstanceId = claimed.InstanceId,
                        },
                        cancellation
                    );
                return true;
            },
            cancellation
        );
        return true;
    }

    private async Task<HttpAnswer> CallAsync(HttpCall call, CancellationToken cancellation)
    {
        try
        {
            return await http.SendAsync(call, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return new HttpAnswer(HttpAnswerKind.NotConnected) { Error = failure.Message };
        }
    }

    private async Task<T> InUnitAsync<T>(
        Func<IEngineScope, Task<T>> work,
        CancellationToken cancellation
    )
    {
        T? result = default;
        await using var scope = scopes.Open();
        await FaultTolerantUnit.RunAsync(
            scope.Unit,
            scope.Faults,
            async _ => result = await work(scope),
            cancellation
        );
        return result!;
    }
}
