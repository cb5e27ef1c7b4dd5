namespace Ipses.Application.Rehearsal.Comparison;

/// <summary>Two calendars of a year side by side: where they differ, and by how much.</summary>
/// <param name="Steps">Steps that are in either, with how many tasks of them were late.</param>
/// <param name="Tasks">Tasks that differ, by institution and step.</param>
/// <param name="Sessions">Sessions that are in one of them only.</param>
public sealed record CalendarComparison(
    IReadOnlyList<ComparedStep> Steps,
    IReadOnlyList<ComparedTask> Tasks,
    IReadOnlyList<ComparedSession> Sessions
)
{
    public bool IsSame => Tasks.Count == 0 && Sessions.Count == 0;

    /// <summary>The second against the first; the nth task of a step and institution is held against the nth.</summary>
    public static CalendarComparison Between(YearCalendar left, YearCalendar right)
    {
        Dictionary<(string, string, int), CalendarTask> first = Numbered(left);
        Dictionary<(string, string, int), CalendarTask> second = Numbered(right);
        return new CalendarComparison(
            [
                .. left
                    .Tasks.Concat(right.Tasks)
                    .Select(task => task.Step)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(step => new ComparedStep(step, Side(left, step), Side(right, step))),
            ],
            [
                .. first
                    .Keys.Union(second.Keys)
                    .Order()
                    .Select(key => new ComparedTask(
                        key.Item1.Length == 0 ? null : key.Item1,
                        key.Item2,
                        first.GetValueOrDefault(key),
                        second.GetValueOrDefault(key)
                    ))
                    .Where(task => task.Differs),
            ],
            [
                .. left
                    .Sessions.Except(right.Sessions)
                    .Select(session => new ComparedSession(session, IsLeft: true))
                    .Concat(
                        right
                            .Sessions.Except(left.Sessions)
                            .Select(session => new ComparedSession(session, IsLeft: false))
                    )
                    .OrderBy(session => session.Session.Date)
                    .ThenBy(session => session.Session.Body, StringComparer.Ordinal),
            ]
        );
    }

    private static Dictionary<(string, string, int), CalendarTask> Numbered(
        YearCalendar calendar
    ) =>
        calendar
            .Tasks.GroupBy(task => (task.Institution ?? "", task.Step))
            .SelectMany(group =>
                group
                    .OrderBy(task => task.Opened)
                    .Select((task, at) => (Key: (group.Key.Item1, group.Key.Step, at), task))
            )
            .ToDictionary(one => one.Key, one => one.task);

    private static StepSide Side(YearCalendar calendar, string step)
    {
        CalendarTask[] tasks =
        [
            .. calendar.Tasks.Where(task =>
                string.Equals(task.Step, step, StringComparison.Ordinal)
            ),
        ];
        return new StepSide(
            tasks.Length,
            tasks.Count(task => task.DaysLate > 0),
            tasks.Select(task => task.Ended).Max()
        );
    }
}

/// <summary>A step in both calendars.</summary>
public sealed record ComparedStep(string Step, StepSide Left, StepSide Right);

/// <summary>A step in one calendar.</summary>
/// <param name="LastEnded">When the last of its tasks ended; null where none has.</param>
public sealed record StepSide(int Tasks, int Late, DateOnly? LastEnded);

/// <summary>A task that differs; null on the side that does not have it.</summary>
public sealed record ComparedTask(
    string? Institution,
    string Step,
    CalendarTask? Left,
    CalendarTask? Right
)
{
    /// <summary>Whether it opened, fell due or ended on another day.</summary>
    public bool Differs => Left != Right;
}

/// <summary>A session that only one calendar has.</summary>
public sealed record ComparedSession(CalendarSession Session, bool IsLeft);
