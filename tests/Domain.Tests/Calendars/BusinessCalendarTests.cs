using CsCheck;
using Ipses.Domain.Common;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.Calendars;

/// <summary>R20: Korea's public holidays by rule, and counting in business days.</summary>
public sealed class BusinessCalendarTests
{
    private static readonly BusinessCalendar Korea = BusinessCalendar.Korea;

    [Theory]
    [InlineData("2024-02-10")]
    [InlineData("2025-01-29")]
    [InlineData("2026-02-17")]
    public void R20_Seollal_falls_where_the_almanac_says(string date) =>
        Korea.HolidayOn(Day(date))!.Name.ShouldBe(new("설날", "Seollal"));

    [Theory]
    [InlineData("2024-09-17")]
    [InlineData("2025-10-06")] // the leap month trap: without it, 6 September
    [InlineData("2026-09-25")]
    public void R20_Chuseok_falls_where_the_almanac_says_also_in_a_year_with_a_leap_month(
        string date
    ) => Korea.HolidayOn(Day(date))!.Name.ShouldBe(new("추석", "Chuseok"));

    [Fact]
    public void R20_The_day_before_and_after_Seollal_and_Chuseok_are_holidays_too()
    {
        foreach (string date in (string[])["2026-02-16", "2026-02-18", "2026-09-24", "2026-09-26"])
        {
            Korea.HolidayOn(Day(date)).ShouldNotBeNull(date);
        }

        Korea.HolidayOn(Day("2026-02-19")).ShouldBeNull();
    }

    [Theory]
    [InlineData(2026, 59)]
    [InlineData(2027, 60)]
    public void R20_The_first_quarter_has_as_many_business_days_as_counted_by_hand(
        int year,
        int days
    ) => Korea.BusinessDaysInRange(new(year, 1, 1), new(year, 3, 31)).ShouldBe(days);

    [Theory]
    [InlineData("2026-03-01", "2026-03-02")]
    [InlineData("2027-02-07", "2027-02-09")] // Seollal on a Sunday
    [InlineData("2027-05-01", "2027-05-03")] // Labour Day on a Saturday
    [InlineData("2027-07-17", "2027-07-19")] // Constitution Day on a Saturday
    [InlineData("2025-05-05", "2025-05-06")] // Children's Day and Buddha's Birthday on one day
    [InlineData("2028-10-03", "2028-10-05")] // Chuseok and National Foundation Day on one day
    [InlineData("2021-08-15", "2021-08-16")]
    [InlineData("2023-05-27", "2023-05-29")] // the first substitute of Buddha's Birthday
    [InlineData("2017-10-03", "2017-10-06")] // Chuseok's eve on National Foundation Day, by the rule of 2013
    public void R20_A_lost_holiday_is_given_back_on_the_next_day_that_is_none(
        string holiday,
        string substitute
    )
    {
        Korea.HolidayOn(Day(holiday))!.Kind.ShouldBe(HolidayKind.ByRule);
        Korea.HolidayOn(Day(substitute))!.Kind.ShouldBe(HolidayKind.Substitute);
        Korea.NextBusinessDay(Day(substitute).AddDays(-1)).ShouldBeGreaterThan(Day(substitute));
    }

    [Fact]
    public void R20_Two_holidays_on_one_weekday_give_one_substitute_and_not_two()
    {
        Korea.IsBusinessDay(Day("2025-05-07")).ShouldBeTrue();
        Korea.IsBusinessDay(Day("2028-10-06")).ShouldBeTrue();
    }

    [Fact]
    public void R20_A_shared_weekday_and_a_Sunday_in_one_Chuseok_give_a_day_each()
    {
        // 2036: Chuseok's eve is National Foundation Day (Friday), the day after Chuseok is a Sunday.
        Korea.HolidayOn(Day("2036-10-03"))!.Name.En.ShouldContain("National Foundation Day");
        Korea.HolidayOn(Day("2036-10-06"))!.Kind.ShouldBe(HolidayKind.Substitute);
        Korea.HolidayOn(Day("2036-10-07"))!.Kind.ShouldBe(HolidayKind.Substitute);
        Korea.IsBusinessDay(Day("2036-10-08")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2022-01-01", "2022-01-03")] // New Year's Day on a Saturday
    [InlineData("2028-01-01", "2028-01-03")]
    [InlineData("2026-06-06", "2026-06-08")] // Memorial Day on a Saturday
    [InlineData("2027-06-06", "2027-06-07")] // Memorial Day on a Sunday
    public void R20_New_Years_Day_and_Memorial_Day_are_not_substituted(
        string holiday,
        string monday
    )
    {
        Korea.HolidayOn(Day(holiday)).ShouldNotBeNull();
        Korea.IsBusinessDay(Day(monday)).ShouldBeTrue();
    }

    [Fact]
    public void R20_Seollal_and_Chuseok_are_substituted_for_Sundays_only()
    {
        // Saturdays: the day after Chuseok 2026 (26 September), the day before Seollal 2027 (6 February) gave nothing by itself.
        Korea.IsBusinessDay(Day("2026-09-28")).ShouldBeTrue();
        Korea.IsBusinessDay(Day("2027-02-10")).ShouldBeTrue();
        Korea.HolidayOn(Day("2024-02-12"))!.Kind.ShouldBe(HolidayKind.Substitute); // its Sunday
    }

    [Fact]
    public void R20_Labour_Day_and_Constitution_Day_are_public_holidays_from_2026_only()
    {
        Korea.HolidayOn(Day("2025-05-01")).ShouldBeNull();
        Korea.HolidayOn(Day("2026-05-01"))!.Name.En.ShouldBe("Labour Day");
        Korea.HolidayOn(Day("2025-07-17")).ShouldBeNull();
        Korea.HolidayOn(Day("2026-07-17"))!.Name.En.ShouldBe("Constitution Day");
        Korea.HolidayOn(Day("2007-07-17")).ShouldNotBeNull();
        Korea.HolidayOn(Day("2008-07-17")).ShouldBeNull();
    }

    [Fact]
    public void R20_Before_its_decree_no_substitute_was_given()
    {
        Korea.IsBusinessDay(Day("2013-02-12")).ShouldBeTrue(); // Seollal on a Sunday, before 2013's decree
        Korea.IsBusinessDay(Day("2020-03-02")).ShouldBeTrue(); // 1 March on a Sunday, before 2021's decree
    }

    [Fact]
    public void R20_Every_holiday_names_the_law_it_rests_on()
    {
        foreach (int year in Enumerable.Range(2026, 25))
        {
            foreach (Holiday holiday in Korea.HolidaysIn(year))
            {
                holiday.Basis.Ko.ShouldMatch("규정|법률");
                holiday.Basis.En.ShouldMatch("Regulations|Act");
            }
        }
    }

    [Fact]
    public void R20_The_lunar_calendar_serves_to_2050_and_no_further()
    {
        Korea.HolidaysIn(2050).Count.ShouldBeGreaterThan(16);
        Should.Throw<ArgumentOutOfRangeException>(() => Korea.IsBusinessDay(new(2051, 1, 2)));
    }

    [Fact]
    public void R20_A_day_declared_by_hand_is_a_holiday_with_its_own_reason()
    {
        BusinessCalendar calendar = new(
            HolidayTable.Korea,
            new HandDay(
                Day("2028-04-12"),
                false,
                new("국회의원 선거일", "General election"),
                new("공직선거법 제34조", "Public Official Election Act, Art. 34")
            )
        );
        calendar.HolidayOn(Day("2028-04-12"))!.Kind.ShouldBe(HolidayKind.Declared);
        calendar.AddBusinessDays(Day("2028-04-11"), 1).ShouldBe(Day("2028-04-13"));
        Korea.IsBusinessDay(Day("2028-04-12")).ShouldBeTrue();
    }

    [Fact]
    public void R20_A_day_struck_by_hand_is_worked_and_takes_its_substitute_along()
    {
        HandDay struck = new(
            Day("2027-07-17"),
            true,
            new("제헌절", "Constitution Day"),
            new("폐지", "Repealed")
        );
        BusinessCalendar calendar = new(HolidayTable.Korea, struck);
        calendar.HolidayOn(Day("2027-07-17")).ShouldBeNull();
        calendar.IsBusinessDay(Day("2027-07-19")).ShouldBeTrue();
    }

    [Fact]
    public void R20_A_struck_substitute_is_worked_and_nothing_takes_its_place()
    {
        HandDay struck = new(
            Day("2027-05-03"),
            true,
            new("대체공휴일", "Substitute"),
            new("폐지", "Repealed")
        );
        BusinessCalendar calendar = new(HolidayTable.Korea, struck);
        calendar.IsBusinessDay(Day("2027-05-03")).ShouldBeTrue();
        calendar.IsBusinessDay(Day("2027-05-04")).ShouldBeTrue();
    }

    [Fact]
    public void R20_Another_calendar_can_be_set()
    {
        HolidayTable elsewhere = new(
            new("다른 달력", "Elsewhere"),
            [DayOfWeek.Friday, DayOfWeek.Saturday],
            [
                new(
                    new("창립일", "Founders' Day"),
                    HolidayDate.Fixed(3, 3),
                    2020,
                    null,
                    new(new("조례", "By-law"), new(2020, 1, 1)),
                    []
                ),
            ],
            2020,
            2040
        );
        BusinessCalendar calendar = new(elsewhere);
        calendar.IsBusinessDay(Day("2027-02-21")).ShouldBeTrue(); // a Sunday
        calendar.IsBusinessDay(Day("2027-02-26")).ShouldBeFalse(); // a Friday
        calendar.IsBusinessDay(Day("2027-03-03")).ShouldBeFalse();
    }

    [Fact]
    public void Business_days_left_count_neither_today_nor_holidays()
    {
        Korea.BusinessDaysBetween(Day("2027-02-05"), Day("2027-02-05")).ShouldBe(0);
        Korea.BusinessDaysBetween(Day("2027-02-05"), Day("2027-02-10")).ShouldBe(1); // Seollal lies between
        Korea.BusinessDaysBetween(Day("2027-02-10"), Day("2027-02-05")).ShouldBe(-1);
    }

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 365 * 24]
        .Select(days => new DateOnly(2024, 6, 1).AddDays(days));

    [Fact]
    public void Going_forward_and_back_as_many_business_days_ends_where_it_began() =>
        Gen.Select(AnyDay, Gen.Int[-250, 250])
            .Sample(
                (day, days) =>
                {
                    DateOnly start = Korea.OnOrNextBusinessDay(day);
                    DateOnly end = Korea.AddBusinessDays(start, days);
                    end.ShouldSatisfyAllConditions(
                        () => Korea.IsBusinessDay(end).ShouldBeTrue(),
                        () => Korea.AddBusinessDays(end, -days).ShouldBe(start),
                        () => Korea.BusinessDaysBetween(start, end).ShouldBe(days)
                    );
                },
                iter: 500
            );

    [Fact]
    public void A_range_cut_in_two_has_the_same_business_days() =>
        Gen.Select(AnyDay, Gen.Int[0, 200], Gen.Int[0, 200])
            .Sample(
                (day, first, second) =>
                {
                    DateOnly middle = day.AddDays(first);
                    DateOnly end = middle.AddDays(second);
                    (
                        Korea.BusinessDaysBetween(day, middle)
                        + Korea.BusinessDaysBetween(middle, end)
                    ).ShouldBe(Korea.BusinessDaysBetween(day, end));
                },
                iter: 300
            );

    private static DateOnly Day(string iso) =>
        DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}
