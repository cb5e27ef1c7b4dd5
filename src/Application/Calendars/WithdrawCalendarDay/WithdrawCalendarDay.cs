using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Calendars.WithdrawCalendarDay;

/// <summary>Takes back what was entered by hand for a day: the rules alone hold for it again.</summary>
/// <param name="Date">The day.</param>
public sealed record WithdrawCalendarDay(DateOnly Date) : ICommand<Nothing>;

/// <summary>Coordinators.</summary>
public sealed class WithdrawCalendarDayAuthoriser : IAuthoriser<WithdrawCalendarDay>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        WithdrawCalendarDay request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(CoordinatorsOnly.Refuse(actor));
}

/// <summary>Loads, lets the domain decide.</summary>
public sealed class WithdrawCalendarDayHandler(
    IUnitOfWork unit,
    CycleClock clock,
    ICurrentActor current
) : ICommandHandler<WithdrawCalendarDay, Nothing>
{
    /// <inheritdoc/>
    public async Task<Result<Nothing>> HandleAsync(
        WithdrawCalendarDay command,
        CancellationToken cancellationToken
    )
    {
        CalendarDay? day = await unit.FindAsync<CalendarDay>(
            CalendarDay.IdOf(command.Date),
            cancellationToken
        );
        if (day is null)
        {
            return CalendarDayErrors.NotEntered(command.Date);
        }

        Result withdrawn = day.Withdraw(
            clock.DateOf(unit.Now),
            CoordinatorsOnly.DeedOf(current, unit.Now)
        );
        return withdrawn.IsSuccess ? Nothing.Value : Result<Nothing>.From(withdrawn);
    }
}
