using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Organisations.Overview;
using Ipses.Domain.Common;
using Ipses.Web.Access;
using Ipses.Web.Shell;

namespace Ipses.Web.Pages.Administration;

/// <summary>Posts that nobody holds today, by institution (R2).</summary>
public sealed class VacanciesModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    public override LocalizedText Title => OrganisationTexts.Vacancies;

    public override IReadOnlyList<Crumb> Crumbs =>
        [new(AdministrationTexts.Title, "/administration")];

    /// <summary>Institutions with vacant posts.</summary>
    public IReadOnlyList<InstitutionVacancies> Institutions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Institutions = (await dispatcher.AskAsync(new ListVacancies(), cancellation)).Value;

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(
                    Title,
                    Institutions.SelectMany(of => of.Vacancies.Select(vacancy => (of, vacancy)))
                )
                .Text(OrganisationTexts.Institution, row => row.of.Institution)
                .Text(AdministrationTexts.Role, row => RoleTexts.Of(row.vacancy.Role))
                .Text(AdministrationTexts.Body, row => row.vacancy.Unit ?? row.of.Institution)
                .Date(OrganisationTexts.VacantSince, row => row.vacancy.Until)
                .Date(OrganisationTexts.NextFrom, row => row.vacancy.Next)
                .Build(),
        ];
}
