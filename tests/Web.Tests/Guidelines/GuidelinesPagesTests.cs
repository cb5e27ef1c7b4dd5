using System.Net;
using Ipses.Domain.Guidelines;
using Ipses.Web.Tests.Http;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Guidelines;

/// <summary>The guidelines and settings of a year as the coordinator writes them (R14), each test in a language of its own.</summary>
public sealed class GuidelinesPagesTests(YearSite year) : IClassFixture<YearSite>
{
    private const string Page = "/cycle/guidelines/2027";
    private static readonly string NoticeDays = $"settings[{SettingsCatalogue.NoticeDays.Key}]";
    private const string Areas = "areas";

    [Fact]
    public async Task A_setting_out_of_its_range_is_refused_with_the_range_and_nothing_typed_is_lost()
    {
        using Visitor coordinator = year.As("coordinator");

        Answer refused = await coordinator.PostAsync(
            Page,
            null,
            ("revision", await RevisionAsync()),
            (NoticeDays, "999"),
            (Areas, "정책홍보 | Policy PR of ours")
        );

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Refusals.ShouldBe(["Guidelines.SettingOutOfRange"]);
        refused.Html.ShouldContain("value=\"999\"");
        refused.Html.ShouldContain("Policy PR of ours");
        refused.Html.ShouldContain("aria-invalid=\"true\"");
    }

    [Fact]
    public async Task A_stale_edit_shows_both_versions_and_who_was_first_and_when_and_can_be_saved_then()
    {
        using Visitor first = year.As("coordinator");
        using Visitor second = year.As("coordinator", "ko");
        string seen = await RevisionAsync();

        string saved = await first.MustAsync(Page, null, ("revision", seen), (NoticeDays, "8"));
        saved.ShouldContain("id=\"flash\"");
        Answer stale = await second.PostAsync(Page, null, ("revision", seen), (NoticeDays, "9"));

        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Refusals.ShouldBe(["Guidelines.Stale"]);
        stale.Html.ShouldContain("value=\"9\"");
        stale.Html.ShouldContain("class=\"ips-stored\"");
        stale.Html.ShouldContain("</strong> 8</p>");
        stale.Html.ShouldContain("2027. 1. 4.(월) 09:00");
        stale.Html.ShouldNotContain(YearSite.IdOf("coordinator") + "님");

        await second.MustAsync(Page, null, ("revision", await RevisionAsync()), (NoticeDays, "9"));
        (await GuidelinesAsync()).Content.Settings[SettingsCatalogue.NoticeDays.Key].ShouldBe("9");
    }

    [Fact]
    public async Task A_draft_is_not_there_for_an_officer_nor_for_the_officer_to_change()
    {
        using Visitor officer = year.As("officer:KIPO");

        (await officer.ReadAsync(Page)).ShouldContain("id=\"no-guidelines\"");
        Answer refused = await officer.PostAsync(Page, null, ("revision", "1"), (NoticeDays, "3"));
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string> RevisionAsync() =>
        (await GuidelinesAsync()).Revision.ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );

    private async Task<YearGuidelines> GuidelinesAsync() =>
        (
            await year.ReadAsync<YearGuidelines>(all =>
                all.Where(one => one.Id == "guidelines:central:2027")
            )
        ).ShouldHaveSingleItem();
}
