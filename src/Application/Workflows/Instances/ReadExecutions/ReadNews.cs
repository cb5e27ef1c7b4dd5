using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Workflows.Instances.ReadExecutions;

/// <summary>What has changed on the diagram of an instance since somebody last looked.</summary>
/// <param name="InstanceId">Of which instance.</param>
/// <param name="Since">The version that was seen; 0 for nothing yet.</param>
public sealed record ReadNews(string InstanceId, int Since) : IQuery<InstanceNews>;

/// <summary>The news.</summary>
/// <param name="Version">The instance's version to which this belongs.</param>
/// <param name="Stats">Counts of the nodes on which something happened.</param>
public sealed record InstanceNews(int Version, IReadOnlyList<NodeStats> Stats);

/// <summary>Coordinators and auditors.</summary>
public sealed class ReadNewsAuthoriser : ForOverseers<ReadNews>;

/// <summary>Reads the history's counts.</summary>
public sealed class ReadNewsHandler(InstanceFiles files) : IQueryHandler<ReadNews, InstanceNews>
{
    /// <inheritdoc/>
    public async Task<Result<InstanceNews>> HandleAsync(
        ReadNews query,
        CancellationToken cancellationToken
    )
    {
        Result<InstanceFile> found = await files.FindAsync(query.InstanceId, cancellationToken);
        if (found.IsRefused)
        {
            return Result<InstanceNews>.From(found);
        }

        InstanceFile file = found.Value;
        return await files.ReadHistoryAsync(
            file,
            history => new InstanceNews(
                history.Sequence,
                [
                    .. history
                        .Tallies.Where(tally => tally.ChangedIn > query.Since && tally.Started > 0)
                        .Select(tally => NodeStats.Of(file, tally)),
                ]
            ),
            cancellationToken
        );
    }
}
