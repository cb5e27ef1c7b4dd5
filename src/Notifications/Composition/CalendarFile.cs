using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Ipses.Application.Organisations.CalendarFeeds;

namespace Ipses.Notifications.Composition;

/// <summary>The file that calendar programs subscribe to: an all-day event for each entry.</summary>
public sealed class CalendarFile : ICalendarWriter
{
    /// <inheritdoc/>
    public string Write(string name, IReadOnlyList<CalendarEntry> entries)
    {
        Calendar calendar = new() { Method = "PUBLISH", ProductId = "-//Ipses//Calendar//EN" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.Events.AddRange(
            entries.Select(entry => new CalendarEvent
            {
                Uid = entry.Uid,
                Summary = MailPage.OneLine(entry.Title),
                Description = entry.Description.Length > 0 ? entry.Description : null,
                Start = new CalDateTime(entry.Day),
                End = new CalDateTime(entry.Day.AddDays(1)),
                DtStamp = new CalDateTime(entry.ChangedAt.UtcDateTime, "UTC"),
                Sequence = entry.Sequence,
                Transparency = TransparencyType.Transparent,
                Url = entry.Address,
            })
        );
        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
