using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Runtime;

/// <summary>Rows of pending work, and the requests they carry.</summary>
internal static class WorkPayloads
{
    public static WorkRecord Start(StartRequest request, DateTimeOffset now) =>
        Of("start:" + request.InstanceId, WorkKind.Start, now, request.InstanceId, "", request);

    public static WorkRecord Stimulus(Stimulus stimulus, DateTimeOffset now) =>
        Of("stimulus:" + stimulus.Id, WorkKind.Stimulus, now, stimulus.InstanceId, "", stimulus);

    public static WorkRecord Resume(
        Stimulus stimulus,
        BookmarkRecord bookmark,
        DateTimeOffset now
    ) =>
        Of(
            $"resume:{stimulus.Id}:{bookmark.Id}",
            WorkKind.Resume,
            now,
            bookmark.InstanceId,
            bookmark.Id,
            stimulus
        );

    public static WorkRecord CancelChildren(string fanOutId, string parent, DateTimeOffset now) =>
        Of(
            "cancel-children:" + fanOutId,
            WorkKind.Cancel,
            now,
            parent,
            "",
            new CancelRequest(fanOutId, "", "the workflow that waited for it was cancelled")
        );

    public static WorkRecord CancelInstance(string instanceId, string reason, DateTimeOffset now) =>
        Of(
            "cancel:" + instanceId,
            WorkKind.Cancel,
            now,
            instanceId,
            "",
            new CancelRequest("", instanceId, reason)
        );

    public static WorkRecord Request(HttpCall call, string instanceId, DateTimeOffset now) =>
        Of(WaitKeys.Request(call.Key), WorkKind.Request, now, instanceId, "", call);

    public static WorkRecord Trigger(
        TriggerRecord trigger,
        DateTimeOffset due,
        DateTimeOffset now
    ) =>
        new(
            TriggerKey(trigger.Id),
            WorkKind.Trigger,
            due,
            "",
            "",
            JsonSerializer.Serialize(
                new TriggerWork(trigger.Id, trigger.DefinitionId),
                EngineJson.Options
            ),
            now
        );

    public static string TriggerKey(string triggerId) => "trigger:" + triggerId;

    public static WorkRecord Timer(
        string instanceId,
        string bookmarkId,
        DateTimeOffset due,
        DateTimeOffset now
    ) => new(TimerKey(bookmarkId), WorkKind.Timer, due, instanceId, bookmarkId, "{}", now);

    public static string TimerKey(string bookmarkId) => "timer:" + bookmarkId;

    public static T Read<T>(WorkRecord work) =>
        JsonSerializer.Deserialize<T>(work.PayloadJson, EngineJson.Options)
        ?? throw new InvalidOperationException($"The work {work.Key} carries nothing.");

    private static WorkRecord Of(
        string key,
        WorkKind kind,
        DateTimeOffset now,
        string instanceId,
        string bookmarkId,
        object payload
    ) =>
        new(
            key,
            kind,
            now,
            instanceId,
            bookmarkId,
            JsonSerializer.Serialize(payload, payload.GetType(), EngineJson.Options),
            now
        );
}

/// <summary>Whom to cancel: the children of a fan-out, or one instance.</summary>
internal sealed record CancelRequest(string FanOutId, string InstanceId, string Reason);

/// <summary>Which trigger's instant has come.</summary>
internal sealed record TriggerWork(string TriggerId, string DefinitionId);
