using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;
using Ipses.Engine.State;

namespace Ipses.Engine.Runtime;

/// <summary>Stimuli and due work.</summary>
public sealed partial class WorkflowRuntime
{
    /// <inheritdoc />
    public async Task<StimulusOutcome> StimulateAsync(
        Stimulus stimulus,
        CancellationToken cancellation
    )
    {
        if (_depth > 0)
        {
            await EnqueueAsync(stimulus, cancellation);
            return new StimulusOutcome(0, IsDeferred: true);
        }

        var matches = await MatchAsync(stimulus, cancellation);
        var triggers = await TriggersForAsync(stimulus, cancellation);
        if (matches.Count == 0 && triggers.Count == 0)
            return await KeepAsync(stimulus, cancellation);
        if (triggers.Count == 0 && stimulus.FromOutside && matches.All(m => m.Bookmark.IsProduct))
            return new StimulusOutcome(0, IsRefused: true);
        if (!await store.TryApplyAsync(stimulus.Id, Now, cancellation))
            return new StimulusOutcome(0, WasApplied: true);
        await EnqueueTriggeredAsync(triggers, stimulus, cancellation);
        var hits = 0;
        foreach (
            var instance in matches
                .Where(m => !stimulus.FromOutside || !m.Bookmark.IsProduct)
                .GroupBy(m => m.Instance.Id, StringComparer.Ordinal)
        )
            hits += await HitAsync(
                instance.First().Instance,
                [.. instance.Select(m => m.Bookmark.Id)],
                stimulus,
                cancellation
            );
        return new StimulusOutcome(hits, Starts: triggers.Count);
    }

    /// <inheritdoc />
    public Task EnqueueAsync(Stimulus stimulus, CancellationToken cancellation) =>
        store.AddWorkAsync([WorkPayloads.Stimulus(stimulus, Now)], cancellation);

    /// <inheritdoc />
    public async Task<bool> RunWorkAsync(
        string workKey,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (await store.TakeWorkAsync(workKey, now, cancellation) is not { } work)
            return false;
        switch (work.Kind)
        {
            case WorkKind.Timer:
                await FireAsync(work, cancellation);
                break;
            case WorkKind.Start:
                await StartQueuedAsync(WorkPayloads.Read<StartRequest>(work), cancellation);
                break;
            case WorkKind.Stimulus:
                await SpreadAsync(WorkPayloads.Read<Stimulus>(work), cancellation);
                break;
            case WorkKind.Resume:
                if (await store.FindInstanceAsync(work.InstanceId, cancellation) is { } row)
                    await HitAsync(
                        row,
                        [work.BookmarkId],
                        WorkPayloads.Read<Stimulus>(work),
                        cancellation
                    );
                break;
            case WorkKind.Trigger:
                await FireTriggerAsync(work, WorkPayloads.Read<TriggerWork>(work), cancellation);
                break;
            case WorkKind.Cancel:
                await CancelQueuedAsync(WorkPayloads.Read<CancelRequest>(work), cancellation);
                break;
            default:
                throw new InvalidOperationException($"Nobody does {work.Kind}.");
        }

        return true;
    }

    private async Task FireAsync(WorkRecord work, CancellationToken cancellation)
    {
        if (
            await store.FindInstanceAsync(work.InstanceId, cancellation) is { } row
            && IsRunning(row)
        )
            await RunAsync(
                row,
                new BurstCause("timer") { StimulusId = work.Key },
                burst =>
                    Task.FromResult(
                        burst.Hit(work.BookmarkId, ResumptionCause.Timer, EngineJson.Null)
                    ),
                cancellation
            );
    }

    private async Task StartQueuedAsync(StartRequest request, CancellationToken cancellation)
    {
        if (request.FanOutId.Length > 0 && !await IsWantedAsync(request, cancellation))
            return;
        var started = await StartAsync(request, cancellation);
        // A strategy that forbids one more instance is the author's will, no failure.
        if (!started.IsSuccess && started.Errors.All(e => e.Code != "Workflow.RunsAlready"))
            throw new InvalidOperationException(
                string.Join(" ", started.Errors.Select(e => e.Message.En))
            );
    }

    /// <summary>A child isn't started for a parent that no longer waits for it.</summary>
    private async Task<bool> IsWantedAsync(StartRequest request, CancellationToken cancellation) =>
        await store.FindInstanceAsync(request.ParentInstanceId, cancellation) is { } parent
        && IsRunning(parent)
        && StateJson
            .ReadState(parent.Snapshot)
            .Executions.Values.Any(e => e.FanOuts.Contains(request.FanOutId));

    /// <summary>A queued stimulus for several instances becomes one piece of work for each, so that one's fault isn't another's.</summary>
    private async Task SpreadAsync(Stimulus stimulus, CancellationToken cancellation)
    {
        var matches = await MatchAsync(stimulus, cancellation);
        if (matches.Select(m => m.Instance.Id).Distinct(StringComparer.Ordinal).Count() <= 1)
        {
            await StimulateAsync(stimulus, cancellation);
            return;
        }

        if (!await store.TryApplyAsync(stimulus.Id, Now, cancellation))
            return;
        await EnqueueTriggeredAsync(
            await TriggersForAsync(stimulus, cancellation),
            stimulus,
            cancellation
        );
        await store.AddWorkAsync(
            [
                .. matches
                    .Where(m => !stimulus.FromOutside || !m.Bookmark.IsProduct)
                    .Select(m => WorkPayloads.Resume(stimulus, m.Bookmark, Now)),
            ],
            cancellation
        );
    }

    private async Task CancelQueuedAsync(CancelRequest request, CancellationToken cancellation)
    {
        if (request.InstanceId.Length > 0)
        {
            await CancelAsync(request.InstanceId, new Decision("", request.Reason), cancellation);
            return;
        }

        const int Page = 500;
        for (var skip = 0; ; skip += Page)
        {
            var children = await store.ListInstancesAsync(
                new InstanceQuery
                {
                    FanOutId = request.FanOutId,
                    Skip = skip,
                    Take = Page,
                },
                cancellation
            );
            await store.AddWorkAsync(
                [
                    .. children
                        .Where(IsRunning)
                        .Select(c => WorkPayloads.CancelInstance(c.Id, request.Reason, Now)),
                ],
                cancellation
            );
            if (children.Count < Page)
                return;
        }
    }

    private async Task<int> HitAsync(
        InstanceRecord row,
        IReadOnlyList<string> bookmarks,
        Stimulus stimulus,
        CancellationToken cancellation
    )
    {
        if (!IsRunning(row))
            return 0;
        var hits = 0;
        await RunAsync(
            row,
            new BurstCause("stimulus") { StimulusId = stimulus.Id, By = stimulus.By },
            burst =>
            {
                foreach (var id in bookmarks)
                {
                    if (Hit(burst, id, stimulus.Payload))
                        hits++;
                }

                return Task.FromResult(hits > 0);
            },
            cancellation
        );
        return hits;
    }

    private static bool Hit(Burst burst, string bookmarkId, JsonElement payload) =>
        burst.State.Bookmarks.TryGetValue(bookmarkId, out var bookmark)
        && burst.Hit(
            bookmarkId,
            bookmark.Kind switch
            {
                BookmarkKind.ChildWorkflow => ResumptionCause.ChildWorkflow,
                BookmarkKind.FanOut => ResumptionCause.FanOut,
                _ => ResumptionCause.Stimulus,
            },
            payload
        );

    private async Task<
        IReadOnlyList<(BookmarkRecord Bookmark, InstanceRecord Instance)>
    > MatchAsync(Stimulus stimulus, CancellationToken cancellation)
    {
        List<(BookmarkRecord, InstanceRecord)> matches = [];
        Dictionary<string, InstanceRecord?> rows = new(StringComparer.Ordinal);
        foreach (var bookmark in await store.FindBookmarksAsync(stimulus.Key, cancellation))
        {
            if (stimulus.InstanceId.Length > 0 && bookmark.InstanceId != stimulus.InstanceId)
                continue;
            if (!rows.TryGetValue(bookmark.InstanceId, out var row))
                rows[bookmark.InstanceId] = row = await store.FindInstanceAsync(
                    bookmark.InstanceId,
                    cancellation
                );
            if (
                row is not null
                && IsRunning(row)
                && (
                    stimulus.CorrelationId.Length == 0
                    || row.CorrelationId == stimulus.CorrelationId
                )
            )
                matches.Add((bookmark, row));
        }

        return matches;
    }

    private async Task<StimulusOutcome> KeepAsync(Stimulus stimulus, CancellationToken cancellation)
    {
        if (!stimulus.WaitForBookmark)
            return new StimulusOutcome(0);
        if (!await store.TryApplyAsync(stimulus.Id, Now, cancellation))
            return new StimulusOutcome(0, WasApplied: true);
        await store.KeepStimulusAsync(
            new WaitingStimulusRecord(
                stimulus.Id,
                stimulus.Key,
                stimulus.InstanceId,
                stimulus.CorrelationId,
                stimulus.Payload.ValueKind == JsonValueKind.Undefined
                    ? "null"
                    : stimulus.Payload.GetRawText(),
                Now
            ),
            cancellation
        );
        return new StimulusOutcome(0, IsKept: true);
    }

    /// <summary>Gives new bookmarks what came before them, until nothing more fits.</summary>
    private async Task TakeKeptAsync(
        Burst burst,
        InstanceState? before,
        CancellationToken cancellation
    )
    {
        HashSet<string> asked = new(before?.Bookmarks.Keys ?? [], StringComparer.Ordinal);
        while (burst.State.Phase == Phase.Running)
        {
            Bookmark[] fresh =
            [
                .. burst.State.Bookmarks.Values.Where(b => b.AcceptsEarly && asked.Add(b.Id)),
            ];
            if (fresh.Length == 0)
                return;
            string[] keys = [.. fresh.Select(b => b.StimulusKey).Distinct(StringComparer.Ordinal)];
            foreach (var kept in await store.FindKeptAsync(keys, cancellation))
            {
                var bookmark = fresh.FirstOrDefault(b =>
                    b.StimulusKey == kept.StimulusKey && burst.State.Bookmarks.ContainsKey(b.Id)
                );
                if (
                    bookmark is null
                    || (kept.InstanceId.Length > 0 && kept.InstanceId != burst.State.Id)
                    || (
                        kept.CorrelationId.Length > 0
                        && kept.CorrelationId != burst.State.CorrelationId
                    )
                    || !await store.TakeKeptAsync(kept.Id, cancellation)
                )
                    continue;
                using var payload = JsonDocument.Parse(kept.PayloadJson);
                Hit(burst, bookmark.Id, payload.RootElement.Clone());
                await burst.RunAsync(cancellation);
            }
        }
    }

    private static bool IsRunning(InstanceRecord row) =>
        row.Status is InstanceStatus.Running or InstanceStatus.Faulted;
}
