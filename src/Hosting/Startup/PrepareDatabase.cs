using Ipses.Persistence.Units;

namespace Ipses.Hosting.Startup;

/// <summary>Creates the database or brings it up to the present version.</summary>
public sealed class PrepareDatabase(IDatabase database) : IStartupTask
{
    /// <inheritdoc/>
    public int Order => 0;

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) =>
        database.MigrateAsync(cancellationToken);
}
