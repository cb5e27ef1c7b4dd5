using System.Text.Json.Nodes;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>States, entries, exits, triggers, conditions and actions of <c>Elsa.StateMachine</c>.</summary>
public sealed class StateMachineTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_transition_runs_action_exit_and_the_next_entry_in_this_order()
    {
        await RunAsync(
            Machine(
                "draft",
                [
                    State("draft", Line("in1", "enter-draft"), Line("out1", "leave-draft")),
                    State("sent", Line("in2", "enter-sent")),
                ],
                [Transition("draft", "sent", Event("send", "send"), Line("act", "sending"))]
            )
        );
        (await _bench.LinesAsync()).ShouldBe("enter-draft");
        await _bench.EventAsync("send");
        (await _bench.LinesAsync()).ShouldBe("enter-draft sending leave-draft enter-sent after");
        (await _bench.RowAsync("i")).Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task A_condition_that_cannot_be_read_is_told_before_the_machine_is_published()
    {
        var transition = Transition("open", "shut", Event("t", "go"));
        transition["condition"] = Js("Boolean", "1 +");
        var refused = await _bench.InUnitAsync(s =>
            s.Runtime.PublishDefinitionAsync(
                new FlowJson("w")
                    .Add(Machine("open", [State("open"), State("shut")], [transition]))
                    .Json(),
                _bench.None
            )
        );
        var error = refused.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("Definition.ScriptUnreadable");
        error.Place.ShouldContain("transitions[open → shut].condition");
    }

    [Fact]
    public async Task The_first_trigger_wins_and_the_others_are_cancelled()
    {
        await RunAsync(
            Machine(
                "open",
                [
                    State("open"),
                    State("accepted", Line("a", "accepted")),
                    State("returned", Line("r", "returned")),
                ],
                [
                    Transition("open", "accepted", Node("t1", "Test.Task", Task("accept"))),
                    Transition("open", "returned", Node("t2", "Test.Task", Task("return"))),
                ]
            )
        );
        await CompleteAsync("return");
        (await _bench.LinesAsync()).ShouldBe("returned after");
        _bench.Calls.ShouldContain("t1:cancel");
        (await CompleteAsync("accept")).Hits.ShouldBe(0);
    }

    [Fact]
    public async Task Two_triggers_at_once_take_one_transition()
    {
        await RunAsync(
            Machine(
                "open",
                [State("open"), State("a", Line("la", "a")), State("b", Line("lb", "b"))],
                [
                    Transition("open", "a", Event("t1", "go")),
                    Transition("open", "b", Event("t2", "go")),
                ]
            )
        );
        await _bench.EventAsync("go");
        (await _bench.LinesAsync()).ShouldBeOneOf("a after", "b after");
    }

    [Fact]
    public async Task A_trigger_whose_condition_fails_is_started_again()
    {
        await RunAsync(
            Machine(
                "open",
                [State("open"), State("done", Line("d", "done"))],
                [
                    Transition(
                        "open",
                        "done",
                        Event("go", "go"),
                        condition: Js("Boolean", "getLastResult() > 5")
                    ),
                ]
            )
        );
        await _bench.EventAsync("go", 3);
        (await _bench.LinesAsync()).ShouldBe("");
        (await _bench.RowAsync("i")).Status.ShouldBe(InstanceStatus.Running);
        await _bench.EventAsync("go", 7);
        (await _bench.LinesAsync()).ShouldBe("done after");
    }

    [Fact]
    public async Task It_goes_round_any_number_of_times()
    {
        await RunAsync(
            Machine(
                "a",
                [
                    State("a", Line("la", "a")),
                    State("b", Line("lb", "b")),
                    State("end", Line("le", "end")),
                ],
                [
                    Transition("a", "b", Event("t1", "next")),
                    Transition("b", "a", Event("t2", "next")),
                    Transition("b", "end", Event("t3", "stop")),
                ]
            )
        );
        foreach (var name in (string[])["next", "next", "next", "stop"])
            await _bench.EventAsync(name);
        (await _bench.LinesAsync()).ShouldBe("a b a b end after");
        (await _bench.StateAsync("i")).Executions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_state_may_lead_to_itself()
    {
        await RunAsync(
            Machine(
                "a",
                [State("a", Line("in", "in"), Line("out", "out"))],
                [Transition("a", "a", Event("t", "again"))]
            )
        );
        await _bench.EventAsync("again");
        (await _bench.LinesAsync()).ShouldBe("in out in");
    }

    [Fact]
    public async Task A_trigger_that_ends_at_once_leaves_the_others_unstarted()
    {
        await RunAsync(
            Machine(
                "a",
                [State("a"), State("b", Line("b", "b"))],
                [
                    Transition("a", "b", Line("t1", "first")),
                    Transition("a", "a", Line("t2", "second")),
                ]
            )
        );
        (await _bench.LinesAsync()).ShouldBe("first b after");
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    public async Task Without_a_first_state_it_ends_at_once(string first)
    {
        await RunAsync(Machine(first, [State("a", Line("a", "a"))], []));
        (await _bench.LinesAsync()).ShouldBe("after");
    }

    [Fact]
    public async Task Transitions_without_trigger_or_target_lead_nowhere()
    {
        await RunAsync(
            Machine(
                "a",
                [State("a", Line("in", "in"))],
                [Transition("a", "gone", Event("t", "x")), Transition("a", "a", null)]
            )
        );
        (await _bench.LinesAsync()).ShouldBe("in after");
    }

    [Fact]
    public async Task A_deadline_is_a_transition_with_a_timer()
    {
        await RunAsync(
            Machine(
                "open",
                [State("open"), State("done", Line("d", "done")), State("late", Line("l", "late"))],
                [
                    Transition("open", "done", Event("t1", "done")),
                    Transition("open", "late", Delay("t2", "1.00:00:00")),
                ]
            )
        );
        await _bench.AdvanceAsync(TimeSpan.FromDays(1));
        (await _bench.LinesAsync()).ShouldBe("late after");
        (await _bench.EventAsync("done")).Hits.ShouldBe(0);
    }

    [Fact]
    public async Task A_fault_in_a_trigger_leaves_the_other_transitions_open()
    {
        _bench.Throwing["t1"] = 1;
        await RunAsync(
            Machine(
                "open",
                [State("open"), State("a", Line("a", "a")), State("b", Line("b", "b"))],
                [
                    Transition("open", "a", Node("t1", "Test.Step")),
                    Transition("open", "b", Event("t2", "go")),
                ]
            )
        );
        (await _bench.IncidentsAsync()).ShouldHaveSingleItem().ActivityId.ShouldBe("t1");
        await _bench.EventAsync("go");
        (await _bench.LinesAsync()).ShouldBe("b after");
        (await _bench.IncidentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancelled_with_its_instance_its_waiting_triggers_go()
    {
        await RunAsync(
            Machine(
                "open",
                [State("open"), State("a")],
                [Transition("open", "a", Node("t1", "Test.Task", Task("x")))]
            )
        );
        await _bench.InUnitAsync(s =>
            s.Runtime.CancelAsync("i", new Decision("me", "no"), _bench.None)
        );
        _bench.Calls.ShouldContain("t1:cancel");
        (await _bench.RowAsync("i")).Status.ShouldBe(InstanceStatus.Cancelled);
    }

    [Fact]
    public async Task The_trigger_of_a_transition_may_start_the_workflow()
    {
        await _bench.PublishAsync(
            new FlowJson("w")
                .Add(
                    Machine(
                        "idle",
                        [State("idle"), State("busy", Line("b", "busy"))],
                        [Transition("idle", "busy", Event("t", "call").CanStart())]
                    )
                )
                .Json()
        );
        await _bench.EventAsync("call");
        await _bench.DrainAsync();
        var started = (
            await _bench.ReadAsync(s => s.ListInstancesAsync(new InstanceQuery(), _bench.None))
        ).ShouldHaveSingleItem();
        started.Status.ShouldBe(InstanceStatus.Finished);
        (await _bench.LinesAsync(started.Id)).ShouldBe("busy");
    }

    [Fact]
    public async Task What_is_written_is_kept_word_for_word()
    {
        var machine = Machine(
            "a",
            [State("a", Line("in", "in"))],
            [Transition("a", "a", Event("t", "x"), condition: Literal("Boolean", true))]
        );
        var published = await _bench.PublishAsync(new FlowJson("w").Json(machine));
        var stored = await _bench.ReadAsync(s =>
            s.FindDefinitionVersionAsync(published.VersionId, _bench.None)
        );
        JsonNode
            .DeepEquals(JsonNode.Parse(stored!.Json)!["root"], machine)
            .ShouldBeTrue(stored.Json);
    }

    private Task RunAsync(JsonObject machine) =>
        _bench.RunAsync(
            new FlowJson("w").Add(machine, Line("after", "after")).Arrows("machine -> after")
        );

    private Task<StimulusOutcome> CompleteAsync(string task) =>
        _bench.StimulateAsync(new Stimulus("done-" + task, Probe.Key(task), default));

    private static (string, JsonNode?) Task(string name) => ("task", Literal("String", name));

    private static JsonObject Machine(
        string first,
        JsonObject[] states,
        JsonObject[] transitions
    ) =>
        Node(
            "machine",
            "Elsa.StateMachine",
            ("states", new JsonArray([.. states])),
            ("transitions", new JsonArray([.. transitions])),
            ("initialState", first),
            ("currentState", null)
        );

    private static JsonObject State(
        string name,
        JsonObject? entry = null,
        JsonObject? exit = null
    ) =>
        new()
        {
            ["name"] = name,
            ["entry"] = entry,
            ["exit"] = exit,
        };

    private static JsonObject Transition(
        string from,
        string to,
        JsonObject? trigger,
        JsonObject? action = null,
        JsonObject? condition = null
    ) =>
        new()
        {
            ["name"] = null,
            ["displayName"] = null,
            ["from"] = from,
            ["to"] = to,
            ["trigger"] = trigger,
            ["condition"] = condition,
            ["action"] = action,
        };
}
