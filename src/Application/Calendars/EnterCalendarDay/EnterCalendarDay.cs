using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Calendars.EnterCalendarDay;

/// <summary>Declares a day a holiday, or strikes one (R20). Deadlines that were given already keep their dates.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsStruck">True: no holiday after all.</param>
/// <param name="Name">What the day is.</param>
/// <param name="Basis">The decision that it rests on.</param>
public sealed record EnterCalendarDay(
    DateOnly Date,
    bool IsStruck,
    LocalizedText Name,
    LocalizedText Basis
) : ICommand<Nothing>;

/// <summary>Coordinators.</summary>
public sealed class EnterCalendarDayAuthoriser : IAuthoriser<EnterCalendarDay>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        EnterCalendarDay request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(CoordinatorsOnly.Refuse(actor));
}

/// <summary>Loads the date's entry, lets the domain decide, stages.</summary>
public sealed class EnterCalendarDayHandler(
    IUnitOfWork unit,
    IBusinessCalendars calendars,
    CycleClock clock,
    ICurrentActor current
) : ICommandHandler<EnterCalendarDay, Nothing>
{
    /// <inheritdoc/>
    public async Task<Result<Nothing>> HandleAsync(
        EnterCalendarDay command,
        CancellationToken cancellationToken
    )
    {
        CalendarDayFacts facts = new(command.Date, command.IsStruck, command.Name, command.Basis);
        BusinessCalendar calendar = await calendars.CurrentAsync(cancellationToken);
        DateOnly today = clock.DateOf(unit.Now);
        Deed by = CoordinatorsOnly.DeedOf(current, unit.Now);
        CalendarDay? entered = await unit.FindAsync<CalendarDay>(
            CalendarDay.IdOf(command.Date),
            cancellationToken
        );
        if (entered is { Kind: not CalendarDayKind.Withdrawn })
        {
            return CalendarDayErrors.AlreadyEntered(entered);
        }

        if (entered is not null)
        {
            Result again = entered.EnterAgain(facts, calendar, today, by);
            return again.IsSuccess ? Nothing.Value : Result<Nothing>.From(again);
        }

        Result<CalendarDay> day = CalendarDay.Enter(facts, calendar, today, by);
        if (day.IsRefused)
        {
            return Result<Nothing>.From(day);
        }

        unit.Add(day.Value);
        return Nothing.Value;
    }
}
