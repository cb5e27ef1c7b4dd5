using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.State;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Durability;

/// <summary>A coordinator changes a running instance, with a reason in the journal, and never in the place of a rule.</summary>
public sealed class AlterationTests : IDisposable
{
    private static readonly Decision Kim = new("김조정", "as the ministry asked");
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_variable_gets_another_value_of_its_type_and_the_journal_says_who_and_why()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Variable("Days", "Int32", "7")
                .Json(Sequence("s", Event("e", "E"), JsLine("l", "`${getDays() + 1}`")))
        );
        (await AlterAsync(Set("var-Days", "14"))).ShouldBeEmpty();
        var journal = await _bench.ReadAsync(s => s.ReadJournalAsync("i", 0, 10, _bench.None));
        (journal[^1].Cause, journal[^1].By, journal[^1].Reason).ShouldBe(
            ("alter", Kim.By, Kim.Reason)
        );
        await _bench.EventAsync("E");
        (await _bench.LinesAsync()).ShouldBe("15");
    }

    [Fact]
    public async Task A_variable_that_is_unknown_or_a_value_of_another_type_is_refused_and_nothing_changes()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Variable("Days", "Int32", "7")
                .Variable("Name", "String", "a")
                .Add(Event("e", "E"))
        );
        (await AlterAsync(Set("Name", "b"), Set("Days", "soon"))).ShouldBe([
            "Alteration.UnreadableVariable",
        ]);
        (await AlterAsync(Set("None", "b"))).ShouldBe(["Alteration.NoVariable"]);
        (await _bench.StateAsync("i")).Variables["Name"].GetString().ShouldBe("a");
        (await _bench.RowAsync("i")).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_variable_of_a_container_is_written_where_the_container_runs()
    {
        var inner = new FlowJson("f")
            .Add(Event("e", "E"), JsLine("l", "getVariable('Own')"))
            .Arrows("e -> l")
            .Flowchart("inner");
        inner["variables"] = new System.Text.Json.Nodes.JsonArray(
            new System.Text.Json.Nodes.JsonObject
            {
                ["id"] = "own",
                ["name"] = "Own",
                ["typeName"] = "String",
                ["value"] = "a",
            }
        );
        await _bench.RunAsync(new FlowJson("f").Json(Sequence("s", inner)));
        (await AlterAsync(Set("own", "b"))).ShouldBeEmpty();
        await _bench.EventAsync("E");
        (await _bench.LinesAsync()).ShouldBe("b");
    }

    [Fact]
    public async Task What_a_rule_has_given_is_not_written_over()
    {
        var rule = Rule("r");
        rule["result"] = new System.Text.Json.Nodes.JsonObject
        {
            ["typeName"] = "Object",
            ["memoryReference"] = new System.Text.Json.Nodes.JsonObject
            {
                ["id"] = "var-Resolution",
            },
        };
        await _bench.RunAsync(new FlowJson("f").Variable("Resolution", "String", "").Add(rule));
        (await AlterAsync(Set("Resolution", "adopted"))).ShouldBe(["Alteration.GuardedVariable"]);
    }

    [Fact]
    public async Task A_step_is_given_up_and_the_other_branch_goes_on()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.Start"),
                    Node("t", "Test.Task", ("task", Literal("String", "t"))),
                    Line("after", "after"),
                    Event("e", "E"),
                    Line("other", "other")
                )
                .Arrows("s -> t", "t -> after", "s -> e", "e -> other")
        );
        (await AlterAsync(new Alteration.CancelActivity("t"))).ShouldBeEmpty();
        _bench.Calls.ShouldContain("t:cancel");
        await _bench.EventAsync("E");
        (await _bench.LinesAsync()).ShouldBe("other");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    [Fact]
    public async Task A_step_of_a_sequence_that_is_given_up_is_not_passed_over()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(Sequence("s", Event("e", "E"), Line("next", "next")), Line("after", "after"))
                .Arrows("s -> after")
        );
        (await AlterAsync(new Alteration.CancelActivity("e"))).ShouldBeEmpty();
        (await _bench.LinesAsync()).ShouldBe("");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    [Fact]
    public async Task A_step_that_a_rule_decides_is_neither_given_up_nor_skipped_nor_passed_over()
    {
        _bench.Throwing["r"] = 1;
        await _bench.RunAsync(
            new FlowJson("f").Add(Rule("r"), Line("after", "after")).Arrows("r -> after")
        );
        (await AlterAsync(new Alteration.CancelActivity("r"))).ShouldBe(["Alteration.Guarded"]);
        (await AlterAsync(new Alteration.ScheduleActivity("after"))).ShouldBe([
            "Alteration.BehindGuarded",
        ]);
        var incident = (await _bench.IncidentsAsync()).Single();
        (await SkipAsync(incident.Id, "Done")).ShouldBe(["Alteration.Guarded"]);
        (await _bench.IncidentsAsync()).ShouldHaveSingleItem();
        (await SkipAsync(incident.Id, null)).ShouldBeEmpty();
        (await _bench.LinesAsync()).ShouldBe("", "it went on by the port that decides nothing");
    }

    [Fact]
    public async Task What_holds_a_step_that_a_rule_decides_is_not_skipped_either()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Variable("Broken", "Boolean", "False")
                .Json(
                    Node(
                        "w",
                        "Elsa.While",
                        ("condition", Js("Boolean", "true")),
                        ("body", Sequence("s", Rule("r")))
                    )
                )
        );
        (await AlterAsync(new Alteration.CancelActivity("w"))).ShouldBe(["Alteration.Guarded"]);
        (await AlterAsync(new Alteration.CancelActivity("s"))).ShouldBe(["Alteration.Guarded"]);
    }

    [Fact]
    public async Task A_step_behind_a_rule_may_run_again_once_the_rule_has_decided()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(Rule("r"), Line("after", "after"), Event("e", "E"))
                .Arrows("r -> after", "after -> e")
        );
        await _bench.StimulateAsync(new Stimulus("1", Probe.Key("r"), EngineJson.From("ok")));
        (await AlterAsync(new Alteration.ScheduleActivity("after"))).ShouldBeEmpty();
        (await _bench.LinesAsync()).ShouldBe("after after");
    }

    [Fact]
    public async Task A_step_of_an_active_flowchart_runs_and_its_arrows_are_followed()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(Event("e", "E"), Line("a", "a"), Line("b", "b"))
                .Arrows("e -> a", "a -> b")
        );
        (await AlterAsync(new Alteration.ScheduleActivity("a"))).ShouldBeEmpty();
        (await _bench.LinesAsync()).ShouldBe("a b");
        (await AlterAsync(new Alteration.ScheduleActivity("none"))).ShouldBe([
            "Alteration.NoActivity",
        ]);
    }

    [Fact]
    public async Task A_failed_execution_that_is_scheduled_is_done_again()
    {
        _bench.Throwing["x"] = 1;
        await _bench.RunAsync(
            new FlowJson("f").Add(Node("x", "Test.Step"), Line("l", "l")).Arrows("x -> l")
        );
        var incident = (await _bench.IncidentsAsync()).Single();
        (
            await AlterAsync(new Alteration.ScheduleActivity("x", incident.ExecutionKey))
        ).ShouldBeEmpty();
        (await _bench.LinesAsync()).ShouldBe("l");
        (await _bench.IncidentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_instance_that_has_ended_is_not_altered()
    {
        await _bench.RunAsync(new FlowJson("f").Add(Line("a", "a")));
        (await AlterAsync(Set("x", "b"))).ShouldBe(["Instance.Ended"]);
    }

    [Theory]
    [InlineData("FaultStrategy", true)]
    [InlineData("Elsa.Workflows.IncidentStrategies.FaultStrategy, Elsa.Workflows.Core", true)]
    [InlineData("ContinueWithIncidentsStrategy", false)]
    [InlineData(null, false)]
    public async Task The_strategy_of_the_definition_says_whether_the_rest_goes_on(
        string? strategy,
        bool stops
    )
    {
        _bench.Throwing["broken"] = int.MaxValue;
        await _bench.RunAsync(WithStrategy(strategy));
        (await _bench.LinesAsync()).ShouldBe(stops ? "" : "other");
        (await _bench.RowAsync("i")).Status.ShouldBe(
            stops ? InstanceStatus.Faulted : InstanceStatus.Running
        );
    }

    [Fact]
    public async Task An_instance_that_was_stopped_takes_what_comes_in_and_goes_on_when_the_incident_is_dealt_with()
    {
        _bench.Throwing["broken"] = int.MaxValue;
        await _bench.RunAsync(WithStrategy("FaultStrategy"));
        (await _bench.EventAsync("E")).Hits.ShouldBe(1);
        (await _bench.LinesAsync()).ShouldBe("");
        var incident = (await _bench.IncidentsAsync()).Single();
        await _bench.InUnitAsync(s => s.Runtime.SkipAsync(incident.Id, Kim, null, _bench.None));
        (await _bench.LinesAsync()).ShouldBe("other heard");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    private static string WithStrategy(string? strategy)
    {
        var definition = System.Text.Json.Nodes.JsonNode.Parse(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.Start"),
                    Event("e", "E"),
                    Node("broken", "Test.Step"),
                    Line("other", "other"),
                    Line("heard", "heard")
                )
                .Arrows("s -> e", "s -> broken", "s -> other", "e -> heard")
                .Json()
        )!;
        definition["options"] = new System.Text.Json.Nodes.JsonObject
        {
            ["incidentStrategyType"] = strategy,
        };
        return definition.ToJsonString();
    }

    private static System.Text.Json.Nodes.JsonObject Rule(string id) =>
        Node(id, "Test.Rule", ("task", Literal("String", id)));

    private static Alteration Set(string variable, object value) =>
        new Alteration.ModifyVariable(variable, EngineJson.From(value));

    private async Task<IEnumerable<string>> AlterAsync(params Alteration[] alterations) =>
        (
            await _bench.InUnitAsync(s => s.Runtime.AlterAsync("i", alterations, Kim, _bench.None))
        ).Errors.Select(e => e.Code);

    private async Task<IEnumerable<string>> SkipAsync(string incidentId, string? port) =>
        (
            await _bench.InUnitAsync(s => s.Runtime.SkipAsync(incidentId, Kim, port, _bench.None))
        ).Errors.Select(e => e.Code);
}
