using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Execution;

/// <summary>What woke an activity.</summary>
public enum ResumptionCause
{
    /// <summary>A stimulus with the bookmark's key: an event, a completed task, a decision.</summary>
    Stimulus,

    /// <summary>The bookmark's due instant has come.</summary>
    Timer,

    /// <summary>One child workflow of a fan-out has ended, or stopped with an incident (only where the fan-out asked for each).</summary>
    ChildWorkflow,

    /// <summary>All child workflows of a fan-out have ended.</summary>
    FanOut,

    /// <summary>The activity's trigger has started the instance: what it would wait for has happened.</summary>
    Trigger,
}

/// <summary>The hit of a bookmark.</summary>
/// <param name="Cause">What kind of thing happened.</param>
/// <param name="Bookmark">Name that the activity gave the bookmark.</param>
/// <param name="StimulusKey">The key both had.</param>
/// <param name="Payload">
/// What the stimulus carried. For <see cref="ResumptionCause.ChildWorkflow"/>: <see cref="ChildWorkflowResult"/>;
/// for <see cref="ResumptionCause.FanOut"/>: <see cref="FanOutResult"/>; for timers null.
/// </param>
/// <param name="BookmarkPayload">What the activity kept with the bookmark.</param>
public sealed record Resumption(
    ResumptionCause Cause,
    string Bookmark,
    string StimulusKey,
    JsonElement Payload,
    JsonElement BookmarkPayload
)
{
    /// <summary>The stimulus's payload as the given type; default where there is none.</summary>
    public T? PayloadAs<T>() => EngineJson.Read<T>(Payload);
}

/// <summary>How a child workflow ended, or that it stopped.</summary>
/// <param name="InstanceId">The child.</param>
/// <param name="ItemKey">The key that the fan-out gave it (an institution's code).</param>
/// <param name="Status"><c>Finished</c> or <c>Cancelled</c>; <c>Faulted</c> where it stopped and may still go on.</param>
/// <param name="Outcomes">Outcomes of the child workflow.</param>
/// <param name="Output">Outputs of the child workflow by name.</param>
public sealed record ChildWorkflowResult(
    string InstanceId,
    string ItemKey,
    string Status,
    IReadOnlyList<string> Outcomes,
    IReadOnlyDictionary<string, JsonElement> Output
)
{
    /// <summary>It stopped with an incident; it has not ended, and goes on when a person deals with that.</summary>
    public const string Faulted = "Faulted";
}

/// <summary>How a fan-out ended, counted in the database.</summary>
/// <param name="FanOutId">The fan-out.</param>
/// <param name="Total">Children started.</param>
/// <param name="Finished">Children that ended, cancelled ones included.</param>
/// <param name="Cancelled">Children that were cancelled.</param>
/// <param name="Last">The result of the child that ended last; for a fan-out of one, of that one.</param>
public sealed record FanOutResult(
    string FanOutId,
    int Total,
    int Finished,
    int Cancelled,
    ChildWorkflowResult? Last
);

/// <summary>News of a child activity.</summary>
/// <param name="ExecutionKey">The child's execution.</param>
/// <param name="Node">Its node.</param>
/// <param name="Tag">What the container tagged it with when it scheduled it.</param>
/// <param name="Kind">Completed, emitted a port while it stays active, cancelled, or broke out of the loop.</param>
/// <param name="Ports">Ports on which tokens leave.</param>
/// <param name="Others">Executions of this container's other children that are still active or faulted.</param>
public sealed record ChildResult(
    string ExecutionKey,
    ActivityNode Node,
    string Tag,
    ChildResultKind Kind,
    IReadOnlyList<string> Ports,
    IReadOnlyList<ActiveChild> Others
);

/// <summary>What happened to a child activity.</summary>
public enum ChildResultKind
{
    Completed,

    /// <summary>A token leaves on a port, and the child goes on waiting.</summary>
    Emitted,
    Cancelled,

    /// <summary>A <c>Break</c> below this loop: all its children are already cancelled.</summary>
    Broke,

    /// <summary>A <c>Complete</c> below this workflow: all its children are already cancelled.</summary>
    Ended,
}

/// <summary>A child of a container that has not ended.</summary>
/// <param name="ExecutionKey">Its execution.</param>
/// <param name="NodeId">Activity id of its node.</param>
/// <param name="Tag">What the container tagged it with.</param>
/// <param name="IsFaulted">It waits for a person to deal with its incident.</param>
public sealed record ActiveChild(string ExecutionKey, string NodeId, string Tag, bool IsFaulted);
