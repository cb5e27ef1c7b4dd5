using System.Collections.Concurrent;

namespace Ipses.Domain.Common;

/// <summary>
/// Says which days are business days and, of those that are not, which holiday they are and by which law (R20).
/// Immutable: hand-entered days make a new calendar. Serves the years of its table; asking outside of them is a bug.
/// </summary>
public sealed class BusinessCalendar
{
    private readonly HolidayTable _table;
    private readonly Dictionary<DateOnly, HandDay> _byHand;
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, Holiday>> _years =
        new();

    /// <summary>A calendar from a table of rules and the days declared or struck by hand.</summary>
    public BusinessCalendar(HolidayTable table, params IReadOnlyCollection<HandDay> byHand)
    {
        _table = table;
        _byHand = byHand.ToDictionary(day => day.Date);
    }

    /// <summary>Korea's public holidays by rule, nothing entered by hand.</summary>
    public static BusinessCalendar Korea { get; } = new(HolidayTable.Korea);

    /// <summary>Whose calendar it is.</summary>
    public LocalizedText Name => _table.Name;

    public DateOnly FirstDay => new(_table.FirstYear, 1, 1);

    public DateOnly LastDay => new(_table.LastYear, 12, 31);

    /// <summary>Whether the calendar knows that day.</summary>
    public bool Serves(DateOnly date) => date >= FirstDay && date <= LastDay;

    public bool IsWeekend(DateOnly date) => _table.Weekend.Contains(date.DayOfWeek);

    public bool IsBusinessDay(DateOnly date) => HolidayOn(date) is null && !IsWeekend(date);

    /// <summary>The public holiday on that day, also when it falls on a weekend; null when it is none.</summary>
    public Holiday? HolidayOn(DateOnly date) =>
        Serves(date)
            ? HolidaysOf(date.Year).GetValueOrDefault(date)
            : throw new ArgumentOutOfRangeException(
                nameof(date),
                date,
                $"The calendar serves {_table.FirstYear} to {_table.LastYear}."
            );

    /// <summary>All public holidays of a year in the order of their dates, those on weekends included.</summary>
    public IReadOnlyList<Holiday> HolidaysIn(int year) =>
        [.. HolidaysOf(year).Values.OrderBy(holiday => holiday.Date)];

    /// <summary>The day itself when it is a business day, otherwise the next one.</summary>
    public DateOnly OnOrNextBusinessDay(DateOnly date) =>
        IsBusinessDay(date) ? date : NextBusinessDay(date);

    /// <summary>The first business day after that day.</summary>
    public DateOnly NextBusinessDay(DateOnly date) => AddBusinessDays(date, 1);

    /// <summary>
    /// The nth business day after that day (before it, when negative). Zero is the day itself, or the next business day
    /// when it is none.
    /// </summary>
    public DateOnly AddBusinessDays(DateOnly date, int days)
    {
        if (days == 0)
        {
            return OnOrNextBusinessDay(date);
        }

        int step = Math.Sign(days);
        DateOnly day = date;
        for (int left = Math.Abs(days); left > 0; )
        {
            day = day.AddDays(step);
            left -= IsBusinessDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>
    /// How many business days it takes from one day to another: those after <paramref name="from"/>, up to and with
    /// <paramref name="to"/>; the same day is 0, and backwards the count is negative. The inverse of
    /// <see cref="AddBusinessDays"/>.
    /// </summary>
    public int BusinessDaysBetween(DateOnly from, DateOnly to) =>
        to >= from
            ? BusinessDaysInRange(from.AddDays(1), to)
            : -BusinessDaysInRange(to, from.AddDays(-1));

    /// <summary>How many business days there are from the first to the last day, both included.</summary>
    public int BusinessDaysInRange(DateOnly first, DateOnly last)
    {
        int count = 0;
        for (DateOnly day = first; day <= last; day = day.AddDays(1))
        {
            count += IsBusinessDay(day) ? 1 : 0;
        }

        return count;
    }

    private IReadOnlyDictionary<DateOnly, Holiday> HolidaysOf(int year) =>
        _years.GetOrAdd(year, Compute);

    private Dictionary<DateOnly, Holiday> Compute(int year)
    {
        Dictionary<DateOnly, Holiday> days = [];
        foreach (IGrouping<DateOnly, Falling> same in Falls(year))
        {
            days[same.Key] = new(
                same.Key,
                Joined(same.Select(falling => falling.Rule.Name)),
                Joined(same.Select(falling => falling.Rule.Source.Law).Distinct()),
                HolidayKind.ByRule
            );
        }

        foreach (HandDay declared in _byHand.Values.Where(d => d.Date.Year == year && !d.IsStruck))
        {
            days[declared.Date] = new(
                declared.Date,
                declared.Name,
                declared.Basis,
                HolidayKind.Declared
            );
        }

        foreach (Holiday substitute in Substitutes(year, days))
        {
            if (!IsStruck(substitute.Date) && substitute.Date.Year == year)
            {
                days.TryAdd(substitute.Date, substitute);
            }
        }

        return days;
    }

    private List<Holiday> Substitutes(int year, Dictionary<DateOnly, Holiday> days)
    {
        HashSet<DateOnly> taken = [.. days.Keys];
        List<Holiday> substitutes = [];
        foreach (IGrouping<DateOnly, Falling> same in Falls(year))
        {
            foreach (Falling lost in LostDays(same.Key, [.. same]))
            {
                DateOnly day = same.Key.AddDays(1);
                while (IsWeekend(day) || taken.Contains(day))
                {
                    day = day.AddDays(1);
                }

                taken.Add(day);
                substitutes.Add(
                    new(
                        day,
                        new(
                            $"대체공휴일({lost.Rule.Name.Ko})",
                            $"Substitute holiday for {lost.Rule.Name.En}"
                        ),
                        lost.Rule.SubstituteOn(same.Key)!.Source.Law,
                        HolidayKind.Substitute
                    )
                );
            }
        }

        return substitutes;
    }

    /// <summary>
    /// The holidays of one date that give nobody a day off and are made good. On a weekend each is lost by itself; on a
    /// weekday one of them holds the day, and the others are lost (5 May 2025 gives one substitute, not two).
    /// </summary>
    private static IEnumerable<Falling> LostDays(DateOnly date, IReadOnlyList<Falling> same)
    {
        SubstituteWhen weekday = date.DayOfWeek switch
        {
            DayOfWeek.Saturday => SubstituteWhen.Saturday,
            DayOfWeek.Sunday => SubstituteWhen.Sunday,
            _ => SubstituteWhen.Never,
        };
        SubstituteWhen loss =
            weekday is SubstituteWhen.Never ? SubstituteWhen.OtherHoliday : weekday;
        IEnumerable<Falling> entitled = same.Where(falling =>
            falling.Rule.SubstituteOn(date) is { } rule && rule.When.HasFlag(loss)
        );
        return weekday is SubstituteWhen.Never ? entitled.Take(same.Count - 1) : entitled;
    }

    /// <summary>The rules' own days of a year by date; a day struck by hand is gone, with what would have followed from it.</summary>
    private IEnumerable<IGrouping<DateOnly, Falling>> Falls(int year) =>
        _table
            .Rules.Where(rule => rule.AppliesIn(year))
            .Select(rule => new Falling(rule.Date.In(year), rule))
            .Where(falling => !IsStruck(falling.Date))
            .OrderBy(falling => falling.Date)
            .GroupBy(falling => falling.Date);

    private bool IsStruck(DateOnly date) =>
        _byHand.TryGetValue(date, out HandDay? day) && day.IsStruck;

    private static LocalizedText Joined(IEnumerable<LocalizedText> texts)
    {
        LocalizedText[] all = [.. texts];
        return new(
            string.Join(", ", all.Select(text => text.Ko)),
            string.Join(", ", all.Select(text => text.En))
        );
    }

    private sealed record Falling(DateOnly Date, HolidayRule Rule);
}

/// <summary>A public holiday on its date.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What it is; several names where several fall on one day.</param>
/// <param name="Basis">The law or decree, with its date.</param>
/// <param name="Kind">Where it comes from.</param>
public sealed record Holiday(
    DateOnly Date,
    LocalizedText Name,
    LocalizedText Basis,
    HolidayKind Kind
);

/// <summary>Where a holiday comes from.</summary>
public enum HolidayKind
{
    /// <summary>A row of the table.</summary>
    ByRule,

    /// <summary>Given for a holiday that fell on a weekend or on another one.</summary>
    Substitute,

    /// <summary>Entered by hand: an election, a day declared once.</summary>
    Declared,
}

/// <summary>A day entered by hand (R20).</summary>
/// <param name="Date">The day.</param>
/// <param name="IsStruck">True: no holiday after all; false: declared a holiday.</param>
/// <param name="Name">What the day is.</param>
/// <param name="Basis">The decision it rests on.</param>
public sealed record HandDay(DateOnly Date, bool IsStruck, LocalizedText Name, LocalizedText Basis);
