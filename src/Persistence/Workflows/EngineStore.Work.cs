using System.Linq.Expressions;
using Ipses.Engine.Ports;
using Ipses.Persistence.Model;
using Ipses.Persistence.Model.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Workflows;

/// <summary>Work that is due, and stimuli that were applied or wait.</summary>
public sealed partial class EngineStore
{
    /// <inheritdoc/>
    public async Task<int> AddWorkAsync(
        IReadOnlyList<WorkRecord> work,
        CancellationToken cancellation
    )
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        string[] keys = [.. work.Select(one => one.Key)];
        List<string> known = await context
            .Set<WorkRecord>()
            .Where(one => keys.Contains(one.Key))
            .Select(one => one.Key)
            .ToListAsync(cancellation);
        HashSet<string> taken = new(known, StringComparer.Ordinal);
        WorkRecord[] added = [.. work.Where(one => taken.Add(one.Key))];
        // The store numbers them; a row that was taken before may come with its old number.
        _staged.AddRange(added.Select(one => one with { Sequence = 0 }));
        return added.Length;
    }

    /// <inheritdoc/>
    public async Task RemoveWorkAsync(IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        await context
            .Set<WorkRecord>()
            .Where(work => keys.Contains(work.Key))
            .ExecuteDeleteAsync(cancellation);
        unit.MarkWritten();
    }

    /// <inheritdoc/>
    public async Task<WorkRecord?> TakeWorkAsync(
        string key,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        IQueryable<WorkRecord> row = context
            .Set<WorkRecord>()
            .Where(work => work.Key == key && !work.IsParked && work.DueAt <= now);
        WorkRecord? found = await row.AsNoTracking().FirstOrDefaultAsync(cancellation);
        if (found is null || await row.ExecuteDeleteAsync(cancellation) != 1)
        {
            return null;
        }

        unit.MarkWritten();
        return found;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkRecord>> ListDueWorkAsync(
        DateTimeOffset now,
        int take,
        CancellationToken cancellation
    ) => ListAsync(context => DueAt(Pending(context).Where(Other), now).Take(take), cancellation);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) =>
        ReadAsync(
            context => EarliestAsync(Pending(context).Where(Other), cancellation),
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkRecord>> ListDueRequestsAsync(
        DateTimeOffset now,
        int take,
        CancellationToken cancellation
    ) => ListAsync(context => DueAt(Pending(context).Where(Request), now).Take(take), cancellation);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextRequestAsync(CancellationToken cancellation) =>
        ReadAsync(
            context => EarliestAsync(Pending(context).Where(Request), cancellation),
            cancellation
        );

    private static readonly Expression<Func<WorkRecord, bool>> Other = work =>
        work.Kind != WorkKind.Request;

    private static readonly Expression<Func<WorkRecord, bool>> Request = work =>
        work.Kind == WorkKind.Request;

    private static IQueryable<WorkRecord> Pending(IpsesDbContext context) =>
        context.Set<WorkRecord>().Where(work => !work.IsParked);

    private static IQueryable<WorkRecord> DueAt(IQueryable<WorkRecord> work, DateTimeOffset now) =>
        work.Where(row => row.DueAt <= now).OrderBy(row => row.DueAt).ThenBy(row => row.Sequence);

    private static Task<DateTimeOffset?> EarliestAsync(
        IQueryable<WorkRecord> work,
        CancellationToken cancellation
    ) =>
        work.OrderBy(row => row.DueAt)
            .Select(row => (DateTimeOffset?)row.DueAt)
            .FirstOrDefaultAsync(cancellation);

    /// <inheritdoc/>
    public async Task FailWorkAsync(
        string key,
        string error,
        DateTimeOffset? retryAt,
        CancellationToken cancellation
    )
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        IQueryable<WorkRecord> row = context.Set<WorkRecord>().Where(work => work.Key == key);
        if (retryAt is { } due)
        {
            await row.ExecuteUpdateAsync(
                set =>
                    set.SetProperty(work => work.Attempts, work => work.Attempts + 1)
                        .SetProperty(work => work.Error, error)
                        .SetProperty(work => work.DueAt, due),
                cancellation
            );
        }
        else
        {
            await row.ExecuteUpdateAsync(
                set =>
                    set.SetProperty(work => work.Attempts, work => work.Attempts + 1)
                        .SetProperty(work => work.Error, error)
                        .SetProperty(work => work.IsParked, true),
                cancellation
            );
        }

        unit.MarkWritten();
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkRecord>> ListParkedWorkAsync(CancellationToken cancellation) =>
        ListAsync(
            context =>
                context
                    .Set<WorkRecord>()
                    .Where(work => work.IsParked)
                    .OrderBy(work => work.DueAt)
                    .ThenBy(work => work.Sequence),
            cancellation
        );

    /// <inheritdoc/>
    public async Task<bool> ReleaseWorkAsync(
        string key,
        DateTimeOffset dueAt,
        CancellationToken cancellation
    )
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        int rows = await context
            .Set<WorkRecord>()
            .Where(work => work.Key == key && work.IsParked)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(work => work.IsParked, false)
                        .SetProperty(work => work.DueAt, dueAt),
                cancellation
            );
        unit.MarkWritten();
        return rows == 1;
    }

    /// <inheritdoc/>
    public async Task<bool> TryApplyAsync(
        string stimulusId,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        if (
            await context
                .Set<AppliedStimulus>()
                .AnyAsync(stimulus => stimulus.Id == stimulusId, cancellation)
        )
        {
            return false;
        }

        _staged.Add(new AppliedStimulus { Id = stimulusId, At = at });
        return true;
    }

    /// <inheritdoc/>
    public async Task KeepStimulusAsync(
        WaitingStimulusRecord stimulus,
        CancellationToken cancellation
    )
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        if (
            !await context
                .Set<WaitingStimulusRecord>()
                .AnyAsync(kept => kept.Id == stimulus.Id, cancellation)
        )
        {
            _staged.Add(stimulus);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WaitingStimulusRecord>> FindKeptAsync(
        IReadOnlyCollection<string> stimulusKeys,
        CancellationToken cancellation
    ) =>
        ListAsync(
            context =>
                context
                    .Set<WaitingStimulusRecord>()
                    .Where(kept => stimulusKeys.Contains(kept.StimulusKey))
                    .OrderBy(kept => kept.CreatedAt)
                    .ThenBy(kept => kept.Id),
            cancellation
        );

    /// <inheritdoc/>
    public async Task<bool> TakeKeptAsync(string stimulusId, CancellationToken cancellation)
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        int rows = await context
            .Set<WaitingStimulusRecord>()
            .Where(kept => kept.Id == stimulusId)
            .ExecuteDeleteAsync(cancellation);
        unit.MarkWritten();
        return rows == 1;
    }
}
