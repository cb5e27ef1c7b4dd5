using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Organisations.Committees;
using Ipses.Domain.Common;
using Ipses.Web.Shell;

namespace Ipses.Web.Pages.Administration;

/// <summary>All committees, and whether each could open a session today (R6).</summary>
public sealed class BodiesModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    public override LocalizedText Title => AdministrationTexts.Bodies;

    public override IReadOnlyList<Crumb> Crumbs =>
        [new(AdministrationTexts.Title, "/administration")];

    /// <summary>The committees.</summary>
    public IReadOnlyList<BodyLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Lines = (await dispatcher.AskAsync(new ListBodies(), cancellation)).Value;

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(AdministrationTexts.Bodies, Lines)
                .Text(AdministrationTexts.Name, line => line.Name)
                .Number(AdministrationTexts.Members, line => line.Members)
                .Number(AdministrationTexts.Broken, line => line.Breaches)
                .Build(),
        ];
}
