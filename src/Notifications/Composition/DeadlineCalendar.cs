using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Ipses.Application.Mail;
using Ipses.Domain.Common;

namespace Ipses.Notifications.Composition;

/// <summary>
/// The deadlines of a mail as a calendar file: an all-day event on the last day to act. Its UID is the task's, so that a
/// moved deadline moves the entry in the reader's calendar, and its sequence grows with time.
/// </summary>
internal static class DeadlineCalendar
{
    private static readonly DateTimeOffset SequenceStart = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file's text; null when nothing is due.</summary>
    internal static string? Write(ReadyMail mail)
    {
        Language language = mail.To.Language;
        MailContent content = mail.Content;
        List<CalendarEvent> events = [];
        if (content.Deadline is { } deadline)
        {
            events.Add(
                Event(
                    mail,
                    content.TaskId is { } task ? "task-" + task : mail.MessageId.Split('@')[0],
                    content.Subject.In(language),
                    deadline,
                    content.Action?.Path
                )
            );
        }

        foreach (MailItem item in content.Items)
        {
            if (item is { TaskId: { } of, Deadline: { } due })
            {
                events.Add(Event(mail, "task-" + of, item.Title.In(language), due, item.Path));
            }
        }

        if (events.Count == 0)
        {
            return null;
        }

        Calendar calendar = new() { Method = "PUBLISH", ProductId = "-//Ipses//Deadlines//EN" };
        calendar.Events.AddRange(events);
        return new CalendarSerializer().SerializeToString(calendar);
    }

    private static CalendarEvent Event(
        ReadyMail mail,
        string name,
        string summary,
        DateOnly deadline,
        string? path
    ) =>
        new()
        {
            Uid = $"{name}@{mail.MessageId.Split('@')[^1]}",
            Summary = MailPage.OneLine(summary),
            Start = new CalDateTime(deadline),
            End = new CalDateTime(deadline.AddDays(1)),
            DtStamp = new CalDateTime(mail.CreatedAt.UtcDateTime, "UTC"),
            Sequence = (int)(mail.CreatedAt - SequenceStart).TotalMinutes,
            Transparency = TransparencyType.Transparent,
            Url = path is null ? null : new Uri(mail.SiteAddress + path, UriKind.Absolute),
            Description = path is null ? null : mail.SiteAddress + path,
        };
}
