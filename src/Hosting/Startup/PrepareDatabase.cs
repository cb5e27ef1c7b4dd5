using Ipses.Persistence;

namespace Ipses.Hosting.Startup;

/// <summary>Creates the database or brings it up to the present version.</summary>
public sealed class PrepareDatabase(DatabaseSchema schema) : IStartupTask
{
    /// <inheritdoc/>
    public int Order => 0;

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) =>
        schema.PrepareAsync(cancellationToken);
}
