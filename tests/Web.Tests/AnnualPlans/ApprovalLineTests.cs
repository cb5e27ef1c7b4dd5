using System.Net;
using Ipses.Application.AnnualPlans.CollectParts;
using Ipses.Application.AnnualPlans.DemoPlans;
using Ipses.Application.AnnualPlans.WriteDraft;
using Ipses.Application.Common;
using Ipses.Application.Organisations.Substitutes;
using Ipses.Domain.AnnualPlans;
using Ipses.Hosting;
using Ipses.Testing.Product;
using Ipses.Web.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.AnnualPlans;

/// <summary>An institution sets its own approval line, and its plan goes through it: concurrence, delegation, acting, four eyes (R16).</summary>
public sealed class ApprovalLineTests(ApprovalLineTests.DraftingSite year)
    : IClassFixture<ApprovalLineTests.DraftingSite>
{
    private const string Line = "/administration/approval-chain/KIPO";
    private const string Plan = "/plans/KIPO/2027";
    private const string PlanId = "annual-plan:KIPO:2027";
    private const string Untouched = "아직 바꾼 적이 없습니다";
    private const string Concurring = "unit-head:KIPO/ipp-protection";

    [Fact]
    public async Task R16_a_plan_goes_through_concurrence_and_delegated_and_acting_approval_and_names_each()
    {
        using Visitor officer = year.As("officer:KIPO");
        Answer unfit = await SetAsync(officer, ("DepartmentHead", "Approval"));
        unfit.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unfit.Refusals.ShouldBe(["ApprovalChain.NotFinal"]);
        (
            await SetAsync(
                officer,
                ("UnitHead@KIPO/ipp-protection", "Concurrence"),
                ("DepartmentHead", "For:InstitutionHead")
            )
        ).Refusals.ShouldBeEmpty();
        await WriteAsync();
        await SendOnAsync(officer);

        using Visitor unitHead = year.As(Concurring);
        (await unitHead.ReadAsync("/tasks")).ShouldContain(
            "Concur with the annual performance plan 2027"
        );
        await unitHead.MustAsync(
            Plan + "/approve",
            null,
            ("verdict", "Returned"),
            ("comment", "the protection targets are not ours")
        );
        await year.DrainAsync();
        (await officer.ReadAsync(Plan)).ShouldContain("the protection targets are not ours");

        await SendOnAsync(officer);
        (
            await SetAsync(officer, ("DepartmentHead", "Approval"), ("InstitutionHead", "Approval"))
        ).Refusals.ShouldBeEmpty();
        await SubstituteAsync("unit-head.KIPO.ipp-protection", "unit-head.KIPO.ipp-promotion");
        using Visitor acting = year.As("unit-head:KIPO/ipp-promotion");
        await acting.MustAsync(Plan + "/approve", null, ("verdict", "Approved"), ("comment", ""));
        await year.DrainAsync();

        await SubstituteAsync("department-head.KIPO", "officer.KIPO");
        Answer own = await officer.PostAsync(
            Plan + "/approve",
            null,
            ("verdict", "Approved"),
            ("comment", "")
        );
        own.Refusals.ShouldBe(["AnnualPlan.FourEyes"]);
        using Visitor departmentHead = year.As("department-head:KIPO");
        await departmentHead.MustAsync(
            Plan + "/approve",
            null,
            ("verdict", "Approved"),
            ("comment", "")
        );
        await year.DrainAsync();

        string plan = await officer.ReadAsync(Plan);
        plan.ShouldContain("Concurred (acting)");
        plan.ShouldContain("Approved (delegated)");
        plan.ShouldContain("KIPO-2027-AP-02");
        AnnualPlan kept = (
            await year.ReadAsync<AnnualPlan>(all => all.Where(one => one.Id == PlanId))
        ).Single();
        kept.State.ShouldBe(PlanState.Submitted);
        kept.Approvals[1]
            .Steps.Select(step => step.Decision!.By.For)
            .ShouldBe(["unit-head.KIPO.ipp-protection", null]);
    }

    [Fact]
    public async Task A_line_is_rearranged_without_saving_and_its_history_names_who_set_it()
    {
        using Visitor head = year.As("head:KCC");
        const string line = "/administration/approval-chain/KCC";
        string moved = await head.MustAsync(
            line,
            "Arrange",
            ("who", "InstitutionHead"),
            ("manner", "Approval"),
            ("who", "DepartmentHead"),
            ("manner", "Approval"),
            ("move", "up:1")
        );
        moved
            .IndexOf("value=\"DepartmentHead\" selected", StringComparison.Ordinal)
            .ShouldBeLessThan(
                moved.IndexOf("value=\"InstitutionHead\" selected", StringComparison.Ordinal)
            );
        moved.ShouldContain(Untouched);

        await head.MustAsync(line, null, ("who", "InstitutionHead"), ("manner", "Approval"));
        Answer stale = await head.PostAsync(
            line,
            null,
            ("who", "InstitutionHead"),
            ("manner", "Approval"),
            ("seen", "0")
        );
        stale.Refusals.ShouldBe(["ApprovalChain.SetMeanwhile"]);
        stale.Html.ShouldNotContain(Untouched);
    }

    [Fact]
    public async Task Another_institution_neither_sees_nor_sets_the_line_and_a_unit_head_sets_none()
    {
        using Visitor stranger = year.As("officer:MOFAT");
        (await stranger.OpenAsync(Line)).Status.ShouldBe(HttpStatusCode.NotFound);
        using Visitor unitHead = year.As(Concurring);
        (await unitHead.ReadAsync(Line)).ShouldNotContain("save-chain");
        using Visitor administrator = year.As("administrator");
        (await administrator.ReadAsync(Line)).ShouldContain("save-chain");
    }

    private static async Task<Answer> SetAsync(
        Visitor setter,
        params (string Who, string Manner)[] steps
    )
    {
        string page = await setter.ReadAsync(Line);
        string seen = page.Split("name=\"seen\" value=\"")[1].Split('"')[0];
        return await setter.PostAsync(
            Line,
            null,
            [
                .. steps.SelectMany(step => new[] { ("who", step.Who), ("manner", step.Manner) }),
                ("seen", seen),
            ]
        );
    }

    private async Task WriteAsync()
    {
        await using AsyncServiceScope scope = year.Site.Services.CreateAsyncScope();
        IDirectory directory = scope.ServiceProvider.GetRequiredService<IDirectory>();
        InstitutionEntry kipo = (
            await directory.InstitutionsAsync(default, year.Clock.Today, default)
        ).First(entry => entry.Id == "KIPO");
        IReadOnlyList<UnitEntry> units = await directory.UnitsAsync("KIPO", default);
        await year.MustAsync(
            "officer:KIPO",
            new WriteDraft(
                PlanId,
                null,
                DemoDrafts.Of("KIPO", kipo.Name, 2027, units, mended: false)
            )
        );
        foreach (UnitEntry unit in units)
        {
            await year.MustAsync("officer:KIPO", new WaivePart(PlanId, unit.Id, "not needed here"));
        }
        await year.DrainAsync();
    }

    private async Task SendOnAsync(Visitor officer)
    {
        int seen = (await year.ReadAsync<AnnualPlan>(all => all.Where(one => one.Id == PlanId)))
            .Single()
            .Revision;
        await officer.MustAsync(
            Plan + "/edit",
            "SendOn",
            ("seen", seen.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("note", "")
        );
        await year.DrainAsync();
    }

    private Task SubstituteAsync(string principal, string substitute) =>
        year.MustAsync(
            "administrator",
            new NameSubstitute(principal, substitute, year.Clock.Today, year.Clock.Today)
        );

    /// <summary>2 February 2027: every institution drafts its plan.</summary>
    public sealed class DraftingSite : YearSite
    {
        public override async Task InitializeAsync() =>
            Site = await TestSite.StartAsync(
                new WebServerOptions { Environment = IpsesEnvironment.Demo },
                realPeople: true,
                from: DemoYear.Drafting
            );
    }
}
