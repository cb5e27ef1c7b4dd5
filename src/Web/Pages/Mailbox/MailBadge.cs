using Ipses.Application.Mail;
using Ipses.Domain.Common;

namespace Ipses.Web.Pages.Mailbox;

/// <summary>How a mail's state is shown: by colour, by shape and by word.</summary>
/// <param name="Colour">The badge's class.</param>
/// <param name="Shape">A sign that screen readers skip.</param>
/// <param name="Word">The word.</param>
public sealed record MailBadge(string Colour, string Shape, LocalizedText Word)
{
    /// <summary>The badge of a state.</summary>
    public static MailBadge Of(MailState state) =>
        state switch
        {
            MailState.Sent => new("bg-light-success", "✓", MailboxTexts.Of(state)),
            MailState.Gathered => new("bg-light-success", "✓", MailboxTexts.Of(state)),
            MailState.Failed => new("bg-light-danger", "✕", MailboxTexts.Of(state)),
            MailState.Sending => new("bg-light-information", "▷", MailboxTexts.Of(state)),
            _ => new("bg-light-warning", "○", MailboxTexts.Of(state)),
        };
}
