using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.Letters;
using Ipses.Application.DeadlineTasks.Remarks;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Documents;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks.TaskDetails;

/// <summary>Reads a task with its comments, files, history and those beside it.</summary>
public sealed class TaskDetailsHandler(
    IReader reader,
    ICurrentActor current,
    IDirectory directory,
    IBusinessCalendars calendars,
    CycleClock clock
) : IQueryHandler<TaskDetails, TaskView>
{
    /// <inheritdoc />
    public async Task<Result<TaskView>> HandleAsync(
        TaskDetails query,
        CancellationToken cancellationToken
    )
    {
        Actor actor = current.Actor;
        DeadlineTask? task = await reader.FirstAsync<DeadlineTask, DeadlineTask>(
            tasks => tasks.Where(task => task.Id == query.TaskId),
            cancellationToken
        );
        if (task is null || !TaskAccess.Sees(actor, task))
        {
            return DeadlineTaskErrors.Unknown(query.TaskId);
        }

        DateOnly today = clock.Today;
        TaskNames names = new(directory);
        BusinessCalendar days = await calendars.CurrentAsync(cancellationToken);
        IReadOnlyList<Holder> holders = await TaskHolders.OfAsync(
            directory,
            task.Assignee,
            today,
            cancellationToken
        );
        await names.KnowAsync(
            holders.SelectMany(holder => new[] { holder.PersonId, holder.PrincipalId }),
            cancellationToken
        );
        await names.KnowAsync(task.History.Select(entry => entry.By), cancellationToken);
        IReadOnlyList<DeadlineTask> siblings = await SiblingsAsync(task, cancellationToken);
        return new TaskView(
            task,
            task.InstitutionId is { } institution
                ? await names.BodyAsync(institution, today, cancellationToken)
                : null,
            await names.AssigneeAsync(task.Assignee, today, cancellationToken),
            [.. holders.Select(holder => names.Doer(new(holder.PersonId, holder.PrincipalId)))],
            days.BusinessDaysBetween(today, task.DueOn),
            task.IsOpen && task.DueOn < today,
            CycleSteps.PlacesOf(task.StepKey),
            task.Next ?? CycleSteps.NextOf(task.StepKey),
            task.NextRungAt is { } rung ? clock.DateOf(rung) : null,
            await RightsAsync(task, actor, names, cancellationToken),
            task.Closing is { } closing ? names.Doer(closing.By) : null,
            await SaidAsync(task, siblings, names, cancellationToken),
            await AttachmentsAsync(task, names, cancellationToken),
            [
                .. task
                    .History.Reverse()
                    .Select(entry => new HistoryLine(
                        entry.At,
                        names.Doer(entry.By),
                        entry.Kind,
                        entry.Words,
                        entry.Detail
                    )),
            ],
            [
                .. task.Extensions.Select(request => new ExtensionLine(
                    request,
                    names.Doer(request.By),
                    request.Decision is { } decision ? names.Doer(decision.By) : null
                )),
            ],
            await SiblingLinesAsync(siblings, actor, names, cancellationToken),
            actor.Holds(Role.Coordinator) && task.IsOpen
                ? await Colleagues.OfAsync(
                    task.AssigneeInstitutionId,
                    task.Assignee.PersonId,
                    directory,
                    names,
                    today,
                    cancellationToken
                )
                : []
        );
    }

    private static async Task<TaskRights> RightsAsync(
        DeadlineTask task,
        Actor actor,
        TaskNames names,
        CancellationToken cancellationToken
    )
    {
        Mandate? right = task.Assignee.RightOf(actor.PersonId!, TaskAccess.MandatesOf(actor));
        bool mayAct = right is not null && task.IsOpen;
        bool coordinates = actor.Holds(Role.Coordinator) && task.IsOpen;
        await names.KnowAsync([right?.PrincipalId], cancellationToken);
        return new TaskRights(
            mayAct,
            mayAct && TaskForms.IsCompletedOnItsPage(task.Form),
            mayAct && task.PendingExtension is null,
            coordinates && task.PendingExtension is not null,
            coordinates,
            RemarkRights.MayWrite(actor),
            right?.PrincipalId is { } principal ? names.Person(principal) : null
        );
    }

    private async Task<IReadOnlyList<DeadlineTask>> SiblingsAsync(
        DeadlineTask task,
        CancellationToken cancellationToken
    ) =>
        task.DocumentId is not { Length: > 0 } document
            ? []
            : await reader.ListAsync<DeadlineTask, DeadlineTask>(
                tasks =>
                    tasks
                        .Where(other =>
                            other.DocumentId == document
                            && other.DocumentKind == task.DocumentKind
                            && other.Id != task.Id
                        )
                        .OrderBy(other => other.OpenedAt)
                        .ThenBy(other => other.Id),
                cancellationToken
            );

    // The words that ended the tasks before this one (a return's reason above all) belong to whoever has the document now,
    // also when the other task is not theirs to see.
    private async Task<IReadOnlyList<SaidLine>> SaidAsync(
        DeadlineTask task,
        IReadOnlyList<DeadlineTask> siblings,
        TaskNames names,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<Comment> comments = await reader.ListAsync<Comment, Comment>(
            all =>
                all.Where(comment =>
                        comment.SubjectKind == DocumentSubject.Task && comment.SubjectId == task.Id
                    )
                    .OrderBy(comment => comment.At),
            cancellationToken
        );
        List<DeadlineTask> ended =
        [
            .. siblings.Where(other =>
                other.Closing is { Comment: not null, Outcome: not TaskOutcome.Cancelled }
            ),
        ];
        await names.KnowAsync(
            comments
                .Select(comment => new Doer(comment.PersonId, comment.ForPersonId))
                .Concat(ended.Select(other => other.Closing!.By)),
            cancellationToken
        );
        return
        [
            .. comments
                .Select(comment => new SaidLine(
                    comment.At,
                    names.Doer(new(comment.PersonId, comment.ForPersonId)),
                    comment.Text,
                    null,
                    null
                ))
                .Concat(
                    ended.Select(other => new SaidLine(
                        other.Closing!.At,
                        names.Doer(other.Closing.By),
                        other.Closing.Comment!,
                        other.Title,
                        other.Closing.Outcome
                    ))
                )
                .OrderBy(line => line.At)
                .ThenBy(line => line.About is null),
        ];
    }

    private async Task<IReadOnlyList<AttachmentLine>> AttachmentsAsync(
        DeadlineTask task,
        TaskNames names,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<Attachment> files = await reader.ListAsync<Attachment, Attachment>(
            all =>
                all.Where(file =>
                        file.SubjectKind == DocumentSubject.Task && file.SubjectId == task.Id
                    )
                    .OrderBy(file => file.At),
            cancellationToken
        );
        await names.KnowAsync(
            files.Select(file => new Doer(file.PersonId, file.ForPersonId)),
            cancellationToken
        );
        return
        [
            .. files.Select(file => new AttachmentLine(
                file.Id,
                file.FileName,
                file.MediaType,
                file.Size,
                names.Doer(new(file.PersonId, file.ForPersonId)),
                file.At
            )),
        ];
    }

    private async Task<IReadOnlyList<SiblingTask>> SiblingLinesAsync(
        IReadOnlyList<DeadlineTask> siblings,
        Actor actor,
        TaskNames names,
        CancellationToken cancellationToken
    )
    {
        List<SiblingTask> lines = [];
        foreach (DeadlineTask other in siblings.Where(other => TaskAccess.Sees(actor, other)))
        {
            lines.Add(
                new SiblingTask(
                    other.Id,
                    other.Title,
                    await names.AssigneeAsync(other.Assignee, clock.Today, cancellationToken),
                    other.State,
                    other.DueOn
                )
            );
        }

        return lines;
    }
}
