using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    private static AccessRows Calendars =>
        new()
        {
            { "GET", "/cycle/calendar", Grant.SignedIn },
            { "POST", "/cycle/calendar", Grant.All(Role.Coordinator) },
        };
}
