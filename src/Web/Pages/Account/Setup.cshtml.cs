using Ipses.Application.Common;
using Ipses.Application.Organisations.Invitations;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Ipses.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Account;

/// <summary>What a one-time link opens: the first administrator makes their account, or a person sets their password.</summary>
public sealed class SetupModel(IDispatcher dispatcher) : IpsesPage
{
    public override LocalizedText Title =>
        Invitation is { Person: null } ? AccountTexts.SetupTitle : AccountTexts.PasswordTitle;

    /// <summary>The secret of the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>What the link is for; null where it does not work.</summary>
    public InvitationView? Invitation { get; private set; }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public string? NameKo { get; set; }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public string? NameEn { get; set; }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public string? Email { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Result<InvitationView> read = await dispatcher.AskAsync(
            new ReadInvitation(Token),
            cancellation
        );
        if (read.IsRefused)
        {
            return Refused(read);
        }

        Invitation = read.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string? password,
        string? again,
        CancellationToken cancellation
    )
    {
        Result<InvitationView> read = await dispatcher.AskAsync(
            new ReadInvitation(Token),
            cancellation
        );
        if (read.IsRefused)
        {
            return Refused(read);
        }

        Invitation = read.Value;
        if (!string.Equals(password, again, StringComparison.Ordinal))
        {
            return Refused([AccountTexts.Differ]);
        }

        Result<string> accepted = await dispatcher.SendAsync(
            new AcceptInvitation(
                Token,
                password ?? "",
                Invitation.Person is null
                    ? new NewAdministrator(
                        new LocalizedText(NameKo?.Trim() ?? "", NameEn?.Trim() ?? ""),
                        Email ?? ""
                    )
                    : null
            ),
            cancellation
        );
        if (accepted.IsRefused)
        {
            return Refused(accepted);
        }

        await Sessions.BeginAsync(HttpContext, accepted.Value);
        return Done(AccountTexts.Welcome, Invitation.Person is null ? "/administration" : "/");
    }
}
