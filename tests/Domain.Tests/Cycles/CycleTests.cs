using Ipses.Domain.Common;
using Ipses.Domain.Cycles;
using Ipses.Domain.Organisations;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.Cycles;

public class CycleTests
{
    private static readonly Deed Deed = new(
        "coordinator",
        null,
        new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero)
    );

    [Theory]
    [InlineData(1999)]
    [InlineData(2051)]
    [InlineData(27)]
    public void R20_a_year_that_the_calendar_does_not_serve_can_not_be_opened(int year) =>
        Cycle
            .Open(Sector.Central, new FiscalYear(year), Deed)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Cycle.YearOutOfRange");

    [Fact]
    public void R23_opening_the_same_year_gives_the_same_cycle_and_the_same_instance()
    {
        Cycle cycle = Cycle.Open(Sector.Central, new FiscalYear(2027), Deed).Value;

        cycle.Id.ShouldBe("central:2027");
        cycle.InstanceId.ShouldBe("annual-cycle:central:2027");
    }

    [Theory]
    [InlineData("2027-01-04", false, 2027)]
    [InlineData("2027-01-04", true, 2028)]
    [InlineData("2027-09-30", false, 2027)]
    [InlineData("2027-10-01", false, 2028)]
    [InlineData("2027-11-28", true, 2028)]
    [InlineData("2050-12-01", true, 2050)]
    public void The_year_to_open_next_is_this_one_until_it_is_open_or_its_last_quarter_has_come(
        string today,
        bool isOpen,
        int next
    ) =>
        Cycle
            .NextToOpen(
                DateOnly.ParseExact(
                    today,
                    "yyyy-MM-dd",
                    System.Globalization.CultureInfo.InvariantCulture
                ),
                isOpen
            )
            .Number.ShouldBe(next);

    [Fact]
    public void R20_an_event_has_one_date_and_giving_it_again_tells_nobody()
    {
        Cycle cycle = Cycle.Open(Sector.Central, new FiscalYear(2027), Deed).Value;
        cycle.TakeEvents();

        cycle.Record("issued", new DateOnly(2027, 1, 29), Deed);
        cycle.Record("issued", new DateOnly(2027, 1, 29), Deed);

        cycle.DateOf("issued").ShouldBe(new DateOnly(2027, 1, 29));
        cycle.DateOf("session").ShouldBeNull();
        cycle.TakeEvents().Count.ShouldBe(1);
    }

    [Fact]
    public void R23_a_step_of_the_year_that_is_done_stays_done()
    {
        Cycle cycle = Cycle.Open(Sector.Central, new FiscalYear(2027), Deed).Value;
        cycle.Reach("guidelines.issue", CycleStepState.Done, null, Deed);

        cycle.Reach("guidelines.issue", CycleStepState.Running, null, Deed);

        cycle.Content.Steps.ShouldHaveSingleItem().State.ShouldBe(CycleStepState.Done);
    }
}
