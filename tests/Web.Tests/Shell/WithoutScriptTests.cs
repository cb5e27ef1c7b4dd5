using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Shell;

/// <summary>The essential path where no script runs: an old browser, a strict network, a reader's own choice.</summary>
public sealed class WithoutScriptTests(KeyboardSite shared) : IClassFixture<KeyboardSite>
{
    private const string Plan = "/plans/KIPO/2027";

    [Fact]
    public async Task A_plan_goes_from_the_inbox_to_the_review_without_any_script()
    {
        IPage officer = await shared.EnterAsync("officer:KIPO", scripts: false);
        await officer.GotoAsync("/tasks");
        await officer.ClickAsync("[data-task] a:has-text('Draft the annual performance plan')");
        await officer.ClickAsync("#primary");
        officer.Url.ShouldEndWith(Plan + "/edit");
        await ClickAsync(officer, "#start");
        await ClickAsync(officer, "#proposals");
        await officer.FillAsync("[id='i-kipo-others_weight']", "82");
        await ClickAsync(officer, "form:has([id='i-kipo-others_weight']) .plan-save button");
        (await officer.InnerTextAsync("#weight-sum")).ShouldBe("100");

        foreach (string unit in (string[])["ipp", "ipp-promotion", "ipp-protection"])
        {
            await ActAsync(
                $"unit-officer:KIPO/{unit}",
                "/edit",
                "#parts form[action*='handler=Fill'] button"
            );
            await ActAsync(
                $"unit-head:KIPO/{unit}",
                "/edit",
                "#parts form[action*='handler=PassOn'] button"
            );
        }

        await officer.GotoAsync(Plan + "/edit");
        await ClickAsync(officer, "#send-on");
        await ActAsync("department-head:KIPO", "/approve", "#decide", "input[value=Approved]");
        await ActAsync("head:KIPO", "/approve", "#decide", "input[value=Approved]");
        await officer.GotoAsync(Plan);
        (await officer.InnerTextAsync("#state")).ShouldBe("Submitted");

        IPage coordinator = await shared.EnterAsync("coordinator", scripts: false);
        await coordinator.GotoAsync(Plan + "/review");
        foreach (
            string criterion in (string[])
                ["ObjectiveStructure", "Indicators", "Ambition", "NationalAgenda"]
        )
        {
            await coordinator.FillAsync($"#text-{criterion}", "Meets the criterion.");
            await ClickAsync(coordinator, $"#f-{criterion} button[type=submit]");
        }
        await ClickAsync(coordinator, "#accept");
        await officer.GotoAsync(Plan);
        (await officer.InnerTextAsync("#state")).ShouldBe("Accepted");
    }

    /// <summary>Somebody opens a page of the plan, makes a choice where there is one, and presses a button.</summary>
    private async Task ActAsync(string persona, string path, string button, string? choice = null)
    {
        IPage page = await shared.EnterAsync(persona, scripts: false);
        await page.GotoAsync(Plan + path);
        if (choice is not null)
        {
            await page.CheckAsync(choice);
        }
        await ClickAsync(page, button);
        await page.Context.CloseAsync();
    }

    /// <summary>Presses a button; the next page says what happened.</summary>
    private static async Task ClickAsync(IPage page, string button)
    {
        await page.ClickAsync(button);
        await page.Locator("#flash").WaitForAsync();
    }
}
