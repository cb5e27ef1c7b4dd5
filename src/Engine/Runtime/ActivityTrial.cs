using System.Collections.Immutable;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Expressions;
using Ipses.Engine.Ports;
using Ipses.Engine.State;

namespace Ipses.Engine.Runtime;

/// <summary>
/// Tries one activity of a workflow by itself: its inputs are evaluated and it decides as in a real instance, but nothing is stored,
/// sent or started, and no service is within its reach.
/// </summary>
/// <param name="catalog">Activity types.</param>
/// <param name="evaluator">Expressions.</param>
/// <param name="clock">The engine's time.</param>
/// <param name="options">Of the host.</param>
public sealed class ActivityTrial(
    ActivityCatalog catalog,
    ExpressionEvaluator evaluator,
    IEngineClock clock,
    EngineOptions options
)
{
    private const string InstanceId = "trial";

    /// <summary>Name of what an author wants variables to be in a trial, by their ids; Studio writes it.</summary>
    private const string TestValues = "VariableTestValues";

    /// <summary>The most activities of one trial that may throw; each makes the trial begin anew.</summary>
    private const int MostThrown = 50;

    /// <summary>Tries it.</summary>
    public async Task<TrialResult> RunAsync(
        CompiledWorkflow workflow,
        ActivityNode node,
        CancellationToken cancellation
    )
    {
        Dictionary<string, Exception> thrown = new(StringComparer.Ordinal);
        var now = clock.Now.ToUniversalTime();
        while (true)
        {
            Burst burst = new(workflow, With(thrown, now), null);
            try
            {
                burst.BeginWith(
                    Started(workflow.Definition, burst, now),
                    node,
                    Around(workflow.Definition.Root, node, burst) ?? Nothing
                );
                await burst.RunAsync(cancellation);
                return Read(
                    burst,
                    thrown.Values.Any(t => t.GetBaseException() is OutOfReachException)
                );
            }
            catch (DiscardedException discarded) when (thrown.Count < MostThrown)
            {
                thrown[discarded.Step] = discarded.InnerException!;
            }
        }
    }

    private static ImmutableSortedDictionary<string, JsonElement> Nothing =>
        InstanceState.Empty<JsonElement>();

    private static TrialResult Read(Burst burst, bool reachedOut)
    {
        string first = burst.Changes.OfType<InstanceChange.Scheduled>().First().Key;
        var incident = burst.Changes.OfType<InstanceChange.Faulted>().FirstOrDefault()?.Incident;
        var ended = burst
            .Changes.OfType<InstanceChange.Completed>()
            .FirstOrDefault(c => c.Key == first);
        return new TrialResult(
            burst
                .Changes.OfType<InstanceChange.Executed>()
                .FirstOrDefault(c => c.Key == first)
                ?.Inputs
                ?? Nothing,
            Nothing.SetItems(
                burst
                    .Changes.OfType<InstanceChange.OutputsGiven>()
                    .Where(c => c.Key == first)
                    .SelectMany(c => c.Values)
            ),
            ended?.Ports ?? [],
            incident is not null ? TrialStatus.Faulted
                : ended is not null ? TrialStatus.Completed
                : burst.State.Phase == Phase.Running ? TrialStatus.Running
                : TrialStatus.Canceled,
            incident is null
                ? null
                : new ActivityFault(incident.Code, incident.Message, Detail: incident.Detail),
            reachedOut
                || burst.Requests.Count > 0
                || burst.FanOuts.Count > 0
                || burst.Detached.Count > 0
                || burst.Events.Count > 0
        );
    }

    private InstanceChange.Started Started(
        WorkflowDefinition definition,
        Burst burst,
        DateTimeOffset now
    ) =>
        new(
            InstanceId,
            definition.DefinitionId,
            definition.VersionId,
            definition.Version,
            now,
            "",
            "",
            "",
            "",
            "",
            Nothing,
            Nothing.AddRange(
                definition.Variables.Select(v =>
                    KeyValuePair.Create(v.Name, TestValue(definition, v) ?? burst.FirstValue(v))
                )
            )
        );

    /// <summary>What the author wants the variable to be in a trial; null where nothing that can be read.</summary>
    private JsonElement? TestValue(WorkflowDefinition definition, Variable variable)
    {
        if (
            definition.CustomProperties.ValueKind != JsonValueKind.Object
            || !definition.CustomProperties.TryGetProperty(TestValues, out var values)
            || values.ValueKind != JsonValueKind.Object
            || !values.TryGetProperty(variable.Id, out var value)
        )
            return null;
        try
        {
            return evaluator.Coercion.To(variable.TypeName, variable.IsArray, value);
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    /// <summary>First values of the variables of the containers around a node, the nearest one's before the others'; null where it isn't below.</summary>
    private static ImmutableSortedDictionary<string, JsonElement>? Around(
        ActivityNode container,
        ActivityNode node,
        Burst burst
    )
    {
        if (container.Id == node.Id)
            return Nothing;
        foreach (var child in container.Children)
        {
            if (Around(child, node, burst) is { } inner)
                return Nothing
                    .SetItems(
                        container.Variables.Select(v =>
                            KeyValuePair.Create(v.Name, burst.FirstValue(v))
                        )
                    )
                    .SetItems(inner);
        }

        return null;
    }

    private BurstServices With(Dictionary<string, Exception> thrown, DateTimeOffset now) =>
        new()
        {
            Catalog = catalog,
            Evaluator = evaluator,
            Services = OutOfReach.Services,
            Now = now,
            Number = 1,
            FaultOf = step => thrown.GetValueOrDefault(step),
            Discard = (step, exception) => new DiscardedException(step, exception),
            IsTrouble = static _ => false,
            IsPublished = static (_, _) => new ValueTask<bool>(true),
            MaxSteps = options.MaxSteps,
        };

    /// <summary>Whoever asks for a service would do something outside of the trial.</summary>
    private sealed class OutOfReach : IServiceProvider
    {
        public static OutOfReach Services { get; } = new();

        public object? GetService(Type serviceType) =>
            throw new OutOfReachException($"{serviceType.Name} is out of reach of a trial.");
    }

    private sealed class OutOfReachException(string message) : Exception(message);

    private sealed class DiscardedException(string step, Exception thrown)
        : Exception(thrown.Message, thrown)
    {
        public string Step { get; } = step;
    }
}

/// <summary>What came of a trial.</summary>
/// <param name="Inputs">As they were evaluated, by name; secrets left out.</param>
/// <param name="Outputs">What it gave.</param>
/// <param name="Ports">On which it ended.</param>
/// <param name="Status">How far it came.</param>
/// <param name="Fault">Why it, or an activity in it, can't go on; null where it can.</param>
/// <param name="ActsOutside">Whether it would have sent, started or changed something, so that what it decided says little.</param>
public sealed record TrialResult(
    ImmutableSortedDictionary<string, JsonElement> Inputs,
    ImmutableSortedDictionary<string, JsonElement> Outputs,
    ImmutableArray<string> Ports,
    TrialStatus Status,
    ActivityFault? Fault,
    bool ActsOutside
);

/// <summary>How far a trial came (Elsa's <c>ActivityStatus</c>).</summary>
public enum TrialStatus
{
    /// <summary>It waits.</summary>
    Running,
    Completed,
    Canceled,
    Faulted,
}
