using Ipses.Application.Common;
using Ipses.Hosting.Operation;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ipses.Hosting.Health;

/// <summary>No workflow waits for a decision about a step that failed. The others go on, so that the site stays ready.</summary>
public sealed class IncidentsHealth(IReader reader) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        await OperationFigures.CountIncidentsAsync(reader, cancellationToken) is > 0 and var open
            ? HealthTexts.Incidents(open).AsDegraded()
            : HealthTexts.NoIncident.AsHealthy();
}
