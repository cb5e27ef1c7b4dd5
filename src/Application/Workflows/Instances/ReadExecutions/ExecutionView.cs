using System.Text.Json;
using Ipses.Application.Workflows.Instances.History;

namespace Ipses.Application.Workflows.Instances.ReadExecutions;

/// <summary>An execution of an activity as Elsa's activity execution record has it.</summary>
/// <param name="InstanceId">Its instance.</param>
/// <param name="Id">Its id among all instances.</param>
/// <param name="Key">Its key in the instance.</param>
/// <param name="Node">What was executed.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC; null while it goes on.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="HasBookmarks">Whether it waits.</param>
/// <param name="Faults">Open incidents of itself and of everything inside it.</param>
/// <param name="CauseId">The execution that led to it; null for the workflow.</param>
/// <param name="CauseActivityId">That one's activity; null for the workflow.</param>
/// <param name="Depth">Executions before it up to the workflow.</param>
/// <param name="Ports">Ports on which it ended; empty while it goes on.</param>
/// <param name="Fault">Its last incident; null where it had none.</param>
/// <param name="Retries">When a person had it tried again.</param>
public sealed record ExecutionView(
    string InstanceId,
    string Id,
    string Key,
    NodeView Node,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    PastStatus Status,
    bool HasBookmarks,
    int Faults,
    string? CauseId,
    string? CauseActivityId,
    int Depth,
    IReadOnlyList<string> Ports,
    PastFault? Fault,
    IReadOnlyList<PastRetry> Retries
)
{
    /// <summary>Evaluated inputs by name; empty where values were not asked for.</summary>
    public IReadOnlyDictionary<string, JsonElement> Inputs { get; init; } =
        ExecutionValues.None.Inputs;

    /// <summary>Outputs by name; those that its type declares and that were not given are null.</summary>
    public IReadOnlyDictionary<string, JsonElement> Outputs { get; init; } =
        ExecutionValues.None.Outputs;

    internal static ExecutionView Of(InstanceFile file, PastExecution execution) =>
        new(
            file.Row.Id,
            ExecutionIds.Of(file.Row.Id, execution.Key),
            execution.Key,
            file.Nodes.Of(execution.ActivityId),
            execution.StartedAt!.Value,
            execution.EndedAt,
            execution.Status,
            execution.Bookmarks > 0,
            execution.Faults,
            execution.Cause is { } cause ? ExecutionIds.Of(file.Row.Id, cause.Key) : null,
            execution.Cause is { } before ? file.Nodes.Of(before.ActivityId).ActivityId : null,
            execution.Depth,
            [.. execution.Ports],
            execution.Status == PastStatus.Faulted ? execution.Fault : null,
            [.. execution.Retries]
        );
}
