using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.DeadlineTasks;

/// <summary>
/// What somebody has to do by when (할 일): opened by a workflow's step or a person, ended once, reminded by one ladder,
/// extended and reassigned on its own (R20–R23).
/// </summary>
public sealed partial class DeadlineTask : Aggregate
{
    private List<TaskHistoryEntry> _history = [];

    private DeadlineTask() { }

    public LocalizedText Title { get; private set; } = LocalizedText.Same("");

    public LocalizedText? Instructions { get; private set; }

    public Assignee Assignee { get; private set; } = new(null, null, "", null, null);

    /// <summary>The assignee as one column: <see cref="DeadlineTasks.Assignee.Key"/>.</summary>
    public string AssigneeKey { get; private set; } = "";

    /// <summary>The institution whose people see the task as theirs (R3).</summary>
    public string? AssigneeInstitutionId { get; private set; }

    /// <summary>The unit that has to do it, where the assignee is one.</summary>
    public string? AssigneeUnitId { get; private set; }

    /// <summary>The institution whose matter it is.</summary>
    public string? InstitutionId { get; private set; }

    public string? DocumentKind { get; private set; }

    public string? DocumentId { get; private set; }

    /// <summary>The form that completes it; see <see cref="TaskForms"/>.</summary>
    public string? Form { get; private set; }

    /// <summary>Which step of the cycle it is, <c>annual-plan.draft</c>.</summary>
    public string StepKey { get; private set; } = "";

    public Sector? Sector { get; private set; }

    /// <summary>The fiscal year as a number; null for tasks of no cycle.</summary>
    public int? Year { get; private set; }

    /// <summary>The last day to act; 24:00 local time of it.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Why it is this date: rule, guideline, sentences.</summary>
    public TaskDue Due { get; private set; } = new(DateOnly.MinValue, null, false, []);

    public LocalizedText? LegalBasis { get; private set; }

    /// <summary>What happens when it is done, where the step said so.</summary>
    public LocalizedText? Next { get; private set; }

    public TaskState State { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>How it ended; null while it is open.</summary>
    public TaskClosing? Closing { get; private set; }

    public ReminderLadder Ladder { get; private set; } = ReminderLadder.None;

    /// <summary>When the next rung falls; null when none is left or the task has ended.</summary>
    public DateTimeOffset? NextRungAt { get; private set; }

    /// <summary>Rungs up to this instant are done with, fired or skipped.</summary>
    public DateTimeOffset RemindedUpTo { get; private set; }

    public WorkflowOrigin? Origin { get; private set; }

    /// <summary>The workflow instance as a column to look tasks up by.</summary>
    public string? InstanceId { get; private set; }

    public IReadOnlyList<TaskHistoryEntry> History => _history;

    public bool IsOpen => State == TaskState.Open;

    public DocumentReference? Document =>
        DocumentKind is null ? null : new(DocumentKind, DocumentId ?? "");

    /// <summary>Opens a task. Rungs of its ladder that lie before now are skipped (R21); a date already past is allowed: a returned draft comes back late.</summary>
    public static DeadlineTask Open(
        TaskTerms terms,
        LadderCalendar calendar,
        DateTimeOffset now,
        Doer by
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(terms.Id);
        ArgumentException.ThrowIfNullOrWhiteSpace(terms.StepKey);
        DeadlineTask task = new()
        {
            Id = terms.Id,
            Title = terms.Title,
            Instructions = terms.Instructions,
            InstitutionId = terms.InstitutionId,
            DocumentKind = terms.Document?.Kind,
            DocumentId = terms.Document?.Id,
            Form = terms.Form,
            StepKey = terms.StepKey,
            Sector = terms.Sector,
            Year = terms.Year?.Number,
            LegalBasis = terms.LegalBasis,
            Next = terms.Next,
            Ladder = terms.Ladder,
            Origin = terms.Origin,
            InstanceId = terms.Origin?.InstanceId,
            State = TaskState.Open,
            OpenedAt = now,
        };
        task.GiveTo(terms.Assignee);
        task.FallDue(terms.Due, calendar, now);
        task.Note(now, by, TaskHistoryKind.Opened);
        task.Raise(new DeadlineTaskOpened(task.Id));
        return task;
    }

    /// <summary>
    /// Ends the task. Whether the person may is asked before, with <see cref="DeadlineTaskPolicies.OnlyAHolderMayAct"/>.
    /// Refused as a conflict when it has ended already, and when a return has no reason.
    /// </summary>
    public Result Close(TaskOutcome outcome, Doer by, DateTimeOffset now, string? comment = null)
    {
        if (DeadlineTaskPolicies.ATaskEndsOnce(Closing) is { } done)
        {
            return done;
        }

        Error[] errors =
        [
            .. new[]
            {
                DeadlineTaskPolicies.AReturnCarriesAReason(outcome, comment),
                DeadlineTaskPolicies.WordsFit("comment", comment),
            }.OfType<Error>(),
        ];
        if (errors.Length > 0)
        {
            return Result.Refused(errors);
        }

        string? words = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
        Closing = new(outcome, by, now, words);
        ClosedAt = now;
        State = outcome switch
        {
            TaskOutcome.Done => TaskState.Done,
            TaskOutcome.Returned => TaskState.Returned,
            TaskOutcome.Rejected => TaskState.Rejected,
            _ => TaskState.Cancelled,
        };
        NextRungAt = null;
        WaitsForExtension = false;
        Note(now, by, TaskHistoryKind.Closed, words, DeadlineTaskErrors.Words(outcome));
        Raise(new DeadlineTaskClosed(Id, outcome, by, words));
        return Result.Done;
    }

    /// <summary>Gives the task to somebody else; the reason is recorded, the ladder starts anew from now.</summary>
    public Result Reassign(
        Assignee to,
        string reason,
        Doer by,
        LadderCalendar calendar,
        DateTimeOffset now
    )
    {
        if (DeadlineTaskPolicies.ATaskEndsOnce(Closing) is { } done)
        {
            return done;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return DeadlineTaskErrors.ReasonMissing("reason");
        }

        if (to.Key == AssigneeKey)
        {
            return DeadlineTaskErrors.SameAssignee(to);
        }

        Assignee from = Assignee;
        GiveTo(to);
        FallDue(Due, calendar, now);
        Note(
            now,
            by,
            TaskHistoryKind.Reassigned,
            reason.Trim(),
            LocalizedText.Same($"{from.PersonId ?? from.BodyId} → {to.PersonId ?? to.BodyId}")
        );
        Raise(new TaskReassigned(Id, from));
        return Result.Done;
    }

    /// <summary>
    /// The rungs that have fallen due, each given once; arms the next. Nothing when the task has ended or no rung is due,
    /// so that being asked twice is harmless.
    /// </summary>
    public IReadOnlyList<DatedRung> FireRungs(LadderCalendar calendar, DateTimeOffset now)
    {
        if (!IsOpen || NextRungAt is not { } next || next > now)
        {
            return [];
        }

        IReadOnlyList<DatedRung> fired = Ladder.Between(RemindedUpTo, now, DueOn, calendar);
        RemindedUpTo = now;
        NextRungAt = Ladder.NextAfter(now, DueOn, calendar);
        if (fired.Count > 0)
        {
            Note(now, Doer.Program("clock"), TaskHistoryKind.Reminded);
        }

        return fired;
    }

    private void GiveTo(Assignee assignee)
    {
        Assignee = assignee;
        AssigneeKey = assignee.Key;
        AssigneeInstitutionId = assignee.InstitutionId;
        AssigneeUnitId = assignee.UnitId;
    }

    private void FallDue(TaskDue due, LadderCalendar calendar, DateTimeOffset now)
    {
        Due = due;
        DueOn = due.Date;
        RemindedUpTo = now;
        NextRungAt = Ladder.NextAfter(now, DueOn, calendar);
    }

    private void Note(
        DateTimeOffset at,
        Doer by,
        TaskHistoryKind kind,
        string? words = null,
        LocalizedText? detail = null
    ) => _history = [.. _history, new(at, by, kind, words, detail)];
}
