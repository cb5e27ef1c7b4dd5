using Ipses.Application.AnnualPlans.DemoPlans;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Hosting.Startup;

/// <summary>In the demo: enters last year's plan of every institution, KIPO's as it was printed.</summary>
public sealed class RecordDemoPlans(
    ProductEnvironment product,
    CycleClock clock,
    ICurrentActor current,
    IDispatcher dispatcher
) : IStartupTask
{
    /// <inheritdoc/>
    public int Order => 31;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!product.IsDemo)
        {
            return;
        }

        current.Actor = Actor.Program("demo");
        Result<int> recorded = await dispatcher.SendAsync(
            new LoadDemoPlans(Sector.Central, clock.Today.Year - 1),
            cancellationToken
        );
        if (recorded.IsRefused)
        {
            throw new InvalidOperationException(
                "Last year's plans can't be entered: "
                    + string.Join("; ", recorded.Errors.Select(error => error.Message.En))
            );
        }
    }
}
