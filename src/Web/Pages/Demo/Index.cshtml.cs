using System.Globalization;
using Ipses.Application.Common;
using Ipses.Application.Rehearsal;
using Ipses.Domain.Common;
using Ipses.Hosting;
using Ipses.Web.Demo;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Demo;

/// <summary>The demo's controls: whom to act as, and the virtual clock. Outside of the demo there is no such page.</summary>
public sealed class IndexModel(
    ProductEnvironment product,
    CycleClock clock,
    DemoTime time,
    IHostApplicationLifetime program
) : IpsesPage
{
    public override LocalizedText Title => PersonaTexts.Title;

    /// <summary>Whom to act as.</summary>
    public PersonaPicker Picker { get; private set; } = null!;

    /// <summary>Where the clock stands, in local time.</summary>
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), clock.Zone);

    /// <summary>Where to move the clock: as typed, a day on before.</summary>
    public string To { get; private set; } = "";

    /// <summary>The profile that was chosen for the others.</summary>
    public string? Others { get; private set; }

    public IActionResult OnGet(string? q)
    {
        if (!product.IsDemo)
        {
            return NotFound();
        }

        Picker = PersonaPicker.For(q, null);
        To = Field(Now.AddDays(1));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? to, string? others)
    {
        if (!product.IsDemo)
        {
            return NotFound();
        }

        Picker = PersonaPicker.For(null, null);
        (To, Others) = (to ?? "", others);
        Result<DemoMove> move = time.Read(to, others);
        if (move.IsRefused)
        {
            return Refused(move);
        }

        // A visitor who closes the page must not leave the clock half-way: the journey goes on while the program does.
        Result<DemoJourney> journey = await time.MoveAsync(move.Value, program.ApplicationStopping);
        return journey.IsRefused
            ? Refused(journey)
            : Done(PersonaTexts.ClockMoved(journey.Value.Done.Values.Sum()), "/demo");
    }

    /// <summary>A moment as a date field of a page takes it.</summary>
    public static string Field(DateTimeOffset moment) =>
        moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
