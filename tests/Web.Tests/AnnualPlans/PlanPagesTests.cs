using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.AnnualPlans;

/// <summary>The pages of a plan as people use them: the tree editor with and without a script, approval and review.</summary>
public sealed class PlanPagesTests(PlanSite plans) : IClassFixture<PlanSite>
{
    private const string Row = "[id='i-kipo-others_weight']";

    [Fact]
    public async Task KIPOs_officer_sees_105_percent_refused_and_the_sum_mend_itself_as_they_type()
    {
        await plans.OpenAsync("KIPO");
        IPage page = await plans.AsAsync("officer.KIPO", "en-GB");
        await page.GotoAsync("/plans/KIPO/2027/edit");
        await page.ClickAsync("#send-on");
        (await page.Locator("#refusals").InnerTextAsync()).ShouldContain("105%");

        await page.FillAsync(Row, "82");
        await Assertions.Expect(page.Locator("#weight-sum")).ToHaveTextAsync("100");
        await page.PressAsync(Row, "Enter");
        await Assertions.Expect(page.Locator("#fault-count")).ToHaveTextAsync("0");
        await page.GotoAsync("/plans/KIPO/2027/edit");
        (await page.InputValueAsync(Row)).ShouldBe("82");

        await page.ClickAsync("#send-on");
        await page.Locator("#flash").WaitForAsync();
        (await page.Locator("#state").InnerTextAsync()).ShouldBe("In approval");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_script_every_item_is_saved_by_its_button_and_a_stale_one_shows_both_versions()
    {
        await plans.OpenAsync("MOEL");
        string field = await FirstFieldAsync("MOEL", "name");
        IPage first = await plans.AsAsync("officer.MOEL", "en-GB", scripts: false);
        IPage second = await plans.AsAsync("officer.MOEL", "en-GB", scripts: false);
        await first.GotoAsync("/plans/MOEL/2027/edit");
        await second.GotoAsync("/plans/MOEL/2027/edit");
        ILocator Save(IPage page) => page.Locator($"form:has({field}) .plan-save button");

        await first.FillAsync(field, "first");
        await Save(first).ClickAsync();
        await first.Locator("#flash").WaitForAsync();
        await second.FillAsync(field, "second");
        await Save(second).ClickAsync();
        await second.Locator("[data-code='AnnualPlan.StaleNode']").WaitForAsync();
        string both = await second.Locator(".plan-conflict").InnerTextAsync();
        both.ShouldContain("first");
        both.ShouldContain("second");
        (await second.InputValueAsync(field)).ShouldBe("second");
        await second.Locator(".plan-conflict button").ClickAsync();
        await second.Locator("#flash").WaitForAsync();
        (await second.InputValueAsync(field)).ShouldBe("second");
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    [Fact]
    public async Task A_session_that_ends_in_the_middle_of_an_edit_keeps_the_text()
    {
        await plans.OpenAsync("MOGEF");
        string field = await FirstFieldAsync("MOGEF", "name");
        IPage page = await plans.AsAsync("officer.MOGEF", "en-GB");
        await page.GotoAsync("/plans/MOGEF/2027/edit");
        await page.Context.ClearCookiesAsync();

        await page.FillAsync(field, "typed while the session ended");
        await page.PressAsync(field, "Tab");
        await page.Locator("#session-ended[open]").WaitForAsync();

        await plans.SignInAsync(page, "officer.MOGEF");
        await page.GotoAsync("/plans/MOGEF/2027/edit");
        (await page.InputValueAsync(field)).ShouldBe("typed while the session ended");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_left_while_a_save_did_not_get_through_puts_the_text_back_and_saves_it()
    {
        await plans.OpenAsync("MLTM");
        string field = await FirstFieldAsync("MLTM", "name");
        IPage page = await plans.AsAsync("officer.MLTM", "en-GB");
        await page.GotoAsync("/plans/MLTM/2027/edit");
        await page.RouteAsync("**/edit?handler=Save", save => save.AbortAsync());
        await page.FillAsync(field, "typed and left at once");
        await page.PressAsync(field, "Tab");
        await page.UnrouteAllAsync();
        Task<IResponse> saved = page.WaitForResponseAsync(answer =>
            answer.Url.Contains("handler=Save")
        );

        await page.ReloadAsync();
        (await saved).Ok.ShouldBeTrue();

        (await FirstNameAsync("MLTM")).ShouldBe("typed and left at once");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_people_on_one_item_see_both_versions_and_choose()
    {
        await plans.OpenAsync("MCST");
        string field = await FirstFieldAsync("MCST", "name");
        IPage first = await plans.AsAsync("officer.MCST", "en-GB");
        IPage second = await plans.AsAsync("officer.MCST", "en-GB");
        await first.GotoAsync("/plans/MCST/2027/edit");
        await second.GotoAsync("/plans/MCST/2027/edit");

        await SaveAsync(first, field, "first");
        await SaveAsync(second, field, "second");
        ILocator conflict = second.Locator(".plan-conflict");
        await conflict.WaitForAsync();
        string both = await conflict.InnerTextAsync();
        both.ShouldContain("first");
        both.ShouldContain("second");
        (await second.InputValueAsync(field)).ShouldBe("second");
        await conflict.Locator("button.primary").ClickAsync();
        await Assertions.Expect(conflict).ToHaveCountAsync(0);

        (await FirstNameAsync("MCST")).ShouldBe("second");
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    private static async Task SaveAsync(IPage page, string field, string text)
    {
        await page.FillAsync(field, text);
        await page.RunAndWaitForResponseAsync(
            () => page.PressAsync(field, "Tab"),
            answer => answer.Url.Contains("handler=Save")
        );
    }

    private async Task<string> FirstNameAsync(string institution)
    {
        string name = "";
        await plans.WithAsync(
            institution,
            (plan, _) => name = plan.Content.Indicators.First(i => i.TaskId is not null).Title().Ko
        );
        return name;
    }

    private async Task<string> FirstFieldAsync(string institution, string field)
    {
        string id = "";
        await plans.WithAsync(
            institution,
            (plan, _) => id = plan.Content.Indicators.First(i => i.TaskId is not null).Id
        );
        return $"[id='{id}_{field}']";
    }
}
