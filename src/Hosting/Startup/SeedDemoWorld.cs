using Ipses.Application.Common;
using Ipses.Application.Organisations.Demo;
using Ipses.Application.Organisations.Import;
using Ipses.Domain.Common;

namespace Ipses.Hosting.Startup;

/// <summary>In the demo: enters the shipped institutions and the synthetic people.</summary>
public sealed class SeedDemoWorld(
    ProductEnvironment product,
    ICurrentActor current,
    IDispatcher dispatcher
) : IStartupTask
{
    /// <inheritdoc/>
    public int Order => 30;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!product.IsDemo)
        {
            return;
        }

        current.Actor = Actor.Program("demo");
        Result<ImportReport> loaded = await dispatcher.SendAsync(
            new LoadDemoWorld(),
            cancellationToken
        );
        if (loaded.IsRefused)
        {
            throw new InvalidOperationException(
                "The demo's people can't be loaded: "
                    + string.Join("; ", loaded.Errors.Select(error => error.Message.En))
            );
        }
    }
}
