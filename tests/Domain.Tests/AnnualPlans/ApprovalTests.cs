using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Shouldly;
using Xunit;
using static Ipses.Domain.Tests.AnnualPlans.PlanBuilder;

namespace Ipses.Domain.Tests.AnnualPlans;

/// <summary>R16 and R3: the institution's own approval chain.</summary>
public sealed class ApprovalTests
{
    [Fact]
    public void Approved_in_full_the_document_has_its_number_and_can_be_submitted()
    {
        AnnualPlan plan = InApproval();
        plan.Submit(By()).Errors[0].Code.ShouldBe("AnnualPlan.NotApprovedYet");

        Approve(plan);
        plan.Approvals[0].DocumentNumber.ShouldBe("KIPO-2027-AP-01");
        Must(plan.Submit(By("workflow")));
        plan.State.ShouldBe(PlanState.Submitted);
        plan.SubmittedAt.ShouldNotBeNull();
    }

    [Fact]
    public void Steps_are_decided_in_their_order()
    {
        AnnualPlan plan = InApproval();
        plan.Decide(ApprovalVerdict.Approved, Head(), "", [])
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.NotYourStep");
    }

    [Fact]
    public void R3_nobody_approves_what_they_edited_or_sent_on()
    {
        AnnualPlan plan = Draft();
        Must(
            plan.Edit(
                new SaveNode(plan.Content.Objectives[0], 0),
                EditorScope.Whole,
                By("department-head.KIPO")
            )
        );
        Must(plan.SendOn(plan.Revision, "", By()));
        Must(plan.BeginApproval([new(Role.DepartmentHead), new(Role.InstitutionHead)]));

        Error error = plan.Decide(ApprovalVerdict.Approved, DepartmentHead(), "", [])
            .Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("AnnualPlan.FourEyes");
        error.Rule.ShouldBe("R3");
        // Not even through a substitute, nor as the substitute of another.
        plan.Decide(
                ApprovalVerdict.Approved,
                DepartmentHead("deputy", "department-head.KIPO"),
                "",
                []
            )
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.FourEyes");
        plan.Decide(
                ApprovalVerdict.Approved,
                DepartmentHead("officer.KIPO", "another-head"),
                "",
                []
            )
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.FourEyes");
    }

    [Fact]
    public void R3_after_a_return_only_those_count_as_drafters_who_worked_on_it_since()
    {
        AnnualPlan plan = Draft();
        Must(
            plan.Edit(
                new SaveNode(plan.Content.Objectives[0], 0),
                EditorScope.Whole,
                By("head.KIPO")
            )
        );
        Must(plan.SendOn(plan.Revision, "", By()));
        Must(plan.BeginApproval([new(Role.DepartmentHead), new(Role.InstitutionHead)]));
        Must(
            plan.Decide(
                ApprovalVerdict.Returned,
                DepartmentHead(),
                "근거가 약합니다.",
                ["i1.rationale"]
            )
        );

        plan.State.ShouldBe(PlanState.Draft);
        plan.Drafters.ShouldBeEmpty();
        Must(plan.SendOn(plan.Revision, "보완했습니다.", By()));
        Must(plan.BeginApproval([new(Role.InstitutionHead)]));
        Must(plan.Decide(ApprovalVerdict.Approved, Head(), "", []));
        plan.Approvals.Count.ShouldBe(2);
        plan.Approvals[0].Steps[0].Decision!.Points.ShouldBe(["i1.rationale"]);
        plan.Approvals[1].DocumentNumber.ShouldBe("KIPO-2027-AP-02");
    }

    [Theory]
    [InlineData(ApprovalVerdict.Returned, ReopeningCause.ReturnedInApproval)]
    [InlineData(ApprovalVerdict.Rejected, ReopeningCause.RejectedInApproval)]
    public void A_no_needs_a_reason_and_opens_the_draft_again(
        ApprovalVerdict verdict,
        ReopeningCause cause
    )
    {
        AnnualPlan plan = InApproval();
        plan.Decide(verdict, DepartmentHead(), " ", [])
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.ReasonMissing");

        Must(plan.Decide(verdict, DepartmentHead(), "다시 검토하십시오.", []));
        plan.State.ShouldBe(PlanState.Draft);
        plan.Reopenings[^1].Cause.ShouldBe(cause);
        plan.Decide(ApprovalVerdict.Approved, DepartmentHead(), "", [])
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.NoOpenStep");
    }

    [Fact]
    public void R16_acting_and_delegated_approvals_are_recorded_as_such()
    {
        AnnualPlan plan = Draft();
        Must(plan.SendOn(plan.Revision, "", By()));
        Must(
            plan.BeginApproval([
                new(Role.UnitHead, ApprovalStepKind.Concurrence, "KIPO/budget"),
                new(Role.DepartmentHead, DelegatedFrom: Role.InstitutionHead),
            ])
        );

        plan.Decide(ApprovalVerdict.Approved, DepartmentHead(), "", [])
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.NotYourStep");
        Must(
            plan.Decide(
                ApprovalVerdict.Approved,
                new Approver(By("deputy", "unit-head"), Role.UnitHead, "KIPO/budget"),
                "협조합니다.",
                []
            )
        );
        Must(plan.Decide(ApprovalVerdict.Approved, DepartmentHead(), "", []));

        plan.Approvals[0]
            .Steps.Select(step => step.Decision!.Manner)
            .ShouldBe([ApprovalManner.Acting, ApprovalManner.Delegated]);
        plan.Approvals[0].Steps[0].Decision!.By.For.ShouldBe("unit-head");
        plan.Approvals[0].DocumentNumber.ShouldNotBeNull();
    }

    [Fact]
    public void A_concurrence_of_one_unit_is_not_given_by_another()
    {
        AnnualPlan plan = Draft();
        Must(plan.SendOn(plan.Revision, "", By()));
        Must(
            plan.BeginApproval([
                new(Role.UnitHead, ApprovalStepKind.Concurrence, "KIPO/budget"),
                new(Role.InstitutionHead),
            ])
        );
        plan.Decide(
                ApprovalVerdict.Approved,
                new Approver(By("unit-head"), Role.UnitHead, "KIPO/ipp"),
                "",
                []
            )
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.NotYourStep");
    }

    [Fact]
    public void A_chain_that_can_not_end_in_an_approval_is_refused()
    {
        ApprovalStepRule[][] unsound =
        [
            [],
            [new(Role.UnitHead, ApprovalStepKind.Concurrence, "KIPO/budget")],
            [
                new(Role.DepartmentHead, DelegatedFrom: Role.InstitutionHead),
                new(Role.InstitutionHead),
            ],
            [new(Role.UnitHead, ApprovalStepKind.Concurrence), new(Role.InstitutionHead)],
        ];
        foreach (ApprovalStepRule[] chain in unsound)
        {
            PlanPolicies.ChainIsSound(chain)!.Code.ShouldBe("AnnualPlan.ChainUnsound");
        }
    }

    [Fact]
    public void R23_beginning_the_approval_twice_keeps_the_first_chain_and_its_decisions()
    {
        AnnualPlan plan = InApproval();
        Must(plan.Decide(ApprovalVerdict.Approved, DepartmentHead(), "", []));
        Must(plan.BeginApproval([new(Role.InstitutionHead)]));
        plan.Approvals[0].Steps.Count.ShouldBe(2);
        plan.Approvals[0].Current()!.Rule.Role.ShouldBe(Role.InstitutionHead);
    }

    [Fact]
    public void A_plan_that_changed_since_the_officer_looked_is_not_sent_on()
    {
        AnnualPlan plan = Draft();
        Must(plan.Edit(new AddNode(PlanNodeKind.Task, "t1"), EditorScope.Whole, By("colleague")));
        plan.SendOn(1, "", By()).Errors.ShouldHaveSingleItem().Code.ShouldBe("AnnualPlan.Stale");
    }
}
