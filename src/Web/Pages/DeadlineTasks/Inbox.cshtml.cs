using System.Globalization;
using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.Inbox;
using Ipses.Application.DeadlineTasks.PreviewBulk;
using Ipses.Application.DeadlineTasks.TaskDetails;
using Ipses.Application.Exports;
using Ipses.Application.SavedViews.ReadViews;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Web.Access;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.DeadlineTasks;

/// <summary>My tasks: tabs with counts, filters and columns that live in the URL, and saved views of them.</summary>
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

    /// <summary>The columns that the address names; null while it names none.</summary>
    public IReadOnlySet<InboxColumn>? Chosen { get; private set; }

    /// <summary>The columns of this tab that are shown beside title and due date, in their order.</summary>
    public IReadOnlyList<InboxColumn> Columns =>
        [.. InboxColumns.OfferedIn(Tab).Where(AllColumns.Contains)];

    /// <summary>Those that are chosen, also where this tab has none of them.</summary>
    public IReadOnlySet<InboxColumn> AllColumns => Chosen ?? InboxColumns.UsualIn(Tab);

    /// <summary>The reader's saved views.</summary>
    public SavedViewsBar Views { get; private set; } = null!;

    public bool IsFiltered => Institution is not null || Kind is not null || Step is not null;

    public async Task<IActionResult> OnGetAsync(
        string? tab,
        string? institution,
        string? kind,
        string? step,
        string[]? columns,
        int p,
        CancellationToken cancellationToken
    )
    {
        Result<ViewsOfList> views = await dispatcher.AskAsync(
            new ReadViews(InboxViews.ListKey),
            cancellationToken
        );
        if (views.IsRefused)
        {
            return StatusCode(StatusOf(views.Errors));
        }

        // A program that asks for the workbook without filters gets all of it, whatever its person likes to see.
        if (
            Request.Query.Count == 0
            && views.Value.First is { } first
            && !ApiPaths.IsWorkbook(HttpContext, out PathString _)
        )
        {
            return LocalRedirect(first.Address);
        }

        Tab = Enum.TryParse(tab, ignoreCase: true, out InboxTab asked) ? asked : InboxTab.Mine;
        Institution = Given(institution);
        Kind = Given(kind);
        Step = Given(step);
        Chosen = ListParameter.ReadKnown<InboxColumn>(columns ?? []);
        Views = new SavedViewsBar(views.Value, QueryOf(Tab));
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

    /// <summary>Whether a task's part is shown.</summary>
    public bool Shows(InboxColumn column) => Columns.Contains(column);

    /// <summary>The address of this list with another tab or page, filters and columns kept.</summary>
    public string PathOf(InboxTab tab, int page = 1) =>
        "/tasks?"
        + QueryOf(tab)
        + (page == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"&p={page}"));

    /// <summary>The address of this tab with the columns that it usually has.</summary>
    public string PathOfUsualColumns => "/tasks?" + QueryOf(Tab, withColumns: false);

    /// <summary>The address of this tab without filters.</summary>
    public string PathWithoutFilters =>
        "/tasks?" + Written([("tab", NameOf(Tab)), ("columns", ChosenInAddress)]);

    /// <summary>The tab, the filters and the columns, as an address and a saved view hold them.</summary>
    private string QueryOf(InboxTab tab, bool withColumns = true) =>
        Written([
            ("tab", NameOf(tab)),
            ("institution", Institution),
            ("kind", Kind),
            ("step", Step),
            ("columns", withColumns ? ChosenInAddress : null),
        ]);

    /// <summary>The chosen columns as an address has them; null while none are chosen.</summary>
    public string? ChosenInAddress => Chosen is null ? null : ListParameter.Write(Chosen);

    /// <summary>A tab as an address has it.</summary>
    public static string NameOf(InboxTab tab) => tab.ToString().ToLowerInvariant();

    private static string Written(IEnumerable<(string Name, string? Value)> query) =>
        string.Join(
            '&',
            query
                .Where(one => one.Value is not null)
                .Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}")
        );

    private static string? Given(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables()
    {
        ExportTable<InboxRow> table = ExportTable
            .Of(Title, View.Rows)
            .Text(DeadlineTaskTexts.What, row => row.Title);
        foreach (InboxColumn column in Columns)
        {
            LocalizedText label = DeadlineTaskTexts.Of(column);
            _ = column switch
            {
                InboxColumn.Institution => table.Text(label, row => row.Institution),
                InboxColumn.Kind => table.Text(
                    label,
                    row => row.DocumentKind is { } kind ? DocumentLinks.NameOf(kind) : null
                ),
                InboxColumn.Step => table.Text(label, row => CycleSteps.NameOf(row.StepKey)),
                InboxColumn.Assignee => table.Text(label, row => row.Assignee),
                InboxColumn.State => table.Text(
                    label,
                    row => TaskBadge.Of(row.State, row.IsLate, row.BusinessDaysLeft).Word
                ),
                InboxColumn.TimeLeft => table.Text(
                    label,
                    row =>
                        row.State == TaskState.Open
                            ? TaskBadge.DaysLeft(row.BusinessDaysLeft, row.IsLate)
                            : null
                ),
                InboxColumn.ClosedAt => table.Moment(label, row => row.ClosedAt),
                _ => table.Text(label, row => row.ClosedBy),
            };
        }

        return [table.Date(DeadlineTaskTexts.Due, row => row.DueOn).Build()];
    }
}
