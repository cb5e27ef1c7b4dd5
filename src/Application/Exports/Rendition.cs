using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Application.Exports;

/// <summary>For whom something is written: in which language, in which zone, and when.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Zone">The zone that the reader's clock shows.</param>
/// <param name="MadeAt">When the file is made.</param>
public sealed record Rendition(Language Language, TimeZoneInfo Zone, DateTimeOffset MadeAt)
{
    /// <summary>BCP 47: <c>ko-KR</c> or <c>en-GB</c>.</summary>
    public string LanguageTag => Language == Language.Korean ? "ko-KR" : "en-GB";

    /// <summary>The text in the reader's language.</summary>
    public string this[LocalizedText text] => text.In(Language);

    /// <summary>A moment as the reader's clock shows it.</summary>
    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>The value in words, for formats that know no types.</summary>
    public string Show(Cell cell) =>
        cell switch
        {
            TextCell text => this[text.Text],
            NumberCell number => Number(number.Value) + Joined(number.Unit),
            YearCell year => year.Year.ToString(CultureInfo.InvariantCulture),
            DateCell date => this[DateWords.Of(date.Date)],
            MomentCell moment => Moment(moment.Moment),
            _ => "",
        };

    private string Number(decimal value) =>
        value.ToString("#,##0.####", CultureInfo.GetCultureInfo(LanguageTag));

    private string Moment(DateTimeOffset moment)
    {
        DateTime local = Local(moment);
        string date = this[DateWords.Of(DateOnly.FromDateTime(local))];
        string time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return Language == Language.Korean ? $"{date} {time}" : $"{date}, {time}";
    }

    // 97%, but 97 cases.
    private static string Joined(string unit) =>
        unit.Length == 0 || unit == "%" ? unit : " " + unit;
}
