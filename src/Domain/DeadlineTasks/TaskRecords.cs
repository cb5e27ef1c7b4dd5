using Ipses.Domain.Common;

namespace Ipses.Domain.DeadlineTasks;

/// <summary>Where a task stands.</summary>
public enum TaskState
{
    /// <summary>To be done; stays so when it is overdue.</summary>
    Open,

    /// <summary>Done (approved, accepted).</summary>
    Done,

    /// <summary>Sent back with a reason.</summary>
    Returned,

    /// <summary>Decided against for good.</summary>
    Rejected,

    /// <summary>No longer needed: its step was cancelled.</summary>
    Cancelled,
}

/// <summary>How a task can end.</summary>
public enum TaskOutcome
{
    Done,
    Returned,
    Rejected,
    Cancelled,
}

/// <summary>How a task ended: who, for whom, when, and in which words.</summary>
public sealed record TaskClosing(TaskOutcome Outcome, Doer By, DateTimeOffset At, string? Comment);

/// <summary>A wish for more time (R22), and what became of it.</summary>
/// <param name="Id">Follows from the task and the number of the request.</param>
/// <param name="DueBefore">The due date when it was asked.</param>
/// <param name="Until">The new last day that is asked for.</param>
/// <param name="Decision">Null while it waits for the coordinator.</param>
public sealed record ExtensionRequest(
    string Id,
    Doer By,
    DateTimeOffset At,
    DateOnly DueBefore,
    DateOnly Until,
    string Reason,
    ExtensionDecision? Decision = null
);

/// <summary>The coordinator's answer to a wish for more time.</summary>
/// <param name="Until">The new last day when granted; may be earlier than asked for.</param>
public sealed record ExtensionDecision(
    bool Granted,
    DateOnly? Until,
    Doer By,
    DateTimeOffset At,
    string? Reason
);

/// <summary>One line of a task's history: who, when, as whom, what.</summary>
/// <param name="Words">The reason or comment given, in the person's own words.</param>
/// <param name="Detail">What changed, in both languages; null where the kind says it.</param>
public sealed record TaskHistoryEntry(
    DateTimeOffset At,
    Doer By,
    TaskHistoryKind Kind,
    string? Words = null,
    LocalizedText? Detail = null
);

/// <summary>What can happen to a task.</summary>
public enum TaskHistoryKind
{
    Opened,
    Reminded,
    ExtensionAsked,
    ExtensionGranted,
    ExtensionRefused,
    Reassigned,
    Closed,
}
