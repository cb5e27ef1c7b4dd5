using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.History;
using Ipses.Domain.Common;

namespace Ipses.Application.Workflows.Instances.ReadExecutions;

/// <summary>Counts of executions by node: what Studio writes on the steps of the diagram.</summary>
/// <param name="InstanceId">Of which instance.</param>
/// <param name="NodeIds">Of these nodes; those that never began are left out.</param>
public sealed record ReportExecutions(string InstanceId, IReadOnlyCollection<string> NodeIds)
    : IQuery<ExecutionReport>;

/// <summary>The counts.</summary>
/// <param name="Stats">A line per node.</param>
public sealed record ExecutionReport(IReadOnlyList<NodeStats> Stats);

/// <summary>Counts of one node, as Elsa's activity execution stats.</summary>
/// <param name="Node">Which node.</param>
/// <param name="Started">Executions that began.</param>
/// <param name="Completed">Of these, those that ended.</param>
/// <param name="IsBlocked">Whether one of them waits.</param>
/// <param name="IsFaulted">Whether one of them is stopped by an incident.</param>
/// <param name="Faults">Open incidents of the newest one and of everything inside it.</param>
/// <param name="HasRetries">Whether a person had the newest one tried again.</param>
public sealed record NodeStats(
    NodeView Node,
    int Started,
    int Completed,
    bool IsBlocked,
    bool IsFaulted,
    int Faults,
    bool HasRetries
)
{
    internal static NodeStats Of(InstanceFile file, NodeTally tally) =>
        new(
            file.Nodes.Of(tally.ActivityId),
            tally.Started,
            tally.Ended,
            tally.Bookmarks > 0,
            tally.Faulted > 0,
            tally.Last?.Faults ?? 0,
            tally.Last?.Retries.Count > 0
        );
}

/// <summary>Coordinators and auditors.</summary>
public sealed class ReportExecutionsAuthoriser : ForOverseers<ReportExecutions>;

/// <summary>Reads the history's counts.</summary>
public sealed class ReportExecutionsHandler(InstanceFiles files)
    : IQueryHandler<ReportExecutions, ExecutionReport>
{
    /// <inheritdoc/>
    public async Task<Result<ExecutionReport>> HandleAsync(
        ReportExecutions query,
        CancellationToken cancellationToken
    )
    {
        Result<InstanceFile> found = await files.FindAsync(query.InstanceId, cancellationToken);
        if (found.IsRefused)
        {
            return new ExecutionReport([]);
        }

        InstanceFile file = found.Value;
        string[] wanted =
        [
            .. query.NodeIds.Select(file.Nodes.ActivityIdOf).OfType<string>().Distinct(),
        ];
        return await files.ReadHistoryAsync(
            file,
            history => new ExecutionReport([
                .. wanted
                    .Select(history.TallyOf)
                    .OfType<NodeTally>()
                    .Where(tally => tally.Started > 0)
                    .Select(tally => NodeStats.Of(file, tally)),
            ]),
            cancellationToken
        );
    }
}
