using System.Text;

namespace Ipses.Notifications.Composition;

/// <summary>The plain text of a mail; it says all that the HTML says.</summary>
internal static class TextBody
{
    internal static string Write(MailPage page)
    {
        StringBuilder text = new();
        text.Append(page.Lead).Append("\n\n");
        foreach ((string label, string value) in page.Facts)
        {
            text.Append(label).Append(": ").Append(value).Append('\n');
        }

        if (page.Facts.Count > 0)
        {
            text.Append('\n');
        }

        int number = 0;
        foreach ((string title, string detail, string address) in page.Items)
        {
            number++;
            text.Append(number).Append(". ").Append(title).Append('\n');
            text.Append("   ").Append(detail).Append('\n');
            text.Append("   ").Append(address).Append("\n\n");
        }

        if (page.Button is { } button)
        {
            text.Append(button.Label).Append(":\n").Append(button.Address).Append("\n\n");
        }

        if (page.HasCalendar)
        {
            text.Append(MailWords.Attached.In(page.Language)).Append("\n\n");
        }

        text.Append("--\n");
        if (page.Why is not null)
        {
            text.Append(MailWords.WhyHeading.In(page.Language))
                .Append(": ")
                .Append(page.Why)
                .Append('\n');
        }

        text.Append(MailWords.Change.In(page.Language))
            .Append(": ")
            .Append(page.Settings)
            .Append('\n');
        text.Append(MailWords.Automatic.In(page.Language)).Append('\n');
        text.Append(MailWords.Product.In(page.Language)).Append('\n');
        return text.ToString();
    }
}
