using Hangfire;
using Ipses.Application.Common;
using Microsoft.Extensions.Logging;

namespace Ipses.Scheduling;

/// <summary>
/// Turns rings into at most one waiting job, and holds one scheduled job for the earliest due row, re-armed when an earlier
/// one is written (whose commit rings).
/// </summary>
public sealed partial class HangfireDoorbell(
    IBackgroundJobClient jobs,
    TimeProvider system,
    ILogger<HangfireDoorbell> logger
) : IDoorbell, IDisposable
{
    /// <summary>Hangfire keeps whole seconds: an alarm may go off that much too early, and has to be set again.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(1);

    private readonly OnceMore _alarm = new();
    private volatile bool _open;
    private int _rung;
    private string? _alarmJob;
    private DateTimeOffset? _alarmAt;

    /// <inheritdoc/>
    public void Ring()
    {
        if (_open && Interlocked.Exchange(ref _rung, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static bell => bell.Enqueue(),
                this,
                preferLocal: false
            );
        }
    }

    /// <summary>From now on rings are heard; before, tables and definitions are still being prepared.</summary>
    internal void Open() => _open = true;

    /// <summary>The waiting job has begun: the next ring makes another.</summary>
    internal void Answered() => Interlocked.Exchange(ref _rung, 0);

    /// <summary>
    /// Wakes the pump when the earliest row is due, instead of the instant set before. It is asked for and set as one: of two
    /// runs that end together, the one that knew less must not have the last word. Who comes while it is being asked for does not
    /// wait, or a slow answer would keep every worker from the next ring: it is asked for once more.
    /// </summary>
    /// <param name="nextDue">The earliest row's due time; null where none waits.</param>
    internal Task SetAlarmAsync(
        Func<CancellationToken, Task<DateTimeOffset?>> nextDue,
        CancellationToken cancellationToken
    ) => _alarm.TryAsync(async () => SetAlarm(await nextDue(cancellationToken)), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _alarm.Dispose();

    private void SetAlarm(DateTimeOffset? due)
    {
        DateTimeOffset now = system.GetUtcNow();
        if (due == _alarmAt && (due is null || due > now + Early))
        {
            return;
        }

        if (_alarmJob is { } armed)
        {
            jobs.Delete(armed);
        }

        _alarmAt = due;
        _alarmJob =
            due is { } instant && instant > now
                ? jobs.Schedule<DueWorkJob>(job => job.RunAsync(CancellationToken.None), instant)
                : null;
    }

    private void Enqueue()
    {
        try
        {
            jobs.Enqueue<DueWorkJob>(job => job.RunAsync(CancellationToken.None));
        }
        catch (Exception error)
        {
            // The sweep comes within seconds; a commit must not fail because nobody could be woken for it.
            Answered();
            Lost(logger, error);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A ring was lost; the sweep follows within seconds")]
    private static partial void Lost(ILogger logger, Exception error);
}
