using Hangfire;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ipses.Scheduling;

/// <summary>Hangfire's server of this process shows that it lives: without it due work waits for nobody.</summary>
internal sealed class SchedulerHealth(JobStorage storage, TimeProvider system) : IHealthCheck
{
    /// <summary>It shows itself every half a minute.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(2);

    private static readonly Finding Alive = new(
        new LocalizedText("예약 실행기가 동작합니다.", "The scheduler runs.")
    );

    private static readonly Finding Silent = new(
        new LocalizedText(
            "이 프로세스의 예약 실행기가 2분 동안 신호를 보내지 않았습니다.",
            "This process's scheduler has not shown itself for two minutes."
        ),
        new LocalizedText(
            "로그에서 Hangfire 오류를 확인하고, 계속되면 프로세스를 다시 시작하십시오.",
            "Look for Hangfire's errors in the log; if it stays, restart the process."
        )
    );

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        DateTime since = system.GetUtcNow().UtcDateTime - LongestSilence;
        bool alive = storage
            .GetMonitoringApi()
            .Servers()
            .Any(server =>
                server.Name.StartsWith(Composition.ServerName, StringComparison.OrdinalIgnoreCase)
                && (server.Heartbeat ?? server.StartedAt) > since
            );
        return Task.FromResult(
            alive
                ? HealthCheckResult.Healthy(Alive.What.En, Alive.AsData())
                : HealthCheckResult.Unhealthy(Silent.What.En, null, Silent.AsData())
        );
    }
}
