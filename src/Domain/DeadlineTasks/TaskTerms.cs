using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.DeadlineTasks;

/// <summary>All that is agreed when a task is opened: what, for whom, by when and why.</summary>
public sealed record TaskTerms
{
    /// <summary>Follows from the cause (workflow instance and activity execution), so that a repetition collides (R23).</summary>
    public required string Id { get; init; }

    /// <summary>What to do, in one line.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>How to do it; null where the title says it all.</summary>
    public LocalizedText? Instructions { get; init; }

    /// <summary>Who has to do it.</summary>
    public required Assignee Assignee { get; init; }

    /// <summary>The institution whose matter it is; may differ from the assignee's (the PMO reviews KIPO's plan). Null for matters of no single institution.</summary>
    public string? InstitutionId { get; init; }

    /// <summary>The document it is about.</summary>
    public DocumentReference? Document { get; init; }

    /// <summary>The form that completes it; null or <see cref="TaskForms.Confirm"/> is completed on the task's own page.</summary>
    public string? Form { get; init; }

    /// <summary>Which step of the cycle it is, <c>annual-plan.draft</c>.</summary>
    public required string StepKey { get; init; }

    public Sector? Sector { get; init; }

    public FiscalYear? Year { get; init; }

    /// <summary>The last day and why it is this one.</summary>
    public required TaskDue Due { get; init; }

    /// <summary>Law, decree or guideline that asks for it (R19); null where none was given.</summary>
    public LocalizedText? LegalBasis { get; init; }

    /// <summary>What happens when it is done and who gets it; null where the step's place in the cycle says it.</summary>
    public LocalizedText? Next { get; init; }

    public ReminderLadder Ladder { get; init; } = ReminderLadder.Default;

    /// <summary>The workflow step that made it; null when a person did.</summary>
    public WorkflowOrigin? Origin { get; init; }
}

/// <summary>A document by kind and id: aggregates refer to each other by id only.</summary>
/// <param name="Kind"><c>annual-plan</c>, <c>guidelines</c> …</param>
/// <param name="Id">The document's id, <c>annual-plan:KIPO:2027</c>.</param>
public sealed record DocumentReference(string Kind, string Id);

/// <summary>A due date and why it is this one (R20).</summary>
/// <param name="Date">The last day to act; due means 24:00 local time of it.</param>
/// <param name="Rule">The canonical rule that gave it; null when it was set by hand.</param>
/// <param name="FromGuideline">Whether the year's guideline overrode the step's default (R14).</param>
/// <param name="Why">The sentences for "why this date?".</param>
public sealed record TaskDue(
    DateOnly Date,
    string? Rule,
    bool FromGuideline,
    IReadOnlyList<LocalizedText> Why
);

/// <summary>Which step of which workflow opened a task.</summary>
/// <param name="InstanceId">The workflow instance.</param>
/// <param name="ActivityId">The activity in the definition.</param>
/// <param name="DefinitionId">The definition; null where unknown.</param>
/// <param name="DefinitionVersion">Its version, from 1.</param>
public sealed record WorkflowOrigin(
    string InstanceId,
    string ActivityId,
    string? DefinitionId = null,
    int? DefinitionVersion = null
);

/// <summary>Names of forms that this feature itself completes.</summary>
public static class TaskForms
{
    /// <summary>Nothing to fill in: done with a button and, if one likes, a comment.</summary>
    public const string Confirm = "confirm";

    /// <summary>Whether the task is completed on its own page rather than by the use case of a document's form.</summary>
    public static bool IsCompletedOnItsPage(string? form) =>
        string.IsNullOrEmpty(form) || form == Confirm;
}
