using System.Text.Json.Nodes;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.State;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Durability;

/// <summary>Child workflows: 39 at once, counted in the database.</summary>
public sealed class FanOutTests : IDisposable
{
    private static readonly Decision Kim = new("김조정", "given up");
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Of_39_children_one_faults_and_the_others_go_on_and_the_parent_waits_for_all()
    {
        await PublishChildAsync();
        await _bench.RunAsync(Parent(39));
        (
            await _bench.ReadAsync(s =>
                s.ListInstancesAsync(new InstanceQuery { DefinitionId = "child" }, _bench.None)
            )
        ).Count.ShouldBe(39);

        _bench.Throwing["step"] = 1;
        var did = await _bench.EventAsync("Go");
        did.Hits.ShouldBe(39);
        var fanOut = await FanOutAsync();
        (fanOut.Total, fanOut.Finished).ShouldBe((39, 38));
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Running);
        var incident = (await _bench.IncidentsAsync(null)).Single();

        await _bench.InUnitAsync(s => s.Runtime.RetryAsync(incident.Id, Kim, _bench.None));
        await _bench.DrainAsync();
        (await FanOutAsync()).Finished.ShouldBe(39);
        (await _bench.LinesAsync()).ShouldBe("all in");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    [Fact]
    public async Task A_cancelled_child_counts_as_ended()
    {
        await PublishChildAsync();
        await _bench.RunAsync(Parent(2));
        var children = await _bench.ReadAsync(s =>
            s.ListInstancesAsync(new InstanceQuery { DefinitionId = "child" }, _bench.None)
        );
        await _bench.InUnitAsync(s => s.Runtime.CancelAsync(children[0].Id, Kim, _bench.None));
        await _bench.EventAsync("Go");
        await _bench.DrainAsync();
        (await FanOutAsync()).ShouldSatisfyAllConditions(
            f => f.Finished.ShouldBe(2),
            f => f.Cancelled.ShouldBe(1)
        );
        (await _bench.LinesAsync()).ShouldBe("all in");
    }

    [Fact]
    public async Task Cancelling_the_parent_cancels_its_children()
    {
        await PublishChildAsync();
        await _bench.RunAsync(Parent(5));
        await _bench.InUnitAsync(s => s.Runtime.CancelAsync("i", Kim, _bench.None));
        await _bench.DrainAsync();
        (
            await _bench.ReadAsync(s =>
                s.ListInstancesAsync(new InstanceQuery { DefinitionId = "child" }, _bench.None)
            )
        )
            .Select(c => c.Status)
            .ShouldAllBe(s => s == InstanceStatus.Cancelled);
    }

    [Fact]
    public async Task Children_of_a_parent_that_was_cancelled_before_they_began_are_not_started()
    {
        await PublishChildAsync();
        await _bench.PublishAsync(Parent(5));
        await _bench.StartAsync("parent", "i");
        await _bench.InUnitAsync(s => s.Runtime.CancelAsync("i", Kim, _bench.None));
        await _bench.DrainAsync();
        (
            await _bench.ReadAsync(s =>
                s.ListInstancesAsync(new InstanceQuery { DefinitionId = "child" }, _bench.None)
            )
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dispatched_workflow_gives_its_outputs_to_whoever_waited_for_it()
    {
        await _bench.PublishAsync(
            new FlowJson("double")
                .TakesInput("N", "Int32")
                .GivesOutput("Twice", "Int32")
                .Json(
                    Node(
                        "o",
                        "Elsa.SetOutput",
                        ("outputName", Literal("String", "Twice")),
                        ("outputValue", Js("Object", "getN() * 2"))
                    )
                )
        );
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence(
                    "s",
                    Node(
                        "d",
                        "Elsa.DispatchWorkflow",
                        ("workflowDefinitionId", Literal("String", "double")),
                        ("input", Input("ObjectDictionary", "Object", """{"N":"21"}""")),
                        ("waitForCompletion", Literal("Boolean", "True"))
                    ),
                    JsLine("l", "`${getLastResult().Twice}`")
                )
            )
        );
        (await _bench.LinesAsync()).ShouldBe("42");
    }

    [Fact]
    public async Task A_workflow_that_is_not_published_is_an_incident_of_the_step_that_wants_it()
    {
        await _bench.RunAsync(Parent(3));
        (await _bench.IncidentsAsync()).Single().Code.ShouldBe("Workflow.NotPublished");
    }

    [Fact]
    public async Task A_fan_out_over_nothing_is_over_at_once()
    {
        await PublishChildAsync();
        await _bench.RunAsync(Parent(0));
        (await _bench.LinesAsync()).ShouldBe("all in");
    }

    [Fact]
    public async Task Each_child_that_ends_runs_the_branch_for_it()
    {
        await _bench.PublishAsync(new FlowJson("child").Json(Line("l", "hello")));
        var parent = Node(
            "b",
            "Elsa.BulkDispatchWorkflows",
            ("workflowDefinitionId", Literal("String", "child")),
            ("items", Input("Object", "Object", "[\"x\",\"y\",\"z\"]")),
            ("childCompleted", JsLine("each", "getChildInstanceId()"))
        );
        await _bench.RunAsync(new FlowJson("parent").Json(Sequence("s", parent, Line("z", "all"))));
        (await _bench.LinesAsync()).ShouldBe("i/2/child0 i/2/child1 i/2/child2 all");
    }

    private Task<PublishedDefinition> PublishChildAsync() =>
        _bench.PublishAsync(
            new FlowJson("child").Json(
                Sequence("s", Event("e", "Go"), Node("step", "Test.Step"), Line("l", "done"))
            )
        );

    private static string Parent(int children) =>
        new FlowJson("parent").Json(
            Sequence(
                "s",
                Node(
                    "b",
                    "Elsa.BulkDispatchWorkflows",
                    ("workflowDefinitionId", Literal("String", "child")),
                    (
                        "items",
                        Input(
                            "Object",
                            "Object",
                            new JsonArray([
                                .. Enumerable
                                    .Range(0, children)
                                    .Select(i => JsonValue.Create($"inst{i}")),
                            ])
                        )
                    )
                ),
                Line("l", "all in")
            )
        );

    private async Task<FanOutRecord> FanOutAsync() =>
        (await _bench.ReadAsync(s => s.FindFanOutAsync("i/2/fan-out", _bench.None)))!;
}
