using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>Event, Timer, Cron and StartAt that start workflows: from publication to retraction, once each.</summary>
public sealed class TriggerTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task An_event_starts_an_instance_that_begins_after_the_trigger_with_what_it_carried()
    {
        await _bench.PublishAsync(OnEvent());
        var outcome = await _bench.EventAsync("opened", new { Who = "Kim" });
        outcome.Starts.ShouldBe(1);
        await _bench.DrainAsync();
        var started = (await InstancesAsync()).ShouldHaveSingleItem();
        started.Status.ShouldBe(InstanceStatus.Finished);
        (await _bench.LinesAsync(started.Id)).ShouldBe("Kim");
    }

    [Fact]
    public async Task The_same_event_twice_starts_one_instance()
    {
        await _bench.PublishAsync(OnEvent());
        await _bench.EventAsync("opened", id: "e1");
        (await _bench.EventAsync("opened", id: "e1")).WasApplied.ShouldBeTrue();
        await _bench.DrainAsync();
        (await InstancesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_events_start_two_instances_and_resume_those_that_wait()
    {
        await _bench.PublishAsync(
            new FlowJson("w")
                .Add(Event("go", "opened").CanStart(), Event("again", "opened"), Line("end", "end"))
                .Arrows("go -> again", "again -> end")
        );
        await _bench.EventAsync("opened");
        await _bench.DrainAsync();
        await _bench.EventAsync("opened");
        await _bench.DrainAsync();
        (await InstancesAsync())
            .Select(i => i.Status)
            .ShouldBe([InstanceStatus.Finished, InstanceStatus.Running]);
    }

    [Fact]
    public async Task An_event_for_one_instance_starts_none()
    {
        await _bench.PublishAsync(OnEvent());
        var outcome = await _bench.StimulateAsync(
            new Stimulus("s", StimulusKeys.Event("opened"), default) { InstanceId = "somebody" }
        );
        outcome.Starts.ShouldBe(0);
        await _bench.DrainAsync();
        (await InstancesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_that_a_workflow_publishes_starts_others_with_its_correlation()
    {
        await _bench.PublishAsync(OnEvent());
        await _bench.RunAsync(
            new FlowJson("publisher").Add(
                Node(
                    "publish",
                    "Elsa.PublishEvent",
                    ("eventName", Literal("String", "opened")),
                    ("correlationId", Literal("String", "KIPO"))
                )
            )
        );
        (await InstancesAsync()).ShouldHaveSingleItem().CorrelationId.ShouldBe("KIPO");
    }

    [Fact]
    public async Task An_event_without_the_mark_starts_nothing()
    {
        await _bench.PublishAsync(new FlowJson("w").Add(Event("go", "opened"), Line("end", "end")));
        await _bench.EventAsync("opened");
        await _bench.DrainAsync();
        (await InstancesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_starts_nothing()
    {
        (
            await _bench.InUnitAsync(s => s.Runtime.SaveDraftAsync(OnEvent().Json(), _bench.None))
        ).IsSuccess.ShouldBeTrue();
        (await _bench.EventAsync("opened")).Starts.ShouldBe(0);
    }

    [Fact]
    public async Task Started_by_hand_the_marked_event_is_waited_for()
    {
        await _bench.PublishAsync(OnEvent());
        await _bench.StartAsync("w", "i");
        (await _bench.RowAsync("i")).Status.ShouldBe(InstanceStatus.Running);
        await _bench.EventAsync("opened", new { Who = "Lee" });
        (await _bench.LinesAsync()).ShouldBe("Lee");
    }

    [Fact]
    public async Task A_marked_event_of_a_nested_flowchart_has_happened_when_its_turn_comes()
    {
        var inner = new FlowJson("inner")
            .Add(Event("go", "opened").CanStart(), Line("b", "b"))
            .Arrows("go -> b")
            .Flowchart("inner");
        await _bench.PublishAsync(
            new FlowJson("w").Json(Sequence("root", Line("a", "a"), inner, Line("c", "c")))
        );
        await _bench.EventAsync("opened");
        await _bench.DrainAsync();
        (await _bench.LinesAsync((await InstancesAsync()).Single().Id)).ShouldBe("a b c");
    }

    [Fact]
    public async Task In_a_loop_the_trigger_has_happened_once()
    {
        await _bench.PublishAsync(
            new FlowJson("w")
                .Add(Event("go", "opened").CanStart(), Line("turn", "turn"))
                .Arrows("go -> turn", "turn -> go")
        );
        await _bench.EventAsync("opened");
        await _bench.DrainAsync();
        var instance = (await InstancesAsync()).Single();
        instance.Status.ShouldBe(InstanceStatus.Running);
        (await _bench.LinesAsync(instance.Id)).ShouldBe("turn");
    }

    [Fact]
    public async Task Of_two_triggers_the_one_that_fired_begins()
    {
        await _bench.PublishAsync(
            new FlowJson("w")
                .Add(
                    Event("a", "first").CanStart(),
                    Event("b", "second").CanStart(),
                    Line("la", "a"),
                    Line("lb", "b"),
                    Line("end", "end")
                )
                .Arrows("a -> la", "b -> lb", "la -> end", "lb -> end")
        );
        await _bench.EventAsync("second");
        await _bench.DrainAsync();
        (await _bench.LinesAsync((await InstancesAsync()).Single().Id)).ShouldBe("b end");
    }

    [Fact]
    public async Task Retracted_it_starts_no_more_and_what_runs_goes_on()
    {
        await _bench.PublishAsync(
            new FlowJson("w")
                .Add(Event("go", "opened").CanStart(), Event("then", "closed"), Line("end", "end"))
                .Arrows("go -> then", "then -> end")
        );
        await _bench.EventAsync("opened");
        await _bench.DrainAsync();
        await RetractAsync();
        (await _bench.EventAsync("opened")).Starts.ShouldBe(0);
        await _bench.EventAsync("closed");
        (await InstancesAsync()).ShouldHaveSingleItem().Status.ShouldBe(InstanceStatus.Finished);
        (
            await _bench.InUnitAsync(s =>
                s.Runtime.StartAsync(new StartRequest("x", "w"), _bench.None)
            )
        )
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Workflow.NotPublished");
    }

    [Fact]
    public async Task A_new_version_listens_in_place_of_the_old_one()
    {
        await _bench.PublishAsync(OnEvent());
        await _bench.PublishAsync(OnEvent("reopened"));
        (await _bench.EventAsync("opened")).Starts.ShouldBe(0);
        (await _bench.EventAsync("reopened")).Starts.ShouldBe(1);
        await _bench.DrainAsync();
        (await InstancesAsync()).ShouldHaveSingleItem().DefinitionVersion.ShouldBe(2);
    }

    [Fact]
    public async Task A_start_that_is_queued_keeps_the_version_that_heard_the_event()
    {
        await _bench.PublishAsync(OnEvent());
        await _bench.EventAsync("opened");
        await _bench.PublishAsync(OnEvent("reopened"));
        await _bench.DrainAsync();
        (await InstancesAsync()).ShouldHaveSingleItem().DefinitionVersion.ShouldBe(1);
    }

    [Fact]
    public async Task A_timer_starts_again_and_again_without_drift()
    {
        await _bench.PublishAsync(OnTimer("00:10:00"));
        var begun = _bench.Now;
        await _bench.DrainAsync();
        (await InstancesAsync()).ShouldBeEmpty();
        for (var tick = 0; tick < 3; tick++)
        {
            // The pump comes a little late each time; the instants stay.
            _bench.Now = begun.AddMinutes(10 * (tick + 1)).AddSeconds(7);
            await _bench.DrainAsync();
        }

        (await InstancesAsync()).Count.ShouldBe(3);
        (await NextDueAsync()).ShouldBe(begun.AddMinutes(40));
    }

    [Fact]
    public async Task A_timer_that_was_missed_fires_once()
    {
        await _bench.PublishAsync(OnTimer("00:10:00"));
        await _bench.AdvanceAsync(TimeSpan.FromHours(5));
        (await InstancesAsync()).Count.ShouldBe(1);
        (await NextDueAsync()).ShouldBe(_bench.Now.AddMinutes(10));
    }

    [Fact]
    public async Task A_retracted_timer_leaves_no_work()
    {
        await _bench.PublishAsync(OnTimer("00:10:00"));
        await RetractAsync();
        (await NextDueAsync()).ShouldBeNull();
        await _bench.AdvanceAsync(TimeSpan.FromHours(1));
        (await InstancesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_nodes_that_see_the_same_instant_start_one_instance()
    {
        await _bench.PublishAsync(OnTimer("00:10:00"));
        _bench.Now += TimeSpan.FromMinutes(10);
        EnginePump first = new(_bench);
        EnginePump second = new(_bench);
        await Task.WhenAll(
            first.DrainAsync(_bench.Now, _bench.None),
            second.DrainAsync(_bench.Now, _bench.None)
        );
        (await InstancesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_start_that_fails_does_not_stop_the_timer()
    {
        _bench.Throwing["step"] = 1;
        await _bench.PublishAsync(
            new FlowJson("w")
                .Add(
                    Node("tick", "Elsa.Timer", ("interval", Literal("TimeSpan", "00:10:00")))
                        .CanStart(),
                    Node("step", "Test.Step")
                )
                .Arrows("tick -> step")
        );
        await _bench.AdvanceAsync(TimeSpan.FromMinutes(10));
        await _bench.AdvanceAsync(TimeSpan.FromMinutes(10));
        (await InstancesAsync())
            .Select(i => i.Status)
            .ShouldBe([InstanceStatus.Faulted, InstanceStatus.Finished]);
    }

    [Fact]
    public async Task A_date_starts_once_also_when_it_has_passed()
    {
        await _bench.PublishAsync(OnDate("2027-01-05T00:00:00Z"));
        await _bench.DrainAsync();
        (await InstancesAsync()).ShouldBeEmpty();
        await _bench.AdvanceAsync(TimeSpan.FromDays(9));
        (await InstancesAsync()).Count.ShouldBe(1);
        await _bench.AdvanceAsync(TimeSpan.FromDays(9));
        (await InstancesAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Elsa.Cron", "cronExpression", "String", "every now and then")]
    [InlineData("Elsa.Timer", "interval", "TimeSpan", "00:00:00")]
    [InlineData("Elsa.StartAt", "dateTime", "DateTimeOffset", "soon")]
    [InlineData("Elsa.Event", "eventName", "String", "")]
    public async Task A_trigger_that_says_nothing_readable_is_not_published(
        string type,
        string input,
        string alias,
        string value
    )
    {
        var json = new FlowJson("w")
            .Add(Node("go", type, (input, Literal(alias, value))).CanStart())
            .Json();
        var refused = await _bench.InUnitAsync(s =>
            s.Runtime.PublishDefinitionAsync(json, _bench.None)
        );
        var error = refused.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("Definition.TriggerUnreadable");
        error.Place.ShouldBe("go");
    }

    [Fact]
    public async Task A_trigger_reads_the_first_value_of_a_variable()
    {
        await _bench.PublishAsync(
            new FlowJson("w")
                .Variable("Name", "String", "opened")
                .Add(Node("go", "Elsa.Event", ("eventName", Js("String", "getName()"))).CanStart())
        );
        (await _bench.EventAsync("opened")).Starts.ShouldBe(1);
    }

    private static FlowJson OnEvent(string name = "opened") =>
        new FlowJson("w")
            .Add(Event("go", name).CanStart(), JsLine("end", "getLastResult().who"))
            .Arrows("go -> end");

    private static FlowJson OnTimer(string interval) =>
        new FlowJson("w")
            .Add(
                Node("tick", "Elsa.Timer", ("interval", Literal("TimeSpan", interval))).CanStart(),
                Line("end", "end")
            )
            .Arrows("tick -> end");

    private static FlowJson OnDate(string date) =>
        new FlowJson("w")
            .Add(
                Node("at", "Elsa.StartAt", ("dateTime", Literal("DateTimeOffset", date)))
                    .CanStart(),
                Line("end", "end")
            )
            .Arrows("at -> end");

    private async Task RetractAsync() =>
        (
            await _bench.InUnitAsync(s => s.Runtime.RetractDefinitionAsync("w", _bench.None))
        ).IsSuccess.ShouldBeTrue();

    private Task<DateTimeOffset?> NextDueAsync() =>
        _bench.ReadAsync(s => s.NextDueAsync(_bench.None));

    private Task<IReadOnlyList<InstanceRecord>> InstancesAsync() =>
        _bench.ReadAsync(s =>
            s.ListInstancesAsync(new InstanceQuery { DefinitionId = "w" }, _bench.None)
        );
}
