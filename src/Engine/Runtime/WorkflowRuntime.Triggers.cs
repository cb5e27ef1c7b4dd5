using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ipses.Engine.Activities;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;
using Ipses.Engine.State;

namespace Ipses.Engine.Runtime;

/// <summary>What starts workflows by itself, and what may forbid a start.</summary>
public sealed partial class WorkflowRuntime
{
    /// <summary>
    /// How late an instant of a CRON expression is still kept: the program was busy or was started anew. One that is missed by more
    /// is skipped, as Elsa skips it, because its sense is the instant; an interval's and a date's is not, they are made up for.
    /// </summary>
    private static readonly TimeSpan CronGrace = TimeSpan.FromMinutes(5);

    private sealed record FoundTrigger(ActivityNode Node, TriggerRequest Request);

    /// <summary>What the marked triggers of a definition listen for.</summary>
    private EngineResult<FoundTrigger[]> ReadTriggers(WorkflowDefinition definition)
    {
        List<FoundTrigger> found = [];
        List<EngineError> errors = [];
        CompiledWorkflow? workflow = null;
        foreach (
            var node in definition
                .Nodes.Values.Where(TriggerMark.IsOn)
                .OrderBy(n => n.Id, StringComparer.Ordinal)
        )
        {
            if (catalog.Create(node.Type, services) is not ITriggerActivity trigger)
                continue;
            try
            {
                TriggerContext context = new(
                    node,
                    catalog.Describe(node.Type),
                    workflow ??= new CompiledWorkflow(definition),
                    evaluator,
                    Now
                );
                found.AddRange(trigger.Triggers(context).Select(t => new FoundTrigger(node, t)));
            }
            catch (InputUnreadableException unreadable)
            {
                errors.Add(RuntimeErrors.UnreadableTrigger(node.Id, unreadable.Message));
            }
        }

        return errors.Count > 0 ? EngineResult<FoundTrigger[]>.Refused(errors) : found.ToArray();
    }

    /// <summary>Puts a version's triggers in place of all that the definition had, with their first instants.</summary>
    private async Task ListenAsync(
        string definitionId,
        string versionId,
        int version,
        IReadOnlyList<FoundTrigger> triggers,
        CancellationToken cancellation
    )
    {
        var before = await store.ListTriggersAsync(definitionId, cancellation);
        if (before.Count == 0 && triggers.Count == 0)
            return;
        List<TriggerRecord> rows = [];
        List<WorkRecord> work = [];
        foreach (var (node, request) in triggers)
        {
            TriggerRecord row = new(
                string.Create(CultureInfo.InvariantCulture, $"{versionId}/{node.Id}/{rows.Count}"),
                definitionId,
                versionId,
                version,
                node.Id,
                node.Type,
                request.StimulusKey,
                request.Schedule is { } schedule
                    ? JsonSerializer.Serialize(schedule, EngineJson.Options)
                    : request.Payload.GetRawText(),
                Now
            );
            rows.Add(row);
            if (request.Schedule is { } timed && First(timed) is { } due)
                work.Add(WorkPayloads.Trigger(row, due, Now));
        }

        if (before.Count > 0)
            await store.RemoveWorkAsync(
                [.. before.Select(t => WorkPayloads.TriggerKey(t.Id))],
                cancellation
            );
        await store.ReplaceTriggersAsync(definitionId, rows, cancellation);
        if (work.Count > 0)
            await store.AddWorkAsync(work, cancellation);
    }

    /// <summary>A trigger's instant has come: the start is queued and the next instant written, by whoever took the row.</summary>
    private async Task FireTriggerAsync(
        WorkRecord work,
        TriggerWork fired,
        CancellationToken cancellation
    )
    {
        var trigger = (
            await store.ListTriggersAsync(fired.DefinitionId, cancellation)
        ).FirstOrDefault(t => t.Id == fired.TriggerId);
        if (trigger is null)
            return;
        var schedule =
            JsonSerializer.Deserialize<TriggerSchedule>(trigger.PayloadJson, EngineJson.Options)
            ?? throw new InvalidOperationException($"The trigger {trigger.Id} has no schedule.");
        if (Next(schedule, work.DueAt) is { } next)
            await store.AddWorkAsync([WorkPayloads.Trigger(trigger, next, Now)], cancellation);
        if (schedule.Cron is not null && Now - work.DueAt > CronGrace)
            return;
        var instant = work.DueAt.UtcDateTime.ToString(
            "yyyyMMdd'T'HHmmss'Z'",
            CultureInfo.InvariantCulture
        );
        await EnqueueStartAsync(
            Started(trigger, instant, new TriggerHit(trigger.ActivityId, null)),
            cancellation
        );
    }

    private DateTimeOffset? First(TriggerSchedule schedule) =>
        schedule switch
        {
            { Interval: { } interval } => Now + interval,
            { Cron: { } cron } => CronTimes.Next(cron, Now, evaluator.Coercion.Zone),
            _ => schedule.At?.ToUniversalTime(),
        };

    /// <summary>On time, the next instant follows from this one, so that nothing drifts; late by a whole interval, from now, so that nothing is made up for twice.</summary>
    private DateTimeOffset? Next(TriggerSchedule schedule, DateTimeOffset fired) =>
        schedule switch
        {
            { Interval: { } interval } => fired + interval > Now
                ? fired + interval
                : Now + interval,
            { Cron: { } cron } => CronTimes.Next(
                cron,
                fired > Now ? fired : Now,
                evaluator.Coercion.Zone
            ),
            _ => null,
        };

    private async Task<IReadOnlyList<TriggerRecord>> TriggersForAsync(
        Stimulus stimulus,
        CancellationToken cancellation
    ) =>
        stimulus.InstanceId.Length == 0 && WaitKeys.MayStart(stimulus.Key)
            ? await store.FindTriggersAsync(stimulus.Key, cancellation)
            : [];

    private async Task EnqueueTriggeredAsync(
        IReadOnlyList<TriggerRecord> triggers,
        Stimulus stimulus,
        CancellationToken cancellation
    )
    {
        foreach (var trigger in triggers)
            await EnqueueStartAsync(
                Started(
                    trigger,
                    stimulus.Id,
                    new TriggerHit(trigger.ActivityId, EngineJson.Maybe(stimulus.Payload))
                ) with
                {
                    CorrelationId = stimulus.CorrelationId,
                    By = stimulus.By,
                },
                cancellation
            );
    }

    /// <summary>The instance's id derives from trigger and cause: who raises the same again finds it there.</summary>
    private static StartRequest Started(TriggerRecord trigger, string cause, TriggerHit hit) =>
        new(
            trigger.Id
                + "@"
                + (
                    cause.Length <= 100
                        ? cause
                        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cause)))
                ),
            trigger.DefinitionId
        )
        {
            Version = trigger.Version,
            Trigger = hit,
        };

    /// <summary>
    /// The running instance because of which the definition's activation strategy forbids one more; null where nothing does. As in
    /// Elsa, child workflows are not asked: their parent waits for them.
    /// </summary>
    private async Task<string?> ForbiddenByAsync(
        WorkflowDefinition definition,
        StartRequest request,
        CancellationToken cancellation
    )
    {
        if (
            request.ParentInstanceId.Length > 0
            || ActivationStrategies.Of(definition) is not { } strategy
        )
            return null;
        InstanceQuery query = new()
        {
            DefinitionId = strategy.SameDefinition ? definition.DefinitionId : "",
            CorrelationId = strategy.SameCorrelation ? request.CorrelationId : "",
            Take = 1,
        };
        await store.SerialiseStartsAsync(query.DefinitionId, cancellation);
        foreach (var status in (InstanceStatus[])[InstanceStatus.Running, InstanceStatus.Faulted])
        {
            var running = await store.ListInstancesAsync(
                query with
                {
                    Status = status,
                },
                cancellation
            );
            if (running.Count > 0)
                return running[0].Id;
        }

        return null;
    }
}
