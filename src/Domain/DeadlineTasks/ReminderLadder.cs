using Ipses.Domain.Common;

namespace Ipses.Domain.DeadlineTasks;

/// <summary>
/// When a task reminds and whom (R21). One ladder per task: its rungs are counted in business days from the due date, so
/// moving the due date moves them all.
/// </summary>
/// <param name="Rungs">The rungs in any order.</param>
public sealed record ReminderLadder(IReadOnlyList<ReminderRung> Rungs)
{
    /// <summary>The default of R21: 7, 3, 1 business days before, the morning it is due, +1 to the assignee and the head, +3 to the coordinator.</summary>
    public static ReminderLadder Default { get; } =
        new([
            new(-7, RungAudience.Assignee),
            new(-3, RungAudience.Assignee),
            new(-1, RungAudience.Assignee),
            new(0, RungAudience.Assignee),
            new(1, RungAudience.AssigneeAndHead),
            new(3, RungAudience.Coordinator),
        ]);

    /// <summary>A task that never reminds.</summary>
    public static ReminderLadder None { get; } = new([]);

    /// <summary>Reminders and the digest go at this local time of day (R20).</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    /// <summary>The instant of the first rung after <paramref name="after"/>, or null when none is left. Rungs that lie before the assignment are skipped by asking from the assignment on.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset after, DateOnly due, LadderCalendar calendar)
    {
        DateTimeOffset[] later =
        [
            .. Rungs
                .Select(rung => calendar.InstantOf(rung.DayFor(due, calendar.Days), Morning))
                .Where(instant => instant > after),
        ];
        return later.Length == 0 ? null : later.Min();
    }

    /// <summary>The rungs after <paramref name="after"/> up to and including <paramref name="until"/>, earliest first.</summary>
    public IReadOnlyList<DatedRung> Between(
        DateTimeOffset after,
        DateTimeOffset until,
        DateOnly due,
        LadderCalendar calendar
    ) =>
        [
            .. Rungs
                .Select(rung =>
                {
                    DateOnly day = rung.DayFor(due, calendar.Days);
                    return new DatedRung(rung, day, calendar.InstantOf(day, Morning));
                })
                .Where(dated => dated.At > after && dated.At <= until)
                .OrderBy(dated => dated.At)
                .ThenBy(dated => dated.Rung.BusinessDays),
        ];
}

/// <summary>One rung of a ladder.</summary>
/// <param name="BusinessDays">Business days from the due date: negative before it, 0 the day itself, positive after it.</param>
/// <param name="Audience">Who is reminded.</param>
public sealed record ReminderRung(int BusinessDays, RungAudience Audience)
{
    /// <summary>Stable name of the rung within its task: <c>-7</c>, <c>0</c>, <c>+1</c>.</summary>
    public string Name =>
        BusinessDays > 0
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"+{BusinessDays}")
            : BusinessDays.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The local day on which the rung falls for this due date.</summary>
    public DateOnly DayFor(DateOnly due, BusinessCalendar calendar) =>
        BusinessDays == 0 ? due : calendar.AddBusinessDays(due, BusinessDays);
}

/// <summary>A rung with the day and instant it falls on.</summary>
public sealed record DatedRung(ReminderRung Rung, DateOnly Day, DateTimeOffset At);

/// <summary>Who a rung reminds (R21).</summary>
public enum RungAudience
{
    /// <summary>Those who have to do it.</summary>
    Assignee,

    /// <summary>Those who have to do it and the head of their institution.</summary>
    AssigneeAndHead,

    /// <summary>The coordinators.</summary>
    Coordinator,
}

/// <summary>Business days and the zone that dates mean: what a ladder needs to know of time.</summary>
/// <param name="Days">The business calendar in force.</param>
/// <param name="Zone">The zone of the cycle, Asia/Seoul unless set otherwise (R20).</param>
public sealed record LadderCalendar(BusinessCalendar Days, TimeZoneInfo Zone)
{
    /// <summary>The instant, in UTC, of a local date and time of day.</summary>
    public DateTimeOffset InstantOf(DateOnly date, TimeOnly time)
    {
        DateTime local = date.ToDateTime(time, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The local date of an instant.</summary>
    public DateOnly DateOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
