using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Application.DeadlineTasks.ExtendDeadline;

/// <summary>The wishes for more time that wait for the coordinator, with what a grant would change, and those lately decided.</summary>
public sealed record ExtensionRequests : IQuery<ExtensionList>;

/// <summary>What the page of extension requests shows.</summary>
/// <param name="Waiting">Oldest first.</param>
/// <param name="Decided">Latest first, at most 50.</param>
public sealed record ExtensionList(
    IReadOnlyList<ExtensionRow> Waiting,
    IReadOnlyList<ExtensionRow> Decided
);

/// <summary>One wish for more time.</summary>
/// <param name="BusinessDaysGained">Business days between the present due date and the one asked for.</param>
/// <param name="NextReminder">The day of the next reminder if it is granted as asked; null when none would follow.</param>
/// <param name="SameDocument">Other open tasks about the same document, whose dates stay.</param>
public sealed record ExtensionRow(
    string TaskId,
    string RequestId,
    LocalizedText TaskTitle,
    LocalizedText Institution,
    string? InstitutionId,
    LocalizedText AskedBy,
    DateTimeOffset AskedAt,
    DateOnly DueBefore,
    DateOnly DueNow,
    DateOnly Until,
    string Reason,
    int BusinessDaysGained,
    DateOnly? NextReminder,
    IReadOnlyList<(LocalizedText Title, DateOnly DueOn)> SameDocument,
    ExtensionDecision? Decision,
    LocalizedText? DecidedBy
);

/// <summary>Coordinators decide; the GPEC and auditors may read.</summary>
public sealed class ExtensionRequestsAuthoriser : IAuthoriser<ExtensionRequests>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        ExtensionRequests request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            TaskAccess.RefuseStrangers(actor)
                ?? (actor.SeesEverything ? null : TaskAccess.CoordinatorsOnly)
        );
}

/// <summary>Reads the tasks that have extensions.</summary>
public sealed class ExtensionRequestsHandler(
    IReader reader,
    IDirectory directory,
    IBusinessCalendars calendars,
    CycleClock clock
) : IQueryHandler<ExtensionRequests, ExtensionList>
{
    private const int MostDecided = 50;

    /// <inheritdoc />
    public async Task<Result<ExtensionList>> HandleAsync(
        ExtensionRequests query,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<DeadlineTask> waiting = await reader.ListAsync<DeadlineTask, DeadlineTask>(
            tasks => tasks.Where(task => task.WaitsForExtension).OrderBy(task => task.DueOn),
            cancellationToken
        );
        IReadOnlyList<DeadlineTask> decided = await reader.ListAsync<DeadlineTask, DeadlineTask>(
            tasks =>
                tasks
                    .Where(task => task.LastExtensionDecidedAt != null)
                    .OrderByDescending(task => task.LastExtensionDecidedAt)
                    .Take(MostDecided),
            cancellationToken
        );
        List<string> documents =
        [
            .. waiting.Select(task => task.DocumentId).OfType<string>().Distinct(),
        ];
        IReadOnlyList<DeadlineTask> others = await reader.ListAsync<DeadlineTask, DeadlineTask>(
            tasks =>
                tasks.Where(task =>
                    task.State == TaskState.Open
                    && task.DocumentId != null
                    && documents.Contains(task.DocumentId)
                ),
            cancellationToken
        );
        Rows rows = new(
            new TaskNames(directory),
            await calendars.LadderAsync(clock, cancellationToken),
            clock,
            others
        );
        List<ExtensionRow> waitingRows = [];
        foreach (DeadlineTask task in waiting)
        {
            waitingRows.Add(await rows.OfAsync(task, task.PendingExtension!, cancellationToken));
        }

        List<ExtensionRow> decidedRows = [];
        foreach (
            (DeadlineTask task, ExtensionRequest request) in decided
                .SelectMany(task =>
                    task.Extensions.Where(request => request.Decision is not null)
                        .Select(request => (task, request))
                )
                .OrderByDescending(pair => pair.request.Decision!.At)
                .Take(MostDecided)
        )
        {
            decidedRows.Add(await rows.OfAsync(task, request, cancellationToken));
        }

        return new ExtensionList([.. waitingRows.OrderBy(row => row.AskedAt)], decidedRows);
    }

    private sealed class Rows(
        TaskNames names,
        LadderCalendar calendar,
        CycleClock clock,
        IReadOnlyList<DeadlineTask> openTasks
    )
    {
        public async Task<ExtensionRow> OfAsync(
            DeadlineTask task,
            ExtensionRequest request,
            CancellationToken cancellationToken
        )
        {
            await names.KnowAsync(
                request.Decision is { } known ? [request.By, known.By] : [request.By],
                cancellationToken
            );
            string? body = task.InstitutionId ?? task.AssigneeInstitutionId;
            DateTimeOffset? next = task.Ladder.NextAfter(
                clock.GetUtcNow(),
                request.Until,
                calendar
            );
            return new ExtensionRow(
                task.Id,
                request.Id,
                task.Title,
                body is null
                    ? LocalizedText.Same("–")
                    : await names.BodyAsync(body, clock.Today, cancellationToken),
                body,
                names.Doer(request.By),
                request.At,
                request.DueBefore,
                task.DueOn,
                request.Until,
                request.Reason,
                calendar.Days.BusinessDaysBetween(request.DueBefore, request.Until),
                next is { } instant ? calendar.DateOf(instant) : null,
                [
                    .. openTasks
                        .Where(other =>
                            other.Id != task.Id
                            && other.DocumentId is not null
                            && other.DocumentId == task.DocumentId
                        )
                        .OrderBy(other => other.DueOn)
                        .Select(other => (other.Title, other.DueOn)),
                ],
                request.Decision,
                request.Decision is { } decision ? names.Doer(decision.By) : null
            );
        }
    }
}
