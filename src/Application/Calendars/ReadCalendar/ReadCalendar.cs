using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Calendars.ReadCalendar;

/// <summary>The public holidays of a year with the law each rests on, and what was entered by hand.</summary>
/// <param name="Year">The year.</param>
public sealed record ReadCalendar(int Year) : IQuery<CalendarOfYear>;

/// <summary>A year of the business calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Name">Whose calendar it is.</param>
/// <param name="Holidays">Every public holiday, by date.</param>
/// <param name="Entries">What was entered by hand, struck and withdrawn days included, by date.</param>
/// <param name="BusinessDays">Business days of each month, January first.</param>
/// <param name="FirstYear">The first year that can be asked for.</param>
/// <param name="LastYear">The last year that can be asked for.</param>
public sealed record CalendarOfYear(
    int Year,
    LocalizedText Name,
    IReadOnlyList<Holiday> Holidays,
    IReadOnlyList<CalendarEntry> Entries,
    IReadOnlyList<int> BusinessDays,
    int FirstYear,
    int LastYear
);

/// <summary>A day entered by hand.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Declared, struck or withdrawn.</param>
/// <param name="Name">What the day is.</param>
/// <param name="Basis">The decision that it rests on.</param>
/// <param name="By">Who entered or withdrew it.</param>
/// <param name="At">When.</param>
/// <param name="CanWithdraw">Whether it can still be taken back.</param>
public sealed record CalendarEntry(
    DateOnly Date,
    CalendarDayKind Kind,
    LocalizedText Name,
    LocalizedText Basis,
    LocalizedText By,
    DateTimeOffset At,
    bool CanWithdraw
);

/// <summary>Everyone signed in: the calendar is no secret.</summary>
public sealed class ReadCalendarAuthoriser : IAuthoriser<ReadCalendar>
{
    private static readonly Error SignedOut = new(
        "BusinessCalendar.SignedOut",
        new("로그인이 필요합니다.", "Please sign in."),
        ErrorKind.Forbidden
    );

    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        ReadCalendar request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(actor.PersonId is null && actor.System is null ? SignedOut : null);
}

/// <summary>Reads rules and entries.</summary>
public sealed class ReadCalendarHandler(
    IReader reader,
    IBusinessCalendars calendars,
    IDirectory directory,
    ICurrentActor current,
    CycleClock clock
) : IQueryHandler<ReadCalendar, CalendarOfYear>
{
    /// <inheritdoc/>
    public async Task<Result<CalendarOfYear>> HandleAsync(
        ReadCalendar query,
        CancellationToken cancellationToken
    )
    {
        BusinessCalendar calendar = await calendars.CurrentAsync(cancellationToken);
        int year = Math.Clamp(query.Year, calendar.FirstDay.Year, calendar.LastDay.Year);
        DateOnly from = new(year, 1, 1);
        DateOnly to = new(year, 12, 31);
        IReadOnlyList<CalendarDay> days = await reader.ListAsync<CalendarDay, CalendarDay>(
            all => all.OrderBy(day => day.Date),
            cancellationToken
        );
        CalendarDay[] entered = [.. days.Where(day => day.Date >= from && day.Date <= to)];
        IReadOnlyList<PersonEntry> people = await directory.PeopleAsync(
            [.. entered.Select(day => day.Entered.By).Distinct()],
            cancellationToken
        );
        bool mayChange = current.Actor.Holds(Role.Coordinator);
        return new CalendarOfYear(
            year,
            calendar.Name,
            calendar.HolidaysIn(year),
            [
                .. entered.Select(day => new CalendarEntry(
                    day.Date,
                    day.Kind,
                    day.Name,
                    day.Basis,
                    people.FirstOrDefault(person => person.Id == day.Entered.By)?.Name
                        ?? LocalizedText.Same(day.Entered.By),
                    day.Entered.At,
                    mayChange && day.Kind != CalendarDayKind.Withdrawn && day.Date >= clock.Today
                )),
            ],
            [
                .. Enumerable
                    .Range(1, 12)
                    .Select(month =>
                        calendar.BusinessDaysInRange(
                            new(year, month, 1),
                            new(year, month, DateTime.DaysInMonth(year, month))
                        )
                    ),
            ],
            calendar.FirstDay.Year,
            calendar.LastDay.Year
        );
    }
}
