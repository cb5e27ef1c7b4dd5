using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;
using Ipses.Engine.State;

namespace Ipses.Engine.Runtime;

/// <summary>What set a burst off.</summary>
/// <param name="Kind">Goes into the journal: <c>start</c>, <c>stimulus</c>, <c>timer</c>, <c>retry</c> …</param>
internal sealed record BurstCause(string Kind)
{
    public string StimulusId { get; init; } = "";

    public string By { get; init; } = "";

    public string Reason { get; init; } = "";
}

/// <summary>Turns what a burst did into the rows that say so: pure, from the state before and after.</summary>
internal static class BurstRecorder
{
    public static BurstRecord Record(
        CompiledWorkflow workflow,
        InstanceRecord? before,
        InstanceState? stateBefore,
        Burst burst,
        BurstCause cause,
        DateTimeOffset now,
        IReadOnlyDictionary<string, IncidentRecord> openIncidents
    )
    {
        var state = burst.State;
        var version = (before?.Version ?? 0) + 1;
        var bookmarksBefore = stateBefore?.Bookmarks ?? InstanceState.Empty<Bookmark>();
        List<BookmarkRecord> added = [];
        List<WorkRecord> work = [];
        List<string> removed = [];
        List<string> removedWork = [];
        List<MovedTimer> moved = [];
        foreach (var bookmark in state.Bookmarks.Values)
        {
            if (!bookmarksBefore.TryGetValue(bookmark.Id, out var old))
            {
                added.Add(Row(workflow, state, bookmark, now));
                if (bookmark.Due is { } due)
                    work.Add(WorkPayloads.Timer(state.Id, bookmark.Id, due, now));
            }
            else if (bookmark.Due is { } newDue && old.Due is { } oldDue && newDue != oldDue)
                moved.Add(new MovedTimer(WorkPayloads.TimerKey(bookmark.Id), bookmark.Id, newDue));
            else if (bookmark.Due is { } next && old.Due is null)
            {
                // Its last instant has come and gone; it gets a new one, by a new row.
                moved.Add(new MovedTimer(WorkPayloads.TimerKey(bookmark.Id), bookmark.Id, next));
                work.Add(WorkPayloads.Timer(state.Id, bookmark.Id, next, now));
            }
        }

        foreach (var old in bookmarksBefore.Values)
        {
            if (state.Bookmarks.ContainsKey(old.Id))
                continue;
            removed.Add(old.Id);
            if (WaitKeys.IsRequest(old.StimulusKey))
                removedWork.Add(old.StimulusKey);
            if (old.Due is not null)
                removedWork.Add(WorkPayloads.TimerKey(old.Id));
        }

        work.AddRange(FanOutStarts(burst, now));
        work.AddRange(
            burst.Detached.Select(d => WorkPayloads.Start(Child(state, d.Start, ""), now))
        );
        work.AddRange(
            burst.Events.Select(e => WorkPayloads.Stimulus(Published(e.Key, e.Event), now))
        );
        work.AddRange(burst.Requests.Select(r => WorkPayloads.Request(r, state.Id, now)));
        work.AddRange(
            burst.AbandonedFanOuts.Select(f => WorkPayloads.CancelChildren(f, state.Id, now))
        );
        return new BurstRecord
        {
            Instance = Row(before, state, version, now, burst.IsHalted),
            IsNew = before is null,
            Journal = new JournalRecord(
                state.Id,
                version,
                now,
                cause.Kind,
                cause.StimulusId,
                cause.By,
                cause.Reason,
                StateJson.Write(burst.Changes)
            ),
            AddedBookmarks = added,
            RemovedBookmarks = removed,
            AddedWork = work,
            RemovedWork = removedWork,
            MovedTimers = moved,
            Incidents = Incidents(workflow, burst, cause, now, openIncidents),
            AddedFanOuts =
            [
                .. burst.FanOuts.Select(f => new FanOutRecord(
                    f.FanOut.FanOutId,
                    state.Id,
                    f.ExecutionKey,
                    f.FanOut.Children.Count,
                    0,
                    0,
                    f.FanOut.NotifyEach,
                    now
                )),
            ],
        };
    }

    private static IEnumerable<WorkRecord> FanOutStarts(Burst burst, DateTimeOffset now) =>
        burst.FanOuts.SelectMany(f =>
            f.FanOut.Children.Select(c =>
                WorkPayloads.Start(Child(burst.State, c, f.FanOut.FanOutId), now)
            )
        );

    private static StartRequest Child(InstanceState parent, ChildStart start, string fanOutId) =>
        new(start.InstanceId, start.DefinitionId)
        {
            Input = start.Input,
            CorrelationId = start.CorrelationId,
            ParentInstanceId = parent.Id,
            FanOutId = fanOutId,
            ItemKey = start.ItemKey,
        };

    /// <summary>An event for somebody in particular waits for them; one for everybody is heard by those who listen.</summary>
    private static Stimulus Published(string key, EventRequest published) =>
        new(key, WaitKeys.Event(published.Name), published.Payload)
        {
            CorrelationId = published.CorrelationId,
            InstanceId = published.InstanceId,
            WaitForBookmark = published.CorrelationId.Length > 0 || published.InstanceId.Length > 0,
        };

    private static InstanceRecord Row(
        InstanceRecord? before,
        InstanceState state,
        int version,
        DateTimeOffset now,
        bool isHalted
    )
    {
        var incidents = state.Executions.Values.Count(e => e.Incident is not null);
        var status = state.Phase switch
        {
            Phase.Finished => InstanceStatus.Finished,
            Phase.Cancelled => InstanceStatus.Cancelled,
            _ => isHalted || (incidents > 0 && !CanGoOn(state))
                ? InstanceStatus.Faulted
                : InstanceStatus.Running,
        };
        return new InstanceRecord
        {
            Id = state.Id,
            DefinitionId = state.DefinitionId,
            DefinitionVersionId = state.DefinitionVersionId,
            DefinitionVersion = state.DefinitionVersion,
            Status = status,
            Version = version,
            CorrelationId = state.CorrelationId,
            Name = state.Name,
            ParentInstanceId = state.ParentInstanceId,
            FanOutId = state.FanOutId,
            ItemKey = state.ItemKey,
            OpenIncidents = incidents,
            CreatedAt = before?.CreatedAt ?? now,
            UpdatedAt = now,
            FinishedAt = state.Phase == Phase.Running ? null : now,
            DueAt = state.Bookmarks.Values.Min(b => b.Due),
            Snapshot = StateJson.Write(state),
        };
    }

    private static bool CanGoOn(InstanceState state) =>
        state.Bookmarks.Values.Any(b => state.Executions[b.ExecutionKey].Incident is null);

    private static BookmarkRecord Row(
        CompiledWorkflow workflow,
        InstanceState state,
        Bookmark bookmark,
        DateTimeOffset now
    )
    {
        var node = workflow.Node(state.Executions[bookmark.ExecutionKey].ActivityId);
        return new BookmarkRecord(
            bookmark.Id,
            state.Id,
            bookmark.StimulusKey,
            node.Type,
            node.Id,
            bookmark.Name,
            bookmark.IsProduct,
            bookmark.Due,
            bookmark.TimerKey,
            bookmark.Payload?.GetRawText() ?? "null",
            now
        );
    }

    private static List<IncidentRecord> Incidents(
        CompiledWorkflow workflow,
        Burst burst,
        BurstCause cause,
        DateTimeOffset now,
        IReadOnlyDictionary<string, IncidentRecord> open
    )
    {
        Dictionary<string, IncidentRecord> touched = new(StringComparer.Ordinal);
        Dictionary<string, string> inputs = new(StringComparer.Ordinal);
        foreach (var change in burst.Changes)
        {
            switch (change)
            {
                case InstanceChange.Executed executed:
                    inputs[executed.Key] = EngineJson.From(executed.Inputs).GetRawText();
                    break;
                case InstanceChange.Faulted faulted:
                    var node = workflow.Node(faulted.ActivityId);
                    touched[faulted.Incident.Id] = new IncidentRecord
                    {
                        Id = faulted.Incident.Id,
                        InstanceId = burst.State.Id,
                        DefinitionId = burst.State.DefinitionId,
                        ActivityId = node.Id,
                        ActivityType = node.Type,
                        ActivityName = node.DisplayText,
                        ExecutionKey = faulted.Key,
                        Code = faulted.Incident.Code,
                        Message = faulted.Incident.Message,
                        Detail = faulted.Incident.Detail,
                        InputJson =
                            inputs.GetValueOrDefault(faulted.Key)
                            ?? (
                                burst.State.Executions.TryGetValue(faulted.Key, out var run)
                                    ? EngineJson.From(run.Inputs).GetRawText()
                                    : "{}"
                            ),
                        At = now,
                    };
                    break;
                case InstanceChange.Resolved resolved
                    when (
                        touched.GetValueOrDefault(resolved.IncidentId)
                        ?? open.GetValueOrDefault(resolved.IncidentId)
                    )
                        is { } incident:
                    touched[resolved.IncidentId] = incident with
                    {
                        Status = resolved.How switch
                        {
                            "retried" => IncidentStatus.Retried,
                            "skipped" => IncidentStatus.Skipped,
                            _ => IncidentStatus.Cancelled,
                        },
                        ResolvedBy = cause.By,
                        ResolvedReason = cause.Reason,
                        ResolvedAt = now,
                    };
                    break;
            }
        }

        return [.. touched.Values];
    }
}
