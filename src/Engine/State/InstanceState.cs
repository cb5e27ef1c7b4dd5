using System.Collections.Immutable;
using System.Text.Json;

namespace Ipses.Engine.State;

/// <summary>
/// All that an instance is between two bursts; immutable. It changes only by <see cref="Applier.Apply"/>, so that the
/// journal's changes, applied again from the first, give the same state.
/// </summary>
public sealed record InstanceState
{
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    public required string DefinitionVersionId { get; init; }

    public required int DefinitionVersion { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public Phase Phase { get; init; }

    public string Name { get; init; } = "";

    public string CorrelationId { get; init; } = "";

    public string ParentInstanceId { get; init; } = "";

    public string FanOutId { get; init; } = "";

    public string ItemKey { get; init; } = "";

    /// <summary>What started it, until that activity has had its turn; null where nothing did.</summary>
    public TriggerHit? Trigger { get; init; }

    /// <summary>Inputs it was started with.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Input { get; init; } =
        Empty<JsonElement>();

    /// <summary>Variables of the workflow.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Variables { get; init; } =
        Empty<JsonElement>();

    /// <summary>Outputs of the workflow, as far as they are set.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Output { get; init; } =
        Empty<JsonElement>();

    /// <summary>Outcomes it ended on; empty while it runs.</summary>
    public ImmutableArray<string> Outcomes { get; init; } = [];

    /// <summary>Executions that have not ended, by key.</summary>
    public ImmutableSortedDictionary<string, ActivityRun> Executions { get; init; } =
        Empty<ActivityRun>();

    /// <summary>Bookmarks by id.</summary>
    public ImmutableSortedDictionary<string, Bookmark> Bookmarks { get; init; } = Empty<Bookmark>();

    /// <summary>Last outputs of activities: <c>activityId</c> → output name → value.</summary>
    public ImmutableSortedDictionary<
        string,
        ImmutableSortedDictionary<string, JsonElement>
    > Outputs { get; init; } = Empty<ImmutableSortedDictionary<string, JsonElement>>();

    /// <summary>The value that the last activity gave as <c>Result</c>.</summary>
    public JsonElement? LastResult { get; init; }

    /// <summary>Executions so far; the next one's key.</summary>
    public int ExecutionCount { get; init; }

    /// <summary>Bookmarks and incidents so far; part of their ids.</summary>
    public int IdCount { get; init; }

    public static ImmutableSortedDictionary<string, T> Empty<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}

/// <summary>The activity whose trigger started an instance (an event, an instant, a request), and what came with it.</summary>
/// <param name="ActivityId">Activity id of its node.</param>
/// <param name="Payload">What came with it; null for nothing.</param>
public sealed record TriggerHit(string ActivityId, JsonElement? Payload);

/// <summary>Whether an instance goes on.</summary>
public enum Phase
{
    Running,
    Finished,
    Cancelled,
}

/// <summary>One execution of an activity that has not ended.</summary>
public sealed record ActivityRun
{
    /// <summary>Unique in its instance, never used again.</summary>
    public required string Key { get; init; }

    /// <summary>Activity id of its node.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Execution of the container, or empty for the root.</summary>
    public string ParentKey { get; init; } = "";

    /// <summary>What the container tagged it with.</summary>
    public string Tag { get; init; } = "";

    public ExecutionStage Stage { get; init; }

    /// <summary>Evaluated inputs; kept while it waits.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Inputs { get; init; } =
        InstanceState.Empty<JsonElement>();

    /// <summary>Variables of its own scope.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Variables { get; init; } =
        InstanceState.Empty<JsonElement>();

    /// <summary>What the activity keeps for itself; null where nothing.</summary>
    public JsonElement? State { get; init; }

    /// <summary>Fan-outs whose children it waits for.</summary>
    public ImmutableArray<string> FanOuts { get; init; } = [];

    /// <summary>Its open incident, while it is faulted.</summary>
    public Incident? Incident { get; init; }
}

/// <summary>How far an execution is.</summary>
public enum ExecutionStage
{
    /// <summary>Scheduled in this burst.</summary>
    Ready,

    /// <summary>Executed; it waits.</summary>
    Waiting,

    /// <summary>It has an incident.</summary>
    Faulted,
}

/// <summary>A wait of an execution.</summary>
public sealed record Bookmark
{
    public required string Id { get; init; }

    public required string ExecutionKey { get; init; }

    /// <summary>What the activity calls it.</summary>
    public required string Name { get; init; }

    public string StimulusKey { get; init; } = "";

    public BookmarkKind Kind { get; init; }

    /// <summary>UTC; null for none, or when it has been used up.</summary>
    public DateTimeOffset? Due { get; init; }

    public string TimerKey { get; init; } = "";

    public JsonElement? Payload { get; init; }

    public bool Keep { get; init; }

    public bool AcceptsEarly { get; init; }

    public bool IsProduct { get; init; }
}

/// <summary>What hits a bookmark by its key.</summary>
public enum BookmarkKind
{
    Stimulus,

    /// <summary>One child workflow has ended.</summary>
    ChildWorkflow,

    /// <summary>All child workflows have ended.</summary>
    FanOut,
}

/// <summary>A fault that stopped an execution, and the call that failed, so that it can be made again.</summary>
public sealed record Incident
{
    public required string Id { get; init; }

    public required string Code { get; init; }

    public required string Message { get; init; }

    /// <summary>Type and stack of an exception; empty for a plain fault.</summary>
    public string Detail { get; init; } = "";

    public required FailedCall Call { get; init; }
}

/// <summary>A call of an activity that failed.</summary>
/// <param name="Kind">Which method.</param>
/// <param name="Argument">Its argument beside the context, as JSON; null for an execution.</param>
public sealed record FailedCall(CallKind Kind, JsonElement? Argument);

/// <summary>The methods of an activity.</summary>
public enum CallKind
{
    Execute,
    Resume,
    Child,
    Cancel,
}
