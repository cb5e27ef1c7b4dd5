using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.DeadlineTasks.Inbox;

/// <summary>What the inbox shows of a task when its reader wants it; title and due date are always there.</summary>
public enum InboxColumn
{
    /// <summary>Whose matter it is.</summary>
    Institution,

    /// <summary>The kind of document.</summary>
    Kind,

    /// <summary>The step of the cycle.</summary>
    Step,

    /// <summary>Who has to do it.</summary>
    Assignee,

    /// <summary>Open, due soon, overdue, or how it ended.</summary>
    State,

    /// <summary>Business days left or late; of open tasks.</summary>
    TimeLeft,

    /// <summary>When it ended; of ended tasks.</summary>
    ClosedAt,

    /// <summary>Who ended it; of ended tasks.</summary>
    ClosedBy,
}

/// <summary>Which columns a tab has.</summary>
public static class InboxColumns
{
    /// <summary>Those that say something in this tab, in their order.</summary>
    public static IReadOnlyList<InboxColumn> OfferedIn(InboxTab tab) =>
        [
            .. Enum.GetValues<InboxColumn>()
                .Where(column =>
                    column switch
                    {
                        InboxColumn.TimeLeft => tab != InboxTab.Done,
                        InboxColumn.ClosedAt or InboxColumn.ClosedBy => tab == InboxTab.Done,
                        _ => true,
                    }
                ),
        ];

    /// <summary>Those that are shown while nothing is chosen; whose they are goes without saying among one's own.</summary>
    public static IReadOnlySet<InboxColumn> UsualIn(InboxTab tab) =>
        Enum.GetValues<InboxColumn>()
            .Where(column =>
                column != InboxColumn.Kind
                && (column != InboxColumn.Assignee || tab != InboxTab.Mine)
            )
            .ToHashSet();
}

/// <summary>The inbox as a list whose views are saved.</summary>
public sealed class InboxViews : IListWithViews
{
    /// <summary>Its key.</summary>
    public const string ListKey = "tasks";

    /// <inheritdoc/>
    public string Key => ListKey;

    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("내 할 일", "My tasks");

    /// <inheritdoc/>
    public string Path => "/tasks";

    /// <inheritdoc/>
    public string WholeQuery => "tab=mine";

    /// <inheritdoc/>
    public IReadOnlyList<ListParameter> Parameters { get; } =
    [
        ListParameter.OneOf<InboxTab>("tab"),
        ListParameter.Text("institution"),
        ListParameter.Text("kind"),
        ListParameter.Text("step"),
        ListParameter.SomeOf<InboxColumn>("columns"),
    ];
}
