using System.Net;
using Ipses.Web.Tests.Http;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.StrategicPlans;

/// <summary>The strategic plan as people without a script write, confirm and review it (R10).</summary>
public sealed class StrategicPlanPagesTests(YearSite year) : IClassFixture<YearSite>
{
    private const string Plan = "/strategic-plans/KIPO/2027";

    [Fact]
    public async Task R10_the_officer_writes_the_head_confirms_and_the_annual_plan_says_what_it_derives_from()
    {
        using Visitor officer = year.As("officer:KIPO");
        using Visitor head = year.As("head:KIPO");
        using Visitor stranger = year.As("officer:MND");
        (await officer.ReadAsync("/strategic-plans")).ShouldContain(
            "/strategic-plans/KIPO/2027/edit"
        );

        string saved = await officer.MustAsync(
            Plan + "/edit",
            null,
            ("Seen", "0"),
            ("MissionKo", "지식재산으로 혁신을 이끕니다"),
            ("VisionKo", "지식재산 강국"),
            ("Agencies", "특허심판원\n국제지식재산연수원"),
            ("Objectives[0].NameKo", "심사 품질"),
            ("Objectives[0].NameEn", "Quality of examination"),
            ("Objectives[0].Targets[0].NameKo", "처리기간 단축"),
            ("Objectives[0].Targets[0].Unit", "개월"),
            ("Objectives[0].Targets[0].Values[0]", "12.5"),
            ("Objectives[0].Targets[0].Values[1]", "12"),
            ("Objectives[0].Targets[0].Values[2]", "11.5"),
            ("Objectives[0].Targets[0].Values[3]", "11"),
            ("Objectives[0].Targets[0].Values[4]", "10")
        );
        saved.ShouldContain("처리기간 단축");
        saved.ShouldContain("Objectives[1].NameKo", customMessage: "a blank to write on");

        Answer stale = await officer.PostAsync(
            Plan + "/edit",
            null,
            ("Seen", "0"),
            ("MissionKo", "x")
        );
        stale.Refusals.ShouldBe(["StrategicPlan.Stale"]);
        stale.Html.ShouldContain("x</textarea>", customMessage: "what was typed stays");

        (await stranger.OpenAsync(Plan)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.OpenAsync(Plan + "/edit")).Status.ShouldBe(HttpStatusCode.NotFound);

        string confirmed = await head.MustAsync(Plan, "Confirm");
        confirmed.ShouldContain("id=\"next-review\"");
        confirmed.ShouldContain("4 Jan 2030");
        confirmed.ShouldContain("12.5");

        string reviewed = await officer.MustAsync(
            Plan,
            "Review",
            ("finding", "여전히 타당합니다.")
        );
        reviewed.ShouldContain("여전히 타당합니다.");
        string derived = await officer.ReadAsync("/plans/KIPO/2026");
        derived.ShouldContain("id=\"strategic\" href=\"/strategic-plans/KIPO/2026\"");
    }
}
