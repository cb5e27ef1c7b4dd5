using Ipses.Application.AnnualPlans;
using Ipses.Application.AnnualPlans.AmendPlan;
using Ipses.Application.AnnualPlans.PlanDetails;
using Ipses.Application.AnnualPlans.WriteDraft;
using Ipses.Application.Rehearsal;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Cycles;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.AnnualPlans;

/// <summary>A confirmed plan changes only by an amendment that goes the whole way again (R16).</summary>
public sealed class AmendmentTests
{
    private const string Kcc = "annual-plan:KCC:2027";

    [Fact]
    public async Task R16_an_amendment_goes_over_approval_review_and_the_GPEC_and_is_then_the_version_in_force()
    {
        await using ProductHost product = await ProductHost.StartAsync(DemoYear.Confirmed);
        ProductSession officer = product.As("officer.KCC");
        PlanContent first = (await PlanAsync(product)).Content;
        DateOnly? session = await YearsSessionAsync(product);

        await officer.MustAsync(new AmendPlan(Kcc, "추가경정예산을 반영합니다."));
        await product.DrainAsync();

        AnnualPlan open = await PlanAsync(product);
        open.State.ShouldBe(PlanState.Draft);
        open.ForEvaluation()!.Number.ShouldBe(1);
        DeadlineTask task = (
            await product.ReadAsync<DeadlineTask>(all =>
                all.Where(one =>
                    one.DocumentId == Kcc
                    && one.State == TaskState.Open
                    && one.Form == PlanForms.Edit
                )
            )
        ).ShouldHaveSingleItem();
        task.StepKey.ShouldBe("annual-plan.amendment.draft");
        task.LegalBasis.ShouldNotBeNull();

        PlanContent amended = open.Content with
        {
            Frame = open.Content.Frame with { Vision = new("새 비전", "A new vision") },
        };
        await officer.MustAsync(new WriteDraft(Kcc, null, amended));
        await WithPeopleAsync(product, new DateOnly(2027, 5, 31));

        AnnualPlan plan = await PlanAsync(product);
        plan.State.ShouldBe(PlanState.Confirmed);
        plan.Confirmations.Count.ShouldBe(2);
        plan.Confirmations[1].ResolutionNumber.ShouldNotBe(plan.Confirmations[0].ResolutionNumber);
        plan.Approvals.Count.ShouldBeGreaterThan(1);
        plan.Review.Decisions[^1].By.At.ShouldBeGreaterThan(open.Reopenings[^1].By.At);
        plan.InForceOn(new DateOnly(2027, 3, 31))!.Number.ShouldBe(1);
        plan.ForEvaluation()!.Number.ShouldBe(2);
        plan.AmendmentBehind(plan.Confirmations[1])!.Reason.ShouldBe("추가경정예산을 반영합니다.");

        // The first version stays readable as it was.
        PlanFound earlier = (
            await officer.AskAsync(new PlanDetails("KCC", 2027, Version: 1))
        ).Value;
        earlier.Content.Frame.Vision.ShouldBe(first.Frame.Vision);
        (
            await officer.AskAsync(new PlanDetails("KCC", 2027, Version: 2))
        ).Value.Content.Frame.Vision.En.ShouldBe("A new vision");

        // One institution's session is no date that the year counts from.
        (await YearsSessionAsync(product)).ShouldBe(session);
    }

    [Fact]
    public async Task R16_nobody_but_the_officer_opens_an_amendment_and_only_of_a_confirmed_plan_with_a_reason()
    {
        await using ProductHost product = await ProductHost.StartAsync(DemoYear.Confirmed);

        (await product.As("coordinator").SendAsync(new AmendPlan(Kcc, "x")))
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.RoleNeeded");
        (await product.As("officer.KCC").SendAsync(new AmendPlan(Kcc, " ")))
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.ReasonMissing");
        (
            await product
                .As("officer.KIPO")
                .SendAsync(new AmendPlan("annual-plan:KIPO:2027", "too early"))
        )
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.WrongState");
        (await PlanAsync(product)).State.ShouldBe(PlanState.Confirmed);
    }

    private static async Task<AnnualPlan> PlanAsync(ProductHost product) =>
        (await product.ReadAsync<AnnualPlan>(all => all.Where(plan => plan.Id == Kcc))).Single();

    private static async Task<DateOnly?> YearsSessionAsync(ProductHost product) =>
        (await product.ReadAsync<Cycle>(all => all.Where(one => one.Sector == Sector.Central)))
            .Single()
            .DateOf("session");

    private static async Task WithPeopleAsync(ProductHost product, DateOnly until)
    {
        using (await product.Services.GetRequiredService<SyntheticRun>().BeginAsync(Profile.OnTime))
        {
            await product.AdvanceToAsync(until);
        }
    }
}
