using System.Collections.Immutable;
using Ipses.Engine.Ports;

namespace Ipses.Engine.InMemory;

/// <summary>The engine's store in memory: definitions, instances, bookmarks and journal.</summary>
internal sealed partial class InMemoryStore(InMemoryDatabase database) : IEngineStore
{
    private InMemoryTables Tables
    {
        get => database.Tables;
        set => database.Tables = value;
    }

    public Task<DefinitionRecord?> FindDefinitionAsync(
        string definitionId,
        int? version,
        CancellationToken cancellation
    ) =>
        Task.FromResult(
            Tables.Definitions.Values.FirstOrDefault(d =>
                d.DefinitionId == definitionId
                && (version is null ? d.IsLatest : d.Version == version)
            )
        );

    public Task<DefinitionRecord?> FindPublishedAsync(
        string definitionId,
        CancellationToken cancellation
    ) =>
        Task.FromResult(
            Tables.Definitions.Values.FirstOrDefault(d =>
                d.DefinitionId == definitionId && d.IsPublished
            )
        );

    public Task<DefinitionRecord?> FindDefinitionVersionAsync(
        string versionId,
        CancellationToken cancellation
    ) => Task.FromResult(Tables.Definitions.GetValueOrDefault(versionId));

    public Task<IReadOnlyList<DefinitionRecord>> ListDefinitionsAsync(
        string? definitionId,
        CancellationToken cancellation
    ) =>
        List(
            definitionId is null
                ? Tables
                    .Definitions.Values.Where(d => d.IsLatest)
                    .OrderBy(d => d.DefinitionId, StringComparer.Ordinal)
                : Tables
                    .Definitions.Values.Where(d => d.DefinitionId == definitionId)
                    .OrderByDescending(d => d.Version)
        );

    public Task PutDefinitionAsync(DefinitionRecord definition, CancellationToken cancellation)
    {
        Tables = Tables with
        {
            Definitions = Tables.Definitions.SetItem(definition.VersionId, definition),
        };
        return Task.CompletedTask;
    }

    public Task RemoveDefinitionAsync(string versionId, CancellationToken cancellation)
    {
        Tables = Tables with
        {
            Definitions = Tables.Definitions.Remove(versionId),
            Triggers = Tables.Triggers.RemoveRange(
                Tables.Triggers.Values.Where(t => t.VersionId == versionId).Select(t => t.Id)
            ),
        };
        return Task.CompletedTask;
    }

    public Task ReplaceTriggersAsync(
        string definitionId,
        IReadOnlyList<TriggerRecord> triggers,
        CancellationToken cancellation
    )
    {
        Tables = Tables with
        {
            Triggers = Tables
                .Triggers.RemoveRange(
                    Tables
                        .Triggers.Values.Where(t => t.DefinitionId == definitionId)
                        .Select(t => t.Id)
                )
                .AddRange(triggers.Select(t => KeyValuePair.Create(t.Id, t))),
        };
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<TriggerRecord>> ListTriggersAsync(
        string? definitionId,
        CancellationToken cancellation
    ) =>
        List(
            Tables.Triggers.Values.Where(t =>
                definitionId is null || t.DefinitionId == definitionId
            )
        );

    public Task<IReadOnlyList<TriggerRecord>> FindTriggersAsync(
        string stimulusKey,
        CancellationToken cancellation
    ) =>
        List(
            Tables.Triggers.Values.Where(t =>
                stimulusKey.Length > 0 && t.StimulusKey == stimulusKey
            )
        );

    /// <summary>Units run one after the other anyway.</summary>
    public Task SerialiseStartsAsync(string definitionId, CancellationToken cancellation) =>
        Task.CompletedTask;

    public Task<InstanceRecord?> FindInstanceAsync(
        string instanceId,
        CancellationToken cancellation
    ) => Task.FromResult(Tables.Instances.GetValueOrDefault(instanceId));

    public Task<IReadOnlyList<InstanceRecord>> ListInstancesAsync(
        InstanceQuery query,
        CancellationToken cancellation
    ) =>
        List(
            Tables
                .Instances.Values.Where(i =>
                    (query.DefinitionId.Length == 0 || i.DefinitionId == query.DefinitionId)
                    && (
                        query.DefinitionVersionId.Length == 0
                        || i.DefinitionVersionId == query.DefinitionVersionId
                    )
                    && (
                        query.ParentInstanceId.Length == 0
                        || i.ParentInstanceId == query.ParentInstanceId
                    )
                    && (query.FanOutId.Length == 0 || i.FanOutId == query.FanOutId)
                    && (query.CorrelationId.Length == 0 || i.CorrelationId == query.CorrelationId)
                    && (query.Status is null || i.Status == query.Status)
                    && (!query.WithIncidents || i.OpenIncidents > 0)
                )
                .OrderBy(i => i.CreatedAt)
                .ThenBy(i => i.Id, StringComparer.Ordinal)
                .Skip(query.Skip)
                .Take(query.Take)
        );

    public Task<IReadOnlyList<BookmarkRecord>> FindBookmarksAsync(
        string stimulusKey,
        CancellationToken cancellation
    ) =>
        List(
            Tables.BookmarksByKey.TryGetValue(stimulusKey, out var ids) && stimulusKey.Length > 0
                ? InOrder(ids.Select(id => Tables.Bookmarks[id]))
                : []
        );

    public Task<IReadOnlyList<string>> ListBookmarkKeysAsync(
        string prefix,
        CancellationToken cancellation
    ) =>
        List(
            Tables
                .BookmarksByKey.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );

    public Task<IReadOnlyList<BookmarkRecord>> FindTimersAsync(
        string timerKey,
        CancellationToken cancellation
    ) =>
        List(
            InOrder(
                Tables.Bookmarks.Values.Where(b => b.TimerKey == timerKey && b.DueAt is not null)
            )
        );

    public Task<IReadOnlyList<BookmarkRecord>> ListBookmarksAsync(
        string instanceId,
        CancellationToken cancellation
    ) => List(InOrder(Tables.Bookmarks.Values.Where(b => b.InstanceId == instanceId)));

    public Task SaveBurstAsync(BurstRecord burst, CancellationToken cancellation)
    {
        var instance = burst.Instance;
        var stored = Tables.Instances.GetValueOrDefault(instance.Id);
        if (burst.IsNew ? stored is not null : stored?.Version != instance.Version - 1)
            throw new EngineConcurrencyException(
                $"Somebody else has changed {instance.Id} meanwhile."
            );
        Tables = Tables with
        {
            Instances = Tables.Instances.SetItem(instance.Id, instance),
            Journal = Tables.Journal.SetItem(
                instance.Id,
                (Tables.Journal.GetValueOrDefault(instance.Id) ?? []).Add(burst.Journal)
            ),
            Incidents = Tables.Incidents.SetItems(
                burst.Incidents.Select(i => KeyValuePair.Create(i.Id, i))
            ),
            FanOuts = Tables.FanOuts.AddRange(
                burst.AddedFanOuts.Select(f => KeyValuePair.Create(f.Id, f))
            ),
        };
        foreach (var id in burst.RemovedBookmarks)
            RemoveBookmark(id);
        foreach (var bookmark in burst.AddedBookmarks)
            PutBookmark(bookmark);
        foreach (var key in burst.RemovedWork)
            RemoveWork(key);
        foreach (var moved in burst.MovedTimers)
            Move(moved);
        return AddWorkAsync(burst.AddedWork, cancellation);
    }

    public Task<IReadOnlyList<JournalRecord>> ReadJournalAsync(
        string instanceId,
        int afterSequence,
        int take,
        CancellationToken cancellation
    ) =>
        List(
            (Tables.Journal.GetValueOrDefault(instanceId) ?? [])
                .Where(j => j.Sequence > afterSequence)
                .Take(take)
        );

    public Task<IncidentRecord?> FindIncidentAsync(
        string incidentId,
        CancellationToken cancellation
    ) => Task.FromResult(Tables.Incidents.GetValueOrDefault(incidentId));

    public Task<IReadOnlyList<IncidentRecord>> ListIncidentsAsync(
        string? instanceId,
        bool openOnly,
        CancellationToken cancellation
    ) =>
        List(
            Tables
                .Incidents.Values.Where(i =>
                    (instanceId is null || i.InstanceId == instanceId)
                    && (!openOnly || i.Status == IncidentStatus.Open)
                )
                .OrderBy(i => i.At)
                .ThenBy(i => i.Id, StringComparer.Ordinal)
        );

    private void PutBookmark(BookmarkRecord bookmark)
    {
        var sameKey =
            Tables.BookmarksByKey.GetValueOrDefault(bookmark.StimulusKey)
            ?? ImmutableHashSet.Create<string>(StringComparer.Ordinal);
        Tables = Tables with
        {
            Bookmarks = Tables.Bookmarks.SetItem(bookmark.Id, bookmark),
            BookmarksByKey = Tables.BookmarksByKey.SetItem(
                bookmark.StimulusKey,
                sameKey.Add(bookmark.Id)
            ),
        };
    }

    private void RemoveBookmark(string id)
    {
        if (!Tables.Bookmarks.TryGetValue(id, out var bookmark))
            return;
        var left = Tables.BookmarksByKey[bookmark.StimulusKey].Remove(id);
        Tables = Tables with
        {
            Bookmarks = Tables.Bookmarks.Remove(id),
            BookmarksByKey = left.IsEmpty
                ? Tables.BookmarksByKey.Remove(bookmark.StimulusKey)
                : Tables.BookmarksByKey.SetItem(bookmark.StimulusKey, left),
        };
    }

    private static IEnumerable<BookmarkRecord> InOrder(IEnumerable<BookmarkRecord> bookmarks) =>
        bookmarks.OrderBy(b => b.CreatedAt).ThenBy(b => b.Id, StringComparer.Ordinal);

    private static Task<IReadOnlyList<T>> List<T>(IEnumerable<T> items) =>
        Task.FromResult<IReadOnlyList<T>>([.. items]);
}
