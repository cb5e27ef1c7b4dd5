using Ipses.Persistence.Units;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ipses.Hosting.Health;

/// <summary>The database takes changes: a unit gets its turn on the writer within seconds.</summary>
public sealed class DatabaseHealth(ICommits commits) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (!commits.IsAlive)
        {
            return HealthTexts.QueueStopped.AsUnhealthy();
        }

        try
        {
            // Begins a transaction, on SQLite with the write lock; nothing is kept.
            await commits
                .RunAsync(
                    _ => Task.FromResult(new Verdict<bool>(Value: true, Keep: false)),
                    cancellationToken
                )
                .WaitAsync(Patience, cancellationToken);
            return HealthTexts.DatabaseTakesChanges.AsHealthy();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return HealthTexts.DatabaseRefuses.AsUnhealthy(error);
        }
    }
}
