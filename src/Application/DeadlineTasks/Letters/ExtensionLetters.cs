using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks.Letters;

/// <summary>A wish for more time goes to the coordinators, the answer to who asked and to all who hold the task (R22).</summary>
public sealed class ExtensionLetters(
    IUnitOfWork unit,
    IDirectory directory,
    CycleClock clock,
    IOutbox outbox
) : IReactTo<ExtensionAsked>, IReactTo<ExtensionDecided>
{
    private static readonly LocalizedText AskedUntil = new("요청한 기한", "Asked until");

    /// <inheritdoc />
    public async Task ReactAsync(ExtensionAsked happened, CancellationToken cancellationToken)
    {
        DateOnly today = clock.DateOf(unit.Now);
        (DeadlineTask task, ExtensionRequest request) = await LoadAsync(
            happened.TaskId,
            happened.RequestId,
            cancellationToken
        );
        TaskNames names = new(directory);
        await names.KnowAsync([request.By], cancellationToken);
        LocalizedText who = names.Doer(request.By);
        LocalizedText institution = (task.InstitutionId ?? task.AssigneeInstitutionId) is { } body
            ? await names.BodyAsync(body, today, cancellationToken)
            : who;
        foreach (
            Holder coordinator in await directory.HoldersAsync(
                Role.Coordinator,
                Institution.PrimeMinistersOffice,
                today,
                cancellationToken
            )
        )
        {
            await outbox.PostAsync(
                new Letter(
                    KeyedId.From("extension-asked", request.Id, coordinator.PersonId),
                    coordinator.PersonId,
                    new(
                        $"[기한 연장 요청] {institution.Ko}: {task.Title.Ko}",
                        $"[Extension asked for] {institution.En}: {task.Title.En}"
                    ),
                    new(
                        "승인하거나 사유를 적어 거절해 주십시오.",
                        "Please grant it, or refuse it with a reason."
                    )
                )
                {
                    Facts =
                    [
                        (TaskWords.Institution, institution),
                        (new("요청한 사람", "Asked by"), who),
                        (TaskWords.Due, DateWords.Of(request.DueBefore)),
                        (AskedUntil, DateWords.Of(request.Until)),
                        (TaskWords.Reason, LocalizedText.Same(request.Reason)),
                    ],
                    Action = (
                        new("기한 연장 요청 보기", "See the extension requests"),
                        "/cycle/extensions"
                    ),
                    Why = new("총괄 담당자로서 받으셨습니다.", "You get this as a coordinator."),
                    TaskId = task.Id,
                    InstanceId = task.InstanceId,
                },
                cancellationToken
            );
        }
    }

    /// <inheritdoc />
    public async Task ReactAsync(ExtensionDecided happened, CancellationToken cancellationToken)
    {
        DateOnly today = clock.DateOf(unit.Now);
        (DeadlineTask task, ExtensionRequest request) = await LoadAsync(
            happened.TaskId,
            happened.RequestId,
            cancellationToken
        );
        ExtensionDecision decision = request.Decision!;
        IReadOnlyList<Holder> holders = await TaskHolders.OfAsync(
            directory,
            task.Assignee,
            today,
            cancellationToken
        );
        LocalizedText due = DateWords.Of(task.DueOn);
        List<(LocalizedText, LocalizedText)> facts =
        [
            (TaskWords.Due, due),
            (AskedUntil, DateWords.Of(request.Until)),
        ];
        if (decision.Reason is { } reason)
        {
            facts.Add((TaskWords.Reason, LocalizedText.Same(reason)));
        }

        IEnumerable<string> readers = holders
            .Select(holder => holder.PersonId)
            .Append(request.By.PersonId)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        foreach (string reader in readers)
        {
            await outbox.PostAsync(
                new Letter(
                    KeyedId.From("extension-decided", request.Id, reader),
                    reader,
                    decision.Granted
                        ? new(
                            $"[기한 연장 승인] {task.Title.Ko} – {due.Ko}까지",
                            $"[Extension granted] {task.Title.En}, by {due.En}"
                        )
                        : new(
                            $"[기한 연장 거절] {task.Title.Ko} – {due.Ko}까지",
                            $"[Extension refused] {task.Title.En}, by {due.En}"
                        ),
                    decision.Granted
                        ? new(
                            $"새 기한은 {due.Ko} 24:00입니다. 알림도 새 기한에 맞추어 옮겼습니다.",
                            $"The new deadline is {due.En}, 24:00. Reminders have moved with it."
                        )
                        : new(
                            $"기한은 그대로 {due.Ko} 24:00입니다.",
                            $"The deadline stays {due.En}, 24:00."
                        )
                )
                {
                    Facts = facts,
                    Action = (TaskWords.OpenTask, $"/tasks/{task.Id}"),
                    Deadline = task.DueOn,
                    Why = new(
                        "기한 연장을 요청한 할 일을 맡고 계십니다.",
                        "An extension was asked for on a task that is yours."
                    ),
                    TaskId = task.Id,
                    InstanceId = task.InstanceId,
                },
                cancellationToken
            );
        }
    }

    private async Task<(DeadlineTask Task, ExtensionRequest Request)> LoadAsync(
        string taskId,
        string requestId,
        CancellationToken cancellationToken
    )
    {
        DeadlineTask task = (await unit.FindAsync<DeadlineTask>(taskId, cancellationToken))!;
        return (task, task.Extensions.First(request => request.Id == requestId));
    }
}
