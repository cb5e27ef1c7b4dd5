using Ipses.Domain.Common;

namespace Ipses.Domain.DeadlineTasks;

/// <summary>Someone has something to do: letters follow.</summary>
public sealed record DeadlineTaskOpened(string TaskId) : IDomainEvent;

/// <summary>A task has ended: its workflow goes on, its reminders fall silent.</summary>
/// <param name="TaskId">Which one.</param>
/// <param name="Outcome">How.</param>
/// <param name="By">Who did it.</param>
/// <param name="Comment">In which words.</param>
public sealed record DeadlineTaskClosed(
    string TaskId,
    TaskOutcome Outcome,
    Doer By,
    string? Comment
) : IDomainEvent;

/// <summary>One task has got more time (R22); the timers of that task alone move.</summary>
/// <param name="NewDue">The new last day; due means 24:00 local time of it.</param>
public sealed record DeadlineTaskExtended(string TaskId, DateOnly NewDue) : IDomainEvent;

/// <summary>Somebody asks for more time: the coordinators hear of it.</summary>
public sealed record ExtensionAsked(string TaskId, string RequestId) : IDomainEvent;

/// <summary>The coordinator has answered a wish for more time.</summary>
public sealed record ExtensionDecided(string TaskId, string RequestId, bool Granted) : IDomainEvent;

/// <summary>A task has gone to somebody else.</summary>
/// <param name="From">Who had it.</param>
public sealed record TaskReassigned(string TaskId, Assignee From) : IDomainEvent;
