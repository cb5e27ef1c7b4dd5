using System.Globalization;

namespace Ipses.Domain.Common;

/// <summary>
/// One row of a table of public holidays (R20): which day, in which years, by which law, and when a lost day is given back.
/// A holiday whose law changed has a row per span of years.
/// </summary>
/// <param name="Name">What the day is called.</param>
/// <param name="Date">How its date is found in a year.</param>
/// <param name="FromYear">The first year in which it is a public holiday.</param>
/// <param name="UntilYear">The last such year; null while it goes on.</param>
/// <param name="Source">The law it rests on.</param>
/// <param name="Substitutes">The rules of substitution, each from its own day on; empty where none is given.</param>
public sealed record HolidayRule(
    LocalizedText Name,
    HolidayDate Date,
    int FromYear,
    int? UntilYear,
    LegalSource Source,
    IReadOnlyList<SubstituteRule> Substitutes
)
{
    internal bool AppliesIn(int year) =>
        year >= FromYear && (UntilYear is null || year <= UntilYear);

    /// <summary>The substitution that holds on that day, or null.</summary>
    internal SubstituteRule? SubstituteOn(DateOnly date) =>
        Substitutes.Where(rule => rule.Source.Since <= date).MaxBy(rule => rule.Source.Since);
}

/// <summary>When a holiday that gives nobody a day off is made good on the next day that is none.</summary>
/// <param name="When">The coincidences that count.</param>
/// <param name="Source">The law, with the first day on which this rule holds.</param>
public sealed record SubstituteRule(SubstituteWhen When, LegalSource Source);

/// <summary>Coincidences for which a holiday is substituted.</summary>
[Flags]
public enum SubstituteWhen
{
    /// <summary>Never.</summary>
    Never = 0,

    /// <summary>It falls on a Saturday.</summary>
    Saturday = 1,

    /// <summary>It falls on a Sunday.</summary>
    Sunday = 2,

    /// <summary>It falls on another public holiday.</summary>
    OtherHoliday = 4,
}

/// <summary>The law a row rests on.</summary>
/// <param name="Law">Name and number, as it is cited.</param>
/// <param name="Since">The first day on which the row holds by it.</param>
public sealed record LegalSource(LocalizedText Law, DateOnly Since);

/// <summary>How the date of a holiday is found in a year.</summary>
public abstract record HolidayDate
{
    private protected HolidayDate() { }

    /// <summary>The date in that year of the solar calendar.</summary>
    public abstract DateOnly In(int year);

    /// <summary>The same day of the solar calendar every year.</summary>
    public static HolidayDate Fixed(int month, int day) => new FixedDate(month, day);

    /// <summary>A day of the Korean lunisolar calendar, or so many days before or after it.</summary>
    public static HolidayDate Lunar(int month, int day, int daysAfter = 0) =>
        new LunarDate(month, day, daysAfter);

    private sealed record FixedDate(int Month, int Day) : HolidayDate
    {
        public override DateOnly In(int year) => new(year, Month, Day);
    }

    private sealed record LunarDate(int Month, int Day, int DaysAfter) : HolidayDate
    {
        private static readonly KoreanLunisolarCalendar Calendar = new();

        public override DateOnly In(int year)
        {
            // .NET counts the leap month as a month of its own: every month from it on has a number one higher than its name.
            int leap = Calendar.GetLeapMonth(year);
            int month = leap > 0 && Month >= leap ? Month + 1 : Month;
            DateTime date = Calendar.ToDateTime(year, month, Day, 0, 0, 0, 0);
            return DateOnly.FromDateTime(date).AddDays(DaysAfter);
        }
    }
}
