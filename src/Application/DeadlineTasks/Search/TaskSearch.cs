using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Application.DeadlineTasks.Search;

/// <summary>Tasks by their titles, open ones first.</summary>
public sealed class TaskSearch(
    IReader reader,
    ICurrentActor current,
    IDirectory directory,
    CycleClock clock
) : ISearchSource
{
    /// <inheritdoc/>
    public LocalizedText Kind { get; } = new("할 일", "Tasks");

    /// <inheritdoc/>
    public int Order => 20;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        string term,
        int most,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<DeadlineTask> found = await reader.ListAsync<DeadlineTask, DeadlineTask>(
            all =>
                all.Where(TaskAccess.VisibleTo(current.Actor))
                    .Mentioning(term, task => task.Title.Ko, task => task.Title.En)
                    .OrderBy(task => task.State == TaskState.Open ? 0 : 1)
                    .ThenByDescending(task => task.DueOn)
                    .ThenBy(task => task.Id)
                    .Take(most + 1),
            cancellationToken
        );
        TaskNames names = new(directory);
        List<SearchHit> hits = [];
        foreach (DeadlineTask task in found)
        {
            hits.Add(
                new(
                    task.Title,
                    task.InstitutionId is { } institution
                        ? await names.BodyAsync(institution, clock.Today, cancellationToken)
                        : null,
                    "/tasks/" + task.Id
                )
            );
        }

        return hits;
    }
}
