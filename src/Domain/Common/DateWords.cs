using System.Globalization;

namespace Ipses.Domain.Common;

/// <summary>How dates are written for people: <c>2027. 2. 26.(금)</c> and <c>Fri, 26 Feb 2027</c>.</summary>
public static class DateWords
{
    private static readonly string[] KoreanDays = ["일", "월", "화", "수", "목", "금", "토"];

    /// <summary>The date with its weekday.</summary>
    public static LocalizedText Of(DateOnly date) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{date.Year}. {date.Month}. {date.Day}.({KoreanDays[(int)date.DayOfWeek]})"
            ),
            date.ToString("ddd, d MMM yyyy", CultureInfo.InvariantCulture)
        );

    /// <summary>The name of a weekday.</summary>
    public static LocalizedText Of(DayOfWeek day) =>
        new(
            KoreanDays[(int)day] + "요일",
            CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day)
        );

    /// <summary>The name of a month, 1 to 12.</summary>
    public static LocalizedText OfMonth(int month) =>
        new(
            month.ToString(CultureInfo.InvariantCulture) + "월",
            CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)
        );
}
