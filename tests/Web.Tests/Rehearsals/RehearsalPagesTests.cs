using System.Net;
using System.Text;
using System.Text.Json;
using Ipses.Hosting.Rehearsal;
using Ipses.Testing.Browser;
using Ipses.Web.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Rehearsals;

/// <summary>A coordinator rehearses a year in the page, leaves it, stops it, and reads what it came to.</summary>
public sealed class RehearsalPagesTests(YearSite year) : IClassFixture<YearSite>
{
    private const float AQuarterTakes = 180_000;

    [Fact]
    public async Task A_year_that_cannot_be_rehearsed_is_refused_and_what_was_typed_stays()
    {
        using Visitor coordinator = year.As("coordinator");

        Answer answer = await coordinator.PostAsync(
            "/cycle/rehearsals",
            null,
            ("year", "1999"),
            ("profile", "Late"),
            ("seed", "many")
        );

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Refusals.ShouldBe(["Rehearsal.YearUnfit", "Rehearsal.SeedUnfit"]);
        answer.Html.ShouldContain("value=\"1999\"");
    }

    [Fact]
    public async Task A_rehearsal_shows_its_progress_goes_on_when_left_and_tells_the_year_in_chart_calendar_load_and_mails()
    {
        await using Browser browser = await Browser.StartAsync();
        IPage page = await browser.VisitorAsync(year.Site.Address, "en-GB", Browser.Narrow);
        await page.APIRequest.PostAsync(
            "/demo/sign-in",
            new() { Form = page.APIRequest.CreateFormData().Set("persona", "coordinator") }
        );
        await page.GotoAsync("/cycle/rehearsals?year=2027");
        await page.SelectOptionAsync("#profile", "OnTime");
        await page.ClickAsync("#rehearse button[type=submit]");
        await page.Locator("#progress").WaitForAsync();
        string address = page.Url;

        await page.GotoAsync("/cycle");
        await page.GotoAsync(address);
        await page.Locator("#totals").WaitForAsync(new() { Timeout = AQuarterTakes });

        (await page.InnerTextAsync("#totals")).ShouldContain("39 of 39 plans confirmed");
        // Chairs hold their sessions without a form for the task: nobody is missing there.
        (await page.InnerTextAsync("#problems")).ShouldNotContain("Nobody holds the role");
        (
            await page.Locator(".rehearsal-chart rect[class*='rehearsal-bar']").CountAsync()
        ).ShouldBeGreaterThan(39 * 3);
        (await page.Locator("#institutions tbody tr").CountAsync()).ShouldBe(39);
        (await page.Locator("#calendar tbody tr").CountAsync()).ShouldBeGreaterThan(20);
        (await page.Locator("#load tbody tr").CountAsync()).ShouldBe(50);
        (await page.Locator("#mails tbody tr").CountAsync()).ShouldBeGreaterThan(500);
        await page.ShouldNotScrollSidewaysAsync();
        await page.ShouldBeAccessibleAsync();
        await TellsTheSameInFilesAsync(page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_rehearsal_can_be_stopped_and_leaves_nothing_behind()
    {
        using Visitor coordinator = year.As("coordinator");
        Answer begun = await coordinator.PostAsync(
            "/cycle/rehearsals",
            null,
            ("year", "2028"),
            ("profile", "Late"),
            ("seed", "7")
        );
        begun.Path.ShouldBe("/cycle/rehearsals/2028-late-7");

        await coordinator.PostAsync(begun.Path, "Cancel");

        RehearsalRun run = year
            .Site.Services.GetRequiredService<RehearsalDesk>()
            .Find("2028-late-7")!;
        await run.Ended;
        run.State.ShouldBe(RehearsalState.Cancelled);
        (await coordinator.ReadAsync(begun.Path)).ShouldContain("cancelled");
    }

    /// <summary>A rehearsal takes long: what its page, its files and a comparison show is asked of the same one.</summary>
    private static async Task TellsTheSameInFilesAsync(IPage page)
    {
        string address = new Uri(page.Url).AbsolutePath;
        JsonElement told = (
            await (
                await page.APIRequest.GetAsync($"{address}?handler=File&format=json")
            ).JsonAsync()
        )!.Value;
        told.GetProperty("institutions").GetArrayLength().ShouldBe(39);
        byte[] pdf = await (
            await page.APIRequest.GetAsync($"{address}?handler=File&format=pdf")
        ).BodyAsync();
        Encoding.ASCII.GetString(pdf, 0, 5).ShouldBe("%PDF-");

        await page.SelectOptionAsync("#right", "real");
        await page.ClickAsync("#compare button[type=submit]");
        // Nobody has acted in the real year yet: what people did in the rehearsal is missing there, what has begun is in both.
        (await page.Locator("#steps tbody tr").CountAsync()).ShouldBeGreaterThan(5);
        (await page.Locator("#differences tbody tr").CountAsync()).ShouldBeGreaterThan(39);
    }
}
