using Ipses.Engine.Ports;

namespace Ipses.Engine.Runtime;

/// <summary>What a pump needs for one unit of work: services of its own, all bound to one transaction.</summary>
public interface IEngineScope : IAsyncDisposable
{
    IEngineUnit Unit { get; }

    IEngineStore Store { get; }

    IWorkflowRuntime Runtime { get; }

    BurstFaults Faults { get; }
}

/// <summary>Opens scopes; the host makes them from its container.</summary>
public interface IEngineScopes
{
    IEngineScope Open();
}

/// <summary>
/// Does the work that is due: each piece in a unit of its own, in order of due instant and then of arrival. It may run on any
/// number of nodes at once (taking the row is the claim) and never dies on a piece that fails: that one is tried again
/// later and parked with its error after <see cref="MaxAttempts"/> tries.
/// </summary>
public sealed class EnginePump(IEngineScopes scopes)
{
    /// <summary>Tries before work is parked.</summary>
    public const int MaxAttempts = 5;

    private const int BatchSize = 64;

    /// <summary>Does everything that is due at <paramref name="now"/>, what arises meanwhile included.</summary>
    /// <param name="now">Nothing later is touched.</param>
    /// <param name="cancellation">Stops between two pieces.</param>
    /// <param name="atMost">Pieces to do at most.</param>
    public async Task<PumpReport> DrainAsync(
        DateTimeOffset now,
        CancellationToken cancellation,
        int atMost = int.MaxValue
    )
    {
        List<PumpedWork> did = [];
        while (did.Count < atMost)
        {
            var due = await ReadAsync(s => s.ListDueWorkAsync(now, BatchSize, cancellation));
            var before = did.Count;
            foreach (var work in due)
            {
                if (did.Count >= atMost)
                    break;
                cancellation.ThrowIfCancellationRequested();
                if (await DoAsync(work, now, cancellation) is { } pumped)
                    did.Add(pumped);
            }

            if (due.Count == 0 || did.Count == before)
                break;
        }

        return new PumpReport(did, await ReadAsync(s => s.NextDueAsync(cancellation)));
    }

    private async Task<PumpedWork?> DoAsync(
        WorkRecord work,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        try
        {
            var done = false;
            await using var scope = scopes.Open();
            await FaultTolerantUnit.RunAsync(
                scope.Unit,
                scope.Faults,
                async c => done = await scope.Runtime.RunWorkAsync(work.Key, now, c),
                cancellation
            );
            return done ? new PumpedWork(work.Key, work.Kind, work.InstanceId, "") : null;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            await NoteAsync(work, failure, now, cancellation);
            return new PumpedWork(work.Key, work.Kind, work.InstanceId, failure.Message);
        }
    }

    private async Task NoteAsync(
        WorkRecord work,
        Exception failure,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var tries = work.Attempts + 1;
        DateTimeOffset? again = tries < MaxAttempts ? now.AddSeconds(15 * (1 << tries)) : null;
        await using var scope = scopes.Open();
        await scope.Unit.RunAsync(
            c =>
                scope.Store.FailWorkAsync(
                    work.Key,
                    $"{failure.GetType().Name}: {failure.Message}",
                    again,
                    c
                ),
            cancellation
        );
    }

    /// <summary>What is committed, read without a unit: looking must not wait for a turn among those who write.</summary>
    private async Task<T> ReadAsync<T>(Func<IEngineStore, Task<T>> read)
    {
        await using var scope = scopes.Open();
        return await read(scope.Store);
    }
}

/// <summary>What a pump did.</summary>
/// <param name="Done">Pieces of work in order, failed ones included.</param>
/// <param name="NextDue">When there will be work again, UTC; null for never.</param>
public sealed record PumpReport(IReadOnlyList<PumpedWork> Done, DateTimeOffset? NextDue)
{
    public int Failed => Done.Count(d => d.Error.Length > 0);
}

/// <summary>A piece of work that was done or failed.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="InstanceId">Instance concerned, or empty.</param>
/// <param name="Error">Why it failed; empty when it didn't.</param>
public sealed record PumpedWork(string Key, WorkKind Kind, string InstanceId, string Error);
