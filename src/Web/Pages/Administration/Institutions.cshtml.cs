using Ipses.Application.Common;
using Ipses.Application.Organisations.Overview;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Access;
using Ipses.Web.Shell;

namespace Ipses.Web.Pages.Administration;

/// <summary>All institutions, with what each still lacks before a cycle can run.</summary>
public sealed class InstitutionsModel(IDispatcher dispatcher) : IpsesPage
{
    public override LocalizedText Title => AdministrationTexts.Institutions;

    public override IReadOnlyList<Crumb> Crumbs =>
        [new(AdministrationTexts.Title, "/administration")];

    /// <summary>The institutions.</summary>
    public IReadOnlyList<InstitutionLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Lines = (await dispatcher.AskAsync(new ListInstitutions(), cancellation)).Value;

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
}
