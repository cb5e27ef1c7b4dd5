using Ipses.Application.Rehearsal.Report;

namespace Ipses.Application.Rehearsal.Comparison;

/// <summary>A year as it fell, rehearsed or real: what was due when, and when it ended.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Tasks">In the order they came.</param>
/// <param name="Sessions">Bodies and the days they met.</param>
public sealed record YearCalendar(
    int Year,
    IReadOnlyList<CalendarTask> Tasks,
    IReadOnlyList<CalendarSession> Sessions
)
{
    /// <summary>Of a rehearsal.</summary>
    public static YearCalendar Of(RehearsalReport report) =>
        new(
            report.Year,
            [
                .. report
                    .Institutions.SelectMany(one => one.Tasks.Select(task => Of(one.Code, task)))
                    .Concat(report.Cycle.Select(task => Of(null, task))),
            ],
            [.. report.Sessions.Select(session => new CalendarSession(session.Body, session.Date))]
        );

    private static CalendarTask Of(string? institution, RehearsedTask task) =>
        new(institution, task.Step, task.Opened, task.Due, task.Ended, task.BusinessDaysLate);
}

/// <summary>A task of the year.</summary>
/// <param name="Institution">Whose; null for the cycle as a whole.</param>
/// <param name="Step">Its place in the cycle, <c>annual-plan.draft</c>.</param>
/// <param name="Ended">Null while it is open.</param>
/// <param name="DaysLate">Business days; 0 for on time.</param>
public sealed record CalendarTask(
    string? Institution,
    string Step,
    DateOnly Opened,
    DateOnly Due,
    DateOnly? Ended,
    int DaysLate
);

/// <summary>A session of a body.</summary>
public sealed record CalendarSession(string Body, DateOnly Date);
