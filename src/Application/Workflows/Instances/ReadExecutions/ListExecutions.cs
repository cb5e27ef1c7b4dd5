using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Workflows.Instances.ReadExecutions;

/// <summary>Executions of an instance, in the order in which they began.</summary>
/// <param name="InstanceId">Of which instance.</param>
/// <param name="NodeId">Of this node only; null for all.</param>
/// <param name="Completed">Only ended ones, or only those that go on; null for all.</param>
/// <param name="WithValues">Whether inputs and outputs are wanted, too.</param>
public sealed record ListExecutions(
    string InstanceId,
    string? NodeId,
    bool? Completed,
    bool WithValues
) : IQuery<ExecutionList>
{
    /// <summary>Of the activity of this id only; null for all.</summary>
    public string? ActivityId { get; init; }
}

/// <summary>What was found.</summary>
/// <param name="Items">In the order in which they began.</param>
public sealed record ExecutionList(IReadOnlyList<ExecutionView> Items);

/// <summary>Coordinators and auditors.</summary>
public sealed class ListExecutionsAuthoriser : ForOverseers<ListExecutions>;

/// <summary>Reads the history.</summary>
public sealed class ListExecutionsHandler(InstanceFiles files, ExecutionReading reading)
    : IQueryHandler<ListExecutions, ExecutionList>
{
    /// <inheritdoc/>
    public async Task<Result<ExecutionList>> HandleAsync(
        ListExecutions query,
        CancellationToken cancellationToken
    )
    {
        Result<InstanceFile> file = await files.FindAsync(query.InstanceId, cancellationToken);
        if (file.IsRefused)
        {
            // As Elsa: an instance that is not there has no executions.
            return new ExecutionList([]);
        }

        string? node = query.NodeId is null ? null : file.Value.Nodes.ActivityIdOf(query.NodeId);
        if (query.NodeId is not null && node is null)
        {
            return new ExecutionList([]);
        }

        return new ExecutionList(
            await reading.ReadAsync(
                file.Value,
                history =>
                    history.Executions.Where(one =>
                        (node is null || one.ActivityId == node)
                        && (query.ActivityId is null || one.ActivityId == query.ActivityId)
                        && (query.Completed is null || one.EndedAt is not null == query.Completed)
                    ),
                query.WithValues,
                cancellationToken
            )
        );
    }
}

/// <summary>One execution by its id.</summary>
public sealed record FindExecution(string ExecutionId) : IQuery<ExecutionView>;

/// <summary>Coordinators and auditors.</summary>
public sealed class FindExecutionAuthoriser : ForOverseers<FindExecution>;

/// <summary>Reads the history.</summary>
public sealed class FindExecutionHandler(InstanceFiles files, ExecutionReading reading)
    : IQueryHandler<FindExecution, ExecutionView>
{
    /// <inheritdoc/>
    public async Task<Result<ExecutionView>> HandleAsync(
        FindExecution query,
        CancellationToken cancellationToken
    )
    {
        if (
            ExecutionIds.Read(query.ExecutionId) is not { } id
            || await files.FindAsync(id.InstanceId, cancellationToken)
                is not { IsRefused: false } file
        )
        {
            return InstanceRefusals.ExecutionNotFound(query.ExecutionId);
        }

        IReadOnlyList<ExecutionView> found = await reading.ReadAsync(
            file.Value,
            history => history.Find(id.Key) is { } one ? [one] : [],
            withValues: true,
            cancellationToken
        );
        return found.Count == 1 ? found[0] : InstanceRefusals.ExecutionNotFound(query.ExecutionId);
    }
}
