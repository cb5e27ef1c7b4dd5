using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.State;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Durability;

/// <summary>A fault stops one branch of one instance, and a coordinator decides.</summary>
public sealed class IncidentTests : IDisposable
{
    private static readonly Decision Kim = new("김조정", "checked with the institution");
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task An_activity_that_throws_stops_its_branch_and_the_other_goes_on_in_the_same_commit()
    {
        _bench.Throwing["broken"] = int.MaxValue;
        var state = await _bench.RunAsync(TwoBranches());
        (await _bench.LinesAsync()).ShouldBe("before other");
        state.Phase.ShouldBe(Phase.Running);
        (await _bench.RowAsync("i")).Status.ShouldBe(InstanceStatus.Faulted);
        (await _bench.RowAsync("i")).Version.ShouldBe(1, "one commit");
        var incident = (await _bench.IncidentsAsync()).Single();
        incident.ActivityId.ShouldBe("broken");
        incident.Message.ShouldBe("broken is broken.");
        incident.InputJson.ShouldContain("\"Count\":7");
        incident.Detail.ShouldContain("InvalidOperationException");
        _bench
            .Calls.Count(c => c == "broken:execute")
            .ShouldBe(1, "the rerun gives it the fault in place of its execution");
    }

    [Fact]
    public async Task Retry_does_it_again_and_goes_on()
    {
        _bench.Throwing["broken"] = 1;
        await _bench.RunAsync(TwoBranches());
        var incident = (await _bench.IncidentsAsync()).Single();
        (
            await _bench.InUnitAsync(s => s.Runtime.RetryAsync(incident.Id, Kim, _bench.None))
        ).IsSuccess.ShouldBeTrue();
        (await _bench.LinesAsync()).ShouldBe("before other after");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
        var closed = await _bench.ReadAsync(s => s.FindIncidentAsync(incident.Id, _bench.None));
        (closed!.Status, closed.ResolvedBy, closed.ResolvedReason).ShouldBe(
            (IncidentStatus.Retried, Kim.By, Kim.Reason)
        );
    }

    [Fact]
    public async Task A_retry_that_fails_again_is_a_new_incident()
    {
        _bench.Throwing["broken"] = 2;
        await _bench.RunAsync(TwoBranches());
        var first = (await _bench.IncidentsAsync()).Single();
        await _bench.InUnitAsync(s => s.Runtime.RetryAsync(first.Id, Kim, _bench.None));
        var second = (await _bench.IncidentsAsync()).Single();
        second.Id.ShouldNotBe(first.Id);
        var refused = await _bench.InUnitAsync(s =>
            s.Runtime.RetryAsync(first.Id, Kim, _bench.None)
        );
        refused.Errors.Single().Code.ShouldBe("Incident.Closed");
        (
            await _bench.InUnitAsync(s => s.Runtime.RetryAsync(second.Id, Kim, _bench.None))
        ).IsSuccess.ShouldBeTrue();
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    [Fact]
    public async Task Skip_goes_on_as_if_it_had_ended()
    {
        _bench.Throwing["broken"] = int.MaxValue;
        await _bench.RunAsync(TwoBranches());
        var incident = (await _bench.IncidentsAsync()).Single();
        await _bench.InUnitAsync(s => s.Runtime.SkipAsync(incident.Id, Kim, null, _bench.None));
        (await _bench.LinesAsync()).ShouldBe("before other after");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
        (await _bench.IncidentsAsync(openOnly: false))
            .Single()
            .Status.ShouldBe(IncidentStatus.Skipped);
    }

    [Fact]
    public async Task A_cancelled_branch_is_given_up_and_the_rest_ends()
    {
        _bench.Throwing["broken"] = int.MaxValue;
        await _bench.RunAsync(TwoBranches());
        var incident = (await _bench.IncidentsAsync()).Single();
        await _bench.InUnitAsync(s => s.Runtime.CancelBranchAsync(incident.Id, Kim, _bench.None));
        (await _bench.LinesAsync()).ShouldBe("before other");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
        var journal = await _bench.ReadAsync(s => s.ReadJournalAsync("i", 0, 10, _bench.None));
        journal[^1].Cause.ShouldBe("cancel-branch");
        journal[^1].By.ShouldBe(Kim.By);
    }

    [Fact]
    public async Task A_fault_while_a_task_is_completed_can_be_retried_with_what_was_answered()
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Sequence(
                    "s",
                    Node("t", "Test.Task", ("task", Literal("String", "t"))),
                    JsLine("l", "getLastResult()")
                )
            )
        );
        _bench.Throwing["t"] = 1;
        (
            await _bench.StimulateAsync(
                new Stimulus("1", Probe.Key("t"), EngineJson.From("the answer"))
            )
        ).Hits.ShouldBe(1);
        (await _bench.LinesAsync()).ShouldBe("");
        var incident = (await _bench.IncidentsAsync()).Single();
        await _bench.InUnitAsync(s => s.Runtime.RetryAsync(incident.Id, Kim, _bench.None));
        (await _bench.LinesAsync()).ShouldBe("the answer");
    }

    [Fact]
    public async Task Two_activities_that_throw_in_one_burst_are_two_incidents_in_one_commit()
    {
        _bench.Throwing["a"] = int.MaxValue;
        _bench.Throwing["b"] = int.MaxValue;
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.Start"),
                    Node("a", "Test.Step"),
                    Node("b", "Test.Step"),
                    Line("c", "c")
                )
                .Arrows("s -> a", "s -> b", "s -> c")
        );
        (await _bench.IncidentsAsync()).Count.ShouldBe(2);
        (await _bench.LinesAsync()).ShouldBe("c");
        (await _bench.RowAsync("i")).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Elsa_s_Fault_is_an_incident_with_its_code()
    {
        await _bench.RunAsync(
            new FlowJson("f").Add(
                Node(
                    "x",
                    "Elsa.Fault",
                    ("message", Literal("String", "Boom")),
                    ("code", Literal("String", "E1"))
                )
            )
        );
        var incident = (await _bench.IncidentsAsync()).Single();
        (incident.Code, incident.Message).ShouldBe(("E1", "Boom"));
    }

    [Fact]
    public async Task A_script_that_fails_is_an_incident_that_names_the_input()
    {
        await _bench.RunAsync(new FlowJson("f").Add(JsLine("x", "nothing.here")));
        var incident = (await _bench.IncidentsAsync()).Single();
        incident.Code.ShouldBe("Script.Failed");
        incident.Message.ShouldContain("input 'Text' of 'x'");
    }

    [Fact]
    public async Task A_loop_that_never_waits_is_stopped_by_an_incident()
    {
        await _bench.RunAsync(
            new FlowJson("f").Json(
                Node(
                    "w",
                    "Elsa.While",
                    ("condition", Literal("Boolean", "True")),
                    ("body", Node("s", "Elsa.Start"))
                )
            )
        );
        (await _bench.IncidentsAsync()).Single().Code.ShouldBe("Burst.TooLong");
    }

    [Fact]
    public async Task An_unknown_activity_stops_its_branch_with_a_clear_incident()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Add(Node("s", "Elsa.Start"), Node("x", "Acme.Unknown"), Line("l", "other"))
                .Arrows("s -> x", "s -> l")
        );
        (await _bench.LinesAsync()).ShouldBe("other");
        var incident = (await _bench.IncidentsAsync()).Single();
        incident.Code.ShouldBe("Activity.Unknown");
        incident.Message.ShouldContain("Acme.Unknown");
    }

    [Fact]
    public async Task A_loop_whose_next_turn_fails_can_be_retried_at_that_turn()
    {
        await _bench.RunAsync(
            new FlowJson("f")
                .Variable("Turn", "Int32", "0")
                .Json(
                    Node(
                        "w",
                        "Elsa.While",
                        (
                            "condition",
                            Js(
                                "Boolean",
                                "getTurn() === 1 && !getVariable('Mended') ? broken.here : getTurn() < 2"
                            )
                        ),
                        (
                            "body",
                            Sequence(
                                "b",
                                JsLine("l", "`${getTurn()}`"),
                                Node(
                                    "j",
                                    "Elsa.RunJavaScript",
                                    ("script", Literal("String", "setTurn(getTurn() + 1)"))
                                ),
                                Event("e", "E")
                            )
                        )
                    )
                )
        );
        await _bench.EventAsync("E");
        var incident = (await _bench.IncidentsAsync()).Single();
        incident.ActivityId.ShouldBe("w");
        await _bench.InUnitAsync(s => s.Runtime.RetryAsync(incident.Id, Kim, _bench.None));
        (await _bench.IncidentsAsync()).Single().Id.ShouldNotBe(incident.Id);
        (await _bench.LinesAsync()).ShouldBe("0", "the turn that was done is not done again");
    }

    private static FlowJson TwoBranches() =>
        new FlowJson("f")
            .Add(
                Node("s", "Elsa.Start"),
                Line("before", "before"),
                Node("broken", "Test.Step", ("count", Literal("Int32", "7"))),
                Line("after", "after"),
                Line("other", "other")
            )
            .Arrows("s -> before", "before -> broken", "broken -> after", "before -> other");
}
