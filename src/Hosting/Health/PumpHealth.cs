using Ipses.Application.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ipses.Hosting.Health;

/// <summary>Due work is carried out: the pump has ended a run lately, or is at work.</summary>
public sealed class PumpHealth(DuePump pump, ProductEnvironment product, TimeProvider system)
    : IHealthCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (product.Kind == IpsesEnvironment.Test || pump.IsRunning)
        {
            return Task.FromResult(HealthTexts.PumpRuns.AsHealthy());
        }

        bool alive = pump.LastRun is { } last && system.GetUtcNow() - last < Longest;
        return Task.FromResult(
            alive ? HealthTexts.PumpRuns.AsHealthy() : HealthTexts.PumpStands.AsUnhealthy()
        );
    }
}
