using System.Text.Json.Nodes;
using Ipses.Engine.State;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Flow;

/// <summary>Where tokens go in a flowchart: outcomes, joins, loops, branches that stay open.</summary>
public sealed class FlowchartTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Branches_that_meet_without_a_join_go_on_once_when_all_that_were_taken_are_in()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.Start"),
                    Event("a", "A"),
                    Event("b", "B"),
                    Line("b2", "b2"),
                    Line("m", "met")
                )
                .Arrows("s -> a", "s -> b", "a -> m", "b -> b2", "b2 -> m")
        );
        await _bench.EventAsync("A");
        (await _bench.LinesAsync()).ShouldBe("");
        await _bench.EventAsync("B");
        (await _bench.LinesAsync()).ShouldBe("b2 met");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    [Fact]
    public async Task A_branch_that_was_not_taken_is_not_waited_for()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("d", "Elsa.FlowDecision", ("condition", Literal("Boolean", true))),
                    Line("y", "yes"),
                    Line("n", "no"),
                    Line("m", "met")
                )
                .Arrows("d:True -> y", "d:False -> n", "y -> m", "n -> m")
        );
        (await _bench.LinesAsync()).ShouldBe("yes met");
    }

    [Fact]
    public async Task Wait_all_joins_every_branch()
    {
        await _bench.RunAsync(Join("WaitAll"));
        await _bench.EventAsync("B");
        (await _bench.LinesAsync()).ShouldBe("");
        await _bench.EventAsync("A");
        (await _bench.LinesAsync()).ShouldBe("met");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    [Fact]
    public async Task Wait_any_goes_on_with_the_first_branch_and_cancels_the_others()
    {
        await _bench.RunAsync(Join("WaitAny"));
        await _bench.EventAsync("B");
        var state = await _bench.StateAsync("i");
        (await _bench.LinesAsync()).ShouldBe("met");
        state.Bookmarks.ShouldBeEmpty();
        state.Phase.ShouldBe(Phase.Finished);
        (await _bench.EventAsync("A")).Hits.ShouldBe(0);
    }

    [Fact]
    public async Task Wait_all_over_a_branch_that_was_not_taken_ends_instead_of_waiting_for_ever()
    {
        var state = await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("d", "Elsa.FlowDecision", ("condition", Literal("Boolean", true))),
                    Node("j", "Elsa.FlowJoin", ("mode", Literal("FlowJoinMode", "WaitAll"))),
                    Line("m", "met")
                )
                .Arrows("d:True -> j", "d:False -> j", "j -> m")
        );
        state.Phase.ShouldBe(Phase.Finished);
        (await _bench.LinesAsync()).ShouldBe("");
    }

    [Fact]
    public async Task Wait_all_active_joins_the_branches_that_were_taken()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node(
                        "f",
                        "Elsa.FlowFork",
                        ("branches", Input("List<String>", "Object", "[\"A\",\"B\"]"))
                    ),
                    Event("a", "A"),
                    Event("b", "B"),
                    Event("c", "C"),
                    Node("j", "Elsa.FlowJoin", ("mode", Literal("FlowJoinMode", "WaitAllActive"))),
                    Line("m", "met")
                )
                .Arrows("f:A -> a", "f:B -> b", "f:C -> c", "a -> j", "b -> j", "c -> j", "j -> m")
        );
        await _bench.EventAsync("A");
        (await _bench.LinesAsync()).ShouldBe("");
        await _bench.EventAsync("B");
        (await _bench.LinesAsync()).ShouldBe("met");
    }

    [Fact]
    public async Task A_draft_can_be_returned_any_number_of_times()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.Start"),
                    Node("draft", "Test.Task", ("task", Literal("String", "draft"))),
                    Node("approve", "Test.Task", ("task", Literal("String", "approve"))),
                    Line("z", "submitted")
                )
                .Arrows(
                    "s -> draft",
                    "draft -> approve",
                    "approve:Returned -> draft",
                    "approve -> z"
                )
        );
        for (var turn = 0; turn < 25; turn++)
        {
            await Answer("draft", turn);
            await Answer("approve", turn, "returned");
            (await _bench.StateAsync("i")).Executions.Count.ShouldBe(
                2,
                "the flowchart and the draft"
            );
        }

        await Answer("draft", 99);
        await Answer("approve", 99, "ok");
        (await _bench.LinesAsync()).ShouldBe("submitted");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    [Fact]
    public async Task A_task_that_is_overdue_lets_a_token_go_and_can_still_be_done()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node(
                        "t",
                        "Test.Task",
                        ("task", Literal("String", "t")),
                        ("due", Literal("TimeSpan", "1.00:00:00"))
                    ),
                    Line("late", "late"),
                    Line("z", "done")
                )
                .Arrows("t:Overdue -> late", "t -> z", "late -> z")
        );
        await _bench.AdvanceAsync(TimeSpan.FromDays(2));
        (await _bench.LinesAsync()).ShouldBe(
            "late",
            "the task is still open, so what follows both waits for it"
        );
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Running);
        await Answer("t", 1);
        (await _bench.LinesAsync()).ShouldBe("late done");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    [Fact]
    public async Task A_token_that_leaves_an_open_task_is_not_held_up_by_that_task()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node(
                        "t",
                        "Test.Task",
                        ("task", Literal("String", "t")),
                        ("due", Literal("TimeSpan", "1.00:00:00"))
                    ),
                    Node("u", "Test.Task", ("task", Literal("String", "u"))),
                    Line("notice", "notice")
                )
                .Arrows("t:Overdue -> notice", "t -> u", "u:Returned -> notice")
        );
        await _bench.AdvanceAsync(TimeSpan.FromDays(1));
        (await _bench.LinesAsync()).ShouldBe("notice");
    }

    [Fact]
    public async Task Every_token_runs_an_activity_that_cascades()
    {
        var each = Line("m", "met");
        each["customProperties"] = new JsonObject { ["mergeMode"] = "Cascade" };
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(Node("s", "Elsa.Start"), Event("a", "A"), Event("b", "B"), each)
                .Arrows("s -> a", "s -> b", "a -> m", "b -> m")
        );
        await _bench.EventAsync("A");
        await _bench.EventAsync("B");
        (await _bench.LinesAsync()).ShouldBe("met met");
    }

    [Fact]
    public async Task Two_branches_that_end_in_the_same_burst_both_go_on()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(Node("s", "Elsa.Start"), Line("a", "a"), Line("b", "b"), Line("c", "c"))
                .Arrows("s -> a", "s -> b", "b -> c")
        );
        (await _bench.LinesAsync()).ShouldBe("a b c");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    [Fact]
    public async Task A_loop_with_a_join_inside_joins_again_on_every_turn()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.Start"),
                    Node(
                        "fork",
                        "Elsa.FlowFork",
                        ("branches", Input("List<String>", "Object", "[\"A\",\"B\"]"))
                    ),
                    Event("a", "A"),
                    Event("b", "B"),
                    Node("j", "Elsa.FlowJoin", ("mode", Literal("FlowJoinMode", "WaitAll"))),
                    Node("review", "Test.Task", ("task", Literal("String", "review"))),
                    Line("z", "done")
                )
                .Arrows(
                    "s -> fork",
                    "fork:A -> a",
                    "fork:B -> b",
                    "a -> j",
                    "b -> j",
                    "j -> review",
                    "review:Returned -> fork",
                    "review -> z"
                )
        );
        for (var turn = 0; turn < 3; turn++)
        {
            await _bench.EventAsync("B");
            await _bench.EventAsync("A");
            await Answer("review", turn, turn < 2 ? "returned" : "ok");
        }

        (await _bench.LinesAsync()).ShouldBe("done");
    }

    [Fact]
    public async Task Without_any_activity_a_flowchart_ends()
    {
        (await _bench.RunAsync(new FlowJson("f"))).Phase.ShouldBe(Phase.Finished);
    }

    private Task<Runtime.StimulusOutcome> Answer(string task, int turn, string answer = "ok") =>
        _bench.StimulateAsync(
            new Runtime.Stimulus(
                $"{task}-{turn}",
                Probe.Key(task),
                Ipses.Engine.Definitions.EngineJson.From(answer)
            )
        );

    private static FlowJson Join(string mode) =>
        new FlowJson("f")
            .Add(
                Node("s", "Elsa.Start"),
                Event("a", "A"),
                Event("b", "B"),
                Node("j", "Elsa.FlowJoin", ("mode", Literal("FlowJoinMode", mode))),
                Line("m", "met")
            )
            .Arrows("s -> a", "s -> b", "a -> j", "b -> j", "j -> m");
}
