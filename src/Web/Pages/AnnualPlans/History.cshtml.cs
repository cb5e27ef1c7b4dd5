using Ipses.Application.AnnualPlans.PlanHistory;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>Every revision of a plan, the versions that were confirmed, and why the draft was opened again.</summary>
public sealed class HistoryModel(IDispatcher dispatcher) : PlanPage(dispatcher), IHasTables
{
    public override LocalizedText Title => PlanTexts.History;

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new(PlanTexts.Plan, Path)];

    public HistoryFound History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LookUpAsync(cancellationToken) is { } gone)
        {
            return gone;
        }
        Result<HistoryFound> history = await Dispatcher.AskAsync(
            new PlanHistory(Institution, Year, null, null),
            cancellationToken
        );
        if (history.IsRefused)
        {
            return StatusCode(StatusOf(history.Errors));
        }
        History = history.Value;
        return Page();
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(PlanTexts.Revisions, History.Revisions)
                .Number(PlanTexts.Revision, line => line.Number)
                .Text(PlanTexts.Who, line => line.By)
                .Moment(PlanTexts.When, line => line.At)
                .Build(),
        ];
}
