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
) : IDoorbell
{
    private readonly Lock _alarm = new();
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

    /// <summary>Wakes the pump at this instant instead of the one set before; null for never.</summary>
    internal void SetAlarm(DateTimeOffset? due)
    {
        lock (_alarm)
        {
            if (due == _alarmAt)
            {
                return;
            }

            if (_alarmJob is { } armed)
            {
                jobs.Delete(armed);
            }

            _alarmAt = due;
            _alarmJob =
                due is { } instant && instant > system.GetUtcNow()
                    ? jobs.Schedule<DueWorkJob>(
                        job => job.RunAsync(CancellationToken.None),
                        instant
                    )
                    : null;
        }
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
