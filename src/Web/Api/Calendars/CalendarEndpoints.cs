using Ipses.Application.Calendars.EnterCalendarDay;
using Ipses.Application.Calendars.ReadCalendar;
using Ipses.Application.Calendars.WithdrawCalendarDay;
using Ipses.Domain.Common;

namespace Ipses.Web.Api.Calendars;

/// <summary>The business calendar (R20).</summary>
internal static class CalendarEndpoints
{
    internal static void MapCalendar(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder calendar = api.MapGroup("/calendar").WithTags("Calendar");
        calendar
            .MapGet(
                "/{year:int}",
                (int year, ApiCall call) => call.AskAsync(new ReadCalendar(year))
            )
            .Says(
                "readCalendar",
                "Public holidays of a year with their law, and days entered by hand"
            )
            .Shows<CalendarOfYear>();
        calendar
            .MapPut(
                "/days/{date}",
                (DateOnly date, DayEntered body, ApiCall call) =>
                    call.SendAsync(new EnterCalendarDay(date, body.IsStruck, body.Name, body.Basis))
            )
            .Says(
                "enterCalendarDay",
                "Declare a day a holiday, or strike one",
                "Deadlines that were given already keep their dates."
            )
            .AnswersNothing();
        calendar
            .MapDelete(
                "/days/{date}",
                (DateOnly date, ApiCall call) => call.SendAsync(new WithdrawCalendarDay(date))
            )
            .Says("withdrawCalendarDay", "Take an entry back")
            .AnswersNothing();
    }
}

/// <summary>A day of the calendar.</summary>
/// <param name="Basis">The decision that it rests on.</param>
/// <param name="IsStruck">True: no holiday after all.</param>
public sealed record DayEntered(LocalizedText Name, LocalizedText Basis, bool IsStruck = false);
