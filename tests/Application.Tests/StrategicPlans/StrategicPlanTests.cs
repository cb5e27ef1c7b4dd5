using Ipses.Application.StrategicPlans.ConfirmStrategicPlan;
using Ipses.Application.StrategicPlans.ReadStrategicPlans;
using Ipses.Application.StrategicPlans.ReviewStrategicPlan;
using Ipses.Application.StrategicPlans.WriteStrategicPlan;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.StrategicPlans;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.StrategicPlans;

/// <summary>A strategic plan of five years and the reviews that time brings (R10).</summary>
public sealed class StrategicPlanTests
{
    private static readonly StrategicContent Content = new()
    {
        Mission = new("임무", "Mission"),
        Vision = new("비전", "Vision"),
        Objectives =
        [
            new(
                "o1",
                new("목표", "Objective"),
                [new("o1-t1", new("성과목표", "Target"), "%", [1m, 2m, 3m, 4m, 5m])]
            ),
        ],
    };

    [Fact]
    public async Task R10_the_officer_is_asked_for_a_review_before_three_years_have_passed_and_once_only()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.Demo);
        ProductSession officer = product.As("officer.KIPO");
        await officer.MustAsync(new WriteStrategicPlan("KIPO", 2027, Content, 0));
        await product.As("head.KIPO").MustAsync(new ConfirmStrategicPlan("KIPO", 2027));

        await product.AdvanceToAsync(new DateOnly(2029, 10, 3));
        (await TasksAsync(product)).ShouldBeEmpty();
        await product.AdvanceToAsync(new DateOnly(2029, 10, 5));
        await product.DrainAsync();

        DeadlineTask task = (await TasksAsync(product)).ShouldHaveSingleItem();
        task.DueOn.ShouldBe(new DateOnly(2030, 1, 4));
        task.InstitutionId.ShouldBe("KIPO");
        task.LegalBasis.ShouldNotBeNull();

        (await officer.SendAsync(new ReviewStrategicPlan("KIPO", 2027, " ")))
            .Errors[0]
            .Code.ShouldBe("StrategicPlan.ReviewNeedsFinding");
        await officer.MustAsync(new ReviewStrategicPlan("KIPO", 2027, "여전히 타당합니다."));
        (await TasksAsync(product)).ShouldHaveSingleItem().State.ShouldBe(TaskState.Done);

        // The next one would fall after the plan's last year.
        await product.AdvanceToAsync(new DateOnly(2032, 12, 1));
        (await TasksAsync(product)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task R10_only_the_head_confirms_and_only_a_complete_plan_and_then_nobody_changes_it()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.Demo);
        ProductSession officer = product.As("officer.KIPO");
        await officer.MustAsync(new WriteStrategicPlan("KIPO", 2027, new StrategicContent(), 0));

        (await officer.SendAsync(new ConfirmStrategicPlan("KIPO", 2027)))
            .Errors[0]
            .Code.ShouldBe("Access.OnlyFor");
        (await product.As("head.KIPO").SendAsync(new ConfirmStrategicPlan("KIPO", 2027)))
            .Errors.Select(error => error.Field)
            .ShouldBe(["mission", "vision", "objectives"]);
        (await officer.SendAsync(new WriteStrategicPlan("KIPO", 2027, Content, 0)))
            .Errors[0]
            .Code.ShouldBe("StrategicPlan.Stale");
        StrategicPlanSeen seen = (
            await officer.AskAsync(new ReadStrategicPlan("KIPO", 2027))
        ).Value;
        await officer.MustAsync(new WriteStrategicPlan("KIPO", 2027, Content, seen.Plan.Version));
        await product.As("head.KIPO").MustAsync(new ConfirmStrategicPlan("KIPO", 2027));

        seen = (await officer.AskAsync(new ReadStrategicPlan("KIPO", 2027))).Value;
        (await officer.SendAsync(new WriteStrategicPlan("KIPO", 2027, Content, seen.Plan.Version)))
            .Errors[0]
            .Code.ShouldBe("StrategicPlan.AlreadyConfirmed");
        (await product.As("officer.MOEL").AskAsync(new ReadStrategicPlan("KIPO", 2027)))
            .Errors[0]
            .Code.ShouldBe("StrategicPlan.NotFound");
        (await product.As("coordinator").AskAsync(new ListStrategicPlans())).Value.ShouldContain(
            one => one.Plan.Id == "strategic-plan:KIPO:2027"
        );
        (await officer.AskAsync(new ListStrategicPlans())).Value.ShouldAllBe(one =>
            one.Plan.InstitutionId == "KIPO"
        );
    }

    private static Task<IReadOnlyList<DeadlineTask>> TasksAsync(ProductHost product) =>
        product.ReadAsync<DeadlineTask>(all =>
            all.Where(task => task.DocumentId == "strategic-plan:KIPO:2027")
        );
}
