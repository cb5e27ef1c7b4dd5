using Ipses.Application.DeadlineTasks.PreviewBulk;
using Ipses.Application.DeadlineTasks.TaskDetails;
using Ipses.Domain.Common;
using Ipses.Web.Languages;

namespace Ipses.Web.Api.DeadlineTasks;

/// <summary>What would happen to several tasks.</summary>
/// <param name="People">Those who could be given all of them; empty unless they are to be reassigned.</param>
public sealed record TasksPreview(
    IReadOnlyList<TaskPreviewed> Tasks,
    IReadOnlyList<FilterPerson> People
)
{
    internal static TasksPreview Of(BulkPreview preview, Wording words) =>
        new(
            [
                .. preview.Lines.Select(line => new TaskPreviewed(
                    line.TaskId,
                    line.Title,
                    line.Institution,
                    line.DueOn,
                    [.. line.Refusals.Select(error => ApiError.Of(error, words))]
                )),
            ],
            preview.People
        );
}

/// <summary>A task and what would happen to it.</summary>
/// <param name="Refusals">Why it would be left as it is; empty when it would be done.</param>
public sealed record TaskPreviewed(
    string TaskId,
    LocalizedText Title,
    LocalizedText? Institution,
    DateOnly DueOn,
    IReadOnlyList<ApiError> Refusals
);
