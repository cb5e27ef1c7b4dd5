using Ipses.Application.Common;
using Ipses.Hosting;
using Ipses.Web.Access;

namespace Ipses.Web.Shell;

/// <summary>The header's facts by the cycle's clock: the budget year that runs (in Korea the calendar year), and the demo's time.</summary>
public sealed class CycleHeader(CycleClock clock, ProductEnvironment product) : IHeaderFacts
{
    public Task<HeaderFacts> FindAsync(Reader? reader, CancellationToken cancellation) =>
        Task.FromResult(
            new HeaderFacts
            {
                FiscalYear = reader is null ? null : clock.Today.Year,
                DemoNow = product.IsDemo ? clock.GetUtcNow() : null,
            }
        );
}
