using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>Elsa's activation strategies: when one more instance may be started.</summary>
public sealed class ActivationStrategyTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("AllowAlwaysStrategy", true, true, true)]
    [InlineData("SingletonStrategy", false, false, true)]
    [InlineData("CorrelatedSingletonStrategy", false, true, true)]
    [InlineData("CorrelationStrategy", false, true, false)]
    public async Task A_strategy_looks_at_what_runs(
        string strategy,
        bool sameAgain,
        bool otherCorrelation,
        bool otherDefinitionRuns
    )
    {
        await PublishAsync("w", strategy);
        await _bench.PublishAsync(Waiting("other"));
        (await StartAsync("w", "a", "A")).IsSuccess.ShouldBeTrue();
        (await StartAsync("w", "b", "A")).IsSuccess.ShouldBe(sameAgain);
        (await StartAsync("w", "c", "C")).IsSuccess.ShouldBe(otherCorrelation);
        (await StartAsync("other", "d", "D")).IsSuccess.ShouldBeTrue();
        if (strategy != "SingletonStrategy")
            (await StartAsync("w", "e", "D")).IsSuccess.ShouldBe(otherDefinitionRuns);
    }

    [Fact]
    public async Task A_refused_start_names_what_runs_and_an_ended_instance_forbids_nothing()
    {
        await PublishAsync("w", "SingletonStrategy");
        await StartAsync("w", "a", "");
        var refused = (await StartAsync("w", "b", "")).Errors.ShouldHaveSingleItem();
        refused.Code.ShouldBe("Workflow.RunsAlready");
        refused.Message.En.ShouldContain("'a'");
        await _bench.EventAsync("go");
        (await StartAsync("w", "b", "")).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task A_trigger_that_may_not_start_is_no_failure_and_its_timer_goes_on()
    {
        await _bench.PublishAsync(
            new FlowJson("w")
                .Add(
                    Node("tick", "Elsa.Timer", ("interval", Literal("TimeSpan", "00:10:00")))
                        .CanStart(),
                    Event("wait", "go")
                )
                .Arrows("tick -> wait")
                .Json()
                .WithOption("activationStrategyType", Full("SingletonStrategy"))
        );
        await _bench.AdvanceAsync(TimeSpan.FromMinutes(10));
        (await _bench.AdvanceAsync(TimeSpan.FromMinutes(10))).Failed.ShouldBe(0);
        (await CountAsync()).ShouldBe(1);
        await _bench.EventAsync("go");
        await _bench.AdvanceAsync(TimeSpan.FromMinutes(10));
        (await CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Child_workflows_are_not_asked()
    {
        await PublishAsync("w", "SingletonStrategy");
        await StartAsync("w", "a", "");
        await _bench.RunAsync(
            new FlowJson("parent").Add(
                Node(
                    "child",
                    "Elsa.DispatchWorkflow",
                    ("workflowDefinitionId", Literal("String", "w"))
                )
            )
        );
        (await CountAsync()).ShouldBe(2);
    }

    [Fact]
    public void All_four_of_Elsa_are_there_by_their_names() =>
        ActivationStrategies
            .All.Select(s => s.TypeName)
            .ShouldBe([
                "Elsa.Workflows.ActivationValidators.AllowAlwaysStrategy, Elsa.Workflows.Core",
                Full("CorrelatedSingletonStrategy"),
                Full("CorrelationStrategy"),
                Full("SingletonStrategy"),
            ]);

    private static string Full(string name) =>
        $"Elsa.Workflows.Runtime.ActivationValidators.{name}, Elsa.Workflows.Runtime";

    private static FlowJson Waiting(string id) => new FlowJson(id).Add(Event("wait", "go"));

    private Task<PublishedDefinition> PublishAsync(string id, string strategy) =>
        _bench.PublishAsync(
            Waiting(id).Json().WithOption("activationStrategyType", Full(strategy))
        );

    private Task<EngineResult<StartedInstance>> StartAsync(
        string definition,
        string instance,
        string correlation
    ) =>
        _bench.InUnitAsync(s =>
            s.Runtime.StartAsync(
                new StartRequest(instance, definition) { CorrelationId = correlation },
                _bench.None
            )
        );

    private async Task<int> CountAsync() =>
        (
            await _bench.ReadAsync(s =>
                s.ListInstancesAsync(new InstanceQuery { DefinitionId = "w" }, _bench.None)
            )
        ).Count;
}
