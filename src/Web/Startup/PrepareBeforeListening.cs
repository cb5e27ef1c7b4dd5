using Ipses.Hosting.Startup;

namespace Ipses.Web.Startup;

/// <summary>Runs the start-up tasks (database, definitions, seed) before the site accepts its first request.</summary>
public sealed class PrepareBeforeListening(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        services.RunStartupTasksAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
