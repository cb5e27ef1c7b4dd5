using Ipses.Application.Common;
using Ipses.Application.Organisations.Overview;
using Ipses.Domain.Common;
using Ipses.Web.Shell;

namespace Ipses.Web.Pages.Administration;

/// <summary>Posts that nobody holds today, by institution (R2).</summary>
public sealed class VacanciesModel(IDispatcher dispatcher) : IpsesPage
{
    public override LocalizedText Title => OrganisationTexts.Vacancies;

    public override IReadOnlyList<Crumb> Crumbs =>
        [new(AdministrationTexts.Title, "/administration")];

    /// <summary>Institutions with vacant posts.</summary>
    public IReadOnlyList<InstitutionVacancies> Institutions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Institutions = (await dispatcher.AskAsync(new ListVacancies(), cancellation)).Value;
}
