using System.Diagnostics;
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

    private readonly OnceMore _runs = new();
    private long _lastRun;

    /// <summary>Whether a run is under way.</summary>
    public bool IsRunning => _runs.Lease.CurrentCount == 0;

    /// <summary>When the pump last ended a run, in system time; null before the first.</summary>
    public DateTimeOffset? LastRun =>
        Interlocked.Read(ref _lastRun) is > 0 and var ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;

    /// <summary>Carries out all that is due now.</summary>
    public async Task<PumpReport> DrainAsync(CancellationToken cancellationToken)
    {
        await _runs.Lease.WaitAsync(cancellationToken);
        try
        {
            Tally tally = new();
            await DrainHereAsync(tally, null, cancellationToken);
            return tally.At(clock.GetUtcNow());
        }
        finally
        {
            _runs.Lease.Release();
        }
    }

    /// <summary>
    /// Carries out all that is due now, unless a run is under way: then that one looks once more before it ends, and the
    /// answer is null. What the doorbell and the sweep call, so that they never queue up behind a long run.
    /// </summary>
    public async Task<PumpReport?> TryDrainAsync(CancellationToken cancellationToken)
    {
        Tally tally = new();
        return await _runs.TryAsync(
            () => DrainHereAsync(tally, null, cancellationToken),
            cancellationToken
        )
            ? tally.At(clock.GetUtcNow())
            : null;
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

        await _runs.Lease.WaitAsync(cancellationToken);
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

            Tally tally = new();
            Forecast forecast = [];
            await DrainHereAsync(tally, forecast, cancellationToken);
            while (
                await NextAfterAsync(movable.GetUtcNow(), tally, forecast, cancellationToken)
                    is { } next
                && next <= to
            )
            {
                movable.MoveTo(next);
                await DrainHereAsync(tally, forecast, cancellationToken);
            }

            if (movable.GetUtcNow() < to)
            {
                movable.MoveTo(to);
            }

            return tally.At(to);
        }
        finally
        {
            _runs.Lease.Release();
        }
    }

    /// <summary>Whether due times are those of the system's time, so that a timer of the system can wait for them.</summary>
    public bool FollowsSystemTime => clock is not VirtualCycleClock;

    /// <summary>When the earliest row of any source is due; null when none waits.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        NextAfterAsync(DateTimeOffset.MinValue, new Tally(), [], cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _runs.Dispose();

    private async Task DrainHereAsync(
        Tally tally,
        Forecast? forecast,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset now = clock.GetUtcNow();
        // One that failed is left alone until the next ring, sweep or move of the clock.
        HashSet<string> failed = new(StringComparer.Ordinal);
        for (int round = 0; round < MostRounds; round++)
        {
            // What one source does may give an earlier one work: begin again from the first until a whole round finds nothing.
            if (!await RunFirstWithWorkAsync(now, failed, tally, forecast, cancellationToken))
            {
                Interlocked.Exchange(ref _lastRun, system.GetUtcNow().UtcTicks);
                return;
            }
        }

        NeverEnds(logger, now, MostRounds);
    }

    private async Task<bool> RunFirstWithWorkAsync(
        DateTimeOffset now,
        HashSet<string> failed,
        Tally tally,
        Forecast? forecast,
        CancellationToken cancellationToken
    )
    {
        int found = 0;
        bool someFailed = true;
        while (someFailed && found == 0)
        {
            someFailed = false;
            // What a source that failed has left behind in its scope is not for the others: they go on in a new one.
            await using AsyncServiceScope scope = OpenScope();
            foreach (IDueSource source in InOrder(scope))
            {
                cancellationToken.ThrowIfCancellationRequested();
                string name = source.GetType().Name;
                if (failed.Contains(name))
                {
                    continue;
                }

                try
                {
                    if (
                        forecast is not null
                        && !(await forecast.OfAsync(source, cancellationToken) <= now)
                    )
                    {
                        continue;
                    }

                    using Activity? activity = ProductTelemetry.Begin(name);
                    // Whatever it does may change when anything is due.
                    forecast?.Clear();
                    found = await source.RunDueAsync(now, cancellationToken);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    // The loop never dies: the other sources go on.
                    SourceFailed(logger, error, name);
                    ProductTelemetry.DueFailed(name);
                    tally.Failed.Add(name);
                    someFailed = failed.Add(name);
                    break;
                }

                if (found > 0)
                {
                    ProductTelemetry.DueDone(name, found);
                    tally.Done[name] = tally.Done.GetValueOrDefault(name) + found;
                    break;
                }
            }
        }

        return found > 0;
    }

    /// <summary>The earliest due time after an instant; one that stays due although it was carried out does not stop the clock.</summary>
    private async Task<DateTimeOffset?> NextAfterAsync(
        DateTimeOffset instant,
        Tally tally,
        Forecast forecast,
        CancellationToken cancellationToken
    )
    {
        await using AsyncServiceScope scope = OpenScope();
        DateTimeOffset? earliest = null;
        foreach (IDueSource source in InOrder(scope))
        {
            try
            {
                DateTimeOffset? next = await forecast.OfAsync(source, cancellationToken);
                if (next > instant && (earliest is null || next < earliest))
                {
                    earliest = next;
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                SourceFailed(logger, error, source.GetType().Name);
                tally.Failed.Add(source.GetType().Name);
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

    /// <summary>
    /// When each source says that it is due, as long as nothing was carried out since: on the way of a clock that is moved, only
    /// those are run that are due, and none is asked twice.
    /// </summary>
    private sealed class Forecast() : Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal)
    {
        internal async ValueTask<DateTimeOffset?> OfAsync(
            IDueSource source,
            CancellationToken cancellationToken
        )
        {
            string name = source.GetType().Name;
            if (!TryGetValue(name, out DateTimeOffset? next))
            {
                next = await source.NextDueAsync(cancellationToken);
                this[name] = next;
            }

            return next;
        }
    }

    /// <summary>What a run has done so far.</summary>
    private sealed class Tally
    {
        internal Dictionary<string, int> Done { get; } = new(StringComparer.Ordinal);

        internal SortedSet<string> Failed { get; } = new(StringComparer.Ordinal);

        internal PumpReport At(DateTimeOffset now) => new(now, Done, [.. Failed]);
    }

    [LoggerMessage(LogLevel.Error, "The due source {Source} failed; the others go on")]
    private static partial void SourceFailed(ILogger logger, Exception error, string source);

    [LoggerMessage(
        LogLevel.Critical,
        "Work due at {Now} was not exhausted after {Rounds} rounds; the pump lets go until the next ring"
    )]
    private static partial void NeverEnds(ILogger logger, DateTimeOffset now, int rounds);
}
