using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Hosting;
using Ipses.Web.Demo;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Demo;

/// <summary>The demo's controls: whom to act as, and the virtual clock. Outside of the demo there is no such page.</summary>
public sealed class IndexModel(ProductEnvironment product, CycleClock clock) : IpsesPage
{
    public override LocalizedText Title => PersonaTexts.Title;

    /// <summary>Whom to act as.</summary>
    public PersonaPicker Picker { get; private set; } = null!;

    /// <summary>Where the clock stands, in local time.</summary>
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), clock.Zone);

    public IActionResult OnGet(string? q)
    {
        if (!product.IsDemo)
        {
            return NotFound();
        }

        Picker = PersonaPicker.For(q, null);
        return Page();
    }
}
