using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Shouldly;
using Xunit;
using static Ipses.Domain.Tests.AnnualPlans.PlanBuilder;

namespace Ipses.Domain.Tests.AnnualPlans;

/// <summary>Editing the tree as one goes, two people at a time.</summary>
public sealed class EditingTests
{
    private static StrategicObjective Renamed(AnnualPlan plan, string name) =>
        plan.Content.Objectives[0] with
        {
            Name = LocalizedText.Same(name),
        };

    [Fact]
    public void Two_people_who_edit_different_nodes_do_not_meet()
    {
        AnnualPlan plan = Draft();

        Must(plan.Edit(new SaveNode(Renamed(plan, "A"), 0), EditorScope.Whole, By("a")));
        Must(plan.Edit(new SaveNode(Target("t1", Unit), 0), EditorScope.Whole, By("b")));

        plan.Revision.ShouldBe(3);
        plan.Drafters.ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_stale_edit_of_the_same_node_is_refused_naming_who_was_first_and_keeps_the_first()
    {
        AnnualPlan plan = Draft();
        Must(plan.Edit(new SaveNode(Renamed(plan, "first"), 0), EditorScope.Whole, By("a")));

        Error error = plan.Edit(
                new SaveNode(Renamed(plan, "second"), 0),
                EditorScope.Whole,
                By("b")
            )
            .Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("AnnualPlan.StaleNode");
        error.Kind.ShouldBe(ErrorKind.Conflict);
        error.Message.En.ShouldContain("a changed this item first");
        error.At.ShouldBe(By("a").At);
        plan.Content.Objectives[0].Name.En.ShouldBe("first");
        plan.Revision.ShouldBe(2);
    }

    [Fact]
    public void Every_edit_leaves_a_revision_with_its_text_and_its_author()
    {
        AnnualPlan plan = Draft();
        PlanRevision revision = plan.Edit(
            new SaveNode(Renamed(plan, "new"), 0),
            EditorScope.Whole,
            By("deputy", "officer.KIPO")
        ).Value;

        revision.Id.ShouldBe("annual-plan:KIPO:2027:r2");
        revision.By.ShouldBe("deputy");
        revision.ForWhom.ShouldBe("officer.KIPO");
        revision.Content.Objectives[0].Name.En.ShouldBe("new");
    }

    [Fact]
    public void Removing_a_target_takes_its_branch_and_only_that()
    {
        AnnualPlan plan = Draft();
        Must(plan.Edit(new RemoveNode("t1", 0), EditorScope.Whole, By()));

        plan.Content.Tasks.Select(t => t.Id).ShouldBe(["k2"]);
        plan.Content.Indicators.Select(i => i.Id).ShouldBe(["i3"]);
    }

    [Fact]
    public void A_node_moves_among_its_siblings_and_under_another_parent()
    {
        AnnualPlan plan = Draft();
        Must(plan.Edit(new MoveNode("i2", -1), EditorScope.Whole, By()));
        plan.Content.IndicatorsOf("k1").Select(i => i.Id).ShouldBe(["i2", "i1"]);

        Must(plan.Edit(new MoveNode("i2", 0, "k2"), EditorScope.Whole, By()));
        plan.Content.IndicatorsOf("k2").Select(i => i.Id).ShouldBe(["i3", "i2"]);

        plan.Edit(new MoveNode("i2", 0, "nowhere"), EditorScope.Whole, By())
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.NodeGone");
    }

    [Fact]
    public void New_nodes_get_names_that_no_other_year_has()
    {
        AnnualPlan plan = Draft();
        Must(plan.Edit(new AddNode(PlanNodeKind.Indicator, "k1"), EditorScope.Whole, By()));
        Must(plan.Edit(new AddNode(PlanNodeKind.Objective, null), EditorScope.Whole, By()));

        plan.Content.Find("i-2027-2").ShouldBeOfType<PlanIndicator>().TaskId.ShouldBe("k1");
        plan.Content.Objectives[^1].Id.ShouldBe("o-2027-3");
    }

    [Fact]
    public void R16_a_plan_in_approval_is_locked()
    {
        AnnualPlan plan = InApproval();
        plan.Edit(new SaveNode(Renamed(plan, "late"), 0), EditorScope.Whole, By())
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.Locked");
    }

    [Fact]
    public void Starting_from_last_year_brings_the_printed_weights_over_and_keeps_what_a_unit_wrote()
    {
        PlanContent last = Content() with
        {
            Indicators = [Indicator("i1", "k1", 80m) with { }, Indicator("i3", "k2", 25m)],
            Tasks =
            [
                Task("k1", "t1") with
                {
                    Milestones = [new("m", new DateOnly(2026, 2, 28))],
                },
                Task("k2", "t2"),
            ],
        };
        AnnualPlan plan = Draft(
            Content() with
            {
                Frame = new() { Id = PlanFrame.NodeId },
                Targets = [Target("own", OtherUnit)],
                Tasks = [],
                Indicators = [],
            }
        );

        Must(plan.StartFrom(last, EditorScope.Whole, By()));

        plan.Content.Targets.Select(t => t.Id).ShouldBe(["own", "t1"]);
        plan.Content.Indicators.ShouldHaveSingleItem().Indicator.Weight.ShouldBe(80m);
        plan.Content.Indicators[0].Indicator.Target.ShouldBeNull();
        plan.Content.Tasks[0].Milestones[0].Date.ShouldBe(new DateOnly(2027, 2, 28));
        plan.Content.Frame.Mission.En.ShouldBe("Mission");
        Must(plan.StartFrom(last, EditorScope.Whole, By()));
        plan.Content.Targets.Count.ShouldBe(2);
    }

    [Fact]
    public void Empty_targets_take_the_proposal_and_set_ones_stay()
    {
        PlanContent content = Content();
        AnnualPlan plan = Draft(
            content
                .With(content.Change("i1", i => i with { Target = null }))
                .With(content.Change("i2", i => i with { Target = 99m }))
        );
        Must(plan.Edit(new TakeProposals(Year, new()), EditorScope.Whole, By()));

        plan.Content.Indicators.Select(i => i.Indicator.Target).ShouldBe([73.9m, 99m, 73.9m]);
    }

    [Fact]
    public void Two_revisions_are_compared_node_by_node()
    {
        AnnualPlan plan = Draft();
        PlanContent before = plan.Content;
        Must(plan.Edit(new SaveNode(Renamed(plan, "new"), 0), EditorScope.Whole, By()));
        Must(plan.Edit(new RemoveNode("i3", 0), EditorScope.Whole, By()));
        Must(plan.Edit(new AddNode(PlanNodeKind.Task, "t2"), EditorScope.Whole, By()));

        PlanDifferences
            .Between(before, plan.Content)
            .Select(d => (d.NodeId, d.Change))
            .ShouldBe([
                ("o1", NodeChange.Changed),
                ("k-2027-4", NodeChange.Added),
                ("i3", NodeChange.Removed),
            ]);
    }
}
