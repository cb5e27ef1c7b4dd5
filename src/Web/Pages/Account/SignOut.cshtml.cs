using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Account;

/// <summary>Ends a session.</summary>
public sealed class SignOutModel : IpsesPage
{
    public override LocalizedText Title => ShellTexts.SignOut;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Done(AccountTexts.SignedOut, "/");
    }
}
