using Ipses.Application.Cycles.Board;
using Ipses.Application.Cycles.OpenCycle;
using Ipses.Application.Cycles.ReadInstance;
using Ipses.Application.Guidelines.EditGuidelines;
using Ipses.Application.Guidelines.ReadGuidelines;
using Ipses.Domain.Common;
using Ipses.Domain.Cycles;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Cycles;

public sealed class OpenCycleTests : IAsyncLifetime
{
    private ProductHost _product = null!;

    public async Task InitializeAsync() => _product = await YearWorld.OpenedAsync();

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task R23_opening_2027_twice_creates_nothing_twice()
    {
        Result<OpenedCycle> again = await As("coordinator")
            .SendAsync(new OpenCycle(Sector.Central, 2027));
        await _product.DrainAsync();

        again.Value.IsNew.ShouldBeFalse();
        (await _product.ReadAsync<Cycle>()).Count.ShouldBe(1);
        (await _product.ReadAsync<YearGuidelines>()).Count.ShouldBe(1);
        (await _product.ReadAsync<DeadlineTask>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task R20_a_year_outside_of_the_calendar_is_refused() =>
        (await As("coordinator").SendAsync(new OpenCycle(Sector.Central, 1999)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Cycle.YearOutOfRange");

    [Fact]
    public async Task R2_only_a_coordinator_opens_a_year() =>
        (await As("officer:KIPO").SendAsync(new OpenCycle(Sector.Central, 2028)))
            .Errors.ShouldHaveSingleItem()
            .Kind.ShouldBe(ErrorKind.Forbidden);

    [Fact]
    public async Task A_coordinator_whose_year_is_open_is_proposed_the_coming_one_and_of_another_sector_this_one()
    {
        (await As("coordinator").AskAsync(new ProposeYear(Sector.Central))).Value.Year.ShouldBe(
            2028
        );
        (await As("coordinator").AskAsync(new ProposeYear(Sector.Local))).Value.Year.ShouldBe(2027);
        (await As("officer:KIPO").AskAsync(new ProposeYear(Sector.Central)))
            .Errors.ShouldHaveSingleItem()
            .Kind.ShouldBe(ErrorKind.Forbidden);
    }

    [Fact]
    public async Task R3_the_board_is_whole_for_the_coordinator_and_one_row_for_a_ministry()
    {
        ReadBoard board = new(Sector.Central, 2027);

        BoardView whole = (await As("coordinator").AskAsync(board)).Value;
        BoardView own = (await As("officer:KIPO").AskAsync(board)).Value;

        whole.IsOpen.ShouldBeTrue();
        whole.Rows.Count.ShouldBe(39);
        whole.Rows.ShouldAllBe(r => r.Cells.Count == whole.Steps.Count);
        own.Rows.ShouldHaveSingleItem().InstitutionId.ShouldBe("KIPO");
    }

    [Fact]
    public async Task A_board_on_which_nothing_changed_has_the_same_print()
    {
        ReadBoard board = new(Sector.Central, 2027);

        string first = (await As("coordinator").AskAsync(board)).Value.Print;
        string second = (await As("coordinator").AskAsync(board)).Value.Print;

        second.ShouldBe(first);
    }

    [Fact]
    public async Task R3_the_conductors_journal_is_read_by_the_coordinator_and_hidden_from_a_ministry()
    {
        ReadInstance conductor = new("annual-cycle:central:2027");

        InstanceView view = (await As("coordinator").AskAsync(conductor)).Value;

        view.Steps.ShouldNotBeEmpty();
        view.SeesVariables.ShouldBeTrue();
        (await As("officer:KIPO").AskAsync(conductor))
            .Errors.ShouldHaveSingleItem()
            .Kind.ShouldBe(ErrorKind.NotFound);
    }

    [Fact]
    public async Task R14_the_guidelines_show_each_steps_date_and_a_draft_is_hidden_from_ministries()
    {
        ReadGuidelines query = new(Sector.Central, 2027);

        GuidelinesView view = (await As("coordinator").AskAsync(query)).Value;

        view.DueRules.Single(r => r.Key == "annual-plan.draft")
            .Date.ShouldBe(new DateOnly(2027, 2, 26));
        view.DueRules.Single(r => r.Key == "annual-plan.session")
            .Date.ShouldBe(new DateOnly(2027, 3, 15));
        view.MayEdit.ShouldBeTrue();
        (await As("officer:KIPO").AskAsync(query))
            .Errors.ShouldHaveSingleItem()
            .Kind.ShouldBe(ErrorKind.NotFound);
    }

    [Fact]
    public async Task A_stale_edit_of_the_guidelines_is_refused_as_a_conflict()
    {
        YearGuidelines guidelines = await _product.GuidelinesAsync();
        GuidelinesEdit edit = new(
            1,
            guidelines.Content.Texts,
            guidelines.Content.Areas,
            new Dictionary<string, string> { ["objection.days"] = "21" },
            new Dictionary<string, DueOverride>()
        );

        await As("coordinator").MustAsync(new EditGuidelines(Sector.Central, 2027, edit));
        Result<int> stale = await As("coordinator")
            .SendAsync(new EditGuidelines(Sector.Central, 2027, edit));

        stale.Errors.ShouldHaveSingleItem().Kind.ShouldBe(ErrorKind.Conflict);
    }

    private ProductSession As(string persona) => _product.As(YearWorld.PersonOf(persona));
}
