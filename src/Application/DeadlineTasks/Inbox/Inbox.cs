using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Application.DeadlineTasks.Inbox;

/// <summary>The reader's tasks: a tab, filters, a page of rows and the counts of all tabs.</summary>
/// <param name="Institution">Only matters of this institution; null for all.</param>
/// <param name="DocumentKind">Only tasks about this kind of document.</param>
/// <param name="Step">Only tasks of this step.</param>
/// <param name="Page">From 1.</param>
/// <param name="Walk">A stretch in the order of ids instead of a page; null for the page.</param>
public sealed record Inbox(
    InboxTab Tab = InboxTab.Mine,
    string? Institution = null,
    string? DocumentKind = null,
    string? Step = null,
    int Page = 1,
    Walk? Walk = null
) : IQuery<InboxView>
{
    /// <summary>Rows on one page.</summary>
    public const int PageSize = 25;
}

/// <summary>Which tasks.</summary>
public enum InboxTab
{
    /// <summary>Open, and the reader (or whom they substitute for) has to do them.</summary>
    Mine,

    /// <summary>Open, of the reader's unit or institution; everybody's for those who see everything.</summary>
    Unit,

    /// <summary>Open, visible, and due within the next seven days.</summary>
    Week,

    /// <summary>Open, visible, and late.</summary>
    Overdue,

    /// <summary>Ended, visible; latest first.</summary>
    Done,
}

/// <summary>What the inbox shows.</summary>
/// <param name="SeesEverything">Whether the second tab shows all institutions.</param>
public sealed record InboxView(
    IReadOnlyList<InboxRow> Rows,
    int Total,
    int Page,
    int Pages,
    IReadOnlyDictionary<InboxTab, int> Counts,
    IReadOnlyList<FilterChoice> Institutions,
    IReadOnlyList<string> DocumentKinds,
    IReadOnlyList<string> Steps,
    bool SeesEverything
);

/// <summary>A choice of a filter.</summary>
public sealed record FilterChoice(string Value, LocalizedText Name);

/// <summary>One task in the list.</summary>
/// <param name="BusinessDaysLeft">Negative when late; 0 on the due day.</param>
/// <param name="IsLate">Open and past 24:00 of the due day.</param>
/// <param name="IsMine">The reader may act on it today.</param>
public sealed record InboxRow(
    string TaskId,
    LocalizedText Title,
    LocalizedText? Institution,
    string StepKey,
    string? DocumentKind,
    LocalizedText Assignee,
    DateOnly DueOn,
    int BusinessDaysLeft,
    bool IsLate,
    bool IsMine,
    bool WaitsForExtension,
    TaskState State,
    DateTimeOffset? ClosedAt,
    LocalizedText? ClosedBy
);

/// <summary>Whoever is signed in; the query shows them what they may see.</summary>
public sealed class InboxAuthoriser : IAuthoriser<Inbox>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        Inbox request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(TaskAccess.RefuseStrangers(actor));
}
