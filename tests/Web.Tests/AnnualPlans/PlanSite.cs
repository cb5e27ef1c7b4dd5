using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Hosting;
using Ipses.Testing.Browser;
using Ipses.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Ipses.Web.Tests.AnnualPlans;

/// <summary>The demo's site with last year's plans recorded, and drafts of 2027 as tests open them.</summary>
public sealed class PlanSite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public Browser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await TestSite.StartAsync(
            new WebServerOptions { Environment = IpsesEnvironment.Demo },
            realPeople: true
        );
        Browser = await Browser.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Site.DisposeAsync();
    }

    /// <summary>Opens an institution's draft of 2027, started from last year's plan, targets as proposed; no parts to wait for.</summary>
    public Task OpenAsync(string institution) =>
        StageAsync(async unit =>
        {
            AnnualPlan last = (
                await unit.FindAsync<AnnualPlan>(
                    AnnualPlan.IdOf(institution, new FiscalYear(2026)),
                    default
                )
            )!;
            Deed deed = new("test", null, unit.Now);
            (AnnualPlan plan, PlanRevision first) = AnnualPlan.Open(
                institution,
                new FiscalYear(2027),
                Sector.Central,
                LastYearsPlan.BroughtOver(new PlanContent(), last.Content, new FiscalYear(2027)),
                [],
                new(),
                deed
            );
            unit.Add(plan);
            unit.Add(first);
            unit.Add(
                plan.Edit(
                    new TakeProposals(new FiscalYear(2027), new()),
                    EditorScope.Whole,
                    deed
                ).Value
            );
        });

    /// <summary>Changes a plan as its workflow would.</summary>
    public Task WithAsync(string institution, Action<AnnualPlan, Deed> act) =>
        StageAsync(async unit =>
            act(
                (
                    await unit.FindAsync<AnnualPlan>(
                        AnnualPlan.IdOf(institution, new FiscalYear(2027)),
                        default
                    )
                )!,
                new Deed("officer." + institution, null, unit.Now)
            )
        );

    /// <summary>A page of somebody who is signed in.</summary>
    public async Task<IPage> AsAsync(
        string person,
        string language = "ko-KR",
        int width = Browser.Wide,
        bool scripts = true
    )
    {
        IPage page = await Browser.VisitorAsync(Site.Address, language, width, scripts);
        await SignInAsync(page, person);
        return page;
    }

    public Task SignInAsync(IPage page, string person) =>
        page.Context.AddCookiesAsync([
            new()
            {
                Name = SessionCookie.Name,
                Value = Site.SessionOf(person),
                Url = Site.Address,
            },
        ]);

    private async Task StageAsync(Func<IUnitOfWork, Task> stage)
    {
        await using AsyncServiceScope scope = Site.Services.CreateAsyncScope();
        IUnitOfWork unit = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        await scope
            .ServiceProvider.GetRequiredService<ITransaction>()
            .RunAsync<Nothing>(
                async _ =>
                {
                    await stage(unit);
                    return Nothing.Value;
                },
                CancellationToken.None
            );
    }
}
