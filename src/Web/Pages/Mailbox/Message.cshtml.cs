using Ipses.Application.Common;
using Ipses.Application.Mail.Notices;
using Ipses.Application.Mail.ReadMail;
using Ipses.Application.Mail.ResendMail;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Mailbox;

/// <summary>One mail in both languages, what became of it, and the button to send it again.</summary>
public sealed class MessageModel(IDispatcher dispatcher) : IpsesPage
{
    /// <inheritdoc/>
    public override LocalizedText Title => View?.Content.Subject ?? MailboxTexts.Title;

    /// <inheritdoc/>
    public override IReadOnlyList<Crumb> Crumbs => [new(MailboxTexts.Title, "/mailbox")];

    /// <summary>The mail; null where it may not be seen.</summary>
    public MailView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (View!.IsOwn)
        {
            // Looking at the message is what reading the notice means.
            await dispatcher.SendAsync(new MarkNoticesRead(id), cancellationToken);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostResendAsync(
        string id,
        CancellationToken cancellationToken
    )
    {
        Result<Nothing> resent = await dispatcher.SendAsync(new ResendMail(id), cancellationToken);
        return await FindAsync(id, cancellationToken) is { } refusal ? refusal
            : resent.IsRefused ? Refused(resent)
            : Done(MailboxTexts.ResentFlash(View!.Reader), "/mailbox/" + id);
    }

    private async Task<IActionResult?> FindAsync(string id, CancellationToken cancellationToken)
    {
        Result<MailView> view = await dispatcher.AskAsync(new ReadMail(id), cancellationToken);
        if (view.IsRefused)
        {
            return StatusCode(StatusOf(view.Errors));
        }

        View = view.Value;
        return null;
    }
}
