using Ipses.Domain.Common;
using Ipses.Web.Shell;

namespace Ipses.Web.Pages.Studio;

/// <summary>Where a sign-in in another window ends: it tells the window with the edit that it can go on.</summary>
public sealed class SignedInModel : IpsesPage
{
    public override LocalizedText Title => StudioTexts.SignedInTitle;
}
