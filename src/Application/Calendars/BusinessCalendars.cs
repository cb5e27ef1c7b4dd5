using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Calendars;

/// <summary>Korea's public holidays with the days entered by hand. The same entries give the same calendar object, whose years stay computed.</summary>
public sealed class BusinessCalendars(IUnitOfWork unit) : IBusinessCalendars
{
    private static volatile Known _known = new([], BusinessCalendar.Korea);

    /// <inheritdoc/>
    public async Task<BusinessCalendar> CurrentAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<CalendarDay> days = await unit.ListAsync<CalendarDay, CalendarDay>(
            all => all.Where(day => day.Kind != CalendarDayKind.Withdrawn).OrderBy(day => day.Date),
            cancellationToken
        );
        HandDay[] byHand = [.. days.Select(day => day.AsHandDay()).OfType<HandDay>()];
        Known known = _known;
        if (!known.Days.SequenceEqual(byHand))
        {
            known = new(byHand, new BusinessCalendar(HolidayTable.Korea, byHand));
            _known = known;
        }

        return known.Calendar;
    }

    private sealed record Known(HandDay[] Days, BusinessCalendar Calendar);
}
