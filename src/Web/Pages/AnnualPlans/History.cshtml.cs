using Ipses.Application.AnnualPlans.PlanHistory;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>Every revision of a plan, and what differs between two of them.</summary>
public sealed class HistoryModel(IDispatcher dispatcher) : PlanPage(dispatcher)
{
    public override LocalizedText Title => PlanTexts.History;

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new(PlanTexts.Plan, Path)];

    [BindProperty(SupportsGet = true, Name = "from")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public int? To { get; set; }

    public HistoryFound History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LookUpAsync(cancellationToken) is { } gone)
        {
            return gone;
        }
        Result<HistoryFound> history = await Dispatcher.AskAsync(
            new PlanHistory(Institution, Year, From, To),
            cancellationToken
        );
        if (history.IsRefused)
        {
            return StatusCode(StatusOf(history.Errors));
        }
        History = history.Value;
        return Page();
    }

    /// <summary>The fields of a node with their values, for the two columns of the comparison.</summary>
    public IReadOnlyList<NodeField> FieldsOf(PlanNode? node) =>
        node is null ? [] : NodeFields.Of(node, this);
}
