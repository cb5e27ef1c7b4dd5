using Ipses.Application.Common;
using Ipses.Application.Organisations.Committees;
using Ipses.Domain.Common;
using Ipses.Web.Shell;

namespace Ipses.Web.Pages.Administration;

/// <summary>All committees, and whether each could open a session today (R6).</summary>
public sealed class BodiesModel(IDispatcher dispatcher) : IpsesPage
{
    public override LocalizedText Title => AdministrationTexts.Bodies;

    public override IReadOnlyList<Crumb> Crumbs =>
        [new(AdministrationTexts.Title, "/administration")];

    /// <summary>The committees.</summary>
    public IReadOnlyList<BodyLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Lines = (await dispatcher.AskAsync(new ListBodies(), cancellation)).Value;
}
