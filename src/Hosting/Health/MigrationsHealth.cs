using Ipses.Application.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ipses.Hosting.Health;

/// <summary>The tables are those that this version expects: an upgrade was not forgotten, nor an older database restored.</summary>
public sealed class MigrationsHealth(IDatabaseMaintenance database) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        await database.FindPendingAsync(cancellationToken) is { Count: > 0 } pending
            ? HealthTexts.Pending(pending).AsUnhealthy()
            : HealthTexts.NothingPending.AsHealthy();
}
