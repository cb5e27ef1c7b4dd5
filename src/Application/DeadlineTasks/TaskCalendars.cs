using Ipses.Application.Common;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Application.DeadlineTasks;

/// <summary>The business calendar in force with the zone of the cycle, as ladders need them.</summary>
public static class TaskCalendars
{
    /// <summary>The calendar that applies now.</summary>
    public static async Task<LadderCalendar> LadderAsync(
        this IBusinessCalendars calendars,
        CycleClock clock,
        CancellationToken cancellationToken
    ) => new(await calendars.CurrentAsync(cancellationToken), clock.Zone);
}
