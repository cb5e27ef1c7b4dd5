using Ipses.Hosting;
using Ipses.Testing.Browser;
using Ipses.Testing.Product;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Shell;

/// <summary>The essential path and one page of every kind for somebody who has no mouse.</summary>
public sealed class KeyboardTests(KeyboardSite shared) : IClassFixture<KeyboardSite>
{
    private const string Editor = "/plans/KIPO/2027/edit";

    [Fact]
    public async Task A_plan_is_begun_edited_and_a_part_handed_in_by_keyboard_alone()
    {
        IPage officer = await SignInAsync("officer:KIPO");
        string task = shared.Address("/tasks/{task of KIPO}");
        await officer.PressEnterOnAsync($"a[href='{task}']");
        await officer.PressEnterOnAsync("#primary");
        officer.Url.ShouldEndWith(Editor);
        await officer.PressEnterOnAsync("#start");
        (await officer.Locator("#flash[role=status]").InnerTextAsync()).ShouldNotBeEmpty();
        await officer.PressEnterOnAsync("#proposals");
        await officer.TabToAsync("[data-weight]");
        await officer.Keyboard.PressAsync("Control+A");
        await officer.Keyboard.TypeAsync("7");
        await officer.Keyboard.PressAsync("Tab");
        await Assertions.Expect(officer.Locator("#weight-sum")).ToHaveTextAsync("104");
        await officer.Locator(".plan-form [role=status]:not(:empty)").First.WaitForAsync();
        await officer.Context.CloseAsync();

        IPage unit = await SignInAsync("unit-officer:KIPO/ipp-promotion");
        await unit.PressEnterOnAsync("[data-task] a[href^='/tasks/']");
        await unit.PressEnterOnAsync("#primary");
        await unit.PressEnterOnAsync("#parts form[action*='handler=Fill'] button");
        (await unit.Locator("#flash[role=status]").InnerTextAsync()).ShouldNotBeEmpty();
        await unit.Context.CloseAsync();
    }

    [Theory]
    [InlineData("officer:KIPO", "/tasks")]
    [InlineData("officer:KIPO", "/tasks/{task of KIPO}")]
    [InlineData("officer:KIPO", "/plans/KIPO/2027/edit")]
    [InlineData("officer:KIPO", "/plans/KIPO/2026")]
    [InlineData("coordinator", "/cycle")]
    [InlineData("coordinator", "/cycle/guidelines/2027")]
    [InlineData("coordinator", "/mailbox")]
    [InlineData("co-chair", "/sessions/GPEC:2027-01-15")]
    public async Task Tab_goes_through_a_page_as_it_is_read_and_what_has_the_focus_is_seen(
        string persona,
        string address
    )
    {
        IPage page = await shared.EnterAsync(persona);
        await page.GotoAsync(shared.Address(address));

        (await page.WalkAsync()).ShouldBeEmpty(address);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_Tab_offers_to_skip_to_the_content_and_does()
    {
        IPage page = await shared.EnterAsync("coordinator");
        await page.GotoAsync("/cycle");
        await page.Keyboard.PressAsync("Tab");
        ILocator skip = page.Locator("#krds-skip-link a:focus");
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        (
            await page.EvaluateAsync<bool>(
                "() => document.getElementById('content').contains(document.activeElement)"
            )
        ).ShouldBeTrue("the next Tab is outside of the content");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_refusal_is_read_out_has_the_focus_and_leads_to_its_field()
    {
        IPage page = await shared.EnterAsync("officer:KIPO");
        await page.GotoAsync(shared.Address("/tasks/{task of KIPO}/extension"));
        await page.TabToAsync("#until");
        await page.FillAsync("#until", "2027-02-20");
        await page.TabToAsync("#reason");
        await page.Keyboard.TypeAsync("Reorganisation");
        await page.PressEnterOnAsync("#primary");

        await Assertions.Expect(page.Locator("#refusals[role=alert]")).ToBeFocusedAsync();
        await page.TabToAsync("#refusals a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#until")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_dialog_of_an_ended_session_holds_the_focus_and_gives_it_back()
    {
        IPage page = await shared.EnterAsync("officer:KIPO");
        await page.GotoAsync(Editor);
        await page.Context.ClearCookiesAsync();
        await page.TabToAsync(".plan-form textarea");
        await page.Keyboard.TypeAsync("x");
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("#session-ended[open]").WaitForAsync();

        for (int press = 0; press < 4; press++)
        {
            (
                await page.EvaluateAsync<bool>(
                    "() => document.activeElement === document.body || document.getElementById('session-ended').contains(document.activeElement)"
                )
            ).ShouldBeTrue("the focus is behind the dialog");
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Escape");
        (
            await page.EvaluateAsync<bool>(
                "() => document.getElementById('content').contains(document.activeElement)"
            )
        ).ShouldBeTrue("the focus is lost");
        await page.Context.CloseAsync();
    }

    /// <summary>Chooses a persona as a visitor does, and comes to the inbox.</summary>
    private async Task<IPage> SignInAsync(string persona)
    {
        IPage page = await shared.Browser.VisitorAsync(shared.Site.Address, "en-GB");
        await page.GotoAsync("/account/sign-in");
        await page.PressEnterOnAsync($"button[value='{persona}']");
        await page.GotoAsync("/tasks");
        return page;
    }
}

/// <summary>The demo on 2 February, when everybody has something to do.</summary>
public sealed class KeyboardSite : IAsyncLifetime
{
    private IReadOnlyDictionary<string, string> _ids = new Dictionary<string, string>();

    public TestSite Site { get; private set; } = null!;

    public Browser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await TestSite.StartAsync(
            new WebServerOptions { Environment = IpsesEnvironment.Demo },
            realPeople: true,
            from: DemoYear.Drafting
        );
        Browser = await Browser.StartAsync();
        _ids = await TourPlan.IdsAsync(Site.Services);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Site.DisposeAsync();
    }

    /// <summary>A page of a persona of the demo.</summary>
    public async Task<IPage> EnterAsync(string persona, bool scripts = true)
    {
        IPage page = await Browser.VisitorAsync(Site.Address, "en-GB", scripts: scripts);
        await page.SignInAsync(Site, persona);
        return page;
    }

    /// <summary>An address with the ids that it asks for.</summary>
    public string Address(string address) =>
        _ids.Aggregate(address, (all, id) => all.Replace(id.Key, id.Value));
}
