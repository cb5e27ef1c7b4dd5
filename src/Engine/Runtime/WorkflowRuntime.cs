using System.Collections.Immutable;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Expressions;
using Ipses.Engine.Ports;
using Ipses.Engine.State;

namespace Ipses.Engine.Runtime;

/// <inheritdoc cref="IWorkflowRuntime" />
/// <param name="store">Of the current unit of work.</param>
/// <param name="clock">The engine's time.</param>
/// <param name="catalog">Activity types.</param>
/// <param name="definitions">Versions ready to run; shared by all units.</param>
/// <param name="evaluator">Expressions; shared by all units.</param>
/// <param name="faults">Of the outermost unit.</param>
/// <param name="services">Of the current unit of work; activities are made from it.</param>
/// <param name="options">Of the host.</param>
public sealed partial class WorkflowRuntime(
    IEngineStore store,
    IEngineClock clock,
    ActivityCatalog catalog,
    DefinitionCache definitions,
    ExpressionEvaluator evaluator,
    BurstFaults faults,
    IServiceProvider services,
    EngineOptions options
) : IWorkflowRuntime
{
    private int _depth;

    private DateTimeOffset Now => faults.Now(clock.Now.ToUniversalTime());

    /// <inheritdoc />
    public async Task<EngineResult<StartedInstance>> StartAsync(
        StartRequest request,
        CancellationToken cancellation
    )
    {
        if (await store.FindInstanceAsync(request.InstanceId, cancellation) is not null)
            return new StartedInstance(request.InstanceId, IsNew: false);
        var record =
            request.Version > 0
                ? await store.FindDefinitionAsync(
                    request.DefinitionId,
                    request.Version,
                    cancellation
                )
                : await store.FindPublishedAsync(request.DefinitionId, cancellation);
        if (record is null)
            return RuntimeErrors.NoDefinition(request.DefinitionId);
        if (_depth > 0)
        {
            await EnqueueStartAsync(request, cancellation);
            return new StartedInstance(request.InstanceId, IsNew: true);
        }

        var workflow = await CompileAsync(record, cancellation);
        if (await ForbiddenByAsync(workflow.Definition, request, cancellation) is { } running)
            return RuntimeErrors.NotActivated(request.DefinitionId, running);
        List<EngineError> errors = [];
        var input = ReadInput(workflow.Definition, request.Input, errors);
        if (errors.Count > 0)
            return EngineResult<StartedInstance>.Refused(errors);
        await RunAsync(
            workflow,
            null,
            null,
            new BurstCause(request.Trigger is null ? "start" : "trigger") { By = request.By },
            burst =>
            {
                burst.Begin(
                    new InstanceChange.Started(
                        request.InstanceId,
                        record.DefinitionId,
                        record.VersionId,
                        record.Version,
                        Now,
                        request.Name,
                        request.CorrelationId,
                        request.ParentInstanceId,
                        request.FanOutId,
                        request.ItemKey,
                        input,
                        InstanceState
                            .Empty<JsonElement>()
                            .AddRange(
                                workflow.Definition.Variables.Select(v =>
                                    KeyValuePair.Create(v.Name, burst.FirstValue(v))
                                )
                            ),
                        request.Trigger
                    )
                );
                return Task.FromResult(true);
            },
            cancellation
        );
        return new StartedInstance(request.InstanceId, IsNew: true);
    }

    /// <inheritdoc />
    public Task EnqueueStartAsync(StartRequest request, CancellationToken cancellation) =>
        store.AddWorkAsync([WorkPayloads.Start(request, Now)], cancellation);

    /// <inheritdoc />
    public async Task<EngineResult<string>> CancelAsync(
        string instanceId,
        Decision decision,
        CancellationToken cancellation
    )
    {
        if (await store.FindInstanceAsync(instanceId, cancellation) is not { } row)
            return RuntimeErrors.NoInstance(instanceId);
        if (row.Status is InstanceStatus.Finished or InstanceStatus.Cancelled)
            return RuntimeErrors.InstanceEnded(instanceId);
        await RunAsync(
            row,
            Decided("cancel", decision),
            async burst =>
            {
                await burst.CancelAsync(decision.Reason, cancellation);
                return true;
            },
            cancellation
        );
        return instanceId;
    }

    /// <inheritdoc />
    public async Task<int> MoveTimerAsync(
        string timerKey,
        DateTimeOffset newDue,
        Decision decision,
        CancellationToken cancellation
    )
    {
        var moved = 0;
        var timers = await store.FindTimersAsync(timerKey, cancellation);
        foreach (var instance in timers.GroupBy(t => t.InstanceId, StringComparer.Ordinal))
        {
            if (await store.FindInstanceAsync(instance.Key, cancellation) is not { } row)
                continue;
            await RunAsync(
                row,
                Decided("move-timer", decision),
                burst =>
                {
                    foreach (
                        var timer in instance.Where(t => burst.State.Bookmarks.ContainsKey(t.Id))
                    )
                    {
                        burst.MoveTimer(timer.Id, newDue);
                        moved++;
                    }

                    return Task.FromResult(true);
                },
                cancellation
            );
        }

        return moved;
    }

    private static BurstCause Decided(string kind, Decision decision) =>
        new(kind) { By = decision.By, Reason = decision.Reason };

    private ImmutableSortedDictionary<string, JsonElement> ReadInput(
        WorkflowDefinition definition,
        IReadOnlyDictionary<string, JsonElement> given,
        List<EngineError> errors
    )
    {
        var input = InstanceState.Empty<JsonElement>().AddRange(given);
        foreach (var declared in definition.Inputs)
        {
            var name = given.Keys.FirstOrDefault(k =>
                string.Equals(k, declared.Name, StringComparison.OrdinalIgnoreCase)
            );
            if (name is null)
                continue;
            try
            {
                var isArray =
                    declared.Raw.TryGetProperty("isArray", out var array)
                    && array.ValueKind == JsonValueKind.True;
                input = input
                    .Remove(name)
                    .SetItem(
                        declared.Name,
                        evaluator.Coercion.To(declared.TypeName, isArray, given[name])
                    );
            }
            catch (ExpressionException unreadable)
            {
                errors.Add(RuntimeErrors.UnreadableInput(declared.Name, unreadable.Message));
            }
        }

        return input;
    }

    private async Task<bool> RunAsync(
        InstanceRecord row,
        BurstCause cause,
        Func<Burst, Task<bool>> begin,
        CancellationToken cancellation
    ) =>
        await RunAsync(
            await WorkflowOfAsync(row, cancellation),
            row,
            StateJson.ReadState(row.Snapshot),
            cause,
            begin,
            cancellation
        );

    /// <summary>One burst from its cause to its rows. False, and nothing changed, where the cause no longer applies.</summary>
    private async Task<bool> RunAsync(
        CompiledWorkflow workflow,
        InstanceRecord? row,
        InstanceState? state,
        BurstCause cause,
        Func<Burst, Task<bool>> begin,
        CancellationToken cancellation
    )
    {
        if (_depth > 0)
            throw new InvalidOperationException(
                "An activity can't change a workflow directly: it would be its own or its neighbour's burst. Enqueue a stimulus."
            );
        string definition = workflow.Definition.DefinitionId;
        using var watched = EngineTelemetry.Begin(definition, cause.Kind);
        Burst burst = new(workflow, With((row?.Version ?? 0) + 1), state);
        _depth++;
        try
        {
            if (!await begin(burst))
                return false;
            await burst.RunAsync(cancellation);
            await TakeKeptAsync(burst, state, cancellation);
        }
        finally
        {
            _depth--;
        }

        if (burst.Changes.Count == 0)
            return false;
        var record = BurstRecorder.Record(
            workflow,
            row,
            state,
            burst,
            cause,
            Now,
            await OpenIncidentsAsync(burst, cancellation)
        );
        await store.SaveBurstAsync(record, cancellation);
        EngineTelemetry.Count(definition, cause.Kind, burst);
        if (burst.State.FanOutId.Length > 0)
            await (
                burst.State.Phase == Phase.Running
                    ? TellFaultAsync(burst, cancellation)
                    : TellParentAsync(burst.State, cancellation)
            );
        return true;
    }

    private BurstServices With(int number) =>
        new()
        {
            Catalog = catalog,
            Evaluator = evaluator,
            Services = services,
            Now = Now,
            Number = number,
            FaultOf = faults.Of,
            Discard = (step, thrown) =>
                new ActivityFaultException(step[..step.LastIndexOf('/')], step, thrown),
            IsTrouble = thrown =>
                thrown is EngineConcurrencyException or ActivityFaultException
                || options.IsTrouble(thrown),
            IsPublished = async (id, c) => await store.FindPublishedAsync(id, c) is not null,
            MaxSteps = options.MaxSteps,
        };

    private async Task<CompiledWorkflow> WorkflowOfAsync(
        InstanceRecord row,
        CancellationToken cancellation
    )
    {
        if (definitions.Find(row.DefinitionVersionId) is { } known)
            return known;
        return await CompileAsync(
            await store.FindDefinitionVersionAsync(row.DefinitionVersionId, cancellation)
                ?? throw new InvalidOperationException(
                    $"The version {row.DefinitionVersionId} of {row.Id} is not stored."
                ),
            cancellation
        );
    }

    private async Task<IReadOnlyDictionary<string, IncidentRecord>> OpenIncidentsAsync(
        Burst burst,
        CancellationToken cancellation
    )
    {
        Dictionary<string, IncidentRecord> open = new(StringComparer.Ordinal);
        foreach (var resolved in burst.Changes.OfType<InstanceChange.Resolved>())
        {
            if (await store.FindIncidentAsync(resolved.IncidentId, cancellation) is { } incident)
                open[incident.Id] = incident;
        }

        return open;
    }

    /// <summary>Counts the end of a child in the database; whoever counts the last one tells the parent.</summary>
    private async Task TellParentAsync(InstanceState child, CancellationToken cancellation)
    {
        var isCancelled = child.Phase == Phase.Cancelled;
        if (
            await store.CountEndedAsync(child.FanOutId, isCancelled, cancellation) is not { } fanOut
        )
            return;
        var result = ResultOf(child, child.Phase.ToString());
        List<WorkRecord> work = [];
        if (fanOut.NotifyEach)
            work.Add(Tell("ended:" + child.Id, FanOutKeys.Each(fanOut.Id), result));
        if (fanOut.Finished == fanOut.Total)
            work.Add(
                Tell(
                    "all-ended:" + fanOut.Id,
                    FanOutKeys.All(fanOut.Id),
                    new FanOutResult(
                        fanOut.Id,
                        fanOut.Total,
                        fanOut.Finished,
                        fanOut.Cancelled,
                        result
                    )
                )
            );
        if (work.Count > 0)
            await store.AddWorkAsync(work, cancellation);

        WorkRecord Tell(string id, string key, object payload) => News(id, key, payload, fanOut);
    }

    /// <summary>A parent that hears of each child is told of one that stopped; it stays one of those that are waited for.</summary>
    private async Task TellFaultAsync(Burst burst, CancellationToken cancellation)
    {
        if (
            burst.Changes.OfType<InstanceChange.Faulted>().FirstOrDefault() is not { } fault
            || await store.FindFanOutAsync(burst.State.FanOutId, cancellation)
                is not { NotifyEach: true } fanOut
        )
            return;
        await store.AddWorkAsync(
            [
                News(
                    "faulted:" + fault.Incident.Id,
                    FanOutKeys.Each(fanOut.Id),
                    ResultOf(burst.State, ChildWorkflowResult.Faulted),
                    fanOut
                ),
            ],
            cancellation
        );
    }

    private static ChildWorkflowResult ResultOf(InstanceState child, string status) =>
        new(
            child.Id,
            child.ItemKey,
            status,
            child.Outcomes,
            child.Output.ToDictionary(StringComparer.Ordinal)
        );

    private WorkRecord News(string id, string key, object payload, FanOutRecord fanOut) =>
        WorkPayloads.Stimulus(
            new Stimulus(id, key, EngineJson.From(payload))
            {
                InstanceId = fanOut.ParentInstanceId,
            },
            Now
        );
}
