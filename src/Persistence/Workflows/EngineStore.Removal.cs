using Ipses.Engine.Ports;
using Ipses.Persistence.Model;
using Ipses.Persistence.Model.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Workflows;

/// <summary>Instances that are removed with everything of their own.</summary>
public sealed partial class EngineStore
{
    /// <inheritdoc/>
    public async Task<bool> RemoveInstanceAsync(string instanceId, CancellationToken cancellation)
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        int rows = await context
            .Set<InstanceRecord>()
            .Where(row => row.Id == instanceId)
            .ExecuteDeleteAsync(cancellation);
        if (rows == 0)
        {
            return false;
        }

        await context
            .Set<SnapshotRow>()
            .Where(row => row.InstanceId == instanceId)
            .ExecuteDeleteAsync(cancellation);
        await context
            .Set<JournalRecord>()
            .Where(row => row.InstanceId == instanceId)
            .ExecuteDeleteAsync(cancellation);
        await context
            .Set<BookmarkRecord>()
            .Where(row => row.InstanceId == instanceId)
            .ExecuteDeleteAsync(cancellation);
        await context
            .Set<IncidentRecord>()
            .Where(row => row.InstanceId == instanceId)
            .ExecuteDeleteAsync(cancellation);
        await context
            .Set<WorkRecord>()
            .Where(row => row.InstanceId == instanceId)
            .ExecuteDeleteAsync(cancellation);
        await context
            .Set<FanOutRecord>()
            .Where(row => row.ParentInstanceId == instanceId)
            .ExecuteDeleteAsync(cancellation);
        await context
            .Set<WaitingStimulusRecord>()
            .Where(row => row.InstanceId == instanceId)
            .ExecuteDeleteAsync(cancellation);
        unit.MarkWritten();
        unit.ChangeInstance(instanceId);
        return true;
    }
}
