using Ipses.Domain.Common;

namespace Ipses.Domain.DeadlineTasks;

/// <summary>
/// One person is to be reminded of one task on one day: a rung of the task's ladder as it concerns one reader. The digest
/// gathers a reader's waiting reminders of a day into one mail and marks them sent (R21).
/// </summary>
public sealed class Reminder : Aggregate
{
    private Reminder() { }

    /// <summary>The task to be reminded of.</summary>
    public string TaskId { get; private set; } = "";

    /// <summary>The reader.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>For whom the reader acts, when as a substitute (R2).</summary>
    public string? PrincipalId { get; private set; }

    /// <summary>The local day it belongs to.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>What it says.</summary>
    public ReminderKind Kind { get; private set; }

    /// <summary>Business days from the due date: −7, −3, −1, 0, +1, +3.</summary>
    public int BusinessDays { get; private set; }

    /// <summary>Whether the reader gets it as the one who has to act, rather than as a head or coordinator.</summary>
    public bool ToAssignee { get; private set; }

    public ReminderState State { get; private set; }

    /// <summary>When the digest took it.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public bool IsSent => State == ReminderState.Sent;

    /// <summary>The id a rung's reminder to a person has: the same rung for the same due date gives it once (R23).</summary>
    public static string IdOf(DeadlineTask task, DatedRung rung, string personId) =>
        KeyedId.From(
            "reminder",
            task.Id,
            rung.Rung.Name,
            rung.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            personId
        );

    /// <summary>A reminder that waits for the digest.</summary>
    /// <param name="day">The local day it is sent on; later than the rung's when the program was off.</param>
    public static Reminder Of(
        DeadlineTask task,
        DatedRung rung,
        string personId,
        string? principalId,
        bool toAssignee,
        DateOnly day
    ) =>
        new()
        {
            Id = IdOf(task, rung, personId),
            TaskId = task.Id,
            PersonId = personId,
            PrincipalId = principalId,
            Day = day,
            BusinessDays = rung.Rung.BusinessDays,
            ToAssignee = toAssignee,
            Kind = rung.Rung switch
            {
                { Audience: RungAudience.Coordinator } => ReminderKind.Escalation,
                { BusinessDays: < 0 } => ReminderKind.BeforeDue,
                { BusinessDays: 0 } => ReminderKind.DueToday,
                _ => toAssignee ? ReminderKind.Overdue : ReminderKind.Escalation,
            },
            State = ReminderState.Waiting,
        };

    /// <summary>The digest has taken it into a mail.</summary>
    public void MarkSent(DateTimeOffset now)
    {
        if (State == ReminderState.Waiting)
        {
            State = ReminderState.Sent;
            SentAt = now;
        }
    }

    /// <summary>The task was done, returned, reassigned or extended before the digest went (R21).</summary>
    public void Silence()
    {
        if (State == ReminderState.Waiting)
        {
            State = ReminderState.Silenced;
        }
    }
}

/// <summary>What a reminder says.</summary>
public enum ReminderKind
{
    /// <summary>Some business days are left.</summary>
    BeforeDue,

    /// <summary>Due today at 24:00.</summary>
    DueToday,

    /// <summary>Late, to the one who has to act.</summary>
    Overdue,

    /// <summary>Late, to a head or coordinator.</summary>
    Escalation,
}

/// <summary>Where a reminder stands.</summary>
public enum ReminderState
{
    Waiting,
    Sent,
    Silenced,
}
