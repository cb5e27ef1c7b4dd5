using System.Globalization;

namespace Ipses.Domain.Common;

/// <summary>The words of due rules: the canonical spelling, and sentences in both languages.</summary>
internal static class DueRuleWords
{
    internal static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    internal static readonly string[] Weekdays =
    [
        "sunday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
    ];

    internal static readonly string[] Examples =
    [
        "third friday of january",
        "last business day of january",
        "first business day of february",
        "last business day of february",
        "4th business day of march",
        "15 march or next business day",
        "31 march",
        "10 business days after issued",
        "7 days before session",
        "3 years after confirmed",
        "last business day of january next year",
    ];

    internal static readonly Dictionary<string, LocalizedText> EventNames = new(
        StringComparer.Ordinal
    )
    {
        ["opened"] = new("연도 개시", "the opening of the cycle"),
        ["assigned"] = new("배정", "the assignment"),
        ["issued"] = new("기본지침 통보", "the issue of the guidelines"),
        ["submitted"] = new("제출", "the submission"),
        ["returned"] = new("반려", "the return"),
        ["session"] = new("회의", "the session"),
        ["confirmed"] = new("확정", "the confirmation"),
        ["notified"] = new("통보", "the notification"),
    };

    private static readonly string[] KoreanOrdinals = ["마지막", "첫", "두", "세", "네", "다섯"];

    /// <summary>What an event is called; one that the product doesn't know keeps its own name.</summary>
    internal static LocalizedText EventName(string name) =>
        EventNames.TryGetValue(name, out LocalizedText? known) ? known : LocalizedText.Same(name);

    internal static string Canonical(DueRule rule) =>
        Form(rule.Form)
        + (rule.Rolls ? " or next business day" : "")
        + (rule.NextYear ? " next year" : "");

    internal static LocalizedText Explain(DueRule rule)
    {
        LocalizedText said = Said(rule.Form);
        if (rule.NextYear)
        {
            said =
                rule.Form is DueForm.FromEvent
                    ? new($"다음 해의 {said.Ko}", $"{said.En} of the next year")
                    : new($"다음 해 {said.Ko}", $"{said.En} of the next year");
        }

        return rule.Rolls
            ? new(
                $"{said.Ko}, 영업일이 아니면 그다음 영업일",
                $"{said.En}, or the next business day when it is none"
            )
            : said;
    }

    private static string Form(DueForm form) =>
        form switch
        {
            DueForm.OfMonth of =>
                $"{English(of.Ordinal)} {(of.Weekday is { } day ? Weekdays[(int)day] : "business day")} of {Months[of.Month - 1]}",
            DueForm.OnDate on => string.Create(
                CultureInfo.InvariantCulture,
                $"{on.Day} {Months[on.Month - 1]}"
            ),
            DueForm.FromEvent from => string.Create(
                CultureInfo.InvariantCulture,
                $"{from.Count} {EnglishUnit(from)} {(from.Before ? "before" : "after")} {from.Name}"
            ),
            _ => throw new InvalidOperationException("Unknown form of due rule."),
        };

    private static LocalizedText Said(DueForm form) =>
        form switch
        {
            DueForm.OfMonth of => new(
                $"{DateWords.OfMonth(of.Month).Ko} {Korean(of)}",
                $"the {English(of.Ordinal)} {(of.Weekday is { } day ? DateWords.Of(day).En : "business day")} of {DateWords.OfMonth(of.Month).En}"
            ),
            DueForm.OnDate on => LocalizedText.Of(
                $"{on.Month}월 {on.Day}일",
                $"{on.Day} {DateWords.OfMonth(on.Month).En}"
            ),
            DueForm.FromEvent from => LocalizedText.Of(
                $"{EventName(from.Name).Ko} {(from.Before ? "전" : "후")} {from.Count}{KoreanUnit(from.Unit)}",
                $"{from.Count} {EnglishUnit(from)} {(from.Before ? "before" : "after")} {EventName(from.Name).En}"
            ),
            _ => throw new InvalidOperationException("Unknown form of due rule."),
        };

    private static string Korean(DueForm.OfMonth of) =>
        of.Weekday is { } day
            ? $"{KoreanOrdinal(of.Ordinal)} {DateWords.Of(day).Ko}"
            : $"{KoreanOrdinal(of.Ordinal)} 영업일";

    private static string KoreanOrdinal(int ordinal) =>
        ordinal switch
        {
            0 => KoreanOrdinals[0],
            < 6 => KoreanOrdinals[ordinal] + " 번째",
            _ => ordinal.ToString(CultureInfo.InvariantCulture) + "번째",
        };

    private static string English(int ordinal) =>
        ordinal switch
        {
            0 => "last",
            1 => "first",
            2 => "second",
            3 => "third",
            _ => ordinal.ToString(CultureInfo.InvariantCulture)
                + (
                    (ordinal % 10, ordinal / 10) switch
                    {
                        (1, not 1) => "st",
                        (2, not 1) => "nd",
                        (3, not 1) => "rd",
                        _ => "th",
                    }
                ),
        };

    private static string EnglishUnit(DueForm.FromEvent from) =>
        from.Unit switch
        {
            DueUnit.BusinessDay => "business day",
            DueUnit.Day => "day",
            DueUnit.Month => "month",
            _ => "year",
        } + (from.Count == 1 ? "" : "s");

    private static string KoreanUnit(DueUnit unit) =>
        unit switch
        {
            DueUnit.BusinessDay => "영업일",
            DueUnit.Day => "일",
            DueUnit.Month => "개월",
            _ => "년",
        };
}
