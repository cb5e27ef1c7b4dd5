using Ipses.Engine.Ports;

namespace Ipses.Engine.InMemory;

/// <summary>Pending work, fan-outs, and stimuli that were applied or are kept.</summary>
internal sealed partial class InMemoryStore
{
    public Task<FanOutRecord?> FindFanOutAsync(string fanOutId, CancellationToken cancellation) =>
        Task.FromResult(Tables.FanOuts.GetValueOrDefault(fanOutId));

    public Task<FanOutRecord?> CountEndedAsync(
        string fanOutId,
        bool cancelled,
        CancellationToken cancellation
    )
    {
        if (!Tables.FanOuts.TryGetValue(fanOutId, out var fanOut))
            return Task.FromResult<FanOutRecord?>(null);
        fanOut = fanOut with
        {
            Finished = fanOut.Finished + 1,
            Cancelled = fanOut.Cancelled + (cancelled ? 1 : 0),
        };
        Tables = Tables with { FanOuts = Tables.FanOuts.SetItem(fanOutId, fanOut) };
        return Task.FromResult<FanOutRecord?>(fanOut);
    }

    public Task<int> AddWorkAsync(IReadOnlyList<WorkRecord> work, CancellationToken cancellation)
    {
        var added = 0;
        foreach (var item in work)
        {
            if (Tables.Work.ContainsKey(item.Key))
                continue;
            Tables = Tables with { Sequence = Tables.Sequence + 1 };
            PutWork(item with { Sequence = Tables.Sequence });
            added++;
        }

        return Task.FromResult(added);
    }

    public Task RemoveWorkAsync(IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        foreach (var key in keys)
            RemoveWork(key);
        return Task.CompletedTask;
    }

    public Task<WorkRecord?> TakeWorkAsync(
        string key,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (!Tables.Work.TryGetValue(key, out var work) || work.IsParked || work.DueAt > now)
            return Task.FromResult<WorkRecord?>(null);
        RemoveWork(key);
        return Task.FromResult<WorkRecord?>(work);
    }

    public Task<IReadOnlyList<WorkRecord>> ListDueWorkAsync(
        DateTimeOffset now,
        int take,
        CancellationToken cancellation
    ) =>
        List(
            Tables
                .Order.TakeWhile(o => o.DueAt <= now)
                .Select(o => Tables.Work[o.Key])
                .Where(w => w.Kind != WorkKind.Request)
                .Take(take)
        );

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) =>
        Task.FromResult(
            Tables
                .Order.Select(o => Tables.Work[o.Key])
                .FirstOrDefault(w => w.Kind != WorkKind.Request)
                ?.DueAt
        );

    public Task<IReadOnlyList<WorkRecord>> ListDueRequestsAsync(
        DateTimeOffset now,
        int take,
        CancellationToken cancellation
    ) =>
        List(
            Tables
                .Order.TakeWhile(o => o.DueAt <= now)
                .Select(o => Tables.Work[o.Key])
                .Where(w => w.Kind == WorkKind.Request)
                .Take(take)
        );

    public Task<DateTimeOffset?> NextRequestAsync(CancellationToken cancellation) =>
        Task.FromResult(
            Tables
                .Order.Select(o => Tables.Work[o.Key])
                .FirstOrDefault(w => w.Kind == WorkKind.Request)
                ?.DueAt
        );

    public Task FailWorkAsync(
        string key,
        string error,
        DateTimeOffset? retryAt,
        CancellationToken cancellation
    )
    {
        if (Tables.Work.TryGetValue(key, out var work))
        {
            RemoveWork(key);
            PutWork(
                work with
                {
                    Attempts = work.Attempts + 1,
                    Error = error,
                    DueAt = retryAt ?? work.DueAt,
                    IsParked = retryAt is null,
                }
            );
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<WorkRecord>> ListParkedWorkAsync(CancellationToken cancellation) =>
        List(
            Tables.Work.Values.Where(w => w.IsParked).OrderBy(w => w.DueAt).ThenBy(w => w.Sequence)
        );

    public Task<bool> ReleaseWorkAsync(
        string key,
        DateTimeOffset dueAt,
        CancellationToken cancellation
    )
    {
        if (!Tables.Work.TryGetValue(key, out var work) || !work.IsParked)
            return Task.FromResult(false);
        PutWork(work with { IsParked = false, DueAt = dueAt });
        return Task.FromResult(true);
    }

    public Task<bool> TryApplyAsync(
        string stimulusId,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        if (Tables.Applied.Contains(stimulusId))
            return Task.FromResult(false);
        Tables = Tables with { Applied = Tables.Applied.Add(stimulusId) };
        return Task.FromResult(true);
    }

    public Task KeepStimulusAsync(WaitingStimulusRecord stimulus, CancellationToken cancellation)
    {
        if (!Tables.Kept.ContainsKey(stimulus.Id))
            Tables = Tables with { Kept = Tables.Kept.Add(stimulus.Id, stimulus) };
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<WaitingStimulusRecord>> FindKeptAsync(
        IReadOnlyCollection<string> stimulusKeys,
        CancellationToken cancellation
    ) =>
        List(
            Tables
                .Kept.Values.Where(k => stimulusKeys.Contains(k.StimulusKey))
                .OrderBy(k => k.CreatedAt)
                .ThenBy(k => k.Id, StringComparer.Ordinal)
        );

    public Task<bool> TakeKeptAsync(string stimulusId, CancellationToken cancellation)
    {
        if (!Tables.Kept.ContainsKey(stimulusId))
            return Task.FromResult(false);
        Tables = Tables with { Kept = Tables.Kept.Remove(stimulusId) };
        return Task.FromResult(true);
    }

    private void Move(MovedTimer moved)
    {
        if (Tables.Work.TryGetValue(moved.WorkKey, out var work))
        {
            RemoveWork(moved.WorkKey);
            PutWork(work with { DueAt = moved.DueAt });
        }

        if (Tables.Bookmarks.TryGetValue(moved.BookmarkId, out var bookmark))
            Tables = Tables with
            {
                Bookmarks = Tables.Bookmarks.SetItem(
                    moved.BookmarkId,
                    bookmark with
                    {
                        DueAt = moved.DueAt,
                    }
                ),
            };
    }

    private void PutWork(WorkRecord work) =>
        Tables = Tables with
        {
            Work = Tables.Work.SetItem(work.Key, work),
            Order = work.IsParked
                ? Tables.Order
                : Tables.Order.Add((work.DueAt, work.Sequence, work.Key)),
        };

    private void RemoveWork(string key)
    {
        if (Tables.Work.TryGetValue(key, out var work))
            Tables = Tables with
            {
                Work = Tables.Work.Remove(key),
                Order = Tables.Order.Remove((work.DueAt, work.Sequence, work.Key)),
            };
    }
}
