using Ipses.Application.Common;
using Ipses.Application.Mail.Notices;
using Ipses.Hosting;
using Ipses.Web.Access;

namespace Ipses.Web.Shell;

/// <summary>The header's facts by the cycle's clock: the budget year that runs (in Korea the calendar year), unread notices, and the demo's time.</summary>
public sealed class CycleHeader(
    CycleClock clock,
    ProductEnvironment product,
    IDispatcher dispatcher
) : IHeaderFacts
{
    public async Task<HeaderFacts> FindAsync(Reader? reader, CancellationToken cancellation) =>
        new()
        {
            FiscalYear = reader is null ? null : clock.Today.Year,
            Notices =
                reader is null ? 0
                : await dispatcher.AskAsync(new CountNotices(), cancellation)
                    is { IsSuccess: true } unread
                    ? unread.Value
                : 0,
            NoticesPath = reader is null ? null : "/mailbox?own=true",
            DemoNow = product.IsDemo ? clock.GetUtcNow() : null,
        };
}
