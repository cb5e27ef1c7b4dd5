using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Organisations.Institutions;
using Ipses.Application.Organisations.Overview;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Access;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Administration;

/// <summary>All institutions, with what each still lacks before a cycle can run; new ones are founded here (R1).</summary>
public sealed class InstitutionsModel(IDispatcher dispatcher, CycleClock clock)
    : KeeperPage(dispatcher, clock),
        IHasTables
{
    public override LocalizedText Title => AdministrationTexts.Institutions;

    public override IReadOnlyList<Crumb> Crumbs =>
        [new(AdministrationTexts.Title, "/administration")];

    /// <summary>The institutions.</summary>
    public IReadOnlyList<InstitutionLine> Lines { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(
        string? code,
        string? nameKo,
        string? nameEn,
        Sector sector,
        InstitutionKind kind,
        string? parent,
        bool evaluated,
        DateOnly? from,
        CancellationToken cancellation
    )
    {
        string wanted = code?.Trim().ToUpperInvariant() ?? "";
        return ChangeAsync(
            new FoundInstitution(
                wanted,
                Both(nameKo, nameEn),
                sector,
                kind,
                OrNull(parent),
                evaluated,
                from ?? Today
            ),
            OrganisationTexts.Founded,
            "/administration/institutions/" + wanted,
            cancellation
        );
    }

    /// <summary>Roles without which its plan can't come about, that nobody holds today.</summary>
    public static IEnumerable<LocalizedText> MissingOf(InstitutionLine line)
    {
        if (!line.HasHead)
        {
            yield return RoleTexts.Of(Role.InstitutionHead);
        }

        if (line.IsEvaluated && !line.HasOfficer)
        {
            yield return RoleTexts.Of(Role.PerformanceOfficer);
        }
    }

    protected override async Task<bool> LookUpAsync(CancellationToken cancellation)
    {
        Lines = (await Dispatcher.AskAsync(new ListInstitutions(), cancellation)).Value;
        return true;
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(AdministrationTexts.Institutions, Lines)
                .Verbatim(AdministrationTexts.Code, line => line.Id)
                .Text(AdministrationTexts.Name, line => line.Name)
                .Text(AdministrationTexts.Kind, line => AdministrationTexts.Of(line.Kind))
                .Verbatim(AdministrationTexts.Parent, line => line.ParentId)
                .Text(AdministrationTexts.AsOf, line => line.Label)
                .Number(AdministrationTexts.UnitsTitle, line => line.Units)
                .Number(AdministrationTexts.PeopleTitle, line => line.People)
                .Text(AdministrationTexts.Missing, line => Listed(MissingOf(line)))
                .Build(),
        ];

    private static LocalizedText Listed(IEnumerable<LocalizedText> texts)
    {
        LocalizedText[] all = [.. texts];
        return new(
            string.Join(", ", all.Select(text => text.Ko)),
            string.Join(", ", all.Select(text => text.En))
        );
    }
}
