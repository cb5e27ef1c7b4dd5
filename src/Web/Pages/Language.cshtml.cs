using Ipses.Application.Common;
using Ipses.Application.Organisations.Preferences;
using Ipses.Domain.Common;
using Ipses.Web.Languages;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages;

/// <summary>Takes a reader's choice of language, for this browser and, when signed in, for their pages and mail everywhere.</summary>
public sealed class LanguageModel(IDispatcher dispatcher) : IpsesPage
{
    public override LocalizedText Title => ShellTexts.LanguageTitle;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(string? to, string? back)
    {
        if (ReaderLanguage.Parse(to) is not { } language)
        {
            return BadRequest();
        }
        Response.Cookies.Append(
            ReaderLanguage.Cookie,
            Wording.CodeOf(language),
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
            }
        );
        if (Reader is not null)
        {
            await dispatcher.SendAsync(new ChooseLanguage(language), HttpContext.RequestAborted);
        }
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
