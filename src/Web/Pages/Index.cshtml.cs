using Ipses.Domain.Common;
using Ipses.Hosting;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages;

/// <summary>The start page: for a reader the first entry of their menu, for others the way in.</summary>
public sealed class IndexModel(ProductEnvironment product) : IpsesPage
{
    public override LocalizedText Title => ShellTexts.Product;

    /// <summary>Whether a visitor enters as one of the demo's people.</summary>
    public bool IsDemo => product.IsDemo;

    public IActionResult OnGet() =>
        MainMenu.For(Reader).FirstOrDefault() is { } first ? LocalRedirect(first.Path) : Page();
}
