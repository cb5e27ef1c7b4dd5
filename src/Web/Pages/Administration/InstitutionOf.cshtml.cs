using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Organisations.Institutions;
using Ipses.Application.Organisations.Overview;
using Ipses.Application.Organisations.Units;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Administration;

/// <summary>One institution: its names over time, what it is, its tree of units; renamed, corrected, abolished here (R1).</summary>
public sealed class InstitutionOfModel(IDispatcher dispatcher, CycleClock clock)
    : KeeperPage(dispatcher, clock),
        IHasTables
{
    public override LocalizedText Title => Found?.Name ?? AdministrationTexts.Institutions;

    /// <summary>The institution's code.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The institution; set before any view is shown.</summary>
    public InstitutionView? Found { get; private set; }

    private string Path => "/administration/institutions/" + Id;

    /// <summary>The affiliated bodies, one a line, as the form shows them.</summary>
    public string AffiliatedLines =>
        string.Join(
            '\n',
            Found!.AffiliatedBodies.Select(body => $"{body.Code} | {body.Name.Ko} | {body.Name.En}")
        );

    public Task<IActionResult> OnPostRenameAsync(
        string? nameKo,
        string? nameEn,
        DateOnly? from,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            new RenameInstitution(Id, Both(nameKo, nameEn), from ?? Today),
            OrganisationTexts.Renamed,
            Path,
            cancellation
        );

    public Task<IActionResult> OnPostAbolishAsync(
        DateOnly? lastDay,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            new AbolishInstitution(Id, lastDay ?? Today),
            OrganisationTexts.AbolishedDone,
            Path,
            cancellation
        );

    public Task<IActionResult> OnPostCorrectAsync(
        InstitutionKind kind,
        string? parent,
        bool evaluated,
        string? affiliated,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            new CorrectInstitution(Id, kind, OrNull(parent), evaluated, Read(affiliated)),
            OrganisationTexts.Corrected,
            Path,
            cancellation
        );

    public Task<IActionResult> OnPostUnitAsync(
        string? unitCode,
        string? unitKo,
        string? unitEn,
        UnitKind kind,
        string? under,
        bool prepares,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            new FormUnit(
                new(
                    $"{Id}/{unitCode?.Trim()}",
                    Id,
                    OrNull(under),
                    kind,
                    Both(unitKo, unitEn),
                    0,
                    prepares
                )
            ),
            OrganisationTexts.UnitFormed,
            Path,
            cancellation
        );

    protected override async Task<bool> LookUpAsync(CancellationToken cancellation)
    {
        Result<InstitutionView> found = await Dispatcher.AskAsync(
            new ReadInstitution(Id),
            cancellation
        );
        Found = found.IsSuccess ? found.Value : null;
        return found.IsSuccess;
    }

    // A name that is missing in one language stands for both.
    private static AffiliatedBody[] Read(string? lines) =>
        [
            .. (lines ?? "")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Select(parts => new AffiliatedBody(
                    parts[0],
                    new(
                        parts.ElementAtOrDefault(1) ?? parts[0],
                        parts.ElementAtOrDefault(2) ?? parts.ElementAtOrDefault(1) ?? parts[0]
                    )
                )),
        ];

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        Found is not { } found
            ? []
            :
            [
                ExportTable
                    .Of(AdministrationTexts.UnitsTitle, found.Units)
                    .Verbatim(AdministrationTexts.Code, unit => unit.Facts.Id)
                    .Text(AdministrationTexts.Name, unit => unit.Facts.Name)
                    .Text(
                        OrganisationTexts.UnitKindLabel,
                        unit => OrganisationTexts.Of(unit.Facts.Kind)
                    )
                    .Verbatim(OrganisationTexts.Under, unit => unit.Facts.ParentId)
                    .Date(OrganisationTexts.Until, unit => unit.To)
                    .Build(),
                ExportTable
                    .Of(OrganisationTexts.Names, found.Names)
                    .Text(AdministrationTexts.Name, named => named.Name)
                    .Date(AdministrationTexts.From, named => named.From)
                    .Date(AdministrationTexts.To, named => named.To)
                    .Build(),
            ];
}
