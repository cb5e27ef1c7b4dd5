using System.Text.Json.Nodes;
using Ipses.Engine.State;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>
/// Where branches meet: the three modes of a join (<c>FlowJoin</c>) and the six of Elsa 3.8 that any step may have
/// (<c>customProperties.mergeMode</c>), over branches that were taken, not taken, blocked and repeated.
/// </summary>
public sealed class JoinModesTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    /// <summary>Two branches, A is answered first: what has been written after A, and after B.</summary>
    [Theory]
    [InlineData("join:WaitAll", "", "met")]
    [InlineData("join:WaitAllActive", "", "met")]
    [InlineData("join:WaitAny", "met", "met")]
    [InlineData("join:0", "", "met")]
    [InlineData("join:2", "met", "met")]
    [InlineData("None", "", "met")]
    [InlineData("Stream", "", "met")]
    [InlineData("Merge", "", "met")]
    [InlineData("Converge", "", "met")]
    [InlineData("Cascade", "met", "met met")]
    [InlineData("Race", "met", "met")]
    public async Task Two_branches_meet(string mode, string afterA, string afterB)
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.Start"),
                    Event("a", "A"),
                    Event("b", "B"),
                    Meeting("m", mode),
                    Line("l", "met")
                )
                .Arrows("s -> a", "s -> b", "a -> m", "b -> m", "m -> l")
        );
        await _bench.EventAsync("A");
        (await _bench.LinesAsync()).ShouldBe(afterA);
        await _bench.EventAsync("B");
        (await _bench.LinesAsync()).ShouldBe(afterB);
        var state = await _bench.StateAsync("i");
        state.Phase.ShouldBe(Phase.Finished);
        state.Bookmarks.ShouldBeEmpty();
    }

    /// <summary>Only one of two branches is taken.</summary>
    [Theory]
    [InlineData("join:WaitAll", "")]
    [InlineData("join:WaitAllActive", "met")]
    [InlineData("join:WaitAny", "met")]
    [InlineData("None", "met")]
    [InlineData("Stream", "met")]
    [InlineData("Merge", "")]
    [InlineData("Converge", "")]
    [InlineData("Cascade", "met")]
    [InlineData("Race", "met")]
    public async Task A_branch_that_is_not_taken_is_waited_for_by_the_strict_ones_only(
        string mode,
        string lines
    )
    {
        var state = await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("d", "Elsa.FlowDecision", ("condition", Literal("Boolean", "True"))),
                    Line("y", "yes"),
                    Line("n", "no"),
                    Meeting("m", mode),
                    Line("l", "met")
                )
                .Arrows("d:True -> y", "d:False -> n", "y -> m", "n -> m", "m -> l")
        );
        (await _bench.LinesAsync()).ShouldBe(("yes " + lines).Trim());
        state.Phase.ShouldBe(Phase.Finished, "nothing waits for a branch that can't come");
    }

    [Theory]
    [InlineData("join:WaitAny")]
    [InlineData("Race")]
    public async Task The_losers_are_withdrawn_with_all_that_they_hold(string mode)
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.Start"),
                    Event("a", "A"),
                    Sequence(
                        "deep",
                        Node(
                            "loop",
                            "Elsa.ParallelForEach",
                            ("items", Input("Object", "Object", "[1,2]")),
                            ("body", Node("t", "Test.Task", ("task", Literal("String", "t"))))
                        )
                    ),
                    Delay("d", "1.00:00:00"),
                    Meeting("m", mode),
                    Event("e", "E")
                )
                .Arrows("s -> a", "s -> deep", "s -> d", "a -> m", "deep -> m", "d -> m", "m -> e")
        );
        await _bench.EventAsync("A");
        _bench.Calls.Count(c => c == "t:cancel").ShouldBe(2);
        (await _bench.StateAsync("i"))
            .Bookmarks.Values.Select(b => b.StimulusKey)
            .ShouldBe(["event:E"]);
        (await _bench.AdvanceAsync(TimeSpan.FromDays(2))).Done.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("join:WaitAll")]
    [InlineData("join:WaitAllActive")]
    [InlineData("join:WaitAny")]
    [InlineData("Stream")]
    [InlineData("Merge")]
    [InlineData("Race")]
    public async Task A_join_that_is_reached_again_by_a_way_back_joins_again(string mode)
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node(
                        "s",
                        "Elsa.FlowFork",
                        ("branches", Literal("List<String>", "[\"x\",\"y\"]"))
                    ),
                    Event("a", "A"),
                    Event("b", "B"),
                    Meeting("m", mode),
                    Line("l", "met"),
                    Event("again", "Again")
                )
                .Arrows(
                    "s:x -> a",
                    "s:y -> b",
                    "a -> m",
                    "b -> m",
                    "m -> l",
                    "l -> again",
                    "again -> s"
                )
        );
        for (int turn = 1; turn <= 3; turn++)
        {
            await _bench.EventAsync("A");
            await _bench.EventAsync("B");
            (await _bench.LinesAsync()).Split(' ').Length.ShouldBe(turn);
            await _bench.EventAsync("Again");
        }
    }

    [Theory]
    [InlineData("join:WaitAll")]
    [InlineData("join:WaitAny")]
    [InlineData("Merge")]
    public async Task Two_branches_that_arrive_in_one_burst_join_once(string mode)
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.Start"),
                    Event("a", "Same"),
                    Event("b", "Same"),
                    Meeting("m", mode),
                    Line("l", "met")
                )
                .Arrows("s -> a", "s -> b", "a -> m", "b -> m", "m -> l")
        );
        (await _bench.EventAsync("Same")).Hits.ShouldBe(2);
        (await _bench.LinesAsync()).ShouldBe("met");
    }

    [Fact]
    public async Task A_branch_that_failed_is_waited_for_until_somebody_deals_with_it()
    {
        _bench.Throwing["x"] = 1;
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.Start"),
                    Line("a", "a"),
                    Node("x", "Test.Step"),
                    Meeting("m", "join:WaitAllActive"),
                    Line("l", "met")
                )
                .Arrows("s -> a", "s -> x", "a -> m", "x -> m", "m -> l")
        );
        (await _bench.LinesAsync()).ShouldBe("a");
        var incident = (await _bench.IncidentsAsync()).Single();
        await _bench.InUnitAsync(s =>
            s.Runtime.CancelBranchAsync(incident.Id, new("somebody", "x"), _bench.None)
        );
        (await _bench.LinesAsync()).ShouldBe("a met");
    }

    [Fact]
    public async Task A_fork_leaves_on_its_branches_and_on_Done_only_where_it_has_none()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node(
                        "s",
                        "Elsa.FlowFork",
                        ("branches", Input("List<String>", "Object", "[\"x\"]"))
                    ),
                    Node("t", "Elsa.FlowFork"),
                    Line("a", "a"),
                    Line("b", "b"),
                    Line("c", "c")
                )
                .Arrows("s:x -> a", "s -> b", "a -> t", "t -> c")
        );
        (await _bench.LinesAsync()).ShouldBe("a c");
    }

    /// <summary>A join of that mode, or a plain step with that merge mode.</summary>
    private static JsonObject Meeting(string id, string mode)
    {
        if (mode.StartsWith("join:", StringComparison.Ordinal))
            return Node(id, "Elsa.FlowJoin", ("mode", Literal("FlowJoinMode", mode[5..])));
        var step = Node(id, "Elsa.FlowNode");
        step["customProperties"] = new JsonObject { ["mergeMode"] = mode };
        return step;
    }
}
