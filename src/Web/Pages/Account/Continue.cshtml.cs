using Ipses.Domain.Common;
using Ipses.Web.Rescue;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Account;

/// <summary>
/// Gives a kept form back to a person who has signed in in another window, where the organisation's provider asked them to.
/// </summary>
// The page that posts here was made for nobody, so that its token is nobody's; what is posted is sealed and only shown again.
[IgnoreAntiforgeryToken]
public sealed class ContinueModel : IpsesPage
{
    public override LocalizedText Title => RescueTexts.Title;

    public IActionResult OnGet() => LocalRedirect("/");

    public IActionResult OnPost()
    {
        if (Reader is null)
        {
            FormRescue.CarryOn(HttpContext);
            return new EmptyResult();
        }

        return FormRescue.Resume(this, User) ?? LocalRedirect("/");
    }
}
