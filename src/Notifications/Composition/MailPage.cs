using Ipses.Application.Mail;
using Ipses.Domain.Common;

namespace Ipses.Notifications.Composition;

/// <summary>A mail in one language, line by line: what the HTML and the text both show, so that neither says less.</summary>
/// <param name="Language">BCP 47 code.</param>
/// <param name="Subject">One line, without control characters.</param>
/// <param name="Lead">What to do.</param>
/// <param name="Facts">A label and a value each, the deadline among them.</param>
/// <param name="Items">Several things to do, each with its address.</param>
/// <param name="Button">The one button with its address.</param>
/// <param name="Why">Why the reader gets this.</param>
/// <param name="Settings">Where the reader changes what they get.</param>
/// <param name="HasCalendar">Whether a calendar file is attached.</param>
internal sealed record MailPage(
    Language Language,
    string Subject,
    string Lead,
    IReadOnlyList<(string Label, string Value)> Facts,
    IReadOnlyList<(string Title, string Detail, string Address)> Items,
    (string Label, string Address)? Button,
    string? Why,
    string Settings,
    bool HasCalendar
)
{
    private const string SettingsPath = "/account#preferences";

    internal string Code => Language == Language.Korean ? "ko" : "en";

    internal static MailPage Of(ReadyMail mail)
    {
        Language language = mail.To.Language;
        MailContent content = mail.Content;
        List<(string, string)> facts =
        [
            .. content.Facts.Select(fact => (fact.Label.In(language), fact.Value.In(language))),
        ];
        string subject = OneLine(content.Subject.In(language));
        if (content.Deadline is { } deadline)
        {
            string date = DateWords.Of(deadline).In(language);
            if (!facts.Any(fact => fact.Item2.Contains(date, StringComparison.Ordinal)))
            {
                int left = mail.Calendar.BusinessDaysBetween(mail.Today, deadline);
                facts.Insert(
                    0,
                    (
                        MailWords.Deadline.In(language),
                        MailWords.DeadlineWithDaysLeft(deadline, left).In(language)
                    )
                );
            }

            if (!subject.Contains(date, StringComparison.Ordinal))
            {
                subject += MailWords.By(deadline).In(language);
            }
        }

        return new(
            language,
            subject,
            content.Lead.In(language),
            facts,
            [
                .. content.Items.Select(item =>
                    (
                        item.Title.In(language),
                        item.Detail.In(language),
                        mail.SiteAddress + item.Path
                    )
                ),
            ],
            content.Action is { } action
                ? (action.Label.In(language), mail.SiteAddress + action.Path)
                : null,
            content.Why?.In(language),
            mail.SiteAddress + SettingsPath,
            content.Deadline is not null || content.Items.Any(item => item.Deadline is not null)
        );
    }

    /// <summary>A header is one line: line breaks and other control characters in it become spaces.</summary>
    internal static string OneLine(string text) =>
        string.Join(
            ' ',
            string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
}
