using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks.CycleTasks;

/// <summary>The tasks of a sector's year as a board needs them: per institution, per step, visible ones only (R3).</summary>
/// <param name="InstitutionId">One institution only; null for all.</param>
public sealed record CycleTasks(Sector Sector, int Year, string? InstitutionId = null)
    : IQuery<CycleTaskList>;

/// <summary>The tasks, ordered by institution, step and time of opening.</summary>
public sealed record CycleTaskList(IReadOnlyList<CycleTask> Tasks);

/// <summary>One task on a board.</summary>
/// <param name="InstitutionId">Whose matter it is; null for those of no single institution.</param>
/// <param name="BusinessDaysLate">How late it is, or was when it was closed; 0 when in time.</param>
public sealed record CycleTask(
    string? InstitutionId,
    string StepKey,
    string TaskId,
    LocalizedText Title,
    string? UnitId,
    TaskState State,
    DateOnly DueOn,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    int BusinessDaysLate,
    bool WaitsForExtension
);

/// <summary>Whoever is signed in; the query shows them what they may see.</summary>
public sealed class CycleTasksAuthoriser : IAuthoriser<CycleTasks>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        CycleTasks request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(TaskAccess.RefuseStrangers(actor));
}

/// <summary>One projection, ordered by institution, step and time.</summary>
public sealed class CycleTasksHandler(
    IReader reader,
    ICurrentActor current,
    IBusinessCalendars calendars,
    CycleClock clock
) : IQueryHandler<CycleTasks, CycleTaskList>
{
    /// <inheritdoc />
    public async Task<Result<CycleTaskList>> HandleAsync(
        CycleTasks query,
        CancellationToken cancellationToken
    )
    {
        BusinessCalendar days = await calendars.CurrentAsync(cancellationToken);
        DateOnly today = clock.Today;
        IReadOnlyList<CycleTask> tasks = await reader.ListAsync<DeadlineTask, CycleTask>(
            all =>
                all.Where(TaskAccess.VisibleTo(current.Actor))
                    .Where(task =>
                        task.Sector == query.Sector
                        && task.Year == query.Year
                        && (
                            query.InstitutionId == null || task.InstitutionId == query.InstitutionId
                        )
                    )
                    .OrderBy(task => task.InstitutionId)
                    .ThenBy(task => task.StepKey)
                    .ThenBy(task => task.OpenedAt)
                    .Select(task => new CycleTask(
                        task.InstitutionId,
                        task.StepKey,
                        task.Id,
                        task.Title,
                        task.AssigneeUnitId,
                        task.State,
                        task.DueOn,
                        task.OpenedAt,
                        task.ClosedAt,
                        0,
                        task.WaitsForExtension
                    )),
            cancellationToken
        );
        return new CycleTaskList([
            .. tasks.Select(task =>
                task with
                {
                    BusinessDaysLate = Math.Max(
                        0,
                        -days.BusinessDaysBetween(
                            task.ClosedAt is { } closed ? clock.DateOf(closed) : today,
                            task.DueOn
                        )
                    ),
                }
            ),
        ]);
    }
}
