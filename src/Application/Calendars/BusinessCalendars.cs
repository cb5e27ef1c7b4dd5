using System.Collections.Concurrent;
using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Calendars;

/// <summary>The table that is set, with the days entered by hand. The same entries give the same calendar object, whose years stay computed.</summary>
public sealed class BusinessCalendars(IUnitOfWork unit, IpsesSettings settings) : IBusinessCalendars
{
    private static readonly ConcurrentDictionary<string, Known> ByTable = new(
        StringComparer.Ordinal
    );

    /// <inheritdoc/>
    public async Task<BusinessCalendar> CurrentAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<CalendarDay> days = await unit.ListAsync<CalendarDay, CalendarDay>(
            all => all.Where(day => day.Kind != CalendarDayKind.Withdrawn).OrderBy(day => day.Date),
            cancellationToken
        );
        HandDay[] byHand = [.. days.Select(day => day.AsHandDay()).OfType<HandDay>()];
        Known known = ByTable.GetOrAdd(
            settings.Calendar,
            static name =>
            {
                HolidayTable table = HolidayTableFile.Find(name);
                return new([], table, new BusinessCalendar(table));
            }
        );
        if (!known.Days.SequenceEqual(byHand))
        {
            known = known with
            {
                Days = byHand,
                Calendar = new BusinessCalendar(known.Table, byHand),
            };
            ByTable[settings.Calendar] = known;
        }

        return known.Calendar;
    }

    private sealed record Known(HandDay[] Days, HolidayTable Table, BusinessCalendar Calendar);
}
