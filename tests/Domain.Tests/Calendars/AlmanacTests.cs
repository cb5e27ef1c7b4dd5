using System.Globalization;
using Ipses.Domain.Common;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.Calendars;

/// <summary>
/// R20: every public holiday of 2026 to 2032 found a second time in another way — each day is asked for its date in the lunisolar
/// calendar, and the rules of substitution are applied as the decree words them — and held against the calendar in force.
/// </summary>
public sealed class AlmanacTests
{
    private static readonly BusinessCalendar Korea = BusinessCalendar.Korea;
    private static readonly KoreanLunisolarCalendar Moon = new();

    public static TheoryData<int> Years => [.. Enumerable.Range(2026, 7)];

    [Theory]
    [InlineData(2026, "02-17", "05-24", "09-25")]
    [InlineData(2027, "02-07", "05-13", "09-15")] // China's new year is a day earlier: the new moon falls after midnight in Seoul
    [InlineData(2028, "01-27", "05-02", "10-03")]
    [InlineData(2029, "02-13", "05-20", "09-22")]
    [InlineData(2030, "02-03", "05-09", "09-12")]
    [InlineData(2031, "01-23", "05-28", "10-01")]
    [InlineData(2032, "02-11", "05-16", "09-19")]
    public void R20_The_three_lunar_feasts_fall_where_the_almanac_says(
        int year,
        string seollal,
        string buddha,
        string chuseok
    )
    {
        NameOn(seollal).ShouldContain("Seollal");
        NameOn(buddha).ShouldContain("Buddha's Birthday");
        NameOn(chuseok).ShouldContain("Chuseok");

        string NameOn(string monthAndDay) =>
            Korea
                .HolidayOn(
                    DateOnly.ParseExact(
                        $"{year}-{monthAndDay}",
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture
                    )
                )!
                .Name.En;
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void R20_The_holidays_of_each_year_are_those_that_the_almanac_and_the_decree_give(
        int year
    )
    {
        IReadOnlyDictionary<DateOnly, HolidayKind> expected = Recomputed(year);

        Korea
            .HolidaysIn(year)
            .ToDictionary(holiday => holiday.Date, holiday => holiday.Kind)
            .OrderBy(pair => pair.Key)
            .ShouldBe(expected.OrderBy(pair => pair.Key));
    }

    private static Dictionary<DateOnly, HolidayKind> Recomputed(int year)
    {
        DateOnly[] days =
        [
            .. Enumerable
                .Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
                .Select(new DateOnly(year, 1, 1).AddDays),
        ];
        List<(DateOnly Day, Given Substitute)> holidays =
        [
            .. days.Select(day => (day, Substitute: FeastOn(day)))
                .Where(found => found.Substitute is not null)
                .Select(found => (found.day, found.Substitute!.Value)),
            .. days.Where(day => FixedOn(day) is not null)
                .Select(day => (day, FixedOn(day)!.Value)),
        ];
        Dictionary<DateOnly, HolidayKind> result = holidays
            .Select(holiday => holiday.Day)
            .Distinct()
            .ToDictionary(day => day, _ => HolidayKind.ByRule);
        HashSet<DateOnly> shared = [];
        foreach ((DateOnly day, Given substitute) in holidays.OrderBy(holiday => holiday.Day))
        {
            bool isShared = holidays.Count(other => other.Day == day) > 1;
            bool lost = substitute switch
            {
                Given.ForWeekendOrHoliday => IsWeekend(day) || isShared,
                Given.ForSundayOrHoliday => day.DayOfWeek == DayOfWeek.Sunday
                    || (isShared && !IsWeekend(day)),
                _ => false,
            };
            // Two holidays on one day lose one day between them.
            if (!lost || (isShared && !shared.Add(day)))
            {
                continue;
            }

            DateOnly given = day.AddDays(1);
            while (IsWeekend(given) || result.ContainsKey(given))
            {
                given = given.AddDays(1);
            }

            result[given] = HolidayKind.Substitute;
        }

        return result;
    }

    /// <summary>Seollal and Chuseok with a day on either side, Buddha's Birthday: by what the lunisolar calendar says of the day itself.</summary>
    private static Given? FeastOn(DateOnly day)
    {
        (int month, int date) = LunarOf(day);
        (int nextMonth, int nextDate) = LunarOf(day.AddDays(1));
        return (month, date) switch
        {
            (1, 1 or 2) => Given.ForSundayOrHoliday,
            (8, 14 or 15 or 16) => Given.ForSundayOrHoliday,
            (4, 8) => Given.ForWeekendOrHoliday,
            _ when (nextMonth, nextDate) == (1, 1) => Given.ForSundayOrHoliday,
            _ => null,
        };
    }

    /// <summary>Month and day as Koreans name them; a leap month is none of the named ones.</summary>
    private static (int Month, int Day) LunarOf(DateOnly day)
    {
        DateTime noon = day.ToDateTime(new TimeOnly(12, 0));
        int number = Moon.GetMonth(noon);
        int leap = Moon.GetLeapMonth(Moon.GetYear(noon));
        int month =
            leap == 0 || number < leap ? number
            : number == leap ? 0
            : number - 1;
        return (month, Moon.GetDayOfMonth(noon));
    }

    private static Given? FixedOn(DateOnly day) =>
        (day.Month, day.Day) switch
        {
            (1, 1) or (6, 6) => Given.Never,
            (3, 1) or (5, 1) or (5, 5) or (7, 17) or (8, 15) => Given.ForWeekendOrHoliday,
            (10, 3) or (10, 9) or (12, 25) => Given.ForWeekendOrHoliday,
            _ => null,
        };

    private static bool IsWeekend(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private enum Given
    {
        Never,
        ForWeekendOrHoliday,
        ForSundayOrHoliday,
    }
}
