using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Ipses.Notifications.Composition;

/// <summary>
/// The HTML of a mail: one column, inline styles (mail programs drop style sheets), no picture and nothing from elsewhere.
/// Every value is encoded; nothing that a person has typed becomes markup.
/// </summary>
internal static class HtmlBody
{
    private const string Font =
        "font-family:'Pretendard GOV','Malgun Gothic','Apple SD Gothic Neo',Arial,sans-serif";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal static string Write(MailPage page)
    {
        StringBuilder html = new();
        html.Append("<!doctype html>\n<html lang=\"").Append(page.Code).Append("\">\n<head>\n");
        html.Append("<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<title>").Append(Encode(page.Subject)).Append("</title>\n</head>\n");
        html.Append("<body style=\"margin:0;padding:24px;background:#f4f5f6;color:#1e2124;")
            .Append(Font)
            .Append(";font-size:16px;line-height:1.6\">\n");
        html.Append(
            "<div style=\"max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #cdd1d5;border-radius:8px;padding:24px\">\n"
        );
        html.Append("<p style=\"margin:0 0 20px;font-size:18px;font-weight:bold\">")
            .Append(Lines(page.Lead))
            .Append("</p>\n");
        WriteFacts(html, page);
        WriteItems(html, page);
        if (page.Button is { } button)
        {
            html.Append("<p style=\"margin:24px 0\"><a href=\"")
                .Append(Encode(button.Address))
                .Append(
                    "\" style=\"display:inline-block;padding:12px 24px;background:#0b50d0;color:#ffffff;text-decoration:none;border-radius:6px;font-weight:bold\">"
                )
                .Append(Encode(button.Label))
                .Append("</a></p>\n");
            html.Append(
                    "<p style=\"margin:0 0 16px;font-size:14px;color:#464c53;word-break:break-all\">"
                )
                .Append(Encode(button.Address))
                .Append("</p>\n");
        }

        if (page.HasCalendar)
        {
            html.Append("<p style=\"margin:0 0 16px;font-size:14px\">")
                .Append(Encode(MailWords.Attached.In(page.Language)))
                .Append("</p>\n");
        }

        html.Append("<hr style=\"border:0;border-top:1px solid #cdd1d5;margin:24px 0 16px\">\n");
        if (page.Why is not null)
        {
            html.Append("<p style=\"margin:0 0 8px;font-size:14px;color:#464c53\"><strong>")
                .Append(Encode(MailWords.WhyHeading.In(page.Language)))
                .Append(":</strong> ")
                .Append(Lines(page.Why))
                .Append("</p>\n");
        }

        html.Append("<p style=\"margin:0;font-size:14px;color:#464c53\"><a href=\"")
            .Append(Encode(page.Settings))
            .Append("\" style=\"color:#0b50d0\">")
            .Append(Encode(MailWords.Change.In(page.Language)))
            .Append("</a><br>")
            .Append(Encode(MailWords.Automatic.In(page.Language)))
            .Append("<br>")
            .Append(Encode(MailWords.Product.In(page.Language)))
            .Append("</p>\n</div>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void WriteFacts(StringBuilder html, MailPage page)
    {
        if (page.Facts.Count == 0)
        {
            return;
        }

        html.Append("<table style=\"border-collapse:collapse;margin:0 0 16px\">\n");
        foreach ((string label, string value) in page.Facts)
        {
            html.Append(
                    "<tr><th scope=\"row\" style=\"text-align:left;vertical-align:top;padding:4px 16px 4px 0;color:#464c53;font-weight:normal\">"
                )
                .Append(Encode(label))
                .Append("</th><td style=\"vertical-align:top;padding:4px 0\">")
                .Append(Lines(value))
                .Append("</td></tr>\n");
        }

        html.Append("</table>\n");
    }

    private static void WriteItems(StringBuilder html, MailPage page)
    {
        if (page.Items.Count == 0)
        {
            return;
        }

        html.Append("<ol style=\"margin:0 0 16px;padding-left:24px\">\n");
        foreach ((string title, string detail, string address) in page.Items)
        {
            html.Append("<li style=\"margin:0 0 12px\"><a href=\"")
                .Append(Encode(address))
                .Append("\" style=\"color:#0b50d0;font-weight:bold\">")
                .Append(Encode(title))
                .Append("</a><br>")
                .Append(Lines(detail))
                .Append("</li>\n");
        }

        html.Append("</ol>\n");
    }

    private static string Encode(string text) => Encoder.Encode(text);

    private static string Lines(string text) =>
        string.Join("<br>", text.ReplaceLineEndings("\n").Split('\n').Select(Encode));
}
