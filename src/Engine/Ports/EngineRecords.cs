namespace Ipses.Engine.Ports;

/// <summary>A version of a workflow definition at rest.</summary>
/// <param name="VersionId">Primary key (Elsa's <c>id</c>).</param>
/// <param name="DefinitionId">Shared by all versions; unique together with <paramref name="Version"/>.</param>
/// <param name="Version">1, 2, 3 …</param>
/// <param name="Name">For lists.</param>
/// <param name="Description">For lists.</param>
/// <param name="IsLatest">The version with the highest number.</param>
/// <param name="IsPublished">The version that new instances start from; at most one per definition. A version that was ever published never changes its <paramref name="Json"/>.</param>
/// <param name="WasPublished">It was published once: its content is fixed for good.</param>
/// <param name="Json">The flat export shape.</param>
/// <param name="CreatedAt">When this content was written, UTC; another content of the same version has another.</param>
public sealed record DefinitionRecord(
    string VersionId,
    string DefinitionId,
    int Version,
    string Name,
    string Description,
    bool IsLatest,
    bool IsPublished,
    bool WasPublished,
    string Json,
    DateTimeOffset CreatedAt
);

/// <summary>An instance at rest: a narrow row for lists and locks, and its state beside it.</summary>
public sealed record InstanceRecord
{
    /// <summary>Primary key, at most 400 characters.</summary>
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    public required string DefinitionVersionId { get; init; }

    public required int DefinitionVersion { get; init; }

    public required InstanceStatus Status { get; init; }

    /// <summary>Concurrency token: 1 at the first save, one more at each; equals the sequence of the last journal row.</summary>
    public required int Version { get; init; }

    /// <summary>Empty where it isn't correlated.</summary>
    public string CorrelationId { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Instance that started it, or empty.</summary>
    public string ParentInstanceId { get; init; } = "";

    /// <summary>Fan-out that it is a child of, or empty; indexed.</summary>
    public string FanOutId { get; init; } = "";

    /// <summary>What it stands for in its fan-out (an institution's code), or empty.</summary>
    public string ItemKey { get; init; } = "";

    /// <summary>Incidents that nobody has dealt with.</summary>
    public int OpenIncidents { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Earliest due instant among its timers, for lists.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The state, as JSON of <c>InstanceState</c>.</summary>
    public required string Snapshot { get; init; }
}

/// <summary>Where an instance stands.</summary>
public enum InstanceStatus
{
    /// <summary>It waits: for a stimulus, a timer or a child.</summary>
    Running = 0,

    /// <summary>It has ended by itself.</summary>
    Finished = 1,

    /// <summary>A person ended it.</summary>
    Cancelled = 2,

    /// <summary>Nothing is left that could go on but branches with incidents; it goes on when one is retried or skipped.</summary>
    Faulted = 3,
}

/// <summary>A wait at rest.</summary>
/// <param name="Id">Primary key: <c>{instance}/{execution}/b{n}</c>.</param>
/// <param name="InstanceId">Indexed.</param>
/// <param name="StimulusKey">Indexed; at most 400 characters.</param>
/// <param name="ActivityType">Type of the activity that waits.</param>
/// <param name="ActivityId">Id of its node.</param>
/// <param name="Name">The activity's name for the bookmark.</param>
/// <param name="IsProduct">Only the product's own use cases may hit it, not Elsa's outside API.</param>
/// <param name="DueAt">When it is hit by itself, UTC; the timer itself is a <see cref="WorkRecord"/>.</param>
/// <param name="TimerKey">Name under which the timer can be moved; indexed.</param>
/// <param name="PayloadJson">The bookmark's payload.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record BookmarkRecord(
    string Id,
    string InstanceId,
    string StimulusKey,
    string ActivityType,
    string ActivityId,
    string Name,
    bool IsProduct,
    DateTimeOffset? DueAt,
    string TimerKey,
    string PayloadJson,
    DateTimeOffset CreatedAt
);

/// <summary>Sorts of pending work.</summary>
public enum WorkKind
{
    /// <summary>A bookmark's due instant. <see cref="WorkRecord.BookmarkId"/> says which.</summary>
    Timer = 0,

    /// <summary>A workflow to start.</summary>
    Start = 1,

    /// <summary>A stimulus for whoever waits for its key.</summary>
    Stimulus = 2,

    /// <summary>A stimulus for one bookmark.</summary>
    Resume = 3,

    /// <summary>Child workflows to cancel, because the one that waited for them was cancelled.</summary>
    Cancel = 4,

    /// <summary>The next instant of a trigger (<see cref="TriggerRecord"/>); each firing writes the next row.</summary>
    Trigger = 5,

    /// <summary>An HTTP call to make outside of any unit; its payload is an <c>HttpCall</c>. Listed apart from all other work.</summary>
    Request = 6,
}

/// <summary>
/// Something to do at an instant: timers and queued stimuli are one table, because both are work with a due instant,
/// claimed by taking the row away inside the unit that does it.
/// </summary>
/// <param name="Key">Primary key; derived from the cause, so that a repetition collides. At most 450 characters.</param>
/// <param name="Kind">What to do.</param>
/// <param name="DueAt">Not before this instant, UTC; indexed together with <see cref="IsParked"/>.</param>
/// <param name="InstanceId">Instance concerned, or empty; indexed.</param>
/// <param name="BookmarkId">Bookmark concerned, or empty; indexed.</param>
/// <param name="PayloadJson">The request, by kind.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record WorkRecord(
    string Key,
    WorkKind Kind,
    DateTimeOffset DueAt,
    string InstanceId,
    string BookmarkId,
    string PayloadJson,
    DateTimeOffset CreatedAt
)
{
    /// <summary>Order of insertion, set by the store; work due at the same instant is done in this order.</summary>
    public long Sequence { get; init; }

    /// <summary>Times that doing it has failed.</summary>
    public int Attempts { get; init; }

    /// <summary>What the last failure said; empty where none.</summary>
    public string Error { get; init; } = "";

    /// <summary>Given up until a person releases it.</summary>
    public bool IsParked { get; init; }
}

/// <summary>One burst in the append-only journal.</summary>
/// <param name="InstanceId">Together with <paramref name="Sequence"/> the primary key.</param>
/// <param name="Sequence">1, 2, 3 … without gaps; equals the instance's version after the burst.</param>
/// <param name="At">The burst's one instant, UTC.</param>
/// <param name="Cause">What set it off: <c>start</c>, <c>stimulus</c>, <c>timer</c>, <c>retry</c>, <c>skip</c>, <c>cancel</c>, <c>move-timer</c> …</param>
/// <param name="StimulusId">Id of the stimulus, or empty.</param>
/// <param name="By">Who, where a person did it; else empty.</param>
/// <param name="Reason">Why, where a person did it; else empty.</param>
/// <param name="ChangesJson">The changes that were applied, in order.</param>
public sealed record JournalRecord(
    string InstanceId,
    int Sequence,
    DateTimeOffset At,
    string Cause,
    string StimulusId,
    string By,
    string Reason,
    string ChangesJson
);

/// <summary>A fault that stopped one branch, and what a person did about it.</summary>
public sealed record IncidentRecord
{
    /// <summary>Primary key: <c>{instance}/{execution}/i{n}</c>.</summary>
    public required string Id { get; init; }

    public required string InstanceId { get; init; }

    public required string DefinitionId { get; init; }

    public required string ActivityId { get; init; }

    public required string ActivityType { get; init; }

    /// <summary>What the author called the activity.</summary>
    public required string ActivityName { get; init; }

    public required string ExecutionKey { get; init; }

    public required string Code { get; init; }

    public required string Message { get; init; }

    /// <summary>Type and stack of the exception; empty for a plain fault.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The activity's inputs when it faulted, as a JSON object.</summary>
    public string InputJson { get; init; } = "{}";

    public required DateTimeOffset At { get; init; }

    public IncidentStatus Status { get; init; }

    /// <summary>Who dealt with it; empty while open.</summary>
    public string ResolvedBy { get; init; } = "";

    public string ResolvedReason { get; init; } = "";

    public DateTimeOffset? ResolvedAt { get; init; }
}

/// <summary>What became of an incident.</summary>
public enum IncidentStatus
{
    Open = 0,
    Retried = 1,
    Skipped = 2,

    /// <summary>The branch, or the instance, was cancelled.</summary>
    Cancelled = 3,
}

/// <summary>Child workflows started together, and how many have ended: counted in the database.</summary>
/// <param name="Id">Primary key.</param>
/// <param name="ParentInstanceId">Indexed.</param>
/// <param name="ParentExecutionKey">The activity that waits.</param>
/// <param name="Total">Children.</param>
/// <param name="Finished">Children that have ended, cancelled ones included; counted by an atomic update.</param>
/// <param name="Cancelled">Children that were cancelled.</param>
/// <param name="NotifyEach">The parent hears of each.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record FanOutRecord(
    string Id,
    string ParentInstanceId,
    string ParentExecutionKey,
    int Total,
    int Finished,
    int Cancelled,
    bool NotifyEach,
    DateTimeOffset CreatedAt
);

/// <summary>
/// What starts a published definition by itself; written when it is published, taken away when it is retracted or another version
/// is published, in the same unit.
/// </summary>
/// <param name="Id">Primary key: <c>{version id}/{activity}/{n}</c>.</param>
/// <param name="DefinitionId">Indexed.</param>
/// <param name="VersionId">The version that is started.</param>
/// <param name="Version">Its number.</param>
/// <param name="ActivityId">The activity that the instance begins with.</param>
/// <param name="ActivityType">Its type.</param>
/// <param name="StimulusKey">Stimuli with this key start it; indexed. Empty for a schedule, whose next instant is a <see cref="WorkRecord"/>.</param>
/// <param name="PayloadJson">The schedule, or what the listener needs to know.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record TriggerRecord(
    string Id,
    string DefinitionId,
    string VersionId,
    int Version,
    string ActivityId,
    string ActivityType,
    string StimulusKey,
    string PayloadJson,
    DateTimeOffset CreatedAt
);

/// <summary>A stimulus that came before anybody waited for it.</summary>
/// <param name="Id">Primary key: the stimulus's id.</param>
/// <param name="StimulusKey">Indexed.</param>
/// <param name="InstanceId">Only this instance may take it; empty for any.</param>
/// <param name="CorrelationId">Only an instance with this correlation may take it; empty for any.</param>
/// <param name="PayloadJson">What it carries.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record WaitingStimulusRecord(
    string Id,
    string StimulusKey,
    string InstanceId,
    string CorrelationId,
    string PayloadJson,
    DateTimeOffset CreatedAt
);

/// <summary>Everything that one burst changes, staged together.</summary>
public sealed record BurstRecord
{
    /// <summary>The instance after the burst; <see cref="InstanceRecord.Version"/> is one more than before (1 when it is new).</summary>
    public required InstanceRecord Instance { get; init; }

    /// <summary>Whether the row is inserted (and must not exist) or updated (and must have the version before).</summary>
    public required bool IsNew { get; init; }

    public required JournalRecord Journal { get; init; }

    public IReadOnlyList<BookmarkRecord> AddedBookmarks { get; init; } = [];

    /// <summary>Ids; one that isn't stored is no error.</summary>
    public IReadOnlyList<string> RemovedBookmarks { get; init; } = [];

    /// <summary>Timers of added bookmarks, children to start, events to publish; a key that exists is left as it is.</summary>
    public IReadOnlyList<WorkRecord> AddedWork { get; init; } = [];

    /// <summary>Keys of timers that are no longer needed; one that isn't stored is no error.</summary>
    public IReadOnlyList<string> RemovedWork { get; init; } = [];

    /// <summary>Timers with a new due instant: work key and instant. The bookmark's row follows.</summary>
    public IReadOnlyList<MovedTimer> MovedTimers { get; init; } = [];

    /// <summary>New incidents, and open ones that were dealt with (same id).</summary>
    public IReadOnlyList<IncidentRecord> Incidents { get; init; } = [];

    public IReadOnlyList<FanOutRecord> AddedFanOuts { get; init; } = [];
}

/// <summary>A timer with a new due instant.</summary>
/// <param name="WorkKey">Key of its work.</param>
/// <param name="BookmarkId">Its bookmark.</param>
/// <param name="DueAt">The new instant, UTC.</param>
public sealed record MovedTimer(string WorkKey, string BookmarkId, DateTimeOffset DueAt);

/// <summary>Which instances to list.</summary>
public sealed record InstanceQuery
{
    public string DefinitionId { get; init; } = "";

    /// <summary>Only those of this version of a definition; empty for all.</summary>
    public string DefinitionVersionId { get; init; } = "";

    public string ParentInstanceId { get; init; } = "";

    public string FanOutId { get; init; } = "";

    public string CorrelationId { get; init; } = "";

    public InstanceStatus? Status { get; init; }

    /// <summary>Only those with open incidents.</summary>
    public bool WithIncidents { get; init; }

    public int Skip { get; init; }

    /// <summary>At most this many, 1 to 10,000.</summary>
    public int Take { get; init; } = 100;
}
