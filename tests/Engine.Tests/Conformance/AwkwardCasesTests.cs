using System.Text.Json.Nodes;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.State;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>Every activity in the cases that nobody draws on purpose: nothing to do, everything blocked, twice at once, broken in the middle.</summary>
public sealed class AwkwardCasesTests : IDisposable
{
    private static readonly Decision Kim = new("김조정", "reason");
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    public static TheoryData<string> Loops => ["For", "ForEach", "ParallelForEach", "While"];

    public static TheoryData<string> Containers =>
        ["Sequence", "Parallel", "Fork", "Flowchart", "If", "Switch", "FlowNode"];

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_loop_without_turns_ends_at_once(string loop) =>
        (await OverAsync(Loop(loop, turns: 0, Line("x", "x")))).ShouldBe("after");

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_loop_without_a_body_ends_at_once(string loop) =>
        (await OverAsync(Loop(loop, turns: 3, null))).ShouldBe("after");

    [Theory]
    [MemberData(nameof(Containers))]
    public async Task A_container_with_nothing_in_it_ends_at_once(string container) =>
        (await OverAsync(Node("c", "Elsa." + container))).ShouldBe("after");

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_loop_waits_inside_and_breaks_out_of_what_waits(string loop)
    {
        await _bench.RunAsync(
            After(
                Loop(
                    loop,
                    turns: 2,
                    Sequence(
                        "body",
                        Node("t", "Test.Task", ("task", Literal("String", "t"))),
                        Line("turn", "turn"),
                        Node("break", "Elsa.Break")
                    )
                )
            )
        );
        await _bench.StimulateAsync(new Stimulus("1", Probe.Key("t"), EngineJson.From("ok")));
        (await _bench.LinesAsync()).Split(' ').Last().ShouldBe("after");
        var state = await _bench.StateAsync("i");
        state.Phase.ShouldBe(Phase.Finished);
        state.Bookmarks.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_turn_that_fails_is_retried_alone(string loop)
    {
        _bench.Throwing["x"] = 1;
        await _bench.RunAsync(
            After(Loop(loop, turns: 2, Sequence("body", Node("x", "Test.Step"), Line("l", "turn"))))
        );
        var incident = (await _bench.IncidentsAsync()).Single();
        await _bench.InUnitAsync(s => s.Runtime.RetryAsync(incident.Id, Kim, _bench.None));
        (await _bench.LinesAsync()).ShouldBe("turn turn after");
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_turn_that_is_given_up_is_not_finished_and_the_others_are(string loop)
    {
        _bench.Throwing["x"] = 1;
        await _bench.RunAsync(
            After(Loop(loop, turns: 2, Sequence("body", Node("x", "Test.Step"), Line("l", "turn"))))
        );
        var incident = (await _bench.IncidentsAsync()).Single();
        await _bench.InUnitAsync(s => s.Runtime.CancelBranchAsync(incident.Id, Kim, _bench.None));
        (await _bench.LinesAsync()).ShouldBe("turn after");
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public async Task A_loop_inside_a_loop_breaks_alone(string loop)
    {
        await _bench.RunAsync(
            After(
                Node(
                    "outer",
                    "Elsa.ForEach",
                    ("items", Input("List<Object>", "Object", "[1,2]")),
                    (
                        "body",
                        Sequence(
                            "outer-body",
                            Loop(
                                loop,
                                turns: 2,
                                Sequence("body", Line("in", "in"), Node("b", "Elsa.Break"))
                            ),
                            Line("out", "out")
                        )
                    )
                )
            )
        );
        var lines = (await _bench.LinesAsync()).Split(' ');
        lines.Count(l => l == "out").ShouldBe(2);
        lines.Last().ShouldBe("after");
    }

    [Fact]
    public async Task A_break_outside_of_a_loop_ends_what_it_stands_in()
    {
        var inner = new FlowJson("f")
            .Add(Node("s", "Elsa.Start"), Node("b", "Elsa.Break"), Event("e", "E"))
            .Arrows("s -> e", "s -> b")
            .Flowchart("inner");
        await _bench.RunAsync(After(inner));
        (await _bench.LinesAsync()).ShouldBe("after");
        (await _bench.StateAsync("i")).Bookmarks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Parallel", "activities")]
    [InlineData("Fork", "branches")]
    public async Task A_fault_in_one_branch_leaves_the_others_running(string type, string port)
    {
        _bench.Throwing["x"] = 1;
        await _bench.RunAsync(
            After(
                Node(
                    "p",
                    "Elsa." + type,
                    (port, new JsonArray(Node("x", "Test.Step"), Event("e", "E"), Line("l", "l")))
                )
            )
        );
        (await _bench.LinesAsync()).ShouldBe("l");
        await _bench.EventAsync("E");
        (await _bench.LinesAsync()).ShouldBe("l", "it waits for the branch that failed");
        var incident = (await _bench.IncidentsAsync()).Single();
        await _bench.InUnitAsync(s => s.Runtime.CancelBranchAsync(incident.Id, Kim, _bench.None));
        (await _bench.LinesAsync()).ShouldBe("l after");
    }

    [Fact]
    public async Task A_fork_that_waits_for_any_withdraws_the_other_branches()
    {
        await _bench.RunAsync(
            After(
                Node(
                    "p",
                    "Elsa.Fork",
                    ("joinMode", "WaitAny"),
                    (
                        "branches",
                        new JsonArray(
                            Event("e", "E"),
                            Sequence(
                                "s",
                                Node("t", "Test.Task", ("task", Literal("String", "t"))),
                                Line("never", "never")
                            )
                        )
                    )
                )
            )
        );
        await _bench.EventAsync("E");
        (await _bench.LinesAsync()).ShouldBe("after");
        _bench.Calls.ShouldContain("t:cancel");
    }

    [Fact]
    public async Task All_branches_blocked_are_all_seen_and_each_can_be_answered()
    {
        await _bench.RunAsync(
            After(
                Node(
                    "p",
                    "Elsa.ParallelForEach",
                    ("items", Input("Object", "Object", "[1,2,3]")),
                    ("body", Event("e", "E"))
                )
            )
        );
        (await _bench.RowAsync("i")).Status.ShouldBe(InstanceStatus.Running);
        (await _bench.StateAsync("i")).Bookmarks.Count.ShouldBe(3);
        (await _bench.EventAsync("E")).Hits.ShouldBe(3);
        (await _bench.LinesAsync()).ShouldBe("after");
    }

    [Fact]
    public async Task Every_branch_failed_is_an_instance_that_needs_somebody()
    {
        _bench.Throwing["x"] = int.MaxValue;
        await _bench.RunAsync(
            After(
                Node(
                    "p",
                    "Elsa.ParallelForEach",
                    ("items", Input("Object", "Object", "[1,2]")),
                    ("body", Node("x", "Test.Step"))
                )
            )
        );
        (await _bench.IncidentsAsync()).Count.ShouldBe(2);
        (await _bench.RowAsync("i")).Status.ShouldBe(InstanceStatus.Faulted);
    }

    [Theory]
    [InlineData("Elsa.Event")]
    [InlineData("Elsa.RunTask")]
    [InlineData("Elsa.Delay")]
    [InlineData("Elsa.Timer")]
    [InlineData("Elsa.StartAt")]
    public async Task What_waits_is_withdrawn_with_its_instance(string type)
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.Start"),
                    Node(
                        "w",
                        type,
                        ("eventName", Literal("String", "E")),
                        ("taskName", Literal("String", "T")),
                        ("timeSpan", Literal("TimeSpan", "01:00:00")),
                        ("interval", Literal("TimeSpan", "01:00:00")),
                        ("dateTime", Literal("DateTimeOffset", "2027-02-01T00:00:00Z"))
                    )
                )
                .Arrows("s -> w")
        );
        (await _bench.StateAsync("i")).Bookmarks.ShouldHaveSingleItem();
        await _bench.InUnitAsync(s => s.Runtime.CancelAsync("i", Kim, _bench.None));
        (await _bench.StateAsync("i")).Bookmarks.ShouldBeEmpty();
        (await _bench.AdvanceAsync(TimeSpan.FromDays(60))).Done.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Delay", "timeSpan", "TimeSpan", "00:00:00")]
    [InlineData("Delay", "timeSpan", "TimeSpan", "-01:00:00")]
    [InlineData("Timer", "interval", "TimeSpan", "00:00:00")]
    [InlineData("StartAt", "dateTime", "DateTimeOffset", "2020-01-01T00:00:00Z")]
    public async Task A_time_that_is_over_is_not_waited_for(
        string type,
        string input,
        string typeName,
        string value
    ) =>
        (
            await OverAsync(
                Sequence(
                    "q",
                    Line("b", "before"),
                    Node("w", "Elsa." + type, (input, Literal(typeName, value)))
                )
            )
        ).ShouldBe("before after");

    [Fact]
    public async Task An_event_before_its_bookmark_is_taken_once_by_the_first_who_waits()
    {
        await _bench.PublishAsync(
            new FlowJson("f").Json(
                Sequence("s", Delay("d", "01:00:00"), Event("e", "E"), Event("e2", "E"))
            )
        );
        await _bench.StartAsync("f", "i");
        (await _bench.EventAsync("E", 1, waits: true)).IsKept.ShouldBeTrue();
        await _bench.AdvanceAsync(TimeSpan.FromHours(1));
        (await _bench.StateAsync("i"))
            .Bookmarks.Values.Single()
            .ExecutionKey.ShouldNotBeEmpty("the second still waits");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Running);
        await _bench.EventAsync("E", 2);
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    [Fact]
    public async Task Two_events_at_once_go_to_the_two_who_wait_and_a_third_is_heard_by_nobody()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.Start"),
                    Event("a", "A"),
                    Event("b", "B"),
                    Line("x", "x"),
                    Line("y", "y")
                )
                .Arrows("s -> a", "s -> b", "a -> x", "b -> y")
        );
        (await _bench.EventAsync("B")).Hits.ShouldBe(1);
        (await _bench.EventAsync("A")).Hits.ShouldBe(1);
        (await _bench.EventAsync("A")).Hits.ShouldBe(0);
        (await _bench.LinesAsync()).ShouldBe("y x");
    }

    [Fact]
    public async Task Cancelling_while_a_child_runs_ends_the_child_and_what_it_opened()
    {
        await _bench.PublishAsync(
            new FlowJson("child").Add(Node("t", "Test.Task", ("task", Literal("String", "t"))))
        );
        await _bench.RunAsync(
            After(
                Node(
                    "p",
                    "Elsa.Fork",
                    ("joinMode", "WaitAny"),
                    (
                        "branches",
                        new JsonArray(
                            Node(
                                "d",
                                "Elsa.ExecuteWorkflow",
                                ("workflowDefinitionId", Literal("String", "child")),
                                ("waitForCompletion", Literal("Boolean", "True"))
                            ),
                            Event("e", "E")
                        )
                    )
                )
            )
        );
        _bench.Calls.ShouldBe(["t:execute"]);
        await _bench.EventAsync("E");
        await _bench.DrainAsync();
        _bench.Calls.ShouldBe(["t:execute", "t:cancel"]);
        (await _bench.LinesAsync()).ShouldBe("after");
        (
            await _bench.StimulateAsync(new Stimulus("1", Probe.Key("t"), EngineJson.From("late")))
        ).Hits.ShouldBe(0);
    }

    [Theory]
    [InlineData("Elsa.Finish")]
    [InlineData("Elsa.Complete")]
    public async Task What_ends_the_workflow_ends_it_from_the_depth(string type)
    {
        var state = await _bench.RunAsync(
            After(
                Node(
                    "p",
                    "Elsa.ParallelForEach",
                    ("items", Input("Object", "Object", "[1,2]")),
                    ("body", Sequence("s", Event("e", "E"), Node("end", type), Line("x", "never")))
                )
            )
        );
        state.Phase.ShouldBe(Phase.Running);
        await _bench.EventAsync("E");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
        (await _bench.LinesAsync()).ShouldBe("");
        (await _bench.IncidentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_count_up_to_the_largest_number_ends() =>
        (
            await OverAsync(
                Node(
                    "loop",
                    "Elsa.For",
                    ("start", Literal("Int32", "2147483646")),
                    ("end", Literal("Int32", "2147483647")),
                    ("body", JsLine("l", "`${getVariable('CurrentValue')}`"))
                )
            )
        ).ShouldBe("2147483646 2147483647 after");

    [Fact]
    public async Task A_loop_over_one_value_takes_one_turn() =>
        (
            await OverAsync(
                Node(
                    "loop",
                    "Elsa.ParallelForEach",
                    ("items", Literal("Object", "기관")),
                    ("body", JsLine("l", "getVariable('CurrentValue')"))
                )
            )
        ).ShouldBe("기관 after");

    /// <summary>Runs the node and a line after it; gives the lines of an instance that has ended.</summary>
    private async Task<string> OverAsync(JsonObject node)
    {
        var state = await _bench.RunAsync(After(node));
        state.Phase.ShouldBe(Phase.Finished);
        return await _bench.LinesAsync();
    }

    private static string After(JsonObject node) =>
        new FlowJson("f")
            .Variable("N", "Int32", "0")
            .Json(Sequence("all", node, Line("after", "after")));

    private static JsonObject Loop(string type, int turns, JsonObject? body)
    {
        var list = "[" + string.Join(',', Enumerable.Range(1, turns)) + "]";
        JsonObject? inside =
            type == "While" && body is not null
                ? Sequence(
                    "turn-of-while",
                    Node(
                        "count",
                        "Elsa.RunJavaScript",
                        ("script", Literal("String", "setN(getN() + 1)"))
                    ),
                    body
                )
                : body;
        var loop = type switch
        {
            "For" => Node(
                "loop",
                "Elsa.For",
                ("start", Literal("Int32", "1")),
                ("end", Literal("Int32", $"{turns}"))
            ),
            "While" => Node(
                "loop",
                "Elsa.While",
                ("condition", Js("Boolean", $"getN() % 100 < {turns}"))
            ),
            _ => Node("loop", "Elsa." + type, ("items", Input("Object", "Object", list))),
        };
        if (inside is not null)
            loop["body"] = inside;
        return loop;
    }
}
