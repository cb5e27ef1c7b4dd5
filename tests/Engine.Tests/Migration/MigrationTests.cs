using System.Text.Json.Nodes;
using Ipses.Engine.Definitions;
using Ipses.Engine.Migration;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Migration;

/// <summary>A coordinator lets running instances go on by a new version: nothing is lost, nothing is done twice.</summary>
public sealed class MigrationTests : IDisposable
{
    private static readonly Decision Kim = new("김조정", "the step was missing");
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task An_instance_goes_on_by_the_new_version_from_where_it_stands()
    {
        await _bench.RunAsync(Flow("start -> a", "a -> wait", "wait -> b", "b -> end"));
        await _bench.PublishAsync(
            Flow("start -> a", "a -> wait", "wait -> new", "new -> b", "b -> end")
        );

        MigrationPlan plan = (await MigrateAsync()).Value;
        await _bench.EventAsync("Go");

        plan.Kept.ShouldBe([new MigratedStep("wait", "wait")]);
        plan.Waits.ShouldHaveSingleItem().IsKept.ShouldBeTrue();
        (await _bench.LinesAsync()).ShouldBe("a new b");
        (await _bench.RowAsync("i")).DefinitionVersion.ShouldBe(2);
    }

    [Fact]
    public async Task A_preview_changes_nothing()
    {
        await _bench.RunAsync(Flow("start -> wait", "wait -> b"));
        await _bench.PublishAsync(Flow("start -> wait", "wait -> new", "new -> b"));
        InstanceRecord before = await _bench.RowAsync("i");

        MigrationPlan plan = (await PlanAsync()).Value;

        plan.IsPossible.ShouldBeTrue();
        (plan.FromVersion, plan.ToVersion).ShouldBe((1, 2));
        (await _bench.RowAsync("i")).ShouldBe(before);
    }

    [Fact]
    public async Task A_step_that_is_done_is_not_done_again()
    {
        await _bench.RunAsync(Flow("start -> a", "a -> wait", "wait -> b"));
        await _bench.PublishAsync(Flow("start -> wait", "wait -> a", "a -> b"));

        EngineResult<MigrationPlan> refused = await MigrateAsync();

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("Migration.WouldRunTwice");
        refused.Errors[0].Place.ShouldBe("a");
        (await _bench.RowAsync("i")).DefinitionVersion.ShouldBe(1);
    }

    [Fact]
    public async Task A_circle_that_was_there_before_may_turn_again()
    {
        await _bench.RunAsync(Flow("start -> a", "a -> wait", "wait -> a"));
        await _bench.PublishAsync(Flow("start -> a", "a -> wait", "wait -> new", "new -> a"));

        (await MigrateAsync()).IsSuccess.ShouldBeTrue();
        await _bench.EventAsync("Go");

        (await _bench.LinesAsync()).ShouldBe("a new a");
    }

    [Fact]
    public async Task An_instance_at_a_step_that_is_gone_stays_where_it_is()
    {
        await _bench.RunAsync(Flow("start -> wait", "wait -> b"));
        await _bench.PublishAsync(
            new FlowJson("flow")
                .Add(Node("start", "Elsa.Start"), Event("other", "Go"), Line("b", "b"))
                .Arrows("start -> other", "other -> b")
        );

        (await MigrateAsync()).Errors.Single().Code.ShouldBe("Migration.StepGone");
        await _bench.EventAsync("Go");

        (await _bench.LinesAsync()).ShouldBe("b", "it went on by its own version");
    }

    [Fact]
    public async Task An_instance_at_a_step_of_another_type_stays_where_it_is()
    {
        await _bench.RunAsync(Flow("start -> wait", "wait -> b"));
        await _bench.PublishAsync(
            new FlowJson("flow")
                .Add(Node("start", "Elsa.Start"), Delay("wait", "1.00:00:00"), Line("b", "b"))
                .Arrows("start -> wait", "wait -> b")
        );

        (await MigrateAsync()).Errors.Single().Code.ShouldBe("Migration.StepReplaced");
    }

    [Fact]
    public async Task A_branch_that_waits_to_be_joined_keeps_its_arrow()
    {
        FlowJson Joined(params string[] arrows) =>
            new FlowJson("flow")
                .Add(
                    Node("start", "Elsa.Start"),
                    Line("a", "a"),
                    Event("wait", "Go"),
                    Node("join", "Elsa.FlowJoin", ("mode", Literal("FlowJoinMode", "WaitAll"))),
                    Line("b", "b")
                )
                .Arrows(["start -> a", "start -> wait", "wait -> join", "join -> b", .. arrows]);
        await _bench.RunAsync(Joined("a -> join"));
        await _bench.PublishAsync(Joined());

        (await MigrateAsync()).Errors.Single().Code.ShouldBe("Migration.ArrowGone");
    }

    [Fact]
    public async Task Timers_go_on_as_they_were_set_unless_asked_otherwise()
    {
        await _bench.RunAsync(Delayed("2.00:00:00"));
        await _bench.PublishAsync(Delayed("5.00:00:00"));
        DateTimeOffset due = (await _bench.RowAsync("i")).DueAt!.Value;

        (await MigrateAsync()).Value.Waits.Single().IsKept.ShouldBeTrue();

        (await _bench.RowAsync("i")).DueAt.ShouldBe(due);
        await _bench.AdvanceAsync(TimeSpan.FromDays(2));
        (await _bench.LinesAsync()).ShouldBe("b");
    }

    [Fact]
    public async Task Timers_are_set_anew_by_the_new_version_where_that_is_asked_for()
    {
        await _bench.RunAsync(Delayed("2.00:00:00"));
        await _bench.PublishAsync(Delayed("5.00:00:00"));

        MigrationPlan plan = (await MigrateAsync(MigratedTimers.Recalculate)).Value;

        plan.RunsAgain.ShouldBe([new MigratedStep("delay", "delay")]);
        await _bench.AdvanceAsync(TimeSpan.FromDays(2));
        (await _bench.LinesAsync()).ShouldBe("");
        await _bench.AdvanceAsync(TimeSpan.FromDays(3));
        (await _bench.LinesAsync()).ShouldBe("b");
    }

    [Fact]
    public async Task New_variables_come_with_their_first_value()
    {
        await _bench.RunAsync(Flow("start -> wait", "wait -> b"));
        await _bench.PublishAsync(
            new FlowJson("flow")
                .Variable("Rounds", "Int32", "3")
                .Add(
                    Node("start", "Elsa.Start"),
                    Event("wait", "Go"),
                    JsLine("b", "'rounds ' + getVariable('Rounds')")
                )
                .Arrows("start -> wait", "wait -> b")
        );

        (await MigrateAsync()).Value.NewVariables.ShouldBe(["Rounds"]);
        await _bench.EventAsync("Go");

        (await _bench.LinesAsync()).ShouldBe("rounds 3");
    }

    [Fact]
    public async Task New_steps_behind_where_it_stands_are_named_and_never_run()
    {
        await _bench.RunAsync(Flow("start -> wait", "wait -> b"));
        await _bench.PublishAsync(Flow("start -> new", "new -> wait", "wait -> b"));

        (await MigrateAsync()).Value.PassedOver.ShouldBe([new MigratedStep("new", "new")]);
        await _bench.EventAsync("Go");

        (await _bench.LinesAsync()).ShouldBe("b");
    }

    [Fact]
    public async Task A_migration_is_taken_back_until_something_has_happened_since()
    {
        await _bench.RunAsync(Flow("start -> wait", "wait -> b"));
        await _bench.PublishAsync(Flow("start -> wait", "wait -> new", "new -> b"));
        await MigrateAsync();

        (await UndoAsync()).IsSuccess.ShouldBeTrue();
        (await UndoAsync()).Errors.Single().Code.ShouldBe("Migration.NotUndoable");
        await _bench.EventAsync("Go");

        (await _bench.RowAsync("i")).DefinitionVersion.ShouldBe(1);
        (await _bench.LinesAsync()).ShouldBe("b");
    }

    [Fact]
    public async Task A_migration_that_has_had_effects_is_not_taken_back()
    {
        await _bench.RunAsync(Flow("start -> wait", "wait -> again", "again -> b"));
        await _bench.PublishAsync(
            Flow("start -> wait", "wait -> new", "new -> again", "again -> b")
        );
        await MigrateAsync();
        await _bench.EventAsync("Go");

        (await UndoAsync()).Errors.Single().Code.ShouldBe("Migration.NotUndoable");
    }

    [Fact]
    public async Task The_journal_of_a_migrated_instance_gives_its_state()
    {
        await _bench.RunAsync(Delayed("2.00:00:00"));
        await _bench.PublishAsync(Delayed("5.00:00:00"));
        await MigrateAsync(MigratedTimers.Recalculate);

        (
            await _bench.ReadAsync(store => JournalCheck.FindFaultAsync(store, "i", _bench.None))
        ).ShouldBeNull();
        JournalRecord told = (
            await _bench.ReadAsync(store => store.ReadJournalAsync("i", 1, 10, _bench.None))
        ).Single();
        (told.Cause, told.By, told.Reason).ShouldBe(("migrate", Kim.By, Kim.Reason));
    }

    private static FlowJson Flow(params string[] arrows)
    {
        JsonObject[] all =
        [
            Node("start", "Elsa.Start"),
            Line("a", "a"),
            Event("wait", "Go"),
            Event("again", "Again"),
            Line("new", "new"),
            Line("b", "b"),
            Node("end", "Elsa.End"),
        ];
        string text = string.Join(' ', arrows);
        return new FlowJson("flow")
            .Add([.. all.Where(node => text.Split(' ').Contains(node["id"]!.GetValue<string>()))])
            .Arrows(arrows);
    }

    private static FlowJson Delayed(string span) =>
        new FlowJson("flow")
            .Add(Node("start", "Elsa.Start"), Delay("delay", span), Line("b", "b"))
            .Arrows("start -> delay", "delay -> b");

    private Task<EngineResult<MigrationPlan>> PlanAsync() =>
        _bench.InUnitAsync(s =>
            s.Runtime.PlanMigrationAsync("i", 2, MigratedTimers.Keep, _bench.None)
        );

    private Task<EngineResult<MigrationPlan>> MigrateAsync(
        MigratedTimers timers = MigratedTimers.Keep
    ) => _bench.InUnitAsync(s => s.Runtime.MigrateAsync("i", 2, timers, Kim, _bench.None));

    private Task<EngineResult<string>> UndoAsync() =>
        _bench.InUnitAsync(s => s.Runtime.UndoMigrationAsync("i", Kim, _bench.None));
}
