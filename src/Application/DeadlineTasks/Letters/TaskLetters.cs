using System.Globalization;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks.Letters;

/// <summary>The assignment letter, at once, to each holder of a task that has opened or come to somebody else (R20).</summary>
public sealed class TaskLetters(
    IUnitOfWork unit,
    IDirectory directory,
    IBusinessCalendars calendars,
    CycleClock clock,
    IOutbox outbox
) : IReactTo<DeadlineTaskOpened>, IReactTo<TaskReassigned>, IReactTo<DeadlineTaskClosed>
{
    /// <inheritdoc />
    public async Task ReactAsync(DeadlineTaskOpened happened, CancellationToken cancellationToken)
    {
        DeadlineTask task = (
            await unit.FindAsync<DeadlineTask>(happened.TaskId, cancellationToken)
        )!;
        await AssignAsync(task, cancellationToken);
    }

    /// <inheritdoc />
    public async Task ReactAsync(TaskReassigned happened, CancellationToken cancellationToken)
    {
        DeadlineTask task = (
            await unit.FindAsync<DeadlineTask>(happened.TaskId, cancellationToken)
        )!;
        await AssignAsync(task, cancellationToken);
        await WithdrawAsync(task, happened.From, cancellationToken);
    }

    /// <inheritdoc />
    public async Task ReactAsync(DeadlineTaskClosed happened, CancellationToken cancellationToken)
    {
        if (happened.Outcome != TaskOutcome.Cancelled)
        {
            return;
        }

        DeadlineTask task = (
            await unit.FindAsync<DeadlineTask>(happened.TaskId, cancellationToken)
        )!;
        await WithdrawAsync(task, task.Assignee, cancellationToken);
    }

    private async Task AssignAsync(DeadlineTask task, CancellationToken cancellationToken)
    {
        DateOnly today = clock.DateOf(unit.Now);
        BusinessCalendar days = await calendars.CurrentAsync(cancellationToken);
        TaskNames names = new(directory);
        List<(LocalizedText, LocalizedText)> facts =
        [
            (
                TaskWords.Due,
                TaskWords.DueWithDaysLeft(task.DueOn, days.BusinessDaysBetween(today, task.DueOn))
            ),
        ];
        if (task.InstitutionId is { } institution)
        {
            facts.Insert(
                0,
                (
                    TaskWords.Institution,
                    await names.BodyAsync(institution, today, cancellationToken)
                )
            );
        }

        if (task.LegalBasis is { } basis)
        {
            facts.Add((TaskWords.LegalBasis, basis));
        }

        LocalizedText due = DateWords.Of(task.DueOn);
        LocalizedText assignee = await names.AssigneeAsync(task.Assignee, today, cancellationToken);
        foreach (Holder holder in await HoldersAsync(task.Assignee, today, cancellationToken))
        {
            await names.KnowAsync([holder.PrincipalId], cancellationToken);
            await outbox.PostAsync(
                new Letter(
                    KeyedId.From("assignment", task.Id, Turn(task), holder.PersonId),
                    holder.PersonId,
                    new(
                        $"[할 일] {task.Title.Ko} – {due.Ko}까지",
                        $"[To do] {task.Title.En}, by {due.En}"
                    ),
                    task.Instructions
                        ?? new($"{due.Ko}까지 처리해 주십시오.", $"Please do this by {due.En}.")
                )
                {
                    Facts = facts,
                    Action = (TaskWords.OpenTask, $"/tasks/{task.Id}"),
                    Deadline = task.DueOn,
                    Why = Why(holder, assignee, names),
                    TaskId = task.Id,
                    InstanceId = task.InstanceId,
                },
                cancellationToken
            );
        }
    }

    private async Task WithdrawAsync(
        DeadlineTask task,
        Assignee from,
        CancellationToken cancellationToken
    )
    {
        foreach (
            Holder holder in await HoldersAsync(from, clock.DateOf(unit.Now), cancellationToken)
        )
        {
            bool stillTheirs = task.IsOpen && task.Assignee.PersonId == holder.PersonId;
            if (stillTheirs)
            {
                continue;
            }

            await outbox.PostAsync(
                new Letter(
                    KeyedId.From("withdrawal", task.Id, Turn(task), holder.PersonId),
                    holder.PersonId,
                    new($"[할 일 해제] {task.Title.Ko}", $"[No longer to do] {task.Title.En}"),
                    new(
                        "이 할 일은 더 이상 처리하지 않으셔도 됩니다.",
                        "You no longer have to do this."
                    )
                )
                {
                    Facts = task.History[^1].Words is { } words
                        ? [(TaskWords.Reason, LocalizedText.Same(words))]
                        : [],
                    Action = (TaskWords.OpenTask, $"/tasks/{task.Id}"),
                    Why = new(
                        "이전에 이 할 일을 받으셨기 때문에 보내 드립니다.",
                        "You get this because the task had come to you before."
                    ),
                    TaskId = task.Id,
                    InstanceId = task.InstanceId,
                },
                cancellationToken
            );
        }
    }

    private Task<IReadOnlyList<Holder>> HoldersAsync(
        Assignee assignee,
        DateOnly day,
        CancellationToken cancellationToken
    ) => TaskHolders.OfAsync(directory, assignee, day, cancellationToken);

    private static LocalizedText Why(Holder holder, LocalizedText assignee, TaskNames names) =>
        holder.PrincipalId is { } principal
            ? new(
                $"{names.Person(principal).Ko}의 직무대리로서 받으셨습니다 ({assignee.Ko}).",
                $"You get this as the substitute of {names.Person(principal).En} ({assignee.En})."
            )
            : new($"{assignee.Ko}(으)로서 받으셨습니다.", $"You get this as {assignee.En}.");

    // How often the task has changed hands: the second assignment is another letter than the first.
    private static string Turn(DeadlineTask task) =>
        task
            .History.Count(entry => entry.Kind == TaskHistoryKind.Reassigned)
            .ToString(CultureInfo.InvariantCulture);
}

/// <summary>Who holds a task on a day, substitutes resolved (R2).</summary>
public static class TaskHolders
{
    /// <summary>The holders of the assignee's role, or the named person; substitutes of the named person can act too but get no letter.</summary>
    public static async Task<IReadOnlyList<Holder>> OfAsync(
        IDirectory directory,
        Assignee assignee,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        assignee.PersonId is { } person
            ? [new Holder(person)]
            : await directory.HoldersAsync(
                assignee.Role!.Value,
                assignee.BodyId,
                day,
                cancellationToken
            );

    /// <summary>The heads of the institution whose people have to do the task; empty for bodies of no institution.</summary>
    public static async Task<IReadOnlyList<Holder>> HeadsAsync(
        IDirectory directory,
        Assignee assignee,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        assignee.InstitutionId is { } institution
            ? await directory.HoldersAsync(
                Role.InstitutionHead,
                institution,
                day,
                cancellationToken
            )
            : [];
}
