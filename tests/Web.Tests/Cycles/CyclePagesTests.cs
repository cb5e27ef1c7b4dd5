using System.Net;
using Ipses.Application.Guidelines.SendToCommittee;
using Ipses.Domain.Cycles;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Api;
using Ipses.Web.Tests.Http;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Cycles;

/// <summary>The coordinator's year: opening it, the board, what stops, and what each instance did.</summary>
public sealed class CyclePagesTests(CycleSite year) : IClassFixture<CycleSite>
{
    [Fact]
    public async Task R23_Opening_a_year_twice_says_so_and_creates_nothing_twice()
    {
        using Visitor coordinator = year.As("coordinator");

        string again = await coordinator.MustAsync(
            "/cycle/open",
            null,
            ("sector", "Central"),
            ("year", "2027")
        );

        again.ShouldContain("was open already; nothing was created");
        (await year.ReadAsync<Cycle>(all => all)).ShouldHaveSingleItem();
        (
            await year.ReadAsync<DeadlineTask>(all =>
                all.Where(task => task.StepKey == "guidelines.draft")
            )
        ).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_year_that_is_none_is_refused_beside_what_was_typed_and_an_officer_opens_nothing()
    {
        using Visitor coordinator = year.As("coordinator");
        Answer refused = await coordinator.PostAsync(
            "/cycle/open",
            null,
            ("sector", "Local"),
            ("year", "next")
        );
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Refusals.ShouldBe(["Cycle.YearOutOfRange"]);
        refused.Html.ShouldContain("value=\"next\"");
        refused.Html.ShouldContain("<option value=\"Local\" selected=\"selected\"");

        using Visitor officer = year.As("officer:KIPO");
        (await officer.OpenAsync("/cycle/open")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Forms_of_a_year_begin_with_the_coming_one_when_this_one_is_open()
    {
        using Visitor coordinator = year.As("coordinator");

        foreach (string form in (string[])["/cycle/open", "/cycle/rehearsals"])
        {
            (await coordinator.ReadAsync(form)).ShouldContain("value=\"2028\"");
            (await coordinator.ReadAsync(form + "?year=2027")).ShouldContain("value=\"2027\"");
        }

        using ApiClient program = new(await year.Site.ProgramAsync(YearSite.IdOf("coordinator")));
        ((int)(await program.ReadAsync("/cycles/proposal?sector=Local")).Json["year"]!).ShouldBe(
            2027
        );
    }

    [Fact]
    public async Task The_board_s_filters_live_in_its_address_and_a_row_opens_without_a_script()
    {
        using Visitor coordinator = year.As("coordinator");

        string all = await coordinator.ReadAsync("/cycle?year=2027");
        RowsIn(all).ShouldBe(39);
        string named = await coordinator.ReadAsync("/cycle?year=2027&q=kipo");
        RowsIn(named).ShouldBe(1);
        named.ShouldContain("href=\"/cycle?year=2027&state=late&q=kipo\"");
        RowsIn(await coordinator.ReadAsync("/cycle?year=2027&state=done")).ShouldBe(0);
        string open = await coordinator.ReadAsync("/cycle?year=2027&open=KIPO");
        open.ShouldContain("aria-expanded=\"true\"");
        open.ShouldContain("class=\"detail\"");
        open.ShouldContain("/plans/KIPO/2027");
    }

    [Fact]
    public async Task A_board_that_has_not_changed_is_not_sent_again()
    {
        using Visitor coordinator = year.As("coordinator");
        string board = await coordinator.ReadAsync("/cycle?year=2027&q=mofat");
        string print = board.Split("data-print=\"")[1].Split('"')[0];

        Answer same = await coordinator.OpenAsync(
            $"/cycle?year=2027&q=mofat&handler=Board&seen={print}"
        );
        Answer other = await coordinator.OpenAsync(
            "/cycle?year=2027&q=mofat&handler=Board&seen=other"
        );

        same.Status.ShouldBe(HttpStatusCode.NoContent);
        other.Html.ShouldStartWith("<div id=\"board\"");
    }

    [Fact]
    public async Task With_a_script_a_row_opens_in_place_and_the_board_shows_what_happens_elsewhere()
    {
        IPage page = await year.EnterAsync("coordinator");
        await page.GotoAsync("/cycle?year=2027");
        await page.EvaluateAsync("document.body.dataset.stays = 'yes'");

        await page.ClickAsync("#row-KIPO th a");
        await page.Locator("tr.detail").WaitForAsync();
        page.Url.ShouldContain("open=KIPO");
        (await page.EvaluateAsync<string>("document.body.dataset.stays")).ShouldBe("yes");
        string print = (await page.GetAttributeAsync("#board", "data-print"))!;
        await year.MustAsync("coordinator", new SendToCommittee(Sector.Central, 2027, 1));
        await Assertions
            .Expect(page.Locator("#board"))
            .Not.ToHaveAttributeAsync("data-print", print, new() { Timeout = 15_000 });
        (await page.EvaluateAsync<string>("document.body.dataset.stays")).ShouldBe("yes");
        await page.Context.CloseAsync();
    }

    private static int RowsIn(string board) => board.Split("data-institution=\"").Length - 1;
}
