using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.CompleteTask;
using Ipses.Application.DeadlineTasks.ReassignTask;
using Ipses.Application.DeadlineTasks.TaskDetails;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks.PreviewBulk;

/// <summary>Lets the same decisions fall as the commands do, on copies that nobody saves.</summary>
public sealed class PreviewBulkHandler(
    IReader reader,
    IDirectory directory,
    IBusinessCalendars calendars,
    ICurrentActor current,
    CycleClock clock
) : IQueryHandler<PreviewBulk, BulkPreview>
{
    // A reason is asked for when it is done; its absence refuses no task here.
    private const string SomeReason = "-";

    /// <inheritdoc />
    public async Task<Result<BulkPreview>> HandleAsync(
        PreviewBulk query,
        CancellationToken cancellationToken
    )
    {
        string[] ids = [.. query.TaskIds.Distinct(StringComparer.Ordinal).Take(PreviewBulk.Most)];
        IReadOnlyList<DeadlineTask> copies = await reader.ListAsync<DeadlineTask, DeadlineTask>(
            all =>
                all.Where(TaskAccess.VisibleTo(current.Actor))
                    .Where(task => ids.Contains(task.Id))
                    .OrderBy(task => task.DueOn)
                    .ThenBy(task => task.Id),
            cancellationToken
        );
        IReadOnlyList<HeldAppointment> held = query.PersonId is { } person
            ? await directory.HeldByAsync(person, clock.Today, cancellationToken)
            : [];
        LadderCalendar ladder = await calendars.LadderAsync(clock, cancellationToken);
        TaskNames names = new(directory);
        List<BulkLine> lines = [];
        foreach (DeadlineTask copy in copies)
        {
            // What is decided changes the copy, its date among it.
            (LocalizedText title, DateOnly due) = (copy.Title, copy.DueOn);
            Result<DeadlineTask> open = await HeldTask.OpenAsync(
                copy,
                current.Actor,
                directory,
                cancellationToken
            );
            Result decided = open.IsRefused ? open : Decide(query, copy, held, ladder);
            lines.Add(
                new BulkLine(
                    copy.Id,
                    title,
                    copy.InstitutionId is { } institution
                        ? await names.BodyAsync(institution, clock.Today, cancellationToken)
                        : null,
                    due,
                    decided.Errors
                )
            );
        }

        return new BulkPreview(
            lines,
            query.Act == BulkAct.Reassign ? await PeopleAsync(copies, names, cancellationToken) : []
        );
    }

    private Result Decide(
        PreviewBulk query,
        DeadlineTask copy,
        IReadOnlyList<HeldAppointment> held,
        LadderCalendar ladder
    )
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (query.Act == BulkAct.Reassign)
        {
            return TaskAccess.RefuseOthersThanCoordinators(current.Actor) is { } refusal ? refusal
                : query.PersonId is not { } person ? Result.Done
                : ReassignTaskHandler.Decide(
                    copy,
                    Assignee.Named(person, copy.AssigneeInstitutionId),
                    held,
                    SomeReason,
                    TaskAccess.DoerOf(current, Role.Coordinator),
                    ladder,
                    now
                );
        }

        Result<HeldTask> mine = HeldTask.Of(copy, current.Actor);
        return mine.IsRefused ? mine
            : query.Act == BulkAct.Complete
                ? CompleteTaskHandler.Decide(mine.Value, TaskOutcome.Done, null, now)
            : copy.AskExtension(
                query.Until ?? Later(copy.DueOn, clock.Today).AddDays(1),
                SomeReason,
                mine.Value.By,
                clock.Today,
                now
            );
    }

    /// <summary>Those who belong to every institution whose tasks they are.</summary>
    private async Task<IReadOnlyList<FilterPerson>> PeopleAsync(
        IReadOnlyList<DeadlineTask> tasks,
        TaskNames names,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<FilterPerson>? all = null;
        foreach (string? institution in tasks.Select(task => task.AssigneeInstitutionId).Distinct())
        {
            IReadOnlyList<FilterPerson> there = await Colleagues.OfAsync(
                institution,
                null,
                directory,
                names,
                clock.Today,
                cancellationToken
            );
            all = all is null ? there : [.. all.Intersect(there)];
        }

        return all ?? [];
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
