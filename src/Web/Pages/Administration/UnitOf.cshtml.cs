using Ipses.Application.Common;
using Ipses.Application.Organisations.Overview;
using Ipses.Application.Organisations.Units;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Administration;

/// <summary>One unit of an institution: corrected, moved in the tree, put in order, ended (R1).</summary>
public sealed class UnitOfModel(IDispatcher dispatcher, CycleClock clock)
    : KeeperPage(dispatcher, clock)
{
    public override LocalizedText Title => Found?.Facts.Name ?? OrganisationTexts.Unit;

    public override IReadOnlyList<Crumb> Crumbs =>
        Of is { } institution
            ? [.. base.Crumbs, new(institution.Name, InstitutionPath)]
            : base.Crumbs;

    /// <summary>The institution's code.</summary>
    [BindProperty(SupportsGet = true)]
    public string Institution { get; set; } = "";

    /// <summary>The unit's code within the institution.</summary>
    [BindProperty(SupportsGet = true)]
    public string Unit { get; set; } = "";

    /// <summary>The institution with all its units.</summary>
    public InstitutionView? Of { get; private set; }

    /// <summary>The unit; set before any view is shown.</summary>
    public UnitOfTree? Found { get; private set; }

    private string Id => $"{Institution}/{Unit}";

    private string InstitutionPath => "/administration/institutions/" + Institution;

    public Task<IActionResult> OnPostCorrectAsync(
        string? nameKo,
        string? nameEn,
        UnitKind kind,
        string? under,
        int order,
        bool prepares,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            new CorrectUnit(
                new(Id, Institution, OrNull(under), kind, Both(nameKo, nameEn), order, prepares)
            ),
            OrganisationTexts.Corrected,
            InstitutionPath,
            cancellation
        );

    public Task<IActionResult> OnPostEndAsync(DateOnly? lastDay, CancellationToken cancellation) =>
        ChangeAsync(
            new EndUnit(Id, lastDay ?? Today),
            OrganisationTexts.AbolishedDone,
            InstitutionPath,
            cancellation
        );

    protected override async Task<bool> LookUpAsync(CancellationToken cancellation)
    {
        Result<InstitutionView> found = await Dispatcher.AskAsync(
            new ReadInstitution(Institution),
            cancellation
        );
        Of = found.IsSuccess ? found.Value : null;
        Found = Of?.Units.FirstOrDefault(unit => unit.Facts.Id == Id);
        return Found is not null;
    }
}
