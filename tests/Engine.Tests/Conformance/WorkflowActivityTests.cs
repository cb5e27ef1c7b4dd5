using System.Text.Json.Nodes;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>A published workflow that is used as an activity of another one, pinned to its version.</summary>
public sealed class WorkflowActivityTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Its_inputs_come_in_and_its_outputs_go_out()
    {
        await _bench.PublishAsync(Doubling());
        await _bench.RunAsync(
            new FlowJson("outer")
                .Variable("Total", "Int32", 0)
                .Variable("Number", "Int32", 20)
                .Add(
                    Step("twice", Js("Int32", "getNumber() + 1"), "var-Total"),
                    JsLine("end", "'total ' + getTotal()")
                )
                .Arrows("twice -> end")
        );
        (await _bench.LinesAsync()).ShouldBe("doubling 21 total 42");
        var row = await _bench.RowAsync("i");
        row.Status.ShouldBe(InstanceStatus.Finished);
        (await _bench.StateAsync("i")).Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_may_stand_in_a_workflow_twice_and_each_has_variables_of_its_own()
    {
        await _bench.PublishAsync(Doubling());
        await _bench.RunAsync(
            new FlowJson("outer")
                .Variable("A", "Int32", 0)
                .Variable("B", "Int32", 0)
                .Add(
                    Step("one", Literal("Int32", "1"), "var-A"),
                    Step("two", Js("Int32", "getA() + 3"), "var-B"),
                    JsLine("end", "getA() + ' ' + getB()")
                )
                .Arrows("one -> two", "two -> end")
        );
        (await _bench.LinesAsync()).ShouldBe("doubling 1 doubling 5 2 10");
    }

    [Fact]
    public async Task A_variable_outside_of_the_same_name_is_not_touched()
    {
        await _bench.PublishAsync(Doubling());
        await _bench.RunAsync(
            new FlowJson("outer")
                .Variable("Work", "Int32", 7)
                .Variable("Number", "Int32", 8)
                .Add(
                    Step("twice", Input("Int32", "Variable", VariableRef("Number"))),
                    JsLine("end", "getWork() + ' ' + getNumber()")
                )
                .Arrows("twice -> end")
        );
        (await _bench.LinesAsync()).ShouldBe("doubling 8 7 8");
    }

    [Fact]
    public async Task Complete_inside_ends_the_step_on_its_outcome_and_not_the_instance()
    {
        await _bench.PublishAsync(Deciding());
        await _bench.RunAsync(
            new FlowJson("outer")
                .Add(
                    Reference("decide", "Decide", "deciding"),
                    Line("yes", "accepted"),
                    Line("no", "rejected"),
                    Line("done", "done")
                )
                .Arrows("decide:Accepted -> yes", "decide:Rejected -> no", "decide -> done")
        );
        await _bench.EventAsync("decided", "Rejected");
        (await _bench.LinesAsync()).ShouldBe("rejected");
        (await _bench.RowAsync("i")).Status.ShouldBe(InstanceStatus.Finished);
        (await _bench.StateAsync("i")).Bookmarks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Finish_inside_ends_the_whole_instance()
    {
        await _bench.PublishAsync(
            new FlowJson("inner")
                .Add(Node("f", "Elsa.Finish"))
                .Json()
                .WithOption("usableAsActivity", true)
        );
        await _bench.RunAsync(
            new FlowJson("outer")
                .Add(Reference("sub", "Inner", "inner"), Line("after", "after"))
                .Arrows("sub -> after")
        );
        (await _bench.LinesAsync()).ShouldBe("");
        (await _bench.RowAsync("i")).Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task It_waits_inside_and_goes_on_after_a_restart()
    {
        await _bench.PublishAsync(Deciding());
        await _bench.RunAsync(
            new FlowJson("outer")
                .Add(Reference("decide", "Decide", "deciding"), Line("yes", "accepted"))
                .Arrows("decide:Accepted -> yes")
        );
        var bookmark = (
            await _bench.ReadAsync(s => s.ListBookmarksAsync("i", _bench.None))
        ).ShouldHaveSingleItem();
        bookmark.ActivityId.ShouldBe("decide:wait");
        await _bench.EventAsync("decided", "Accepted");
        (await _bench.LinesAsync()).ShouldBe("accepted");
        (
            await _bench.ReadAsync(s => JournalCheck.FindFaultAsync(s, "i", _bench.None))
        ).ShouldBeNull();
    }

    [Fact]
    public async Task What_runs_and_what_is_published_keep_their_version()
    {
        await _bench.PublishAsync(Saying("first"));
        await _bench.PublishAsync(
            new FlowJson("outer").Add(Reference("say", "Saying", "saying")).Json()
        );
        await _bench.PublishAsync(Saying("second"));
        await _bench.StartAsync("outer", "i");
        (await _bench.LinesAsync()).ShouldBe("first");
        var stored = await _bench.ReadAsync(s => s.FindPublishedAsync("outer", _bench.None));
        var node = JsonNode.Parse(stored!.Json)!["root"]!["activities"]![0]!;
        node["workflowDefinitionVersionId"]!.GetValue<string>().ShouldBe("saying-v1");
        node["version"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Workflows_may_contain_others_that_contain_others()
    {
        await _bench.PublishAsync(Saying("innermost"));
        await _bench.PublishAsync(
            new FlowJson("middle")
                .Add(Reference("say", "Saying", "saying"), Line("m", "middle"))
                .Arrows("say -> m")
                .Json()
                .WithOption("usableAsActivity", true)
        );
        await _bench.RunAsync(
            new FlowJson("outer")
                .Add(Reference("sub", "Middle", "middle"), Line("o", "outer"))
                .Arrows("sub -> o")
        );
        (await _bench.LinesAsync()).ShouldBe("innermost middle outer");
    }

    [Fact]
    public async Task One_that_would_contain_itself_is_not_published()
    {
        await _bench.PublishAsync(Saying("x"));
        await _bench.PublishAsync(
            new FlowJson("middle")
                .Add(Reference("say", "Saying", "saying"))
                .Json()
                .WithOption("usableAsActivity", true)
        );
        (
            await PublishErrorAsync(new FlowJson("saying").Add(Reference("m", "Middle", "middle")))
        ).Code.ShouldBe("Definition.IncludesItself");
    }

    [Fact]
    public async Task One_that_contains_what_is_not_published_is_not_published()
    {
        var error = await PublishErrorAsync(
            new FlowJson("outer").Add(Reference("m", "Middle", "middle"))
        );
        error.Code.ShouldBe("Workflow.NotPublished");
        error.Place.ShouldBe("middle");
    }

    [Fact]
    public async Task A_fault_inside_is_an_incident_of_the_inner_step_and_can_be_retried()
    {
        _bench.Throwing["sub:step"] = 1;
        await _bench.PublishAsync(
            new FlowJson("inner")
                .Add(Node("step", "Test.Step"), Line("in", "in"))
                .Arrows("step -> in")
                .Json()
                .WithOption("usableAsActivity", true)
        );
        await _bench.RunAsync(
            new FlowJson("outer")
                .Add(Reference("sub", "Inner", "inner"), Line("after", "after"))
                .Arrows("sub -> after")
        );
        var incident = (await _bench.IncidentsAsync()).ShouldHaveSingleItem();
        incident.ActivityId.ShouldBe("sub:step");
        await _bench.InUnitAsync(s =>
            s.Runtime.RetryAsync(incident.Id, new Decision("me", "again"), _bench.None)
        );
        (await _bench.LinesAsync()).ShouldBe("in after");
    }

    [Fact]
    public async Task Branches_and_switches_inside_find_their_own_activities()
    {
        JsonObject choice = Node(
            "choice",
            "Elsa.Switch",
            (
                "cases",
                new JsonArray(
                    new JsonObject
                    {
                        ["label"] = "one",
                        ["condition"] = new JsonObject { ["type"] = "Literal", ["value"] = true },
                        ["activity"] = Line("picked", "picked"),
                    }
                )
            )
        );
        await _bench.PublishAsync(
            new FlowJson("inner")
                .Add(Line("a", "a"), choice)
                .Arrows("a -> choice")
                .Json()
                .WithOption("usableAsActivity", true)
        );
        await _bench.RunAsync(new FlowJson("outer").Add(Reference("sub", "Inner", "inner")));
        (await _bench.LinesAsync()).ShouldBe("a picked");
    }

    [Fact]
    public async Task The_designer_gets_a_type_for_each_version_with_inputs_outputs_and_outcomes()
    {
        await _bench.PublishAsync(Deciding());
        await _bench.PublishAsync(Doubling());
        await _bench.PublishAsync(Saying("first"));
        await _bench.PublishAsync(Saying("second"));
        await _bench.PublishAsync(new FlowJson("plain").Add(Line("a", "a")).Json());
        var types = await _bench.TypesAsync();
        types
            .Select(t =>
                $"{t.Descriptor.TypeName} {t.Descriptor.Version} {t.VersionId} {t.Descriptor.IsBrowsable}"
            )
            .ShouldBe([
                "Deciding 1 deciding-v1 True",
                "Doubling 1 doubling-v1 True",
                "Saying 1 saying-v1 False",
                "Saying 2 saying-v2 True",
            ]);
        types[0]
            .Descriptor.Ports.Select(p => p.Name)
            .ShouldBe(["Root", "Done", "Accepted", "Rejected"]);
        types[1]
            .Descriptor.Inputs.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                i => i.Name.ShouldBe("Number"),
                i => i.TypeName.ShouldBe("Int32")
            );
        types[1].Descriptor.Outputs.ShouldHaveSingleItem().Name.ShouldBe("Twice");
        types[2].Published.Version.ShouldBe(2);
    }

    [Theory]
    [InlineData("annual plan", "AnnualPlan")]
    [InlineData("annual-plan_of year", "AnnualPlanOfYear")]
    [InlineData("연간 계획", "연간계획")]
    public async Task Its_type_is_the_workflows_name_without_spaces(string name, string type)
    {
        var json = JsonNode.Parse(Saying("x"))!;
        json["name"] = name;
        await _bench.PublishAsync(json.ToJsonString());
        (await _bench.TypesAsync()).ShouldHaveSingleItem().Descriptor.TypeName.ShouldBe(type);
    }

    private static string Doubling() =>
        new FlowJson("doubling")
            .TakesInput("Number", "Int32")
            .GivesOutput("Twice", "Int32")
            .Variable("Work", "Int32", 0)
            .Add(
                JsLine("say", "'doubling ' + getInput('Number')"),
                Node(
                    "set",
                    "Elsa.SetVariable",
                    ("variable", VariableRef("Work")),
                    ("value", Js("Int32", "getInput('Number') * 2"))
                ),
                Node(
                    "out",
                    "Elsa.SetOutput",
                    ("outputName", Literal("String", "Twice")),
                    ("outputValue", Input("Object", "Variable", VariableRef("Work")))
                )
            )
            .Arrows("say -> set", "set -> out")
            .Json()
            .WithOption("usableAsActivity", true);

    private static string Deciding()
    {
        var json = JsonNode.Parse(
            new FlowJson("deciding")
                .Add(
                    Event("wait", "decided"),
                    Event("never", "never"),
                    Node(
                        "complete",
                        "Elsa.Complete",
                        ("outcomes", Js("Object", "getOutputFrom('wait')"))
                    )
                )
                .Arrows("wait -> complete")
                .Json()
                .WithOption("usableAsActivity", true)
        )!;
        json["outcomes"] = new JsonArray("Done", "Accepted", "Rejected");
        return json.ToJsonString();
    }

    private static string Saying(string text) =>
        new FlowJson("saying").Add(Line("line", text)).Json().WithOption("usableAsActivity", true);

    private static JsonObject Step(string id, JsonObject number, string? result = null)
    {
        var node = Reference(id, "Doubling", "doubling");
        node["number"] = number;
        if (result is not null)
            node["twice"] = new JsonObject
            {
                ["typeName"] = "Int32",
                ["memoryReference"] = new JsonObject { ["id"] = result },
            };
        return node;
    }

    private static JsonObject Reference(string id, string type, string definitionId) =>
        Node(id, type, ("workflowDefinitionId", definitionId));

    private static JsonObject VariableRef(string name) =>
        new() { ["id"] = "var-" + name, ["name"] = name };

    private async Task<EngineError> PublishErrorAsync(FlowJson flow) =>
        (
            await _bench.InUnitAsync(s =>
                s.Runtime.PublishDefinitionAsync(flow.Json(), _bench.None)
            )
        ).Errors.ShouldHaveSingleItem();
}
