using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.State;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Durability;

/// <summary>The unit of work around bursts: discarded and run again, races, and calls from inside a step.</summary>
public sealed class UnitTests
{
    [Fact]
    public async Task A_lost_race_is_run_again_from_what_the_winner_stored()
    {
        using Bench bench = new();
        await bench.RunAsync(
            new FlowJson("f")
                .Add(Node("s", "Elsa.Start"), Event("a", "A"), Event("b", "B"))
                .Arrows("s -> a", "s -> b")
        );
        var tries = 0;
        await using var scope = bench.Open();
        await FaultTolerantUnit.RunAsync(
            scope.Unit,
            scope.Faults,
            async c =>
            {
                if (++tries == 1)
                    throw new EngineConcurrencyException("another node was faster");
                await scope.Runtime.StimulateAsync(
                    new Stimulus("x", StimulusKeys.Event("A"), EngineJson.Null),
                    c
                );
            },
            bench.None
        );
        tries.ShouldBe(2);
        (await bench.StateAsync("i")).Bookmarks.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_race_that_is_lost_again_and_again_goes_through()
    {
        using Bench bench = new();
        await using var scope = bench.Open();
        await Should.ThrowAsync<EngineConcurrencyException>(() =>
            FaultTolerantUnit.RunAsync(
                scope.Unit,
                scope.Faults,
                _ => throw new EngineConcurrencyException("no"),
                bench.None,
                races: 3
            )
        );
    }

    [Fact]
    public async Task What_the_unit_did_beside_the_burst_is_discarded_and_done_again_with_it()
    {
        using Bench bench = new();
        await bench.PublishAsync(new FlowJson("f").Add(Node("broken", "Test.Step")));
        bench.Throwing["broken"] = int.MaxValue;
        await bench.InUnitAsync(async s =>
        {
            (await s.Store.TryApplyAsync("beside", bench.Now, bench.None)).ShouldBeTrue(
                "the first try was discarded whole"
            );
            await s.Runtime.StartAsync(new StartRequest("i", "f"), bench.None);
            return 0;
        });
        (await bench.IncidentsAsync()).Count.ShouldBe(1);
        (
            await bench.InUnitAsync(s => s.Store.TryApplyAsync("beside", bench.Now, bench.None))
        ).ShouldBeFalse();
    }

    [Fact]
    public async Task Trouble_of_the_database_inside_a_step_is_no_incident()
    {
        using Bench bench = new(
            options: new EngineOptions
            {
                IsTrouble = e => e.Message.Contains("broken", StringComparison.Ordinal),
            }
        );
        await bench.PublishAsync(new FlowJson("f").Add(Node("x", "Test.Step")));
        bench.Throwing["x"] = 1;
        await Should.ThrowAsync<InvalidOperationException>(() => bench.StartAsync("f", "i"));
        (await bench.IncidentsAsync()).ShouldBeEmpty();
        await bench.StartAsync("f", "i");
        (await bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
    }

    [Fact]
    public async Task A_stimulus_that_a_step_raises_is_applied_after_its_commit()
    {
        IWorkflowRuntime? current = null;
        using Bench bench = new(c => c.Register(Describe(), _ => new Raising(() => current!)));
        await bench.PublishAsync(
            new FlowJson("f")
                .Add(
                    Node("s", "Elsa.Start"),
                    Event("e", "E"),
                    Node("r", "Test.Raise"),
                    Line("l", "heard")
                )
                .Arrows("s -> e", "s -> r", "e -> l")
        );
        var outcome = await bench.InUnitAsync(async s =>
        {
            current = s.Runtime;
            return await s.Runtime.StartAsync(new StartRequest("i", "f"), bench.None);
        });
        outcome.IsSuccess.ShouldBeTrue();
        (await bench.LinesAsync()).ShouldBe("");
        await bench.DrainAsync();
        (await bench.LinesAsync()).ShouldBe("heard");
    }

    [Fact]
    public async Task Killed_after_any_unit_and_started_again_the_end_is_the_same()
    {
        var whole = await PlayAsync(int.MaxValue);
        for (var kill = 1; kill <= 12; kill++)
            (await PlayAsync(kill)).ShouldBe(whole, $"killed after {kill} pieces of work");
    }

    /// <summary>Plays a year of three institutions; the pump dies after so many pieces of work and another takes over.</summary>
    private static async Task<string> PlayAsync(int kill)
    {
        using Bench bench = new();
        await bench.PublishAsync(
            new FlowJson("child").Json(
                Sequence(
                    "s",
                    Delay("d", "1.00:00:00"),
                    Node("t", "Test.Step"),
                    JsLine("l", "`${Math.random()}`")
                )
            )
        );
        await bench.PublishAsync(
            new FlowJson("parent").Json(
                Sequence(
                    "s",
                    Node(
                        "b",
                        "Elsa.BulkDispatchWorkflows",
                        ("workflowDefinitionId", Literal("String", "child")),
                        ("items", Input("Object", "Object", "[\"x\",\"y\",\"z\"]"))
                    ),
                    Line("l", "all")
                )
            )
        );
        await bench.StartAsync("parent", "i");
        for (var day = 0; day < 3; day++)
        {
            await new EnginePump(bench).DrainAsync(bench.Now, bench.None, kill);
            await new EnginePump(bench).DrainAsync(bench.Now, bench.None);
            bench.Now += TimeSpan.FromDays(1);
        }

        var children = await bench.ReadAsync(s =>
            s.ListInstancesAsync(new InstanceQuery { DefinitionId = "child" }, bench.None)
        );
        var all = children
            .Select(c => c.Snapshot)
            .Append((await bench.RowAsync("i")).Snapshot)
            .Order(StringComparer.Ordinal);
        return string.Join('\n', all);
    }

    private static ActivityDescriptor Describe() =>
        new()
        {
            TypeName = "Test.Raise",
            Category = Label.Same("Test"),
            DisplayName = Label.Same("Test"),
            Description = Label.Same("Test"),
        };

    private sealed class Raising(Func<IWorkflowRuntime> runtime) : Activity
    {
        public override async ValueTask<ActivityOutcome> ExecuteAsync(
            ActivityContext context,
            CancellationToken cancellation
        )
        {
            var outcome = await runtime()
                .StimulateAsync(
                    new Stimulus(
                        context.KeyFor("raised"),
                        StimulusKeys.Event("E"),
                        EngineJson.Null
                    ),
                    cancellation
                );
            outcome.IsDeferred.ShouldBeTrue();
            return Outcome.Done();
        }
    }
}
