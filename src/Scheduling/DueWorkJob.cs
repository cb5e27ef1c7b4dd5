using Hangfire;
using Ipses.Application.Common;

namespace Ipses.Scheduling;

/// <summary>The only job: carries out what is due, then sets the alarm for what comes next. A memory of nothing.</summary>
public sealed class DueWorkJob(DuePump pump, HangfireDoorbell bell)
{
    /// <summary>Rung by a commit or by the alarm.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [JobDisplayName("Carry out what is due")]
    public Task RunAsync(CancellationToken cancellationToken)
    {
        bell.Answered();
        return SweepAsync(cancellationToken);
    }

    /// <summary>Every few seconds: the safety net for a ring that was lost.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [JobDisplayName("Sweep")]
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (await pump.TryDrainAsync(cancellationToken) is not null && pump.FollowsSystemTime)
        {
            await bell.SetAlarmAsync(pump.NextDueAsync, cancellationToken);
        }
    }
}
