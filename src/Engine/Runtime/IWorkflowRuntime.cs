using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Migration;
using Ipses.Engine.Ports;
using Ipses.Engine.State;

namespace Ipses.Engine.Runtime;

/// <summary>
/// What can be done with workflows, inside the current unit of work. Every method stages its changes; they commit with the
/// unit or not at all. Wrap the outermost call in <see cref="FaultTolerantUnit"/>: an activity that throws makes the method
/// throw <see cref="ActivityFaultException"/>, upon which the unit is discarded and run again with that activity faulted.
/// </summary>
public interface IWorkflowRuntime
{
    /// <summary>Starts an instance and runs its first burst; does nothing where an instance of that id exists.</summary>
    Task<EngineResult<StartedInstance>> StartAsync(
        StartRequest request,
        CancellationToken cancellation
    );

    /// <summary>Queues a start; the pump does it in a unit of its own.</summary>
    Task EnqueueStartAsync(StartRequest request, CancellationToken cancellation);

    /// <summary>
    /// Hits every bookmark that waits for the key, once per stimulus id, now. Called from inside a burst (an activity's service
    /// raises an event) it is queued instead, because an instance can't change under the feet of its own step.
    /// </summary>
    Task<StimulusOutcome> StimulateAsync(Stimulus stimulus, CancellationToken cancellation);

    /// <summary>Queues a stimulus, durable with this unit; the pump applies it, each waiting instance in a unit of its own.</summary>
    Task EnqueueAsync(Stimulus stimulus, CancellationToken cancellation);

    /// <summary>Ends an instance by a person's will, with everything it waits for, and the child workflows it waits for.</summary>
    Task<EngineResult<string>> CancelAsync(
        string instanceId,
        Decision decision,
        CancellationToken cancellation
    );

    /// <summary>Does what failed again, with the input it had evaluated anew.</summary>
    Task<EngineResult<string>> RetryAsync(
        string incidentId,
        Decision decision,
        CancellationToken cancellation
    );

    /// <summary>
    /// Changes a running instance by a person's will: a variable, an activity to be given up, one to be run. All of them or none,
    /// in one burst. Refused where a rule decides (<see cref="ActivityDescriptor.IsGuarded"/>).
    /// </summary>
    Task<EngineResult<string>> AlterAsync(
        string instanceId,
        IReadOnlyList<Alteration> alterations,
        Decision decision,
        CancellationToken cancellation
    );

    /// <summary>
    /// Goes on after the failed activity as if it had ended on the port (the first flow port, or <c>Done</c>, where null). One whose outcome a
    /// rule decides is skipped only to a port that says so (<see cref="PortDescriptor.IsOpen"/>).
    /// </summary>
    Task<EngineResult<string>> SkipAsync(
        string incidentId,
        Decision decision,
        string? port,
        CancellationToken cancellation
    );

    /// <summary>Gives the branch up; the other branches go on.</summary>
    Task<EngineResult<string>> CancelBranchAsync(
        string incidentId,
        Decision decision,
        CancellationToken cancellation
    );

    /// <summary>Moves every timer that goes by the key. Gives how many there were; one in the past fires at the next pump.</summary>
    Task<int> MoveTimerAsync(
        string timerKey,
        DateTimeOffset newDue,
        Decision decision,
        CancellationToken cancellation
    );

    /// <summary>What would become of a running instance in another published version of its definition. Changes nothing.</summary>
    Task<EngineResult<MigrationPlan>> PlanMigrationAsync(
        string instanceId,
        int toVersion,
        MigratedTimers timers,
        CancellationToken cancellation
    );

    /// <summary>Lets an instance go on by another published version; refused, with nothing changed, where the plan says that it can't.</summary>
    Task<EngineResult<MigrationPlan>> MigrateAsync(
        string instanceId,
        int toVersion,
        MigratedTimers timers,
        Decision decision,
        CancellationToken cancellation
    );

    /// <summary>Takes a migration back, as long as the instance has done nothing since and no step was begun anew.</summary>
    Task<EngineResult<string>> UndoMigrationAsync(
        string instanceId,
        Decision decision,
        CancellationToken cancellation
    );

    /// <summary>The migration that <see cref="UndoMigrationAsync"/> would take back; null where there is none, or something has happened since.</summary>
    Task<MigratedBefore?> FindMigrationAsync(string instanceId, CancellationToken cancellation);

    /// <summary>Hits one bookmark by its id, once per stimulus id, now; the stimulus's key and correlation don't count. Called from inside a burst it is a bug.</summary>
    Task<StimulusOutcome> ResumeAsync(
        string bookmarkId,
        Stimulus stimulus,
        CancellationToken cancellation
    );

    /// <summary>A stored version ready to run, with the workflows that stand in it as activities.</summary>
    Task<CompiledWorkflow> CompileAsync(DefinitionRecord record, CancellationToken cancellation);

    /// <summary>What is wrong with a definition, scripts and unknown activity types included; empty when it would run. Stores nothing.</summary>
    IReadOnlyList<EngineError> Validate(string json);

    /// <summary>Reads a definition (flat or <c>{model, publish}</c>), stores it as the next version and publishes it. The same content as the published version changes nothing.</summary>
    Task<EngineResult<PublishedDefinition>> PublishDefinitionAsync(
        string json,
        CancellationToken cancellation
    );

    /// <summary>Stores a definition as draft: a new version, or in place of the latest one that was never published.</summary>
    Task<EngineResult<PublishedDefinition>> SaveDraftAsync(
        string json,
        CancellationToken cancellation
    );

    /// <summary>Takes the published version back: nothing starts it any more, by itself or by hand; its instances go on.</summary>
    Task<EngineResult<PublishedDefinition>> RetractDefinitionAsync(
        string definitionId,
        CancellationToken cancellation
    );

    /// <summary>Stores a definition; what happens to the version before is the keeping's part.</summary>
    Task<EngineResult<PublishedDefinition>> StoreDefinitionAsync(
        string json,
        Keeping keeping,
        CancellationToken cancellation
    );

    /// <summary>
    /// Who listens for a request: nobody, one, or several that are named alike, which is ambiguous. Who would be started goes before who
    /// waits; the more exact template before the other. Where an instance is named, only it.
    /// </summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Below <c>/workflows/</c>.</param>
    /// <param name="instanceId">The instance that is meant; empty for any.</param>
    /// <param name="cancellation">Stops between two reads.</param>
    Task<IReadOnlyList<HttpRoute>> RouteAsync(
        string method,
        string path,
        string instanceId,
        CancellationToken cancellation
    );

    /// <summary>
    /// Gives a request to who listens, in this unit: the answer is what the burst has written to <see cref="IHttpExchange"/>. Who may call is
    /// the caller's part. Gives the instance.
    /// </summary>
    Task<EngineResult<string>> ArriveAsync(
        HttpRoute route,
        HttpArrival request,
        string id,
        string correlationId,
        string by,
        CancellationToken cancellation
    );

    /// <summary>
    /// Does one piece of due work in this unit, if nobody else has taken it. False where there was nothing left to do.
    /// </summary>
    Task<bool> RunWorkAsync(string workKey, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>A person's decision about a running workflow; journaled.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why; required by the pages that ask for it.</param>
public sealed record Decision(string By, string Reason);

/// <summary>What to start.</summary>
/// <param name="InstanceId">Deterministic: a repetition finds the instance and does nothing.</param>
/// <param name="DefinitionId">Whose published version is started.</param>
public sealed record StartRequest(string InstanceId, string DefinitionId)
{
    /// <summary>Workflow inputs by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Input { get; init; } =
        new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    public string CorrelationId { get; init; } = "";

    /// <summary>Name of the instance; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Instance that starts it, or empty.</summary>
    public string ParentInstanceId { get; init; } = "";

    /// <summary>Fan-out that counts it, or empty.</summary>
    public string FanOutId { get; init; } = "";

    /// <summary>What it stands for in the fan-out.</summary>
    public string ItemKey { get; init; } = "";

    /// <summary>A given version instead of the published one (Studio's test run); 0 for the published one.</summary>
    public int Version { get; init; }

    /// <summary>The activity whose trigger starts it, and what came with it; null where none does.</summary>
    public TriggerHit? Trigger { get; init; }

    /// <summary>Who starts it, where a person does; else empty.</summary>
    public string By { get; init; } = "";
}

/// <summary>An instance that runs.</summary>
/// <param name="InstanceId">Its id.</param>
/// <param name="IsNew">False where it was there before.</param>
public sealed record StartedInstance(string InstanceId, bool IsNew);

/// <summary>Something happened that workflows may wait for.</summary>
/// <param name="Id">Unique per happening; the same id is applied once, ever.</param>
/// <param name="Key">What bookmarks wait for (<c>task:{id}</c>; <see cref="StimulusKeys.Event"/> for Elsa's events).</param>
/// <param name="Payload">What it carries.</param>
public sealed record Stimulus(string Id, string Key, JsonElement Payload)
{
    /// <summary>What it carries; JSON's null where the sender gave nothing.</summary>
    public JsonElement Payload { get; init; } =
        Payload.ValueKind == JsonValueKind.Undefined ? EngineJson.Null : Payload;

    /// <summary>Only this instance; empty for all.</summary>
    public string InstanceId { get; init; } = "";

    /// <summary>Only instances with this correlation; empty for all.</summary>
    public string CorrelationId { get; init; } = "";

    /// <summary>Where nobody waits yet, it is kept until somebody does.</summary>
    public bool WaitForBookmark { get; init; }

    /// <summary>Who caused it, where a person did; journaled.</summary>
    public string By { get; init; } = "";

    /// <summary>It comes by Elsa's outside API: bookmarks of product activities are not hit.</summary>
    public bool FromOutside { get; init; }
}

/// <summary>Keys of the stimuli that Elsa's own activities wait for.</summary>
public static class StimulusKeys
{
    /// <summary>Elsa's <c>Event</c>.</summary>
    public static string Event(string name) => WaitKeys.Event(name);

    /// <summary>Elsa's <c>RunTask</c>.</summary>
    public static string Task(string taskId) => WaitKeys.Task(taskId);
}

/// <summary>What became of a stimulus.</summary>
/// <param name="Hits">Bookmarks that it hit.</param>
/// <param name="WasApplied">It had been applied before; nothing was done.</param>
/// <param name="IsKept">Nobody waits for it yet; it is kept.</param>
/// <param name="IsRefused">Only product bookmarks wait for it and it came from outside.</param>
/// <param name="IsDeferred">It happened inside a burst of this unit: it is queued, commits with the unit, and the pump applies it.</param>
/// <param name="Starts">Workflows that it starts; the pump does so.</param>
public sealed record StimulusOutcome(
    int Hits,
    bool WasApplied = false,
    bool IsKept = false,
    bool IsRefused = false,
    bool IsDeferred = false,
    int Starts = 0
);

/// <summary>How a definition is stored.</summary>
[Flags]
public enum Keeping
{
    /// <summary>In place of the latest version where that was never published, else as the next version.</summary>
    Draft = 0,

    /// <summary>New instances start from it.</summary>
    Published = 1,

    /// <summary>As the next version even over a draft, which stays in the history.</summary>
    AsNextVersion = 2,
}

/// <summary>A stored version.</summary>
/// <param name="DefinitionId">Its definition.</param>
/// <param name="VersionId">Its own id.</param>
/// <param name="Version">Its number.</param>
/// <param name="IsNew">False where the same content was there already.</param>
public sealed record PublishedDefinition(
    string DefinitionId,
    string VersionId,
    int Version,
    bool IsNew
);
