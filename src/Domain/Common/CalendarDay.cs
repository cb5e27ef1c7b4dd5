using System.Globalization;

namespace Ipses.Domain.Common;

/// <summary>
/// One date that a coordinator has entered into the business calendar by hand: declared a holiday (an election, a day given
/// once) or struck from the holidays (R20). There is at most one per date; a withdrawn one stays as a trace.
/// </summary>
public sealed class CalendarDay : Aggregate
{
    private CalendarDay() { }

    /// <summary>The date.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>What is entered for it.</summary>
    public CalendarDayKind Kind { get; private set; }

    /// <summary>What the day is.</summary>
    public LocalizedText Name { get; private set; } = LocalizedText.Same("");

    /// <summary>The decision that it rests on, with its date.</summary>
    public LocalizedText Basis { get; private set; } = LocalizedText.Same("");

    /// <summary>Who entered or withdrew it last, and when.</summary>
    public Deed Entered { get; private set; } = new("", null, default);

    /// <summary>The id of a date's entry.</summary>
    public static string IdOf(DateOnly date) =>
        "calendar-day:" + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Makes an entry, or refuses it by what the calendar says of the day already.</summary>
    public static Result<CalendarDay> Enter(
        CalendarDayFacts facts,
        BusinessCalendar calendar,
        DateOnly today,
        Deed by
    )
    {
        CalendarDay day = new() { Id = IdOf(facts.Date), Date = facts.Date };
        Result entered = day.EnterAgain(facts, calendar, today, by);
        return entered.IsSuccess ? day : Result<CalendarDay>.From(entered);
    }

    /// <summary>Enters a date again whose earlier entry was withdrawn.</summary>
    public Result EnterAgain(
        CalendarDayFacts facts,
        BusinessCalendar calendar,
        DateOnly today,
        Deed by
    )
    {
        IReadOnlyList<Error> refusals = [.. CalendarDayPolicy.WhatForbids(facts, calendar, today)];
        if (refusals.Count > 0)
        {
            return Result.Refused(refusals);
        }

        Kind = facts.IsStruck ? CalendarDayKind.Struck : CalendarDayKind.Declared;
        Name = facts.Name;
        Basis = facts.Basis;
        Entered = by;
        return Result.Done;
    }

    /// <summary>Takes the entry back: the rules alone hold for the date again. Days that are past stay as they were.</summary>
    public Result Withdraw(DateOnly today, Deed by)
    {
        if (Kind == CalendarDayKind.Withdrawn)
        {
            return CalendarDayErrors.NotEntered(Date);
        }

        if (Date < today)
        {
            return CalendarDayErrors.Past(Date, today);
        }

        Kind = CalendarDayKind.Withdrawn;
        Entered = by;
        return Result.Done;
    }

    /// <summary>The entry as the calendar takes it; null when it was withdrawn.</summary>
    public HandDay? AsHandDay() =>
        Kind == CalendarDayKind.Withdrawn
            ? null
            : new(Date, Kind == CalendarDayKind.Struck, Name, Basis);
}

/// <summary>What can be entered for a date.</summary>
public enum CalendarDayKind
{
    /// <summary>A holiday.</summary>
    Declared,

    /// <summary>No holiday after all.</summary>
    Struck,

    /// <summary>The entry was taken back.</summary>
    Withdrawn,
}

/// <summary>What a coordinator enters.</summary>
/// <param name="Date">The date.</param>
/// <param name="IsStruck">True: no holiday after all; false: declared a holiday.</param>
/// <param name="Name">What the day is.</param>
/// <param name="Basis">The decision that it rests on.</param>
public sealed record CalendarDayFacts(
    DateOnly Date,
    bool IsStruck,
    LocalizedText Name,
    LocalizedText Basis
);

/// <summary>When a date can be entered by hand (R20).</summary>
public static class CalendarDayPolicy
{
    /// <summary>Every reason against an entry; none when it can be made.</summary>
    public static IEnumerable<Error> WhatForbids(
        CalendarDayFacts facts,
        BusinessCalendar calendar,
        DateOnly today
    )
    {
        if (facts.Date < today)
        {
            yield return CalendarDayErrors.Past(facts.Date, today);
        }
        else if (!calendar.Serves(facts.Date))
        {
            yield return CalendarDayErrors.OutOfRange(facts.Date, calendar);
        }
        else if (!facts.IsStruck && calendar.HolidayOn(facts.Date) is { } holiday)
        {
            yield return CalendarDayErrors.AlreadyHoliday(holiday);
        }
        else if (facts.IsStruck && calendar.HolidayOn(facts.Date) is null)
        {
            yield return CalendarDayErrors.NoHoliday(facts.Date);
        }
        else if (
            facts.IsStruck
            && calendar.HolidayOn(facts.Date) is { Kind: HolidayKind.Declared } declared
        )
        {
            yield return CalendarDayErrors.WithdrawInstead(declared);
        }

        (string, LocalizedText)[] texts = [("name", facts.Name), ("basis", facts.Basis)];
        foreach ((string field, LocalizedText text) in texts)
        {
            if (string.IsNullOrWhiteSpace(text.Ko))
            {
                yield return CalendarDayErrors.Empty(field + "Ko");
            }

            if (string.IsNullOrWhiteSpace(text.En))
            {
                yield return CalendarDayErrors.Empty(field + "En");
            }
        }
    }
}

/// <summary>Refusals of entries into the business calendar.</summary>
public static class CalendarDayErrors
{
    public static Error Past(DateOnly date, DateOnly today) =>
        Of(
            "Past",
            new(
                $"{DateWords.Of(date).Ko}은 지난 날짜입니다. 오늘({DateWords.Of(today).Ko}) 이후의 날만 바꿀 수 있습니다.",
                $"{DateWords.Of(date).En} is past. Only days from today on ({DateWords.Of(today).En}) can be changed."
            )
        );

    public static Error OutOfRange(DateOnly date, BusinessCalendar calendar) =>
        Of(
            "OutOfRange",
            new(
                $"{DateWords.Of(date).Ko}은 달력의 범위({calendar.FirstDay.Year}~{calendar.LastDay.Year}년) 밖입니다.",
                $"{DateWords.Of(date).En} lies outside of the calendar, which serves {calendar.FirstDay.Year} to {calendar.LastDay.Year}."
            )
        );

    public static Error AlreadyHoliday(Holiday holiday) =>
        Of(
            "AlreadyHoliday",
            new(
                $"{DateWords.Of(holiday.Date).Ko}은 이미 공휴일입니다: {holiday.Name.Ko}.",
                $"{DateWords.Of(holiday.Date).En} is a holiday already: {holiday.Name.En}."
            )
        );

    public static Error NoHoliday(DateOnly date) =>
        Of(
            "NoHoliday",
            new(
                $"{DateWords.Of(date).Ko}은 공휴일이 아니므로 제외할 것이 없습니다.",
                $"{DateWords.Of(date).En} is no holiday, so there is nothing to strike."
            )
        );

    public static Error WithdrawInstead(Holiday holiday) =>
        Of(
            "WithdrawInstead",
            new(
                $"{DateWords.Of(holiday.Date).Ko}({holiday.Name.Ko})은 직접 지정한 공휴일입니다. 제외하지 말고 지정을 취소하십시오.",
                $"{DateWords.Of(holiday.Date).En} ({holiday.Name.En}) was declared by hand. Withdraw that entry instead of striking the day."
            )
        );

    public static Error NotEntered(DateOnly date) =>
        Of(
            "NotEntered",
            new(
                $"{DateWords.Of(date).Ko}에는 직접 입력한 내용이 없습니다.",
                $"Nothing is entered by hand for {DateWords.Of(date).En}."
            ),
            ErrorKind.NotFound
        );

    public static Error AlreadyEntered(CalendarDay day) =>
        Of(
            "AlreadyEntered",
            new(
                $"{DateWords.Of(day.Date).Ko}에는 이미 입력한 내용이 있습니다: {day.Name.Ko}.",
                $"{DateWords.Of(day.Date).En} has an entry already: {day.Name.En}."
            ),
            ErrorKind.Conflict
        );

    public static Error Empty(string field) =>
        new(
            "CalendarDay.Empty",
            new("이 항목을 입력하십시오.", "Please fill this in."),
            ErrorKind.Invalid
        )
        {
            Field = field,
        };

    private static Error Of(
        string reason,
        LocalizedText message,
        ErrorKind kind = ErrorKind.Rule
    ) => new("CalendarDay." + reason, message, kind) { Field = "date", Rule = "R20" };
}
