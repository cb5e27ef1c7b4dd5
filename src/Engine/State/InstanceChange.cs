using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ipses.Engine.State;

/// <summary>One change of an instance, in the past tense; the journal is a list of them. The list is closed: one applier per kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Scheduled), "scheduled")]
[JsonDerivedType(typeof(Executed), "executed")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(Triggered), "triggered")]
[JsonDerivedType(typeof(StateKept), "state")]
[JsonDerivedType(typeof(VariableSet), "variable")]
[JsonDerivedType(typeof(OutputSet), "output")]
[JsonDerivedType(typeof(OutputsGiven), "outputs")]
[JsonDerivedType(typeof(Named), "named")]
[JsonDerivedType(typeof(Correlated), "correlated")]
[JsonDerivedType(typeof(LineWritten), "line")]
[JsonDerivedType(typeof(BookmarkCreated), "bookmark")]
[JsonDerivedType(typeof(BookmarkRemoved), "unbookmark")]
[JsonDerivedType(typeof(TimerMoved), "timer-moved")]
[JsonDerivedType(typeof(TimerSpent), "timer-spent")]
[JsonDerivedType(typeof(FanOutStarted), "fan-out")]
[JsonDerivedType(typeof(ChildStarted), "child")]
[JsonDerivedType(typeof(EventPublished), "event")]
[JsonDerivedType(typeof(Emitted), "emitted")]
[JsonDerivedType(typeof(Completed), "completed")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
[JsonDerivedType(typeof(Faulted), "faulted")]
[JsonDerivedType(typeof(Resolved), "resolved")]
[JsonDerivedType(typeof(Migrated), "migrated")]
[JsonDerivedType(typeof(Ended), "ended")]
public abstract record InstanceChange
{
    private InstanceChange() { }

    /// <summary>The instance begins.</summary>
    public sealed record Started(
        string Id,
        string DefinitionId,
        string DefinitionVersionId,
        int DefinitionVersion,
        DateTimeOffset At,
        string Name,
        string CorrelationId,
        string ParentInstanceId,
        string FanOutId,
        string ItemKey,
        ImmutableSortedDictionary<string, JsonElement> Input,
        ImmutableSortedDictionary<string, JsonElement> Variables,
        TriggerHit? Trigger = null
    ) : InstanceChange;

    /// <summary>The activity that started the instance has come to its turn: it is not waited for again.</summary>
    public sealed record Triggered(string Key, string ActivityId, JsonElement? Payload)
        : InstanceChange;

    /// <summary>An activity is to be executed.</summary>
    public sealed record Scheduled(
        string Key,
        string ActivityId,
        string ParentKey,
        string Tag,
        ImmutableSortedDictionary<string, JsonElement> Variables
    ) : InstanceChange;

    /// <summary>An activity is executed, with these inputs.</summary>
    public sealed record Executed(
        string Key,
        string ActivityId,
        ImmutableSortedDictionary<string, JsonElement> Inputs
    ) : InstanceChange;

    /// <summary>A bookmark was hit.</summary>
    public sealed record Resumed(
        string Key,
        string ActivityId,
        string Bookmark,
        string Cause,
        JsonElement? Payload
    ) : InstanceChange;

    /// <summary>The activity keeps this for itself.</summary>
    public sealed record StateKept(string Key, JsonElement? State) : InstanceChange;

    /// <summary>A variable was written: of the scope of that execution, or of the workflow where empty.</summary>
    public sealed record VariableSet(string ScopeKey, string Name, JsonElement Value)
        : InstanceChange;

    /// <summary>An output of the workflow was written.</summary>
    public sealed record OutputSet(string Name, JsonElement Value) : InstanceChange;

    /// <summary>An activity gave outputs.</summary>
    public sealed record OutputsGiven(
        string Key,
        string ActivityId,
        ImmutableSortedDictionary<string, JsonElement> Values
    ) : InstanceChange;

    /// <summary>The instance got a name.</summary>
    public sealed record Named(string Name) : InstanceChange;

    /// <summary>The instance got a correlation.</summary>
    public sealed record Correlated(string CorrelationId) : InstanceChange;

    /// <summary>A line for the journal.</summary>
    public sealed record LineWritten(string Key, string ActivityId, string Line) : InstanceChange;

    /// <summary>An activity waits.</summary>
    public sealed record BookmarkCreated(Bookmark Bookmark) : InstanceChange;

    /// <summary>An activity no longer waits on this.</summary>
    public sealed record BookmarkRemoved(string Id) : InstanceChange;

    /// <summary>A due instant was moved by hand.</summary>
    public sealed record TimerMoved(string Id, DateTimeOffset Due) : InstanceChange;

    /// <summary>The due instant of a bookmark that stays has come.</summary>
    public sealed record TimerSpent(string Id) : InstanceChange;

    /// <summary>Child workflows are being started.</summary>
    public sealed record FanOutStarted(string Key, string FanOutId, int Total) : InstanceChange;

    /// <summary>A workflow was started that nobody waits for.</summary>
    public sealed record ChildStarted(string Key, string InstanceId, string DefinitionId)
        : InstanceChange;

    /// <summary>An event was published.</summary>
    public sealed record EventPublished(string Key, string Name) : InstanceChange;

    /// <summary>Tokens left on ports; the activity stays.</summary>
    public sealed record Emitted(string Key, string ActivityId, ImmutableArray<string> Ports)
        : InstanceChange;

    /// <summary>An activity has ended.</summary>
    public sealed record Completed(string Key, string ActivityId, ImmutableArray<string> Ports)
        : InstanceChange;

    /// <summary>An activity was cancelled.</summary>
    public sealed record Cancelled(string Key, string ActivityId, string Reason) : InstanceChange;

    /// <summary>An activity has stopped with an incident.</summary>
    public sealed record Faulted(string Key, string ActivityId, Incident Incident) : InstanceChange;

    /// <summary>A person has dealt with an incident.</summary>
    public sealed record Resolved(string Key, string IncidentId, string How) : InstanceChange;

    /// <summary>The instance goes on by another version of its definition.</summary>
    public sealed record Migrated(
        string DefinitionVersionId,
        int DefinitionVersion,
        ImmutableSortedDictionary<string, JsonElement> AddedVariables,
        ImmutableArray<string> RemovedVariables
    ) : InstanceChange;

    /// <summary>The instance has ended.</summary>
    public sealed record Ended(Phase Phase, ImmutableArray<string> Outcomes) : InstanceChange;
}
