using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Organisations;
using Ipses.Domain.Tests.Deliberations;
using Shouldly;
using Xunit;
using static Ipses.Domain.Tests.AnnualPlans.PlanBuilder;

namespace Ipses.Domain.Tests.AnnualPlans;

/// <summary>R11c, R16: review by criteria, confirmation by resolution and no other way, remand, amendment.</summary>
public sealed class ReviewAndConfirmationTests
{
    private static readonly string[] Pmo = ["PMO"];

    private static Resolution Resolved(
        ResolutionOutcome outcome,
        string documentId = "annual-plan:KIPO:2027",
        int sequence = 1
    ) =>
        SessionBuilder.ResolutionFor(
            AnnualPlan.DocumentKind,
            documentId,
            outcome,
            sequence: sequence
        );

    private static AnnualPlan Returned()
    {
        AnnualPlan plan = Submitted();
        Must(
            plan.Find(
                ReviewCriterion.Ambition,
                "i1",
                true,
                "낮습니다.",
                "높이십시오.",
                Pmo,
                By("c")
            )
        );
        Must(plan.ReturnFromReview("목표치를 보완하십시오.", Pmo, By("c")));
        return plan;
    }

    [Fact]
    public void R11c_a_plan_is_accepted_when_every_criterion_has_a_finding_and_none_asks_for_a_change()
    {
        AnnualPlan plan = Submitted();
        plan.Accept("", Pmo, By("c")).Errors[0].Message.En.ShouldContain("4 of 4");

        Must(plan.Find(ReviewCriterion.Ambition, null, false, "", "", Pmo, By("c")));
        plan.State.ShouldBe(PlanState.UnderReview);
        plan.Accept("", Pmo, By("c")).Errors[0].Code.ShouldBe("AnnualPlan.CriteriaUnassessed");

        AcceptReview(plan);
        plan.State.ShouldBe(PlanState.Accepted);
    }

    [Fact]
    public void A_finding_that_asks_for_a_change_keeps_the_plan_from_being_accepted()
    {
        AnnualPlan plan = Submitted();
        foreach (ReviewCriterion criterion in ReviewCriteria.All)
        {
            Must(plan.Find(criterion, null, false, "", "", Pmo, By("c")));
        }
        string id = plan.Find(ReviewCriterion.Indicators, "i1", true, "x", "y", Pmo, By("c")).Value;
        plan.Accept("", Pmo, By("c")).Errors[0].Code.ShouldBe("AnnualPlan.ChangesRequested");

        Must(plan.WithdrawFinding(id, Pmo));
        Must(plan.Accept("", Pmo, By("c")));
    }

    [Fact]
    public void A_request_for_change_says_what_and_a_return_carries_one_and_a_reason()
    {
        AnnualPlan plan = Submitted();
        plan.Find(ReviewCriterion.Ambition, null, true, "낮음", " ", Pmo, By("c"))
            .Errors[0]
            .Field.ShouldBe("requestedChange");
        plan.ReturnFromReview("이유", Pmo, By("c"))
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.NothingToChange");
        plan.ReturnFromReview("", Pmo, By("c")).Errors[0].Code.ShouldBe("AnnualPlan.ReasonMissing");
    }

    [Fact]
    public void R3_nobody_reviews_the_plan_of_their_own_institution()
    {
        AnnualPlan plan = Submitted();
        string[] own = ["PMO", "KIPO"];
        plan.Find(ReviewCriterion.Ambition, null, false, "", "", own, By("c"))
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.Recused");
        plan.Accept("", own, By("c")).Errors[0].Rule.ShouldBe("R3");
    }

    [Fact]
    public void R11c_findings_are_answered_one_by_one_before_the_plan_goes_on_again()
    {
        AnnualPlan plan = Returned();
        plan.State.ShouldBe(PlanState.Draft);
        ReviewFinding finding = plan.Review.ToAnswer().ShouldHaveSingleItem();

        plan.SendOn(plan.Revision, "", By())
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("AnnualPlan.FindingsUnanswered");
        plan.Answer("f-9", "x", By()).Errors[0].Code.ShouldBe("AnnualPlan.NoSuchFinding");
        Must(plan.Answer(finding.Id, "74.5로 높였습니다.", By()));
        Must(plan.SendOn(plan.Revision, "", By()));

        Must(plan.BeginApproval([new(Role.DepartmentHead), new(Role.InstitutionHead)]));
        Approve(plan);
        Must(plan.Submit(By("workflow")));
        plan.Review.Round.ShouldBe(2);
        plan.Review.OfThisRound().ShouldBeEmpty();
        plan.Review.Findings[0].Answer!.Text.ShouldContain("74.5");
        AcceptReview(plan);
        plan.State.ShouldBe(PlanState.Accepted);
    }

    [Fact]
    public void R16_a_plan_is_confirmed_by_the_resolution_that_adopted_it_once()
    {
        AnnualPlan plan = Accepted();
        Resolution resolution = Resolved(ResolutionOutcome.Adopted);
        Must(plan.Confirm(resolution, By("workflow")));
        plan.State.ShouldBe(PlanState.Confirmed);
        plan.Confirmations.ShouldHaveSingleItem().ResolutionNumber.ShouldBe(resolution.Number);

        Must(plan.Confirm(resolution, By("workflow")));
        plan.Confirmations.Count.ShouldBe(1);
    }

    [Fact]
    public void R16_nothing_but_the_resolution_on_this_very_accepted_plan_confirms_it()
    {
        AnnualPlan plan = Accepted();
        plan.Confirm(Resolved(ResolutionOutcome.Adopted, "annual-plan:ME:2027"), By())
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.ResolutionOfAnother");
        plan.Confirm(Resolved(ResolutionOutcome.Rejected), By())
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.ResolutionDoesNot");
        plan.Confirm(Resolved(ResolutionOutcome.Remanded), By())
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.ResolutionDoesNot");
        Submitted()
            .Confirm(Resolved(ResolutionOutcome.Adopted), By())
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.WrongState");
        plan.State.ShouldBe(PlanState.Accepted);
    }

    [Fact]
    public void R16_a_remand_opens_the_draft_with_its_reasons_and_only_a_remand_does()
    {
        AnnualPlan plan = Accepted();
        plan.Remand(Resolved(ResolutionOutcome.Adopted), By())
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.ResolutionDoesNot");

        Resolution remand = Resolved(ResolutionOutcome.Remanded);
        Must(plan.Remand(remand, By("workflow")));
        plan.State.ShouldBe(PlanState.Draft);
        plan.Reopenings[^1].Reason.ShouldBe("reason");
        plan.Reopenings[^1].ResolutionNumber.ShouldBe(remand.Number);
        Must(plan.Remand(remand, By("workflow")));
        plan.Reopenings.Count.ShouldBe(1);
    }

    [Fact]
    public void R16_an_amendment_goes_the_same_way_and_the_confirmed_version_stays_in_force_until_then()
    {
        AnnualPlan plan = Submitted();
        plan.Amend("x", By()).Errors[0].Code.ShouldBe("AnnualPlan.WrongState");
        AcceptReview(plan);
        Must(plan.Confirm(Resolved(ResolutionOutcome.Adopted), By("workflow")));
        plan.Edit(new AddNode(PlanNodeKind.Task, "t1"), EditorScope.Whole, By())
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.Locked");
        plan.Amend(" ", By()).Errors[0].Code.ShouldBe("AnnualPlan.ReasonMissing");

        Must(plan.Amend("추경 반영", By()));
        Must(plan.Edit(new SaveNode(plan.Content.Objectives[0], 0), EditorScope.Whole, By()));
        ConfirmedVersion inForce = plan.InForceOn(new DateOnly(2027, 12, 31))!;
        inForce.Number.ShouldBe(1);
        inForce.Revision.ShouldBeLessThan(plan.Revision);
        plan.InForceOn(new DateOnly(2027, 3, 14)).ShouldBeNull();

        Must(plan.SendOn(plan.Revision, "", By()));
        plan.State.ShouldBe(PlanState.InApproval);
    }

    [Fact]
    public void R16_the_resolution_of_the_first_version_does_not_confirm_its_amendment()
    {
        AnnualPlan plan = Accepted();
        Resolution first = Resolved(ResolutionOutcome.Adopted);
        Must(plan.Confirm(first, By("workflow")));
        Must(plan.Amend("추경 반영", By()));
        Must(plan.Edit(new SaveNode(plan.Content.Objectives[0], 0), EditorScope.Whole, By()));
        Must(plan.SendOn(plan.Revision, "", By()));
        Must(plan.BeginApproval([new(Role.DepartmentHead), new(Role.InstitutionHead)]));
        Approve(plan);
        Must(plan.Submit(By("workflow")));
        AcceptReview(plan);

        plan.Confirm(first, By("workflow"))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("AnnualPlan.ResolutionCarriedOut");
        plan.State.ShouldBe(PlanState.Accepted);

        Must(plan.Confirm(Resolved(ResolutionOutcome.Adopted, sequence: 2), By("workflow")));
        plan.Confirmations.Count.ShouldBe(2);
        plan.ForEvaluation()!.Number.ShouldBe(2);
        plan.AmendmentBehind(plan.Confirmations[1])!.Reason.ShouldBe("추경 반영");
        plan.AmendmentBehind(plan.Confirmations[0]).ShouldBeNull();
    }

    [Fact]
    public void A_plan_recorded_as_printed_is_never_taken_for_a_confirmed_one()
    {
        AnnualPlan recorded = AnnualPlan
            .Record("KIPO", new(2026), Sector.Central, Content(), By("import"))
            .Plan;

        recorded.State.ShouldBe(PlanState.Recorded);
        recorded.Confirmations.ShouldBeEmpty();
        recorded
            .Confirm(Resolved(ResolutionOutcome.Adopted, recorded.Id), By())
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.WrongState");
        recorded
            .Edit(new AddNode(PlanNodeKind.Task, "t1"), EditorScope.Whole, By())
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.Locked");
    }
}
