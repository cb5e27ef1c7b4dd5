using Ipses.Engine.Activities;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Expressions;
using Ipses.Engine.Runtime;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Analysis;

/// <summary>Each definition breaks one rule: the finding is that rule's alone, and the same definition mended has none.</summary>
public sealed class WorkflowAnalysisTests
{
    [Fact]
    public void A_definition_in_order_has_no_findings() => Rules(InOrder()).ShouldBeEmpty();

    [Fact]
    public void A_type_that_does_not_exist_stops_a_publication() =>
        Only(
                InOrder().Add(Node("strange", "Acme.Unheard")).Arrows("a -> strange"),
                "Activity.UnknownType"
            )
            .ShouldBe((FindingSeverity.Error, "strange"));

    [Fact]
    public void A_step_that_no_arrow_leads_to_is_told() =>
        Only(InOrder().Add(Line("lost", "x")), "Step.Unreachable")
            .ShouldBe((FindingSeverity.Warning, "lost"));

    [Fact]
    public void A_step_that_starts_the_workflow_by_itself_is_reached()
    {
        var trigger = Event("trigger", "Called");
        trigger["customProperties"]!["canStartWorkflow"] = true;

        Rules(InOrder().Add(trigger).Arrows("trigger -> a")).ShouldBeEmpty();
    }

    [Fact]
    public void A_wait_that_nothing_follows_while_others_come_to_an_end_is_told() =>
        Only(
                new FlowJson("stuck")
                    .Add(
                        Node("start", "Elsa.Start"),
                        Node("decide", "Elsa.FlowDecision", ("condition", Js("Boolean", "true"))),
                        Event("wait", "E"),
                        Node("end", "Elsa.End")
                    )
                    .Arrows("start -> decide", "decide:True -> end", "decide:False -> wait"),
                "Step.DeadEnd"
            )
            .ShouldBe((FindingSeverity.Warning, "wait"));

    [Fact]
    public void A_side_branch_may_simply_be_over() =>
        Rules(InOrder().Add(Event("wait", "E")).Arrows("start -> wait")).ShouldBeEmpty();

    [Fact]
    public void A_join_that_waits_for_both_branches_of_a_decision_stops_a_publication() =>
        Only(Decided("WaitAll"), "Join.NeverFires").ShouldBe((FindingSeverity.Error, "join"));

    [Theory]
    [InlineData("WaitAny")]
    [InlineData("WaitAllActive")]
    public void A_join_that_takes_what_comes_may_follow_a_decision(string mode) =>
        Rules(Decided(mode)).ShouldBeEmpty();

    [Fact]
    public void A_join_may_wait_for_all_branches_of_a_fork() =>
        Rules(
                new FlowJson("forked")
                    .Add(
                        Node("start", "Elsa.Start"),
                        Node(
                            "fork",
                            "Elsa.FlowFork",
                            ("branches", Input("ICollection<String>", "Object", "[\"L\",\"R\"]"))
                        ),
                        Line("left", "l"),
                        Line("right", "r"),
                        Join("WaitAll"),
                        Node("end", "Elsa.End")
                    )
                    .Arrows(
                        "start -> fork",
                        "fork:L -> left",
                        "fork:R -> right",
                        "left -> join",
                        "right -> join",
                        "join -> end"
                    )
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_join_that_waits_for_a_step_that_never_runs_stops_a_publication() =>
        Rules(InOrder().Add(Line("lost", "x"), Join("WaitAll")).Arrows("lost -> join", "a -> join"))
            .ShouldBe(["Step.Unreachable lost", "Join.NeverFires join"]);

    [Fact]
    public void A_circle_without_wait_and_way_out_stops_a_publication() =>
        Only(
                new FlowJson("round")
                    .Add(Node("start", "Elsa.Start"), Line("a", "a"), Line("b", "b"))
                    .Arrows("start -> a", "a -> b", "b -> a"),
                "Loop.Endless"
            )
            .ShouldBe((FindingSeverity.Error, "b"));

    [Fact]
    public void A_circle_that_only_a_condition_ends_is_told() =>
        Only(Circle(Line("a", "a")), "Loop.NeverWaits")
            .ShouldBe((FindingSeverity.Warning, "again"));

    [Fact]
    public void A_circle_that_waits_in_each_turn_is_in_order() =>
        Rules(Circle(Delay("a", "1.00:00:00"))).ShouldBeEmpty();

    [Fact]
    public void A_while_that_is_always_true_and_never_waits_stops_a_publication() =>
        Only(
                InOrder()
                    .Add(
                        Node(
                            "loop",
                            "Elsa.While",
                            ("condition", Literal("Boolean", "True")),
                            ("body", Line("body", "x"))
                        )
                    )
                    .Arrows("a -> loop"),
                "Loop.Endless"
            )
            .ShouldBe((FindingSeverity.Error, "loop"));

    [Fact]
    public void A_while_that_breaks_out_is_in_order() =>
        Rules(
                InOrder()
                    .Add(
                        Node(
                            "loop",
                            "Elsa.While",
                            ("condition", Literal("Boolean", "True")),
                            ("body", Sequence("turn", Line("body", "x"), Node("out", "Elsa.Break")))
                        )
                    )
                    .Arrows("a -> loop")
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_literal_of_another_type_stops_a_publication() =>
        Only(
                InOrder().Add(Delay("late", "soon")).Arrows("a -> late", "late -> end"),
                "Input.Unreadable"
            )
            .ShouldBe((FindingSeverity.Error, "late"));

    [Fact]
    public void A_value_that_is_no_choice_stops_a_publication() =>
        Only(Decided("WaitSome"), "Input.NotAChoice").ShouldBe((FindingSeverity.Error, "join"));

    [Fact]
    public void A_script_that_cannot_be_parsed_stops_a_publication() =>
        Only(InOrder().Add(JsLine("bad", "1 +")).Arrows("a -> bad"), "Input.BrokenScript")
            .ShouldBe((FindingSeverity.Error, "bad"));

    [Theory]
    [InlineData("getVariable('Nobody')")]
    [InlineData("variables.Nobody + 1")]
    public void A_variable_that_nothing_declares_is_told(string script) =>
        Only(InOrder().Add(JsLine("reads", script)).Arrows("a -> reads"), "Variable.Unknown")
            .ShouldBe((FindingSeverity.Warning, "reads"));

    [Fact]
    public void A_variable_that_a_script_writes_may_be_read() =>
        Rules(
                InOrder()
                    .Add(
                        JsLine("writes", "setVariable('Sum', 1)"),
                        JsLine("reads", "variables.Sum")
                    )
                    .Arrows("a -> writes", "writes -> reads")
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_workflow_input_that_nothing_declares_is_told() =>
        Only(
                InOrder()
                    .Add(Node("reads", "Elsa.WriteLine", ("text", Liquid("{{ Input.Yaer }}"))))
                    .Arrows("a -> reads"),
                "WorkflowInput.Unknown"
            )
            .ShouldBe((FindingSeverity.Warning, "reads"));

    [Fact]
    public void A_child_workflow_that_is_not_published_stops_a_publication() =>
        Only(Calls("child"), "Workflow.NotPublished").ShouldBe((FindingSeverity.Error, "calls"));

    [Fact]
    public void A_child_workflow_that_is_published_is_in_order() =>
        Rules(Calls("child"), "child").ShouldBeEmpty();

    private static FlowJson InOrder() =>
        new FlowJson("in-order")
            .Add(Node("start", "Elsa.Start"), Line("a", "a"), Node("end", "Elsa.End"))
            .Arrows("start -> a", "a -> end");

    private static FlowJson Calls(string child) =>
        InOrder()
            .Add(
                Node(
                    "calls",
                    "Elsa.DispatchWorkflow",
                    ("workflowDefinitionId", Literal("String", child))
                )
            )
            .Arrows("a -> calls");

    private static System.Text.Json.Nodes.JsonObject Join(string mode) =>
        Node("join", "Elsa.FlowJoin", ("mode", Literal("FlowJoinMode", mode)));

    private static FlowJson Decided(string mode) =>
        new FlowJson("decided")
            .Add(
                Node("start", "Elsa.Start"),
                Node("decide", "Elsa.FlowDecision", ("condition", Js("Boolean", "true"))),
                Line("yes", "y"),
                Line("no", "n"),
                Join(mode),
                Node("end", "Elsa.End")
            )
            .Arrows(
                "start -> decide",
                "decide:True -> yes",
                "decide:False -> no",
                "yes -> join",
                "no -> join",
                "join -> end"
            );

    private static FlowJson Circle(System.Text.Json.Nodes.JsonObject step) =>
        new FlowJson("circle")
            .Add(
                Node("start", "Elsa.Start"),
                step,
                Node("again", "Elsa.FlowDecision", ("condition", Js("Boolean", "false"))),
                Node("end", "Elsa.End")
            )
            .Arrows("start -> a", "a -> again", "again:True -> a", "again:False -> end");

    private static (FindingSeverity Severity, string ActivityId) Only(FlowJson flow, string rule)
    {
        var finding = Look(flow).ShouldHaveSingleItem();
        finding.Rule.ShouldBe(rule);
        finding.Message.Ko.ShouldNotBe(finding.Message.En);
        finding.WayOut.Ko.ShouldNotBeEmpty();
        return (finding.Severity, finding.ActivityId);
    }

    private static IEnumerable<string> Rules(FlowJson flow, params string[] published) =>
        Look(flow, published).Select(finding => $"{finding.Rule} {finding.ActivityId}");

    private static IReadOnlyList<AnalysisFinding> Look(FlowJson flow, params string[] published)
    {
        var catalog = new ActivityCatalog().AddElsaActivities();
        DefinitionCache definitions = new(catalog, new EngineOptions());
        var definition = definitions.Reader.Read(flow.Json()).Value;
        Dictionary<string, WorkflowDefinition> workflows = published.ToDictionary(
            id => id,
            id => definitions.Reader.Read(new FlowJson(id).Json()).Value,
            StringComparer.Ordinal
        );
        return WorkflowAnalysis.Look(
            new AnalysisSubject(
                definition,
                catalog,
                new ExpressionEvaluator(new ExpressionSettings()),
                workflows
            )
        );
    }
}
