using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.Inbox;
using Ipses.Application.DeadlineTasks.PreviewBulk;
using Ipses.Application.DeadlineTasks.TaskDetails;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.DeadlineTasks;

/// <summary>My tasks: tabs with counts, filters that live in the URL.</summary>
public sealed class InboxModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    /// <inheritdoc />
    public override LocalizedText Title => DeadlineTaskTexts.Inbox;

    /// <summary>The tab that is open.</summary>
    public InboxTab Tab { get; private set; }

    /// <summary>What the list shows.</summary>
    public InboxView View { get; private set; } = null!;

    public string? Institution { get; private set; }

    public string? Kind { get; private set; }

    public string? Step { get; private set; }

    /// <summary>What the reader can do to several tasks at once.</summary>
    public IEnumerable<BulkAct> Acts =>
        Enum.GetValues<BulkAct>()
            .Where(act =>
                act != BulkAct.Reassign || Reader?.Roles.Contains(Role.Coordinator) == true
            );

    public bool IsFiltered => Institution is not null || Kind is not null || Step is not null;

    public async Task<IActionResult> OnGetAsync(
        string? tab,
        string? institution,
        string? kind,
        string? step,
        int p,
        CancellationToken cancellationToken
    )
    {
        Tab = Enum.TryParse(tab, ignoreCase: true, out InboxTab asked) ? asked : InboxTab.Mine;
        Institution = Given(institution);
        Kind = Given(kind);
        Step = Given(step);
        Result<InboxView> view = await dispatcher.AskAsync(
            new Inbox(Tab, Institution, Kind, Step, Math.Max(1, p)),
            cancellationToken
        );
        if (view.IsRefused)
        {
            return StatusCode(StatusOf(view.Errors));
        }

        View = view.Value;
        return Page();
    }

    /// <summary>The address of this list with another tab or page, filters kept.</summary>
    public string PathOf(InboxTab tab, int page = 1)
    {
        List<string> query = [];
        Add("tab", tab == InboxTab.Mine ? null : tab.ToString().ToLowerInvariant());
        Add("institution", Institution);
        Add("kind", Kind);
        Add("step", Step);
        Add(
            "p",
            page == 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        return query.Count == 0 ? "/tasks" : "/tasks?" + string.Join('&', query);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(Title, View.Rows)
                .Text(DeadlineTaskTexts.What, row => row.Title)
                .Text(DeadlineTaskTexts.Institution, row => row.Institution)
                .Text(DeadlineTaskTexts.Step, row => CycleSteps.NameOf(row.StepKey))
                .Text(DeadlineTaskTexts.Assignee, row => row.Assignee)
                .Text(
                    DeadlineTaskTexts.State,
                    row => TaskBadge.Of(row.State, row.IsLate, row.BusinessDaysLeft).Word
                )
                .Date(DeadlineTaskTexts.Due, row => row.DueOn)
                .Text(
                    DeadlineTaskTexts.TimeLeft,
                    row =>
                        row.State == TaskState.Open
                            ? TaskBadge.DaysLeft(row.BusinessDaysLeft, row.IsLate)
                            : null
                )
                .Moment(DeadlineTaskTexts.ClosedAt, row => row.ClosedAt)
                .Text(DeadlineTaskTexts.ClosedBy, row => row.ClosedBy)
                .Build(),
        ];
}
