using System.Text;
using Ipses.Application.Common;
using Ipses.Application.Mail;
using MimeKit;
using MimeKit.Text;

namespace Ipses.Notifications.Composition;

/// <summary>Makes the message: text and HTML as alternatives, the calendar file beside them, one language throughout.</summary>
internal static class MailComposer
{
    /// <summary>The message as it leaves.</summary>
    /// <exception cref="ParseException">The address is none.</exception>
    internal static MimeMessage Compose(ReadyMail mail, MailSettings settings)
    {
        MailPage page = MailPage.Of(mail);
        MailboxAddress to = MailboxAddress.Parse(mail.To.Address);
        to.Name = MailPage.OneLine(mail.To.Name);
        MailboxAddress from = MailboxAddress.Parse(settings.From);
        from.Name = MailWords.Product.In(page.Language);
        MimeMessage message = new()
        {
            MessageId = mail.MessageId,
            Date = mail.CreatedAt,
            Subject = page.Subject,
            Body = Body(page, DeadlineCalendar.Write(mail)),
        };
        message.From.Add(from);
        message.To.Add(to);
        message.Body.Headers.Add(HeaderId.ContentLanguage, page.Code);
        message.Headers.Add(HeaderId.ListId, $"Ipses <notices.{mail.MessageId.Split('@')[^1]}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (mail.SiteAddress.Length > 0)
        {
            message.Headers.Add(HeaderId.ListArchive, $"<{mail.SiteAddress}/mailbox>");
        }

        return message;
    }

    private static MimeEntity Body(MailPage page, string? calendar)
    {
        MultipartAlternative alternatives =
        [
            Part(TextFormat.Plain, TextBody.Write(page), page.Code),
            Part(TextFormat.Html, HtmlBody.Write(page), page.Code),
        ];
        if (calendar is null)
        {
            return alternatives;
        }

        MimePart file = new("text", "calendar")
        {
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(calendar))),
            ContentDisposition = new(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = "deadline.ics",
        };
        file.ContentType.Charset = "utf-8";
        file.ContentType.Parameters.Add("method", "PUBLISH");
        return new Multipart("mixed") { alternatives, file };
    }

    private static TextPart Part(TextFormat format, string text, string language)
    {
        TextPart part = new(format);
        part.SetText(Encoding.UTF8, text);
        part.ContentTransferEncoding = ContentEncoding.Base64;
        part.Headers.Add(HeaderId.ContentLanguage, language);
        return part;
    }
}
