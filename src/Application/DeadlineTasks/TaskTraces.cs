using Ipses.Application.Common;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Application.DeadlineTasks;

/// <summary>Tasks that steps of a workflow have opened.</summary>
public sealed class TaskTraces(IReader reader) : IStepTraces
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<StepTrace>> OfAsync(
        string instanceId,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await reader.ListAsync<DeadlineTask, DeadlineTask>(
                    all => all.Where(task => task.InstanceId == instanceId),
                    cancellationToken
                )
            )
                .OrderBy(task => task.OpenedAt)
                .Select(task => new StepTrace(
                    StepTraceKind.Task,
                    task.Id,
                    task.Title,
                    "/tasks/" + task.Id,
                    task.OpenedAt
                )
                {
                    ActivityId = task.Origin?.ActivityId,
                }),
        ];
}
