using Ipses.Domain.Common;
using Ipses.Domain.StrategicPlans;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.StrategicPlans;

/// <summary>R10.</summary>
public sealed class StrategicPlanTests
{
    private static StrategicContent Content(params decimal?[] values) =>
        new()
        {
            Mission = new("임무", "Mission"),
            Vision = new("비전", "Vision"),
            Objectives =
            [
                new(
                    "o1",
                    new("목표", "Objective"),
                    [new("t1", new("성과", "Target"), "%", values)]
                ),
            ],
        };

    [Fact]
    public void R10_a_target_without_all_five_years_keeps_the_plan_from_confirmation()
    {
        StrategicPlan plan = StrategicPlan.Draft("KIPO", 2026, Content(1m, 2m, 3m, 4m));

        Error error = plan.Confirm(new DateOnly(2026, 1, 30)).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("StrategicPlan.TargetNeedsFiveYears");
        error.Message.En.ShouldContain("it has 4");
        plan.ConfirmedOn.ShouldBeNull();
    }

    [Fact]
    public void R10_the_validity_review_is_due_three_years_from_confirmation_and_then_from_the_last_review()
    {
        StrategicPlan plan = StrategicPlan.Draft("KIPO", 2026, Content(1m, 2m, 3m, 4m, 5m));
        plan.NextReviewDue().ShouldBeNull();

        plan.Confirm(new DateOnly(2026, 1, 30)).IsSuccess.ShouldBeTrue();
        plan.NextReviewDue().ShouldBe(new DateOnly(2029, 1, 30));

        plan.Review(new DateOnly(2028, 6, 1), "officer.KIPO", "Still valid.")
            .IsSuccess.ShouldBeTrue();
        plan.NextReviewDue().ShouldBe(new DateOnly(2031, 6, 1));
    }

    [Fact]
    public void A_draft_is_not_reviewed_and_a_review_without_a_finding_is_none()
    {
        StrategicPlan plan = StrategicPlan.Draft("KIPO", 2026, Content(1m, 2m, 3m, 4m, 5m));
        plan.Review(new DateOnly(2026, 2, 1), "p", "x")
            .Errors[0]
            .Code.ShouldBe("StrategicPlan.NotConfirmed");
        plan.Confirm(new DateOnly(2026, 1, 30));
        plan.Review(new DateOnly(2026, 2, 1), "p", " ")
            .Errors[0]
            .Code.ShouldBe("StrategicPlan.ReviewNeedsFinding");
        plan.Confirm(new DateOnly(2026, 2, 2))
            .Errors[0]
            .Code.ShouldBe("StrategicPlan.AlreadyConfirmed");
    }

    [Fact]
    public void An_empty_plan_is_told_all_that_it_lacks_at_once() =>
        StrategicPlan
            .Draft("KIPO", 2026, new StrategicContent())
            .Confirm(new DateOnly(2026, 1, 30))
            .Errors.Select(error => error.Field)
            .ShouldBe(["mission", "vision", "objectives"]);
}
