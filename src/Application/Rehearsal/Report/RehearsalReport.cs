using Ipses.Domain.Common;

namespace Ipses.Application.Rehearsal.Report;

/// <summary>
/// What a rehearsed cycle comes to: the calendar as it would fall, the load on people, the mails, and what would go wrong.
/// The same organisations, definitions, profile and seed give the same report, byte for byte.
/// </summary>
/// <param name="Profile">How people behaved: <c>on-time</c>, <c>mixed</c>, <c>late</c>.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Institutions">By code.</param>
/// <param name="Cycle">Tasks of no single institution, of the cycle as a whole.</param>
/// <param name="Sessions">By date.</param>
/// <param name="Mails">As they would be sent, in order.</param>
/// <param name="Load">Per person and day, days without anything left out.</param>
/// <param name="Problems">The worst first.</param>
public sealed record RehearsalReport(
    string Sector,
    int Year,
    string Profile,
    long Seed,
    DateOnly From,
    DateOnly To,
    RehearsalCounts Counts,
    IReadOnlyList<RehearsedInstitution> Institutions,
    IReadOnlyList<RehearsedTask> Cycle,
    IReadOnlyList<RehearsedSession> Sessions,
    IReadOnlyList<RehearsedMail> Mails,
    IReadOnlyList<PersonDay> Load,
    IReadOnlyList<RehearsalProblem> Problems
);

/// <summary>Totals of a rehearsal.</summary>
/// <param name="Confirmed">Institutions whose plan was confirmed.</param>
/// <param name="Late">Tasks that ended after their last day, or have not ended.</param>
/// <param name="BusiestDay">The day with the most mails.</param>
/// <param name="MailsOnBusiestDay">How many they were.</param>
public sealed record RehearsalCounts(
    int Institutions,
    int Confirmed,
    int Tasks,
    int Late,
    int Sessions,
    int Mails,
    DateOnly? BusiestDay,
    int MailsOnBusiestDay
);

/// <summary>One institution's way through the cycle.</summary>
/// <param name="Code"><c>KIPO</c>.</param>
/// <param name="ConfirmedOn">When its plan was confirmed; null when it was not.</param>
/// <param name="Tasks">In the order they came.</param>
public sealed record RehearsedInstitution(
    string Code,
    LocalizedText Name,
    DateOnly? ConfirmedOn,
    IReadOnlyList<RehearsedTask> Tasks
);

/// <summary>One task as it went.</summary>
/// <param name="Step">Its place in the cycle, <c>annual-plan.draft</c>.</param>
/// <param name="Assignee"><c>PerformanceOfficer@KIPO</c>.</param>
/// <param name="Opened">When it came.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Ended">When it ended; null when it is open still.</param>
/// <param name="State"><c>Open</c>, <c>Done</c>, <c>Returned</c> …</param>
/// <param name="BusinessDaysLate">0 for on time; of an open one until the last day rehearsed.</param>
public sealed record RehearsedTask(
    string Step,
    LocalizedText Title,
    string Assignee,
    DateOnly Opened,
    DateOnly Due,
    DateOnly? Ended,
    string State,
    int BusinessDaysLate
);

/// <summary>One session of a body.</summary>
/// <param name="Items">Matters on its agenda.</param>
/// <param name="Resolutions">Numbers given.</param>
public sealed record RehearsedSession(
    string Body,
    DateOnly Date,
    string State,
    int Items,
    IReadOnlyList<string> Resolutions
);

/// <summary>One mail as it would be sent.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Person">To whom.</param>
public sealed record RehearsedMail(DateTimeOffset At, string Person, LocalizedText Subject);

/// <summary>What one person has to do on one day.</summary>
/// <param name="TasksDue">Tasks whose last day it is.</param>
/// <param name="Mails">Mails that arrive.</param>
public sealed record PersonDay(
    DateOnly Day,
    string Person,
    LocalizedText Name,
    int TasksDue,
    int Mails
);

/// <summary>Something a coordinator should look at before the cycle is opened.</summary>
/// <param name="Institution">Whom it concerns; null for the cycle as a whole.</param>
/// <param name="Day">When it happens; null where it has no day.</param>
/// <param name="DefinitionId">The workflow in which it can be mended; null where it is none.</param>
public sealed record RehearsalProblem(
    RehearsalProblemKind Kind,
    LocalizedText Message,
    string? Institution = null,
    DateOnly? Day = null,
    string? DefinitionId = null
);

/// <summary>What can be wrong with a cycle, the worst first.</summary>
public enum RehearsalProblemKind
{
    /// <summary>A step failed and stands as an incident.</summary>
    StepFailed,

    /// <summary>A task goes to a role that nobody holds.</summary>
    NobodyHoldsRole,

    /// <summary>A body's composition breaks R4 or R5: it can't open a session (R6).</summary>
    InvalidBody,

    /// <summary>A step has a key for its date but neither a rule of its own nor one of the year (R14).</summary>
    SettingWithoutValue,

    /// <summary>A plan was not confirmed by the last day.</summary>
    NotConfirmed,

    /// <summary>Somebody did what they had to and was refused.</summary>
    Refused,

    /// <summary>More tasks of one person end on one day than can be done well.</summary>
    StackedDay,

    /// <summary>A date fell on a day off and moved.</summary>
    MovedByHoliday,
}
