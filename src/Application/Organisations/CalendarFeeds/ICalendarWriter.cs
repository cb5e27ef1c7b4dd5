namespace Ipses.Application.Organisations.CalendarFeeds;

/// <summary>Writes calendar files (RFC 5545).</summary>
public interface ICalendarWriter
{
    /// <summary>The text of a file with these days in it.</summary>
    /// <param name="name">What calendar programs call it.</param>
    string Write(string name, IReadOnlyList<CalendarEntry> entries);
}

/// <summary>A day of a calendar on which something is due or held.</summary>
/// <param name="Uid">The same for the same thing at all times, so that a moved day moves the entry.</param>
/// <param name="Title">What it is.</param>
/// <param name="Description">More about it.</param>
/// <param name="Address">Where it is done, as an absolute address.</param>
/// <param name="ChangedAt">When its cause happened, in UTC.</param>
/// <param name="Sequence">Counts its changes.</param>
public sealed record CalendarEntry(
    string Uid,
    DateOnly Day,
    string Title,
    string Description,
    Uri Address,
    DateTimeOffset ChangedAt,
    int Sequence
);
