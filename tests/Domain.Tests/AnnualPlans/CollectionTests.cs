using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Shouldly;
using Xunit;
using static Ipses.Domain.Tests.AnnualPlans.PlanBuilder;

namespace Ipses.Domain.Tests.AnnualPlans;

/// <summary>R11b: units fill their parts side by side, heads pass them on, the officer merges.</summary>
public sealed class CollectionTests
{
    [Fact]
    public void The_officer_can_not_send_on_before_every_part_is_in_or_waived()
    {
        AnnualPlan plan = Draft(null, Unit, OtherUnit);
        Must(plan.PassPartOn(Unit, "", By("unit-head")));

        Error error = plan.SendOn(plan.Revision, "", By()).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("AnnualPlan.PartsMissing");
        error.Message.En.ShouldContain(OtherUnit);

        plan.WaivePart(OtherUnit, " ", By()).Errors[0].Code.ShouldBe("AnnualPlan.ReasonMissing");
        Must(plan.WaivePart(OtherUnit, "부서가 신설되어 올해는 제외합니다.", By()));
        Must(plan.SendOn(plan.Revision, "", By()));
        plan.State.ShouldBe(PlanState.InApproval);
    }

    [Fact]
    public void The_last_part_that_comes_in_is_told_once()
    {
        AnnualPlan plan = Draft(null, Unit, OtherUnit);
        Must(plan.PassPartOn(Unit, "", By("unit-head")));
        plan.TakeEvents().OfType<PlanPartsComplete>().ShouldBeEmpty();
        Must(plan.PassPartOn(OtherUnit, "", By("unit-head")));
        plan.TakeEvents().OfType<PlanPartsComplete>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_unit_can_fill_its_part_before_the_officer_has_made_the_row_that_sums_it_up()
    {
        PlanContent content = Content();
        PlanContent counted = content with
        {
            Indicators =
            [
                .. content.Indicators.Select(node =>
                    node with
                    {
                        Indicator = node.Indicator with { Weight = null, CountedIn = "row" },
                    }
                ),
            ],
        };

        PlanIsFitToSubmit.CheckPart(counted, Unit, Year, new()).Errors.ShouldBeEmpty();
        PlanIsFitToSubmit
            .Check(counted, Year, new())
            .Errors.ShouldContain(error => error.Code == "AnnualPlan.NoSuchRow");
    }

    [Fact]
    public void A_unit_edits_its_own_part_and_no_other()
    {
        AnnualPlan plan = Draft(null, Unit, OtherUnit);
        EditorScope own = EditorScope.Unit(Unit);

        Must(plan.Edit(new SaveNode(plan.Content.Indicators[0], 0), own, By("unit-officer")));
        Must(plan.Edit(new AddNode(PlanNodeKind.Indicator, "k1"), own, By("unit-officer")));

        foreach (
            PlanEdit foreign in new PlanEdit[]
            {
                new SaveNode(plan.Content.Indicators[2], 0),
                new SaveNode(plan.Content.Objectives[0], 0),
                new SaveNode(plan.Content.Frame, 0),
                new SaveNode(plan.Content.Targets[0] with { UnitId = OtherUnit }, 0),
                new AddNode(PlanNodeKind.AggregateRow, null),
                new MoveNode("i1", 0, "k2"),
                new RemoveNode("t2", 0),
                new ReplaceContent(new PlanContent(), plan.Revision),
            }
        )
        {
            plan.Edit(foreign, own, By("unit-officer"))
                .Errors.ShouldHaveSingleItem()
                .Code.ShouldBe("AnnualPlan.NotYourPart", foreign.ToString());
        }
    }

    [Fact]
    public void A_target_that_a_unit_adds_is_its_own()
    {
        AnnualPlan plan = Draft(null, Unit);
        Must(
            plan.Edit(
                new AddNode(PlanNodeKind.Target, "o1"),
                EditorScope.Unit(Unit),
                By("unit-officer")
            )
        );
        plan.Content.Targets[^1].UnitId.ShouldBe(Unit);
    }

    [Fact]
    public void A_part_with_a_gap_is_not_filled_and_says_where()
    {
        PlanContent gap = Content();
        AnnualPlan plan = Draft(gap.With(gap.Change("i1", i => i with { Formula = "" })), Unit);

        plan.FillPart(Unit, "", By("unit-officer"))
            .Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("i1.formula");
        plan.PartOf(Unit)!.State.ShouldBe(PartState.Open);
    }

    [Fact]
    public void A_filled_part_is_closed_to_its_unit_until_it_is_given_back()
    {
        AnnualPlan plan = Draft(null, Unit);
        Must(plan.FillPart(Unit, "", By("unit-officer")));
        SaveNode edit = new(plan.Content.Indicators[0], 0);

        plan.Edit(edit, EditorScope.Unit(Unit), By("unit-officer"))
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.PartClosed");

        plan.ReturnPart(Unit, "", By("unit-head"))
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.ReasonMissing");
        Must(plan.ReturnPart(Unit, "근거를 보완해 주십시오.", By("unit-head")));
        plan.PartOf(Unit)!.Note.ShouldContain("근거");
        Must(plan.Edit(edit, EditorScope.Unit(Unit), By("unit-officer")));
    }

    [Fact]
    public void A_unit_that_starts_from_last_year_takes_only_its_own_share()
    {
        AnnualPlan plan = Draft(new PlanContent(), Unit, OtherUnit);
        Must(plan.StartFrom(Content(), EditorScope.Unit(Unit), By("unit-officer")));

        plan.Content.Targets.ShouldHaveSingleItem().UnitId.ShouldBe(Unit);
        plan.StartFrom(Content(), EditorScope.Unit("KIPO/none"), By("x"))
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.NoSuchPart");
    }
}
