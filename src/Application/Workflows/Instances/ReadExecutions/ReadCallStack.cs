using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.History;
using Ipses.Domain.Common;

namespace Ipses.Application.Workflows.Instances.ReadExecutions;

/// <summary>What led to an execution, from the outermost workflow down to itself.</summary>
/// <param name="ExecutionId">Of which execution.</param>
/// <param name="AcrossWorkflows">Whether the workflows that started its workflow belong to it.</param>
/// <param name="Skip">How many from the top are left out.</param>
/// <param name="Take">At most so many.</param>
public sealed record ReadCallStack(string ExecutionId, bool AcrossWorkflows, int Skip, int Take)
    : IQuery<CallStack>;

/// <summary>The chain.</summary>
/// <param name="Items">A stretch of it.</param>
/// <param name="Total">How long it is.</param>
public sealed record CallStack(IReadOnlyList<ExecutionView> Items, int Total);

/// <summary>Coordinators and auditors.</summary>
public sealed class ReadCallStackAuthoriser : ForOverseers<ReadCallStack>;

/// <summary>Walks up the causes, and from a child workflow to the step of its parent that waits for it.</summary>
public sealed class ReadCallStackHandler(InstanceFiles files, ExecutionReading reading)
    : IQueryHandler<ReadCallStack, CallStack>
{
    /// <summary>Workflows in workflows that are followed at most.</summary>
    private const int MostWorkflows = 20;

    /// <inheritdoc/>
    public async Task<Result<CallStack>> HandleAsync(
        ReadCallStack query,
        CancellationToken cancellationToken
    )
    {
        List<ExecutionView> chain = [];
        (string InstanceId, string Key)? next = ExecutionIds.Read(query.ExecutionId);
        for (int level = 0; next is { } id && level < MostWorkflows; level++)
        {
            Result<InstanceFile> file = await files.FindAsync(id.InstanceId, cancellationToken);
            if (file.IsRefused)
            {
                break;
            }

            IReadOnlyList<ExecutionView> part = await reading.ReadAsync(
                file.Value,
                history => Chain(history.Find(id.Key)),
                withValues: true,
                cancellationToken
            );
            chain.InsertRange(0, part);
            next = query.AcrossWorkflows && part.Count > 0 ? StarterOf(file.Value) : null;
        }

        return chain.Count == 0
            ? InstanceRefusals.ExecutionNotFound(query.ExecutionId)
            : new CallStack([.. chain.Skip(query.Skip).Take(query.Take)], chain.Count);
    }

    private static IEnumerable<PastExecution> Chain(PastExecution? last)
    {
        List<PastExecution> chain = [];
        for (PastExecution? one = last; one is not null; one = one.Cause)
        {
            chain.Add(one);
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>A fan-out's id is <c>{parent}/{execution}/…</c>; a workflow that nobody waits for hangs on the parent itself.</summary>
    private static (string InstanceId, string Key)? StarterOf(InstanceFile file)
    {
        string parent = file.Row.ParentInstanceId;
        if (parent.Length == 0)
        {
            return null;
        }

        string prefix = parent + "/";
        foreach (string id in (string[])[file.Row.FanOutId, file.Row.Id])
        {
            if (
                id.StartsWith(prefix, StringComparison.Ordinal)
                && id[prefix.Length..].Split('/') is [{ Length: > 0 } key, _, ..]
            )
            {
                return (parent, key);
            }
        }

        return (parent, InstanceHistory.WorkflowKey);
    }
}
