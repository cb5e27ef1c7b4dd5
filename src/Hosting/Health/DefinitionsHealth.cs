using Ipses.Hosting.Startup;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ipses.Hosting.Health;

/// <summary>The start is over: tables, shipped workflows and seeds are there.</summary>
public sealed class DefinitionsHealth(StartupState startup) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            startup.IsDone ? HealthTexts.Started.AsHealthy() : HealthTexts.Starting.AsUnhealthy()
        );
}
