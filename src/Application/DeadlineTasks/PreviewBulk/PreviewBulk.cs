using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.TaskDetails;
using Ipses.Domain.Common;

namespace Ipses.Application.DeadlineTasks.PreviewBulk;

/// <summary>What would happen if one thing were done to several tasks: each keeps its own rule, and nothing is changed.</summary>
/// <param name="Until">The new last day that is asked for; null while it is not chosen yet.</param>
/// <param name="PersonId">Who is to get them; null while nobody is chosen yet.</param>
public sealed record PreviewBulk(
    BulkAct Act,
    IReadOnlyList<string> TaskIds,
    DateOnly? Until = null,
    string? PersonId = null
) : IQuery<BulkPreview>
{
    /// <summary>Most tasks at a time: as many as a page of the inbox shows.</summary>
    public const int Most = Inbox.Inbox.PageSize;
}

/// <summary>What can be done to several tasks at once.</summary>
public enum BulkAct
{
    /// <summary>Confirm those that are completed by a button.</summary>
    Complete,

    /// <summary>Ask for more time for each (R22).</summary>
    Extend,

    /// <summary>Give them to another person.</summary>
    Reassign,
}

/// <summary>The tasks with what would happen to each, and who could be given them.</summary>
/// <param name="People">Those who could be given all of them; empty unless they are to be reassigned.</param>
public sealed record BulkPreview(IReadOnlyList<BulkLine> Lines, IReadOnlyList<FilterPerson> People);

/// <summary>A task and what would happen to it.</summary>
/// <param name="Refusals">Why it would be left as it is; empty when it would be done.</param>
public sealed record BulkLine(
    string TaskId,
    LocalizedText Title,
    LocalizedText? Institution,
    DateOnly DueOn,
    IReadOnlyList<Error> Refusals
);

/// <summary>Whoever is signed in; tasks they may not see are left out.</summary>
public sealed class PreviewBulkAuthoriser : IAuthoriser<PreviewBulk>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        PreviewBulk request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(TaskAccess.RefuseStrangers(actor));
}
