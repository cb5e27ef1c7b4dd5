namespace Ipses.Domain.Common;

/// <summary>Refusals of due rules (R20).</summary>
public static class DueRuleErrors
{
    /// <summary>The forms there are, as they are shown beside a refusal and in the drop-down's help.</summary>
    public static LocalizedText Forms { get; } =
        new(
            "쓸 수 있는 형식: last business day of february / second friday of march / 4th business day of march / "
                + "15 march / 15 march or next business day / 10 business days after issued / 7 days before session "
                + "(일·월·년 단위 가능: days, months, years), 각각 끝에 next year를 붙일 수 있습니다.",
            "The forms are: last business day of february / second friday of march / 4th business day of march / "
                + "15 march / 15 march or next business day / 10 business days after issued / 7 days before session "
                + "(also in months or years), each with an optional next year at its end."
        );

    public static Error NotUnderstood(string text, string understood, string? stoppedAt) =>
        new(
            "DueRule.NotUnderstood",
            (understood, stoppedAt) switch
            {
                (_, null) when text.Length == 0 => new(
                    "기한 규칙이 비어 있습니다.",
                    "The due rule is empty."
                ),
                ("", _) => new(
                    $"기한 규칙 \"{text}\"의 첫 낱말부터 이해할 수 없습니다.",
                    $"The due rule \"{text}\" isn't understood from its first word on."
                ),
                (_, null) => new(
                    $"기한 규칙 \"{text}\"이(가) 끝나지 않았습니다. \"{understood}\"까지 이해했고 그 뒤가 없습니다.",
                    $"The due rule \"{text}\" isn't complete: \"{understood}\" was understood, and then it ends."
                ),
                _ => new(
                    $"기한 규칙 \"{text}\"을(를) 이해할 수 없습니다. \"{understood}\"까지 이해했고 \"{stoppedAt}\"에서 멈췄습니다.",
                    $"The due rule \"{text}\" isn't understood: \"{understood}\" was, but not \"{stoppedAt}\" after it."
                ),
            },
            ErrorKind.Invalid
        )
        {
            Rule = "R20",
            WayOut = Forms,
        };

    public static Error EventHasNoDate(DueRule rule, string name, FiscalYear year) =>
        new(
            "DueRule.EventHasNoDate",
            new(
                $"{year}년의 {DueRuleWords.EventName(name).Ko} 날짜가 아직 없어 \"{rule}\"의 기한을 정할 수 없습니다.",
                $"\"{rule}\" gives no date yet: {DueRuleWords.EventName(name).En} of {year} has none."
            )
        )
        {
            Rule = "R20",
        };

    public static Error NoSuchDay(DueRule rule, int year) =>
        new(
            "DueRule.NoSuchDay",
            new(
                $"{year}년에는 \"{rule}\"에 해당하는 날이 없습니다.",
                $"There is no \"{rule}\" in {year}."
            )
        )
        {
            Rule = "R20",
            WayOut = new(
                "그 달의 마지막 날을 뜻하면 last로 시작하는 형식을 쓰십시오.",
                "Use a form that begins with last if the end of the month is meant."
            ),
        };

    public static Error BeyondCalendar(DueRule rule, FiscalYear year, BusinessCalendar calendar) =>
        new(
            "DueRule.BeyondCalendar",
            new(
                $"{year}년의 \"{rule}\"은(는) 달력의 범위({calendar.FirstDay.Year}~{calendar.LastDay.Year}년)를 벗어납니다.",
                $"\"{rule}\" of {year} leaves the calendar, which serves {calendar.FirstDay.Year} to {calendar.LastDay.Year}."
            )
        )
        {
            Rule = "R20",
        };
}
