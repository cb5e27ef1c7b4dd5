namespace Ipses.Engine.InMemory;

/// <summary>Instances that are removed with everything of their own.</summary>
internal sealed partial class InMemoryStore
{
    public Task<bool> RemoveInstanceAsync(string instanceId, CancellationToken cancellation)
    {
        if (!Tables.Instances.ContainsKey(instanceId))
            return Task.FromResult(false);
        foreach (var bookmark in Tables.Bookmarks.Values.Where(b => b.InstanceId == instanceId))
            RemoveBookmark(bookmark.Id);
        foreach (var work in Tables.Work.Values.Where(w => w.InstanceId == instanceId))
            RemoveWork(work.Key);
        Tables = Tables with
        {
            Instances = Tables.Instances.Remove(instanceId),
            Journal = Tables.Journal.Remove(instanceId),
            Incidents = Tables.Incidents.RemoveRange(
                Tables.Incidents.Values.Where(i => i.InstanceId == instanceId).Select(i => i.Id)
            ),
            FanOuts = Tables.FanOuts.RemoveRange(
                Tables.FanOuts.Values.Where(f => f.ParentInstanceId == instanceId).Select(f => f.Id)
            ),
            Kept = Tables.Kept.RemoveRange(
                Tables.Kept.Values.Where(k => k.InstanceId == instanceId).Select(k => k.Id)
            ),
        };
        return Task.FromResult(true);
    }
}
