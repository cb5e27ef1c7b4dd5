namespace Ipses.Domain.Common;

/// <summary>Turns a due rule into a date and says what moved it (R20).</summary>
internal static class DueRuleResolution
{
    /// <summary>Up to so many passed days are named one by one; of more, only the holidays are.</summary>
    private const int NamedOneByOne = 5;

    /// <summary>No run of days without a business day is longer than this.</summary>
    private const int LongestRun = 30;

    internal static Result<DueExplanation> Resolve(
        DueRule rule,
        FiscalYear fiscalYear,
        BusinessCalendar calendar,
        CycleEvents events
    )
    {
        FiscalYear year = rule.NextYear ? fiscalYear.Next : fiscalYear;
        if (year.Number < calendar.FirstDay.Year || year.Number > calendar.LastDay.Year)
        {
            return DueRuleErrors.BeyondCalendar(rule, fiscalYear, calendar);
        }

        return rule.Form switch
        {
            DueForm.OfMonth of => OfMonth(rule, of, year, calendar),
            DueForm.OnDate on => on.Day > DateTime.DaysInMonth(year.Number, on.Month)
                ? DueRuleErrors.NoSuchDay(rule, year.Number)
                : Settled(rule, year, calendar, new(year.Number, on.Month, on.Day), []),
            DueForm.FromEvent from => FromEvent(rule, from, year, calendar, events),
            _ => throw new InvalidOperationException("Unknown form of due rule."),
        };
    }

    private static Result<DueExplanation> OfMonth(
        DueRule rule,
        DueForm.OfMonth of,
        FiscalYear year,
        BusinessCalendar calendar
    )
    {
        DateOnly first = new(year.Number, of.Month, 1);
        DateOnly[] month =
        [
            .. Enumerable
                .Range(0, DateTime.DaysInMonth(year.Number, of.Month))
                .Select(first.AddDays),
        ];
        DateOnly[] fitting =
        [
            .. month.Where(day =>
                of.Weekday is { } weekday ? day.DayOfWeek == weekday : calendar.IsBusinessDay(day)
            ),
        ];
        int index = of.Ordinal == 0 ? fitting.Length - 1 : of.Ordinal - 1;
        if (index < 0 || index >= fitting.Length)
        {
            return DueRuleErrors.NoSuchDay(rule, year.Number);
        }

        DateOnly date = fitting[index];
        IEnumerable<DateOnly> passed = of.Weekday is not null
            ? []
            : month.Where(day => of.Ordinal == 0 ? day > date : day < date);
        return Told(rule, date, date, Passed(calendar, passed), calendar, []);
    }

    private static Result<DueExplanation> FromEvent(
        DueRule rule,
        DueForm.FromEvent from,
        FiscalYear year,
        BusinessCalendar calendar,
        CycleEvents events
    )
    {
        if (events.Find(year, from.Name) is not { } happened)
        {
            return DueRuleErrors.EventHasNoDate(rule, from.Name, year);
        }

        LocalizedText name = DueRuleWords.EventName(from.Name);
        LocalizedText start = new(
            $"{name.Ko}: {DateWords.Of(happened).Ko}",
            $"{Capitalised(name.En)}: {DateWords.Of(happened).En}"
        );
        int count = from.Before ? -from.Count : from.Count;

        // Two calendar days are more than enough room for one business day, however the holidays fall.
        DateOnly furthest = from.Unit switch
        {
            DueUnit.BusinessDay => happened.AddDays((count * 2) + (Math.Sign(count) * LongestRun)),
            DueUnit.Day => happened.AddDays(count),
            DueUnit.Month => happened.AddMonths(count),
            _ => happened.AddYears(count),
        };
        if (!calendar.Serves(furthest) || !calendar.Serves(happened))
        {
            return DueRuleErrors.BeyondCalendar(rule, year, calendar);
        }

        if (from.Unit != DueUnit.BusinessDay)
        {
            return Settled(rule, year, calendar, furthest, [start]);
        }

        DateOnly date = calendar.AddBusinessDays(happened, count);
        (DateOnly low, DateOnly high) = from.Before ? (date, happened) : (happened, date);
        IEnumerable<DateOnly> between = Enumerable
            .Range(1, Math.Max(0, high.DayNumber - low.DayNumber - 1))
            .Select(low.AddDays);
        return Told(rule, date, date, Passed(calendar, between), calendar, [start]);
    }

    private static Result<DueExplanation> Settled(
        DueRule rule,
        FiscalYear year,
        BusinessCalendar calendar,
        DateOnly date,
        IReadOnlyList<LocalizedText> before
    )
    {
        if (!rule.Rolls || calendar.IsBusinessDay(date))
        {
            return Told(rule, date, date, [], calendar, before);
        }

        DateOnly rolled = date;
        while (calendar.Serves(rolled) && !calendar.IsBusinessDay(rolled))
        {
            rolled = rolled.AddDays(1);
        }

        if (!calendar.Serves(rolled))
        {
            return DueRuleErrors.BeyondCalendar(rule, year, calendar);
        }

        IEnumerable<DateOnly> passed = Enumerable
            .Range(0, rolled.DayNumber - date.DayNumber)
            .Select(date.AddDays);
        return Told(rule, rolled, date, Passed(calendar, passed), calendar, before);
    }

    private static PassedDay[] Passed(BusinessCalendar calendar, IEnumerable<DateOnly> days) =>
        [
            .. days.Where(day => !calendar.IsBusinessDay(day))
                .Select(day => new PassedDay(day, calendar.HolidayOn(day))),
        ];

    private static DueExplanation Told(
        DueRule rule,
        DateOnly date,
        DateOnly unmoved,
        PassedDay[] passed,
        BusinessCalendar calendar,
        IReadOnlyList<LocalizedText> before
    )
    {
        LocalizedText said = rule.Explain();
        List<LocalizedText> why = [new($"규칙: {said.Ko}.", $"The rule: {said.En}."), .. before];
        why.AddRange(
            passed.Length <= NamedOneByOne
                ? passed.Select(Named)
                : passed
                    .Where(day => day.Holiday is not null && !calendar.IsWeekend(day.Date))
                    .Select(Named)
                    .Append(new("주말은 영업일로 세지 않습니다.", "Weekends don't count."))
        );
        if (!calendar.IsBusinessDay(date))
        {
            LocalizedText day = Named(new(date, calendar.HolidayOn(date)));
            why.Add(
                new(
                    $"{day.Ko} 규칙에 다음 영업일로 옮긴다는 말이 없어 날짜를 그대로 둡니다.",
                    $"{day.En} The rule doesn't say to move, so the date stays."
                )
            );
        }

        why.Add(
            date == unmoved
                ? new(
                    $"따라서 {DateWords.Of(date).Ko}입니다.",
                    $"So it is {DateWords.Of(date).En}."
                )
                : new(
                    $"따라서 {DateWords.Of(unmoved).Ko}에서 {DateWords.Of(date).Ko}로 옮겨집니다.",
                    $"So it moves from {DateWords.Of(unmoved).En} to {DateWords.Of(date).En}."
                )
        );
        return new(date, rule.Canonical, unmoved, passed, why);
    }

    private static LocalizedText Named(PassedDay day) =>
        day.Holiday is { } holiday
            ? new(
                $"{DateWords.Of(day.Date).Ko}은 공휴일입니다: {holiday.Name.Ko}, {holiday.Basis.Ko}.",
                $"{DateWords.Of(day.Date).En} is a public holiday: {holiday.Name.En}, {holiday.Basis.En}."
            )
            : new(
                $"{DateWords.Of(day.Date).Ko}은 {DateWords.Of(day.Date.DayOfWeek).Ko}입니다.",
                $"{DateWords.Of(day.Date).En} is a {DateWords.Of(day.Date.DayOfWeek).En}."
            );

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
