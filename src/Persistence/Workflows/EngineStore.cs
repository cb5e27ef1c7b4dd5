using System.Linq.Expressions;
using Ipses.Engine.Ports;
using Ipses.Persistence.Model;
using Ipses.Persistence.Model.Workflows;
using Ipses.Persistence.Units;
using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Workflows;

/// <summary>
/// The engine's rows in the same context and transaction as the domain's aggregates. Outside of an open unit it reads what
/// is committed.
/// </summary>
public sealed partial class EngineStore(UnitOfWork unit, IDbContextFactory<IpsesDbContext> readers)
    : IEngineStore
{
    private readonly StagedRows _staged = new(unit);

    /// <inheritdoc/>
    public Task<InstanceRecord?> FindInstanceAsync(
        string instanceId,
        CancellationToken cancellation
    ) =>
        ReadAsync(
            async context =>
            {
                var found = await context
                    .Set<InstanceRecord>()
                    .AsNoTracking()
                    .Where(instance => instance.Id == instanceId)
                    .Join(
                        context.Set<SnapshotRow>(),
                        instance => instance.Id,
                        snapshot => snapshot.InstanceId,
                        (instance, snapshot) => new { Instance = instance, snapshot.Json }
                    )
                    .FirstOrDefaultAsync(cancellation);
                return found is null ? null : found.Instance with { Snapshot = found.Json };
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<InstanceRecord>> ListInstancesAsync(
        InstanceQuery query,
        CancellationToken cancellation
    ) =>
        ReadAsync<IReadOnlyList<InstanceRecord>>(
            async context =>
            {
                IQueryable<InstanceRecord> all = context.Set<InstanceRecord>().AsNoTracking();
                all = Narrow(all, query.DefinitionId, x => x.DefinitionId == query.DefinitionId);
                all = Narrow(
                    all,
                    query.DefinitionVersionId,
                    x => x.DefinitionVersionId == query.DefinitionVersionId
                );
                all = Narrow(
                    all,
                    query.ParentInstanceId,
                    x => x.ParentInstanceId == query.ParentInstanceId
                );
                all = Narrow(all, query.FanOutId, x => x.FanOutId == query.FanOutId);
                all = Narrow(all, query.CorrelationId, x => x.CorrelationId == query.CorrelationId);
                if (query.Status is { } status)
                {
                    all = all.Where(instance => instance.Status == status);
                }

                if (query.WithIncidents)
                {
                    all = all.Where(instance => instance.OpenIncidents > 0);
                }

                List<InstanceRecord> found = await all.OrderBy(instance => instance.CreatedAt)
                    .ThenBy(instance => instance.Id)
                    .Skip(query.Skip)
                    .Take(query.Take)
                    .ToListAsync(cancellation);
                return found.ConvertAll(instance => instance with { Snapshot = "" });
            },
            cancellation
        );

    /// <inheritdoc/>
    public async Task SaveBurstAsync(BurstRecord burst, CancellationToken cancellation)
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        if (burst.IsNew)
        {
            await InsertInstanceAsync(context, burst.Instance, cancellation);
        }
        else
        {
            await UpdateInstanceAsync(context, burst.Instance, cancellation);
        }

        if (burst.RemovedBookmarks.Count > 0)
        {
            await context
                .Set<BookmarkRecord>()
                .Where(bookmark => burst.RemovedBookmarks.Contains(bookmark.Id))
                .ExecuteDeleteAsync(cancellation);
        }

        if (burst.RemovedWork.Count > 0)
        {
            await context
                .Set<WorkRecord>()
                .Where(work => burst.RemovedWork.Contains(work.Key))
                .ExecuteDeleteAsync(cancellation);
        }

        foreach (MovedTimer timer in burst.MovedTimers)
        {
            DateTimeOffset? due = timer.DueAt;
            await context
                .Set<WorkRecord>()
                .Where(work => work.Key == timer.WorkKey)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(work => work.DueAt, timer.DueAt),
                    cancellation
                );
            await context
                .Set<BookmarkRecord>()
                .Where(bookmark => bookmark.Id == timer.BookmarkId)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(bookmark => bookmark.DueAt, due),
                    cancellation
                );
        }

        await PutIncidentsAsync(context, burst.Incidents, cancellation);
        _staged.Add(burst.Journal);
        _staged.AddRange(burst.AddedBookmarks);
        _staged.AddRange(burst.AddedFanOuts);
        if (burst.AddedWork.Count > 0)
        {
            await AddWorkAsync(burst.AddedWork, cancellation);
        }

        unit.MarkWritten();
        unit.ChangeInstance(burst.Instance.Id);
    }

    private async Task InsertInstanceAsync(
        IpsesDbContext context,
        InstanceRecord instance,
        CancellationToken cancellation
    )
    {
        if (await context.Set<InstanceRecord>().AnyAsync(x => x.Id == instance.Id, cancellation))
        {
            throw new EngineConcurrencyException($"The instance {instance.Id} exists already.");
        }

        _staged.Add(instance);
        _staged.Add(new SnapshotRow { InstanceId = instance.Id, Json = instance.Snapshot });
    }

    private static async Task UpdateInstanceAsync(
        IpsesDbContext context,
        InstanceRecord instance,
        CancellationToken cancellation
    )
    {
        int before = instance.Version - 1;
        int rows = await context
            .Set<InstanceRecord>()
            .Where(row => row.Id == instance.Id && row.Version == before)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(x => x.Version, instance.Version)
                        .SetProperty(x => x.DefinitionVersionId, instance.DefinitionVersionId)
                        .SetProperty(x => x.DefinitionVersion, instance.DefinitionVersion)
                        .SetProperty(x => x.Status, instance.Status)
                        .SetProperty(x => x.CorrelationId, instance.CorrelationId)
                        .SetProperty(x => x.Name, instance.Name)
                        .SetProperty(x => x.OpenIncidents, instance.OpenIncidents)
                        .SetProperty(x => x.UpdatedAt, instance.UpdatedAt)
                        .SetProperty(x => x.FinishedAt, instance.FinishedAt)
                        .SetProperty(x => x.DueAt, instance.DueAt),
                cancellation
            );
        if (rows != 1)
        {
            throw new EngineConcurrencyException(
                $"The instance {instance.Id} is no longer at version {before}."
            );
        }

        await context
            .Set<SnapshotRow>()
            .Where(row => row.InstanceId == instance.Id)
            .ExecuteUpdateAsync(
                row => row.SetProperty(x => x.Json, instance.Snapshot),
                cancellation
            );
    }

    private async Task PutIncidentsAsync(
        IpsesDbContext context,
        IReadOnlyList<IncidentRecord> incidents,
        CancellationToken cancellation
    )
    {
        foreach (IncidentRecord incident in incidents)
        {
            int rows = await context
                .Set<IncidentRecord>()
                .Where(row => row.Id == incident.Id)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(x => x.Status, incident.Status)
                            .SetProperty(x => x.Code, incident.Code)
                            .SetProperty(x => x.Message, incident.Message)
                            .SetProperty(x => x.Detail, incident.Detail)
                            .SetProperty(x => x.InputJson, incident.InputJson)
                            .SetProperty(x => x.At, incident.At)
                            .SetProperty(x => x.ResolvedBy, incident.ResolvedBy)
                            .SetProperty(x => x.ResolvedReason, incident.ResolvedReason)
                            .SetProperty(x => x.ResolvedAt, incident.ResolvedAt),
                    cancellation
                );
            if (rows == 0)
            {
                _staged.Add(incident);
            }
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalRecord>> ReadJournalAsync(
        string instanceId,
        int afterSequence,
        int take,
        CancellationToken cancellation
    ) =>
        ListAsync(
            context =>
                context
                    .Set<JournalRecord>()
                    .Where(row => row.InstanceId == instanceId && row.Sequence > afterSequence)
                    .OrderBy(row => row.Sequence)
                    .Take(take),
            cancellation
        );

    /// <inheritdoc/>
    public Task<IncidentRecord?> FindIncidentAsync(
        string incidentId,
        CancellationToken cancellation
    ) =>
        ReadAsync(
            context =>
                context
                    .Set<IncidentRecord>()
                    .AsNoTracking()
                    .FirstOrDefaultAsync(incident => incident.Id == incidentId, cancellation),
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<IncidentRecord>> ListIncidentsAsync(
        string? instanceId,
        bool openOnly,
        CancellationToken cancellation
    ) =>
        ListAsync(
            context =>
            {
                IQueryable<IncidentRecord> all = context.Set<IncidentRecord>();
                all = Narrow(all, instanceId ?? "", incident => incident.InstanceId == instanceId);
                if (openOnly)
                {
                    all = all.Where(incident => incident.Status == IncidentStatus.Open);
                }

                return all.OrderBy(incident => incident.At).ThenBy(incident => incident.Id);
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<FanOutRecord?> FindFanOutAsync(string fanOutId, CancellationToken cancellation) =>
        ReadAsync(
            context =>
                context
                    .Set<FanOutRecord>()
                    .AsNoTracking()
                    .FirstOrDefaultAsync(fanOut => fanOut.Id == fanOutId, cancellation),
            cancellation
        );

    /// <inheritdoc/>
    public async Task<FanOutRecord?> CountEndedAsync(
        string fanOutId,
        bool cancelled,
        CancellationToken cancellation
    )
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        int more = cancelled ? 1 : 0;
        await context
            .Set<FanOutRecord>()
            .Where(fanOut => fanOut.Id == fanOutId)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(x => x.Finished, x => x.Finished + 1)
                        .SetProperty(x => x.Cancelled, x => x.Cancelled + more),
                cancellation
            );
        unit.MarkWritten();
        return await FindFanOutAsync(fanOutId, cancellation);
    }

    private static IQueryable<T> Narrow<T>(
        IQueryable<T> all,
        string given,
        Expression<Func<T, bool>> which
    ) => given.Length == 0 ? all : all.Where(which);

    private Task<IReadOnlyList<T>> ListAsync<T>(
        Func<IpsesDbContext, IQueryable<T>> shape,
        CancellationToken cancellation
    )
        where T : class =>
        ReadAsync<IReadOnlyList<T>>(
            async context => await shape(context).AsNoTracking().ToListAsync(cancellation),
            cancellation
        );

    private async Task<T> ReadAsync<T>(
        Func<IpsesDbContext, Task<T>> read,
        CancellationToken cancellation
    )
    {
        if (unit.IsOpen)
        {
            return await read(await _staged.WrittenAsync(cancellation));
        }

        await using IpsesDbContext context = await readers.CreateDbContextAsync(cancellation);
        return await read(context);
    }
}
