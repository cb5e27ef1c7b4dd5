using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.Common;

/// <summary>
/// Carries out what is due, source after source, until nothing is left at the clock's now; and moves a virtual clock from due
/// time to due time. One run at a time: whoever moves the clock holds the lease, so that nobody pumps in between.
/// </summary>
public sealed partial class DuePump(
    IServiceScopeFactory scopes,
    CycleClock clock,
    TimeProvider system,
    ILogger<DuePump> logger
) : IDisposable
{
    /// <summary>Rounds at one instant before the pump lets go; the next ring or sweep goes on.</summary>
    private const int MostRounds = 100_000;

    private readonly SemaphoreSlim _lease = new(1, 1);
    private long _lastRun;
    private int _again;

    /// <summary>Whether a run is under way.</summary>
    public bool IsRunning => _lease.CurrentCount == 0;

    /// <summary>When the pump last ended a run, in system time; null before the first.</summary>
    public DateTimeOffset? LastRun =>
        Interlocked.Read(ref _lastRun) is > 0 and var ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;

    /// <summary>Carries out all that is due now.</summary>
    public async Task<PumpReport> DrainAsync(CancellationToken cancellationToken)
    {
        await _lease.WaitAsync(cancellationToken);
        try
        {
            Dictionary<string, int> done = new(StringComparer.Ordinal);
            await DrainHereAsync(done, cancellationToken);
            return new(clock.GetUtcNow(), done);
        }
        finally
        {
            _lease.Release();
        }
    }

    /// <summary>
    /// Carries out all that is due now, unless a run is under way: then that one looks once more before it ends, and the
    /// answer is null. What the doorbell and the sweep call, so that they never queue up behind a long run.
    /// </summary>
    public async Task<PumpReport?> TryDrainAsync(CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref _again, 1);
        if (!await _lease.WaitAsync(0, cancellationToken))
        {
            return null;
        }

        try
        {
            Dictionary<string, int> done = new(StringComparer.Ordinal);
            while (Interlocked.Exchange(ref _again, 0) == 1)
            {
                await DrainHereAsync(done, cancellationToken);
            }

            return new(clock.GetUtcNow(), done);
        }
        finally
        {
            _lease.Release();
        }
    }

    /// <summary>
    /// Moves the virtual clock to an instant and carries out, in order, everything that falls due on the way.
    /// </summary>
    /// <exception cref="InvalidOperationException">The clock is the system's; nobody moves that.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before now.</exception>
    public async Task<PumpReport> AdvanceAsync(
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        if (clock is not VirtualCycleClock movable)
        {
            throw new InvalidOperationException("Only a virtual clock can be moved.");
        }

        await _lease.WaitAsync(cancellationToken);
        try
        {
            if (to < movable.GetUtcNow())
            {
                throw new ArgumentOutOfRangeException(
                    nameof(to),
                    to,
                    "The virtual clock only moves forward."
                );
            }

            Dictionary<string, int> done = new(StringComparer.Ordinal);
            await DrainHereAsync(done, cancellationToken);
            while (
                await NextAfterAsync(movable.GetUtcNow(), cancellationToken) is { } next
                && next <= to
            )
            {
                movable.MoveTo(next);
                await DrainHereAsync(done, cancellationToken);
            }

            if (movable.GetUtcNow() < to)
            {
                movable.MoveTo(to);
            }

            return new(to, done);
        }
        finally
        {
            _lease.Release();
        }
    }

    /// <summary>Whether due times are those of the system's time, so that a timer of the system can wait for them.</summary>
    public bool FollowsSystemTime => clock is not VirtualCycleClock;

    /// <summary>When the earliest row of any source is due; null when none waits.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        NextAfterAsync(DateTimeOffset.MinValue, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _lease.Dispose();

    private async Task DrainHereAsync(
        Dictionary<string, int> done,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset now = clock.GetUtcNow();
        for (int round = 0; round < MostRounds; round++)
        {
            // What one source does may give an earlier one work: begin again from the first until a whole round finds nothing.
            if (!await RunFirstWithWorkAsync(now, done, cancellationToken))
            {
                Interlocked.Exchange(ref _lastRun, system.GetUtcNow().UtcTicks);
                return;
            }
        }

        NeverEnds(logger, now, MostRounds);
    }

    private async Task<bool> RunFirstWithWorkAsync(
        DateTimeOffset now,
        Dictionary<string, int> done,
        CancellationToken cancellationToken
    )
    {
        await using AsyncServiceScope scope = OpenScope();
        foreach (IDueSource source in InOrder(scope))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string name = source.GetType().Name;
            int count;
            try
            {
                count = await source.RunDueAsync(now, cancellationToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The loop never dies: the other sources go on, and this one is tried again at the next ring or sweep.
                SourceFailed(logger, error, name);
                continue;
            }

            if (count > 0)
            {
                done[name] = done.GetValueOrDefault(name) + count;
                return true;
            }
        }

        return false;
    }

    /// <summary>The earliest due time after an instant; one that stays due although it was carried out does not stop the clock.</summary>
    private async Task<DateTimeOffset?> NextAfterAsync(
        DateTimeOffset instant,
        CancellationToken cancellationToken
    )
    {
        await using AsyncServiceScope scope = OpenScope();
        DateTimeOffset? earliest = null;
        foreach (IDueSource source in InOrder(scope))
        {
            DateTimeOffset? next = await source.NextDueAsync(cancellationToken);
            if (next > instant && (earliest is null || next < earliest))
            {
                earliest = next;
            }
        }

        return earliest;
    }

    private AsyncServiceScope OpenScope()
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = Actor.Program("clock");
        return scope;
    }

    private static IEnumerable<IDueSource> InOrder(AsyncServiceScope scope) =>
        scope
            .ServiceProvider.GetServices<IDueSource>()
            .OrderBy(source => source.Order)
            .ThenBy(source => source.GetType().FullName, StringComparer.Ordinal);

    [LoggerMessage(LogLevel.Error, "The due source {Source} failed; the others go on")]
    private static partial void SourceFailed(ILogger logger, Exception error, string source);

    [LoggerMessage(
        LogLevel.Critical,
        "Work due at {Now} was not exhausted after {Rounds} rounds; the pump lets go until the next ring"
    )]
    private static partial void NeverEnds(ILogger logger, DateTimeOffset now, int rounds);
}

/// <summary>What a run of the pump did.</summary>
/// <param name="Now">The clock afterwards.</param>
/// <param name="Done">Items carried out, by the name of their source.</param>
public sealed record PumpReport(DateTimeOffset Now, IReadOnlyDictionary<string, int> Done)
{
    /// <summary>Items in all.</summary>
    public int Total => Done.Values.Sum();
}
