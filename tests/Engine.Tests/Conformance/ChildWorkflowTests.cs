using System.Text.Json.Nodes;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.State;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>
/// DispatchWorkflow, ExecuteWorkflow and BulkDispatchWorkflows: what the child gets, what the parent gets back, and what becomes of it
/// when the child stops or is cancelled.
/// </summary>
public sealed class ChildWorkflowTests : IDisposable
{
    private const string Dispatch = "Elsa.DispatchWorkflow";
    private const string Execute = "Elsa.ExecuteWorkflow";
    private const string Bulk = "Elsa.BulkDispatchWorkflows";

    private static readonly Decision Kim = new("김조정", "given up");
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(Dispatch)]
    [InlineData(Execute)]
    [InlineData(Bulk)]
    public async Task A_child_knows_its_parent_by_an_input(string type)
    {
        await _bench.PublishAsync(
            new FlowJson("child").Json(JsLine("l", "getInput('ParentInstanceId')"))
        );

        await _bench.RunAsync(Parent(type));

        (await LinesOfChildAsync()).ShouldBe("i");
    }

    [Theory]
    [InlineData(Dispatch)]
    [InlineData(Execute)]
    public async Task A_child_gets_the_inputs_that_its_parent_gives(string type)
    {
        await _bench.PublishAsync(
            new FlowJson("child").TakesInput("N", "Int32").Json(JsLine("l", "`${getN() + 1}`"))
        );

        await _bench.RunAsync(
            Parent(type, ("input", Input("ObjectDictionary", "Object", """{"N":"21"}""")))
        );

        (await LinesOfChildAsync()).ShouldBe("22");
    }

    [Fact]
    public async Task Each_item_becomes_an_input_beside_those_of_all_children()
    {
        await _bench.PublishAsync(
            new FlowJson("child").Json(JsLine("l", "`${getInput('Item')} ${getInput('Year')}`"))
        );

        await _bench.RunAsync(
            Parent(Bulk, ("input", Input("ObjectDictionary", "Object", """{"Year":2027}""")))
        );

        (await LinesOfChildAsync()).ShouldBe("KIPO 2027");
    }

    [Fact]
    public async Task A_child_that_was_executed_gives_its_id_its_end_and_its_outputs()
    {
        await _bench.PublishAsync(Giving());

        await _bench.RunAsync(
            Parent(
                Execute,
                [],
                JsLine(
                    "l",
                    "const r = getLastResult(); `${r.WorkflowInstanceId} ${r.Status} ${r.SubStatus} ${r.Output.Twice}`"
                )
            )
        );

        (await _bench.LinesAsync()).ShouldBe("i/2/child Finished Finished 42");
    }

    [Theory]
    [InlineData(Dispatch)]
    [InlineData(Execute)]
    [InlineData(Bulk)]
    public async Task A_parent_that_does_not_wait_goes_on_before_the_child_has_ended(string type)
    {
        await PublishWaitingAsync();

        await _bench.RunAsync(Parent(type, ("waitForCompletion", Literal("Boolean", "False"))));

        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    [Theory]
    [InlineData(Dispatch)]
    [InlineData(Execute)]
    [InlineData(Bulk)]
    public async Task A_child_that_was_cancelled_has_ended_and_its_parent_goes_on(string type)
    {
        await PublishWaitingAsync();
        await _bench.RunAsync(Parent(type));

        await CancelChildAsync();

        (await _bench.LinesAsync()).ShouldBe("after");
    }

    [Fact]
    public async Task A_child_that_was_cancelled_while_executed_says_so()
    {
        await PublishWaitingAsync();
        await _bench.RunAsync(
            Parent(
                Execute,
                [],
                JsLine("l", "`${getLastResult().Status} ${getLastResult().SubStatus}`")
            )
        );

        await CancelChildAsync();

        (await _bench.LinesAsync()).ShouldBe("Finished Cancelled");
    }

    [Theory]
    [InlineData(Dispatch)]
    [InlineData(Execute)]
    [InlineData(Bulk)]
    public async Task A_child_that_stopped_is_waited_for_because_it_goes_on_when_it_is_retried(
        string type
    )
    {
        await PublishWaitingAsync();
        await _bench.RunAsync(Parent(type));
        await StopChildAsync();
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Running);

        await RetryChildAsync();

        (await _bench.LinesAsync()).ShouldBe("after");
    }

    [Theory]
    [InlineData(Dispatch)]
    [InlineData(Execute)]
    [InlineData(Bulk)]
    public async Task A_parent_that_is_cancelled_takes_the_child_that_it_waits_for_along(
        string type
    )
    {
        await PublishWaitingAsync();
        await _bench.RunAsync(Parent(type));

        await _bench.InUnitAsync(s => s.Runtime.CancelAsync("i", Kim, _bench.None));
        await _bench.DrainAsync();

        (await ChildAsync()).Status.ShouldBe(InstanceStatus.Cancelled);
    }

    [Theory]
    [InlineData(Dispatch)]
    [InlineData(Execute)]
    [InlineData(Bulk)]
    public async Task A_child_that_nobody_waits_for_outlives_its_parent(string type)
    {
        await PublishWaitingAsync();
        await _bench.RunAsync(
            Parent(
                type,
                [("waitForCompletion", Literal("Boolean", "False"))],
                Event("more", "Never")
            )
        );

        await _bench.InUnitAsync(s => s.Runtime.CancelAsync("i", Kim, _bench.None));
        await _bench.DrainAsync();

        (await ChildAsync()).Status.ShouldBe(InstanceStatus.Running);
    }

    [Fact]
    public async Task A_child_that_stops_runs_the_branch_for_that_at_once()
    {
        await PublishWaitingAsync();
        await _bench.RunAsync(
            Parent(Bulk, ("childFaulted", JsLine("f", "'stopped ' + getChildInstanceId()")))
        );

        await StopChildAsync();

        (await _bench.LinesAsync()).ShouldBe("stopped i/2/child0");
    }

    [Fact]
    public async Task A_child_that_stopped_and_was_retried_runs_both_branches()
    {
        await PublishWaitingAsync();
        await _bench.RunAsync(
            Parent(
                Bulk,
                ("childFaulted", Line("f", "stopped")),
                ("childCompleted", Line("c", "completed"))
            )
        );
        await StopChildAsync();

        await RetryChildAsync();

        (await _bench.LinesAsync()).ShouldBe("stopped completed after");
    }

    [Fact]
    public async Task A_child_that_was_cancelled_runs_neither_branch()
    {
        await PublishWaitingAsync();
        await _bench.RunAsync(
            Parent(
                Bulk,
                ("childFaulted", Line("f", "stopped")),
                ("childCompleted", Line("c", "completed"))
            )
        );

        await CancelChildAsync();

        (await _bench.LinesAsync()).ShouldBe("after");
    }

    private static string Giving() =>
        new FlowJson("child")
            .GivesOutput("Twice", "Int32")
            .Json(
                Node(
                    "o",
                    "Elsa.SetOutput",
                    ("outputName", Literal("String", "Twice")),
                    ("outputValue", Js("Object", "42"))
                )
            );

    private Task<PublishedDefinition> PublishWaitingAsync() =>
        _bench.PublishAsync(
            new FlowJson("child").Json(Sequence("s", Event("e", "Go"), Node("step", "Test.Step")))
        );

    private static string Parent(string type, params (string Name, JsonNode? Value)[] inputs) =>
        Parent(type, inputs, Line("l", "after"));

    private static string Parent(
        string type,
        (string Name, JsonNode? Value)[] inputs,
        JsonObject after
    )
    {
        var start = Node(
            "d",
            type,
            ("workflowDefinitionId", Literal("String", "child")),
            ("waitForCompletion", Literal("Boolean", "True"))
        );
        if (type == Bulk)
            start["items"] = Input("Object", "Object", "[\"KIPO\"]");
        foreach (var (name, value) in inputs)
            start[name] = value;
        return new FlowJson("parent").Json(Sequence("s", start, after));
    }

    private async Task<InstanceRecord> ChildAsync() =>
        (
            await _bench.ReadAsync(s =>
                s.ListInstancesAsync(new InstanceQuery { DefinitionId = "child" }, _bench.None)
            )
        ).ShouldHaveSingleItem();

    private async Task<string> LinesOfChildAsync() =>
        await _bench.LinesAsync((await ChildAsync()).Id);

    private async Task CancelChildAsync()
    {
        var child = await ChildAsync();
        await _bench.InUnitAsync(s => s.Runtime.CancelAsync(child.Id, Kim, _bench.None));
        await _bench.DrainAsync();
    }

    private async Task StopChildAsync()
    {
        _bench.Throwing["step"] = 1;
        await _bench.EventAsync("Go");
        await _bench.DrainAsync();
    }

    private async Task RetryChildAsync()
    {
        var incident = (await _bench.IncidentsAsync(null)).ShouldHaveSingleItem();
        await _bench.InUnitAsync(s => s.Runtime.RetryAsync(incident.Id, Kim, _bench.None));
        await _bench.DrainAsync();
    }
}
