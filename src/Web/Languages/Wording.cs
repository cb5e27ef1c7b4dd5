using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Web.Languages;

/// <summary>
/// Puts texts, dates and numbers into the reader's language. Pages have it as <c>Words</c>:
/// <c>@Words[PlanTexts.Title]</c>, <c>@Words.Date(due)</c>.
/// </summary>
/// <param name="language">The reader's language.</param>
/// <param name="zone">The zone in which the reader reads moments; null for that of the cycle.</param>
public sealed class Wording(Language language, TimeZoneInfo? zone = null)
{
    private static readonly CultureInfo Korean = CultureInfo.GetCultureInfo("ko-KR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo Seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    /// <summary>The reader's language.</summary>
    public Language Language => language;

    /// <summary>The zone in which moments are shown, where the reader chose another than the cycle's; null otherwise. Due dates stay the cycle's.</summary>
    public TimeZoneInfo? OwnZone => zone is null || zone.HasSameRules(Seoul) ? null : zone;

    /// <summary>BCP 47 code for the <c>lang</c> attribute: <c>ko</c> or <c>en</c>.</summary>
    public string Code => CodeOf(language);

    /// <summary>Culture for the numbers of this language.</summary>
    public CultureInfo Culture => language == Language.Korean ? Korean : English;

    /// <summary>The text in the reader's language.</summary>
    public string this[LocalizedText text] => text.In(language);

    /// <summary>Why something was refused, with the moment it speaks of.</summary>
    public string this[Error error] =>
        error.At is { } at ? $"{this[error.Message]} ({Moment(at)})" : this[error.Message];

    /// <summary>The text in the other language, for a title beside a name.</summary>
    public string Other(LocalizedText text) => text.InOther(language);

    /// <summary>BCP 47 code of a language.</summary>
    public static string CodeOf(Language language) => language == Language.Korean ? "ko" : "en";

    /// <summary><c>2027. 2. 26.(금)</c> or <c>Fri, 26 Feb 2027</c>.</summary>
    public string Date(DateOnly date) =>
        language == Language.Korean
            ? date.ToString("yyyy. M. d.(ddd)", Korean)
            : date.ToString("ddd, d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// A moment as people in Seoul read it: <c>2027. 2. 26.(금) 18:00</c> or <c>Fri, 26 Feb 2027, 18:00</c>; in a zone of the
    /// reader's own with the difference to UTC behind it.
    /// </summary>
    public string Moment(DateTimeOffset moment)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(moment, OwnZone ?? Seoul);
        string time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        string date = Date(DateOnly.FromDateTime(local.DateTime));
        string there = OwnZone is null
            ? ""
            : local.ToString("' (UTC'zzz')'", CultureInfo.InvariantCulture);
        return (language == Language.Korean ? $"{date} {time}" : $"{date}, {time}") + there;
    }

    /// <summary>The day of a moment where the reader reads it.</summary>
    public string Day(DateTimeOffset moment) =>
        Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, OwnZone ?? Seoul).DateTime));

    /// <summary>A number with separators and without superfluous zeros, at most four decimals.</summary>
    public string Number(decimal number) => number.ToString("#,##0.####", Culture);
}
