using System.Text.Json.Nodes;
using Ipses.Engine.State;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Activities;

/// <summary>Elsa's control flow, activity by activity.</summary>
public sealed class ControlFlowTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_sequence_runs_its_steps_in_order_and_ends()
    {
        var state = await _bench.RunAsync(
            new FlowJson("f").Json(Sequence("s", Line("a", "1"), Line("b", "2")))
        );
        state.Phase.ShouldBe(Phase.Finished);
        (await _bench.LinesAsync()).ShouldBe("1 2");
    }

    [Theory]
    [InlineData(true, "yes after")]
    [InlineData(false, "no after")]
    public async Task If_runs_the_branch_of_its_condition_and_goes_on(bool holds, string lines)
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence(
                    "s",
                    Node(
                        "if",
                        "Elsa.If",
                        ("condition", Literal("Boolean", holds ? "True" : "False")),
                        ("then", Line("y", "yes")),
                        ("else", Line("n", "no"))
                    ),
                    Line("z", "after")
                )
            )
        );
        (await _bench.LinesAsync()).ShouldBe(lines);
    }

    [Fact]
    public async Task A_decision_leaves_on_True_or_False()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Variable("Score", "Int32", "5")
                .Add(
                    Node(
                        "d",
                        "Elsa.FlowDecision",
                        ("condition", Js("Boolean", "return variables.Score > 3;"))
                    ),
                    Line("y", "yes"),
                    Line("n", "no")
                )
                .Arrows("d:True -> y", "d:False -> n")
        );
        (await _bench.LinesAsync()).ShouldBe("yes");
    }

    [Theory]
    [InlineData("MatchFirst", "two")]
    [InlineData("MatchAny", "two three")]
    public async Task A_flow_switch_leaves_on_the_cases_that_match(string mode, string lines)
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node(
                        "s",
                        "Elsa.FlowSwitch",
                        ("cases", Cases(("one", "false"), ("two", "true"), ("three", "1 < 2"))),
                        (
                            "mode",
                            Literal(
                                "UnregisteredClrType:Elsa.Workflows.SwitchMode, Elsa.Workflows.Core",
                                mode
                            )
                        )
                    ),
                    Line("a", "one"),
                    Line("b", "two"),
                    Line("c", "three"),
                    Line("d", "default")
                )
                .Arrows("s:one -> a", "s:two -> b", "s:three -> c", "s:Default -> d")
        );
        (await _bench.LinesAsync()).ShouldBe(lines);
    }

    [Fact]
    public async Task A_flow_switch_without_a_match_leaves_on_Default()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.FlowSwitch", ("cases", Cases(("one", "false")))),
                    Line("d", "default")
                )
                .Arrows("s:Default -> d")
        );
        (await _bench.LinesAsync()).ShouldBe("default");
    }

    [Fact]
    public async Task A_switch_runs_the_activity_of_its_case()
    {
        var cases = Cases(("one", "false"), ("two", "true"));
        cases[0]!["activity"] = Line("a", "one");
        cases[1]!["activity"] = Line("b", "two");
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence("q", Node("s", "Elsa.Switch", ("cases", cases)), Line("z", "after"))
            )
        );
        (await _bench.LinesAsync()).ShouldBe("two after");
    }

    [Fact]
    public async Task For_counts_up_and_down_with_or_without_its_end()
    {
        JsonObject Count(string id, int start, int end, int step, bool inclusive) =>
            Node(
                id,
                "Elsa.For",
                ("start", Literal("Int32", start.ToString())),
                ("end", Literal("Int32", end)),
                ("step", Literal("Int32", step)),
                ("outerBoundInclusive", Literal("Boolean", inclusive)),
                ("body", JsLine(id + "-body", "`${getCurrentValue()}`"))
            );
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence(
                    "s",
                    Count("a", 1, 3, 1, true),
                    Count("b", 1, 3, 1, false),
                    Count("c", 3, 1, -1, true)
                )
            )
        );
        (await _bench.LinesAsync()).ShouldBe("1 2 3 1 2 3 2 1");
    }

    [Fact]
    public async Task For_each_gives_every_value_of_a_list_that_Studio_wrote_as_text()
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Node(
                    "fe",
                    "Elsa.ForEach",
                    ("items", Input("Object", "Object", "[\"a\",\"b\"]")),
                    ("body", JsLine("l", "`item ${getCurrentValue()}${getCurrentIndex()}`"))
                )
            )
        );
        (await _bench.LinesAsync()).ShouldBe("item a0 item b1");
    }

    [Fact]
    public async Task While_looks_at_its_condition_before_every_turn()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Variable("N", "Int32", 0)
                .Json(
                    Node(
                        "w",
                        "Elsa.While",
                        ("condition", Js("Boolean", "getN() < 3")),
                        (
                            "body",
                            Sequence(
                                "b",
                                JsLine("l", "`${getN()}`"),
                                Node(
                                    "j",
                                    "Elsa.RunJavaScript",
                                    ("script", Literal("String", "setN(getN() + 1)"))
                                )
                            )
                        )
                    )
                )
        );
        (await _bench.LinesAsync()).ShouldBe("0 1 2");
    }

    [Fact]
    public async Task Break_leaves_the_nearest_loop_only()
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence(
                    "s",
                    Node(
                        "outer",
                        "Elsa.ForEach",
                        ("items", Input("Object", "Object", "[1,2]")),
                        (
                            "body",
                            Node(
                                "inner",
                                "Elsa.ForEach",
                                ("items", Input("Object", "Object", "[\"x\",\"y\"]")),
                                (
                                    "body",
                                    Sequence(
                                        "b",
                                        JsLine("l", "getCurrentValue()"),
                                        Node("br", "Elsa.Break"),
                                        Line("never", "never")
                                    )
                                )
                            )
                        )
                    ),
                    Line("z", "after")
                )
            )
        );
        (await _bench.LinesAsync()).ShouldBe("x x after");
    }

    [Fact]
    public async Task Parallel_ends_when_all_its_activities_have()
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence(
                    "s",
                    Node(
                        "p",
                        "Elsa.Parallel",
                        ("activities", new JsonArray(Event("a", "A"), Event("b", "B")))
                    ),
                    Line("z", "after")
                )
            )
        );
        await _bench.EventAsync("A");
        (await _bench.LinesAsync()).ShouldBe("");
        await _bench.EventAsync("B");
        (await _bench.LinesAsync()).ShouldBe("after");
    }

    [Theory]
    [InlineData("WaitAny", "after")]
    [InlineData("WaitAll", "")]
    public async Task Fork_goes_on_after_one_branch_or_all(string mode, string lines)
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence(
                    "s",
                    Node(
                        "p",
                        "Elsa.Fork",
                        ("joinMode", mode),
                        ("branches", new JsonArray(Event("a", "A"), Event("b", "B")))
                    ),
                    Line("z", "after")
                )
            )
        );
        await _bench.EventAsync("A");
        (await _bench.LinesAsync()).ShouldBe(lines);
    }

    [Fact]
    public async Task Parallel_for_each_runs_all_items_at_once_and_waits_for_all()
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence(
                    "s",
                    Node(
                        "p",
                        "Elsa.ParallelForEach",
                        ("items", Input("Object", "Object", "[\"A\",\"B\",\"C\"]")),
                        (
                            "body",
                            Node(
                                "e",
                                "Elsa.Event",
                                ("eventName", Js("String", "getCurrentValue()"))
                            )
                        )
                    ),
                    Line("z", "after")
                )
            )
        );
        (await _bench.StateAsync("i")).Bookmarks.Count.ShouldBe(3);
        await _bench.EventAsync("C");
        await _bench.EventAsync("A");
        (await _bench.LinesAsync()).ShouldBe("");
        await _bench.EventAsync("B");
        (await _bench.LinesAsync()).ShouldBe("after");
    }

    [Fact]
    public async Task Finish_ends_everything_that_still_waits()
    {
        var state = await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node(
                        "fork",
                        "Elsa.FlowFork",
                        ("branches", Input("List<String>", "Object", "[\"L\",\"R\"]"))
                    ),
                    Node("t", "Test.Task", ("task", Literal("String", "t"))),
                    Node("x", "Elsa.Finish")
                )
                .Arrows("fork:L -> t", "fork:R -> x")
        );
        state.Phase.ShouldBe(Phase.Finished);
        state.Bookmarks.ShouldBeEmpty();
        state.Executions.ShouldBeEmpty();
        _bench.Calls.ShouldBe(["t:execute", "t:cancel"]);
    }

    [Fact]
    public async Task Complete_ends_the_workflow_on_its_outcomes()
    {
        var state = await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence(
                    "s",
                    Node(
                        "c",
                        "Elsa.Complete",
                        ("outcomes", Input("Object", "Object", "[\"Confirmed\"]"))
                    ),
                    Line("never", "never")
                )
            )
        );
        state.Outcomes.ShouldBe(["Confirmed"]);
        (await _bench.LinesAsync()).ShouldBe("");
    }

    [Fact]
    public async Task End_ends_its_own_flowchart_and_what_is_around_it_goes_on()
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence(
                    "s",
                    new FlowJson("inner")
                        .Add(
                            Node("a", "Elsa.Start"),
                            Node("e", "Elsa.End"),
                            Node("t", "Test.Task", ("task", Literal("String", "t")))
                        )
                        .Arrows("a -> t", "a -> e")
                        .Flowchart("inner"),
                    Line("z", "after")
                )
            )
        );
        (await _bench.LinesAsync()).ShouldBe("after");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    private static JsonArray Cases(params (string Label, string Script)[] cases) =>
        new([
            .. cases.Select(c => new JsonObject
            {
                ["label"] = c.Label,
                ["condition"] = new JsonObject { ["type"] = "JavaScript", ["value"] = c.Script },
            }),
        ]);
}
