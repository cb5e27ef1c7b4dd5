using Ipses.Application.Common;
using Ipses.Application.Cycles.OpenCycle;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Cycles;

/// <summary>The coordinator opens a sector's year; twice opens nothing twice (R23).</summary>
public sealed class OpenModel(IDispatcher dispatcher) : IpsesPage
{
    /// <inheritdoc />
    public override LocalizedText Title => CycleTexts.Open;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs => [new(CycleTexts.Board, "/cycle")];

    public Sector Sector { get; private set; }

    public string Year { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int? year, Sector sector, CancellationToken token)
    {
        Sector = sector;
        Result<ProposedYear> proposed = await dispatcher.AskAsync(new ProposeYear(sector), token);
        if (proposed.IsRefused)
        {
            return Refused(proposed);
        }

        Year = (year ?? proposed.Value.Year).ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        Sector sector,
        string? year,
        CancellationToken token
    )
    {
        Sector = sector;
        Year = year ?? "";
        int number = int.TryParse(
            year,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out int read
        )
            ? read
            : 0;
        Result<OpenedCycle> opened = await dispatcher.SendAsync(
            new OpenCycle(sector, number),
            token
        );
        if (opened.IsRefused)
        {
            return Refused(opened);
        }

        return Done(
            opened.Value.IsNew ? CycleTexts.Opened(number) : CycleTexts.AlreadyOpen,
            $"/cycle?sector={sector}&year={Year}"
        );
    }
}
