using System.Text.Json.Nodes;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.State;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Durability;

/// <summary>What a step promises: one unit, once in effect, never lost.</summary>
public sealed class DurabilityTests : IDisposable
{
    private static readonly Decision Kim = new("김조정", "the institution asked for it");
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Two_stimuli_with_the_same_id_are_applied_once()
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence("s", Event("a", "A"), Line("l", "one"), Event("b", "A"), Line("m", "two"))
            )
        );
        (await _bench.EventAsync("A", id: "x")).Hits.ShouldBe(1);
        var again = await _bench.EventAsync("A", id: "x");
        again.WasApplied.ShouldBeTrue();
        (await _bench.LinesAsync()).ShouldBe("one");
    }

    [Fact]
    public async Task An_event_that_comes_before_its_bookmark_waits_for_it()
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence("s", Event("a", "A"), Event("b", "B"), Line("l", "both"))
            )
        );
        (await _bench.EventAsync("B", waits: true)).IsKept.ShouldBeTrue();
        await _bench.EventAsync("A");
        (await _bench.LinesAsync()).ShouldBe("both");
        (await _bench.EventAsync("B", waits: false)).Hits.ShouldBe(0);
    }

    [Fact]
    public async Task What_an_event_carries_is_the_result_of_the_step()
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence(
                    "s",
                    Event("a", "A"),
                    JsLine(
                        "l",
                        "`${getOutputFrom('a').score} ${getLastResult().score} ${getResultFromA().score}`"
                    )
                )
            )
        );
        await _bench.EventAsync("A", new { score = 7 });
        (await _bench.LinesAsync()).ShouldBe("7 7 7");
    }

    [Fact]
    public async Task A_timer_fires_once_also_late_and_pumped_twice()
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(Sequence("s", Delay("d", "1.00:00:00"), Line("l", "fired")))
        );
        (await _bench.AdvanceAsync(TimeSpan.FromHours(23))).Done.ShouldBeEmpty();
        var late = await _bench.AdvanceAsync(TimeSpan.FromDays(3650));
        late.Done.Count.ShouldBe(1);
        (await _bench.DrainAsync()).Done.ShouldBeEmpty();
        (await _bench.LinesAsync()).ShouldBe("fired");
        late.NextDue.ShouldBeNull();
    }

    [Fact]
    public async Task Timers_fire_in_the_order_of_their_instants_however_late_the_pump_is()
    {
        await _bench.PublishAsync(
            new FlowJson("f")
                .TakesInput("Wait", "TimeSpan")
                .Json(Node("d", "Elsa.Delay", ("timeSpan", Input("TimeSpan", "Input", "Wait"))))
        );
        foreach (
            var (id, wait) in new[]
            {
                ("c", "3.00:00:00"),
                ("a", "1.00:00:00"),
                ("b", "2.00:00:00"),
            }
        )
            await _bench.StartAsync("f", id, ("Wait", wait));
        var did = await _bench.AdvanceAsync(TimeSpan.FromDays(30));
        did.Done.Select(d => d.InstanceId).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task A_moved_timer_fires_at_its_new_instant_and_the_others_at_theirs()
    {
        await _bench.PublishAsync(
            new FlowJson("f")
                .TakesInput("Name", "String")
                .Add(
                    Node(
                        "t",
                        "Test.Task",
                        ("task", Js("String", "getName()")),
                        ("due", Literal("TimeSpan", "1.00:00:00"))
                    ),
                    Line("l", "late")
                )
                .Arrows("t:Overdue -> l")
        );
        await _bench.StartAsync("f", "x", ("Name", "x"));
        await _bench.StartAsync("f", "y", ("Name", "y"));
        var moved = await _bench.InUnitAsync(s =>
            s.Runtime.MoveTimerAsync(Probe.Key("x"), _bench.Now.AddDays(5), Kim, _bench.None)
        );
        moved.ShouldBe(1);
        await _bench.AdvanceAsync(TimeSpan.FromDays(1));
        (await _bench.LinesAsync("x")).ShouldBe("");
        (await _bench.LinesAsync("y")).ShouldBe("late");
        await _bench.AdvanceAsync(TimeSpan.FromDays(4));
        (await _bench.LinesAsync("x")).ShouldBe("late");
        var journal = await _bench.ReadAsync(s => s.ReadJournalAsync("x", 0, 10, _bench.None));
        journal.ShouldContain(j =>
            j.Cause == "move-timer" && j.By == Kim.By && j.Reason == Kim.Reason
        );
    }

    [Fact]
    public async Task Starting_the_same_instance_twice_starts_it_once()
    {
        await _bench.PublishAsync(new FlowJson("f").Add(Line("a", "hello")));
        (await _bench.StartAsync("f", "i")).IsNew.ShouldBeTrue();
        (await _bench.StartAsync("f", "i")).IsNew.ShouldBeFalse();
        (await _bench.LinesAsync()).ShouldBe("hello");
    }

    [Fact]
    public async Task A_workflow_that_is_not_published_is_refused_by_name()
    {
        var refused = await _bench.InUnitAsync(s =>
            s.Runtime.StartAsync(new StartRequest("i", "nowhere"), _bench.None)
        );
        refused.Errors.Single().Code.ShouldBe("Workflow.NotPublished");
    }

    [Fact]
    public async Task A_cancelled_instance_withdraws_what_it_opened_and_hears_nothing_more()
    {
        await _bench.RunAsync(
            new FlowJson("f").Add(
                Node(
                    "t",
                    "Test.Task",
                    ("task", Literal("String", "t")),
                    ("due", Literal("TimeSpan", "1.00:00:00"))
                )
            )
        );
        (
            await _bench.InUnitAsync(s => s.Runtime.CancelAsync("i", Kim, _bench.None))
        ).IsSuccess.ShouldBeTrue();
        _bench.Calls.ShouldBe(["t:execute", "t:cancel"]);
        (await _bench.RowAsync("i")).Status.ShouldBe(InstanceStatus.Cancelled);
        (await _bench.AdvanceAsync(TimeSpan.FromDays(9))).Done.ShouldBeEmpty();
        (
            await _bench.StimulateAsync(new Stimulus("s", Probe.Key("t"), EngineJson.Null))
        ).Hits.ShouldBe(0);
        var again = await _bench.InUnitAsync(s => s.Runtime.CancelAsync("i", Kim, _bench.None));
        again.Errors.Single().Code.ShouldBe("Instance.Ended");
    }

    [Fact]
    public async Task A_product_bookmark_is_not_hit_from_outside()
    {
        await _bench.RunAsync(
            new FlowJson("f").Add(Node("t", "Test.Task", ("task", Literal("String", "t"))))
        );
        var outcome = await _bench.StimulateAsync(
            new Stimulus("s", Probe.Key("t"), EngineJson.Null) { FromOutside = true }
        );
        outcome.IsRefused.ShouldBeTrue();
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Running);
    }

    [Fact]
    public async Task Only_the_correlated_instance_hears_a_correlated_event()
    {
        await _bench.PublishAsync(
            new FlowJson("f")
                .TakesInput("Who", "String")
                .Json(
                    Sequence(
                        "s",
                        Node(
                            "c",
                            "Elsa.Correlate",
                            ("correlationId", Input("String", "Input", "Who"))
                        ),
                        Event("e", "E"),
                        Line("l", "heard")
                    )
                )
        );
        await _bench.StartAsync("f", "a", ("Who", "KIPO"));
        await _bench.StartAsync("f", "b", ("Who", "MOE"));
        var outcome = await _bench.StimulateAsync(
            new Stimulus("x", StimulusKeys.Event("E"), EngineJson.Null) { CorrelationId = "MOE" }
        );
        outcome.Hits.ShouldBe(1);
        (await _bench.LinesAsync("a")).ShouldBe("");
        (await _bench.LinesAsync("b")).ShouldBe("heard");
    }

    [Fact]
    public async Task A_published_event_reaches_every_instance_each_in_a_unit_of_its_own()
    {
        await _bench.PublishAsync(
            new FlowJson("listener").Json(
                Sequence("s", Event("e", "Go"), JsLine("l", "getLastResult()"))
            )
        );
        foreach (var id in new[] { "a", "b", "c" })
            await _bench.StartAsync("listener", id);
        await _bench.RunAsync(
            new FlowJson("speaker").Json(
                Node(
                    "p",
                    "Elsa.PublishEvent",
                    ("eventName", Literal("String", "Go")),
                    ("payload", Literal("Object", "now"))
                )
            )
        );
        foreach (var id in new[] { "a", "b", "c" })
            (await _bench.LinesAsync(id)).ShouldBe("now");
    }

    [Fact]
    public async Task The_journal_has_no_gaps_and_gives_the_stored_state_again()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Variable("N", "Int32", "0")
                .Add(
                    Node("s", "Elsa.Start"),
                    Node(
                        "v",
                        "Elsa.SetVariable",
                        ("variable", new JsonObject { ["id"] = "var-N" }),
                        ("value", Js("Object", "getN() + 1"))
                    ),
                    Node(
                        "t",
                        "Test.Task",
                        ("task", Literal("String", "t")),
                        ("due", Literal("TimeSpan", "1.00:00:00"))
                    ),
                    Event("e", "E"),
                    Node(
                        "o",
                        "Elsa.SetOutput",
                        ("outputName", Literal("String", "Total")),
                        ("outputValue", Js("Object", "getN()"))
                    ),
                    Node("n", "Elsa.SetName", ("value", Liquid("n={{ Variables.N }}")))
                )
                .Arrows(
                    "s -> v",
                    "v -> t",
                    "v -> e",
                    "t:Returned -> v",
                    "t -> o",
                    "e -> o",
                    "o -> n"
                )
        );
        await Verify();
        await _bench.StimulateAsync(new Stimulus("1", Probe.Key("t"), EngineJson.From("returned")));
        await Verify();
        await _bench.AdvanceAsync(TimeSpan.FromDays(2));
        await Verify();
        await _bench.EventAsync("E", "hello");
        await _bench.StimulateAsync(
            new Stimulus("2", Probe.Key("t"), EngineJson.From(new { ok = true }))
        );
        await Verify();

        async Task Verify()
        {
            var row = await _bench.RowAsync("i");
            var journal = await _bench.ReadAsync(s =>
                s.ReadJournalAsync("i", 0, 1000, _bench.None)
            );
            journal.Select(j => j.Sequence).ShouldBe(Enumerable.Range(1, row.Version));
            var replayed = Applier.Replay(
                journal.SelectMany(j => StateJson.ReadChanges(j.ChangesJson))
            )!;
            StateJson.Write(replayed).ShouldBe(row.Snapshot);
            StateJson.Write(StateJson.ReadState(row.Snapshot)).ShouldBe(row.Snapshot);
        }
    }

    [Fact]
    public async Task An_instance_stays_on_the_version_that_it_started_with()
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(Sequence("s", Event("e", "E"), Line("l", "old")))
        );
        await _bench.PublishAsync(
            new FlowJson("f").Json(Sequence("s", Event("e", "E"), Line("l", "new")))
        );
        await _bench.StartAsync("f", "j");
        await _bench.EventAsync("E");
        (await _bench.LinesAsync("i")).ShouldBe("old");
        (await _bench.LinesAsync("j")).ShouldBe("new");
    }

    [Fact]
    public async Task A_piece_of_work_that_can_t_be_done_is_parked_with_its_error_and_the_rest_goes_on()
    {
        await _bench.InUnitAsync(async s =>
        {
            await s.Runtime.EnqueueStartAsync(new StartRequest("poison", "nowhere"), _bench.None);
            return 0;
        });
        await _bench.RunAsync(
            new FlowJson("f").Json(Sequence("s", Delay("d", "00:10:00"), Line("l", "fired")))
        );
        for (var i = 0; i < 6; i++)
            await _bench.AdvanceAsync(TimeSpan.FromMinutes(10));
        (await _bench.LinesAsync()).ShouldBe("fired");
        var parked = await _bench.ReadAsync(s => s.ListParkedWorkAsync(_bench.None));
        parked.Single().Error.ShouldContain("nowhere");
        parked.Single().Attempts.ShouldBe(EnginePump.MaxAttempts);
    }
}
