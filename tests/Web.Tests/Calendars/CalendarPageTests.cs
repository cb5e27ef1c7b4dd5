using Ipses.Application.Organisations.Demo;
using Ipses.Hosting;
using Ipses.Testing.Browser;
using Ipses.Web.SignIn;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Calendars;

/// <summary>R20: the year's holidays with their law, and days declared by hand, on one page.</summary>
public sealed class CalendarPageTests
{
    [Fact]
    public async Task R20_A_coordinator_declares_a_day_sees_refusals_at_the_field_and_withdraws_it()
    {
        await using TestSite site = await TestSite.StartAsync(
            new WebServerOptions { Environment = IpsesEnvironment.Demo },
            realPeople: true
        );
        await using Browser browser = await Browser.StartAsync();
        IPage page = await browser.VisitorAsync(site.Address, "en-GB");
        await SignInAsync(site, page, "coordinator");
        await page.GotoAsync("/cycle/calendar");
        (await page.Locator("main").InnerTextAsync()).ShouldContain(
            "Substitute holiday for Seollal"
        );
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Presidential Decree 24828");

        await FillAsync(page, "2027-03-01");
        (await page.Locator("#refusals").InnerTextAsync()).ShouldContain("is a holiday already");
        (await page.InputValueAsync("#nameEn")).ShouldBe("By-election");

        await FillAsync(page, "2027-03-03");
        (await page.Locator("#flash").InnerTextAsync()).ShouldContain("Wed, 3 Mar 2027");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Declared by hand");

        await page.ClickAsync("text=Withdraw");
        (await page.Locator("#flash").InnerTextAsync()).ShouldContain("withdrawn");

        IPage officer = await browser.VisitorAsync(site.Address, "ko-KR", Browser.Narrow);
        await SignInAsync(site, officer, "officer:KIPO");
        await officer.GotoAsync("/cycle/calendar?year=2028");
        (await officer.Locator("main").InnerTextAsync()).ShouldContain("대체공휴일");
        (await officer.Locator("#date").CountAsync()).ShouldBe(0);
    }

    private static async Task FillAsync(IPage page, string date)
    {
        await page.FillAsync("#date", date);
        await page.FillAsync("#nameKo", "보궐선거일");
        await page.FillAsync("#nameEn", "By-election");
        await page.FillAsync("#basisKo", "공직선거법 제35조");
        await page.FillAsync("#basisEn", "Public Official Election Act, Art. 35");
        await page.ClickAsync("form.ips-form button[type=submit]");
    }

    private static Task SignInAsync(TestSite site, IPage page, string persona) =>
        page.Context.AddCookiesAsync([
            new()
            {
                Name = SessionCookie.Name,
                Value = site.SessionOf(Persona.Parse(persona)!.PersonId),
                Url = site.Address,
            },
        ]);
}
