using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>The business calendar as it stands: the table that is set, with the days declared or struck by hand (R20).</summary>
public interface IBusinessCalendars
{
    /// <summary>Read inside the open unit of work or outside of one alike.</summary>
    Task<BusinessCalendar> CurrentAsync(CancellationToken cancellationToken);
}
