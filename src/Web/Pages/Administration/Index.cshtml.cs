using Ipses.Application.Common;
using Ipses.Application.Organisations;
using Ipses.Application.Organisations.Committees;
using Ipses.Application.Organisations.Import;
using Ipses.Application.Organisations.Overview;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Administration;

/// <summary>Where an administrator starts: loads the shipped files, or files of their own, and sees what is there.</summary>
public sealed class IndexModel(IDispatcher dispatcher) : IpsesPage
{
    /// <summary>Characters of the largest file that is taken.</summary>
    private const long Largest = 4 * 1024 * 1024;

    public override LocalizedText Title => AdministrationTexts.Title;

    /// <summary>How many institutions are entered.</summary>
    public int Institutions { get; private set; }

    /// <summary>How many bodies are entered, and how many of them could open a session today.</summary>
    public (int All, int Ready) Bodies { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostShippedAsync(CancellationToken cancellation) =>
        ImportAsync([.. ShippedFiles.All.Select(ShippedFiles.Read)], cancellation);

    public async Task<IActionResult> OnPostFileAsync(
        IFormFile? file,
        CancellationToken cancellation
    )
    {
        if (file is null || file.Length is 0 or > Largest)
        {
            await LoadAsync(cancellation);
            return Refused([ImportErrors.NotJson(1) with { Field = "file" }]);
        }

        using StreamReader reader = new(file.OpenReadStream());
        return await ImportAsync([await reader.ReadToEndAsync(cancellation)], cancellation);
    }

    private async Task<IActionResult> ImportAsync(
        IReadOnlyList<string> files,
        CancellationToken cancellation
    )
    {
        Result<ImportReport> imported = await dispatcher.SendAsync(
            new ImportOrganisations(files),
            cancellation
        );
        if (imported.IsRefused)
        {
            await LoadAsync(cancellation);
            return Refused(imported);
        }

        ImportReport report = imported.Value;
        return Done(
            AdministrationTexts.Loaded(report.Added, report.Changed, report.Unchanged),
            "/administration"
        );
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Institutions = (await dispatcher.AskAsync(new ListInstitutions(), cancellation))
            .Value
            .Count;
        IReadOnlyList<BodyLine> bodies = (
            await dispatcher.AskAsync(new ListBodies(), cancellation)
        ).Value;
        Bodies = (bodies.Count, bodies.Count(body => body.Breaches == 0));
    }
}
