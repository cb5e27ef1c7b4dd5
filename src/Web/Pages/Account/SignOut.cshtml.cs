using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Ipses.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Account;

/// <summary>Ends a session; one that began at the organisation's provider is ended there as well.</summary>
public sealed class SignOutModel(OpenIdConnectSettings provider) : IpsesPage
{
    public override LocalizedText Title => ShellTexts.SignOut;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (provider.IsSet() && await ProviderSignIn.EndsAtProviderAsync(HttpContext))
        {
            Tell(AccountTexts.SignedOut);
            return SignOut(
                new AuthenticationProperties { RedirectUri = "/" },
                CookieAuthenticationDefaults.AuthenticationScheme,
                ProviderSignIn.Scheme
            );
        }

        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Done(AccountTexts.SignedOut, "/");
    }
}
