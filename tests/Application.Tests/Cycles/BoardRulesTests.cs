using Ipses.Application.Cycles.Board;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Organisations;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Cycles;

public class BoardRulesTests
{
    private static readonly DateOnly Friday = new(2027, 2, 26);

    [Fact]
    public void A_draft_that_is_late_shows_business_days_not_the_holiday_in_between()
    {
        BoardFacts facts = Facts(PlanState.Draft) with { Tasks = [Task("annual-plan.draft")] };

        // Saturday, Sunday and 1 March, a public holiday, don't count.
        BoardCell cell = Cell(facts, BoardRules.Draft, new DateOnly(2027, 3, 2));

        cell.State.ShouldBe(CellState.Late);
        cell.DaysLate.ShouldBe(1);
    }

    [Fact]
    public void A_draft_that_came_back_is_shown_as_returned_and_its_review_as_still_to_come()
    {
        BoardFacts facts = Facts(PlanState.Draft) with
        {
            Tasks =
            [
                Task("annual-plan.draft") with
                {
                    IsOpen = false,
                    ClosedOn = Friday,
                },
                Task("annual-plan.review") with
                {
                    IsOpen = false,
                    ClosedOn = Friday,
                },
                Task("annual-plan.revise"),
            ],
        };

        Cell(facts, BoardRules.Draft, Friday).State.ShouldBe(CellState.Returned);
        Cell(facts, BoardRules.Review, Friday).State.ShouldBe(CellState.Waiting);
    }

    [Fact]
    public void A_confirmed_plan_is_done_from_the_draft_to_the_resolution()
    {
        BoardFacts facts = Facts(PlanState.Confirmed) with
        {
            Parts = 2,
            PartsIn = 2,
            Acknowledged = true,
            Item = new BoardItem(
                new DateOnly(2027, 3, 15),
                ResolutionOutcome.Adopted,
                "GPEC-2027-002"
            ),
        };

        BoardRules
            .CellsOf(facts, BusinessCalendar.Korea, Friday)
            .ShouldAllBe(cell => cell.State == CellState.Done);
    }

    [Fact]
    public void An_incident_stands_where_the_work_stands()
    {
        BoardFacts facts = Facts(PlanState.InApproval) with { OpenIncidents = 1 };

        Cell(facts, BoardRules.Approve, Friday).State.ShouldBe(CellState.Stopped);
    }

    [Fact]
    public void A_plan_that_waits_for_its_session_shows_the_day()
    {
        BoardFacts facts = Facts(PlanState.Accepted) with
        {
            Item = new BoardItem(new DateOnly(2027, 3, 15), null, null),
        };

        BoardCell cell = Cell(facts, BoardRules.Resolution, Friday);

        cell.State.ShouldBe(CellState.Running);
        cell.Due.ShouldBe(new DateOnly(2027, 3, 15));
    }

    private static BoardCell Cell(BoardFacts facts, string step, DateOnly today) =>
        BoardRules
            .CellsOf(facts, BusinessCalendar.Korea, today)
            .Single(cell => cell.StepKey == step);

    private static BoardFacts Facts(PlanState plan) =>
        new(true, false, plan, [], null, 0) { Parts = 2, PartsIn = 2 };

    private static BoardTask Task(string stepKey) =>
        new(
            "KIPO",
            stepKey,
            stepKey,
            null,
            true,
            Friday,
            new DateTimeOffset(2027, 2, 1, 0, 0, 0, TimeSpan.Zero),
            null,
            null,
            Role.PerformanceOfficer,
            false
        );
}
