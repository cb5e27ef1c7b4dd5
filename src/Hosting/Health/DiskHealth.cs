using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ipses.Hosting.Health;

/// <summary>The data folder has room: for the database, attachments, and the log.</summary>
public sealed class DiskHealth(ProductEnvironment product) : IHealthCheck
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Below this nothing should be written any more.</summary>
    public const long Least = 100 * Megabyte;

    /// <summary>Below this somebody should do something.</summary>
    public const long Short = 1024 * Megabyte;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            Judge(product.DataFolder, new DriveInfo(product.DataFolder).AvailableFreeSpace)
        );

    /// <summary>What so much room means.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="free">Bytes that are left for it.</param>
    public static HealthCheckResult Judge(string folder, long free) =>
        free < Least ? HealthTexts.DiskShort(folder, free).AsUnhealthy()
        : free < Short ? HealthTexts.DiskShort(folder, free).AsDegraded()
        : HealthTexts.Disk(folder, free).AsHealthy();
}
