using System.Text.Json;
using Ipses.Engine.Definitions;
using static Ipses.Engine.State.InstanceChange;

namespace Ipses.Engine.State;

/// <summary>Applies changes to a state: one function per kind of change, pure, and nothing else writes a state.</summary>
public static class Applier
{
    /// <summary>The state after the change. The first change of an instance is <see cref="Started"/>.</summary>
    public static InstanceState Apply(InstanceState? state, InstanceChange change) =>
        change is Started started
            ? Start(started)
            : Follow(
                state ?? throw new InvalidOperationException("An instance begins with its start."),
                change
            );

    /// <summary>The state that a journal gives.</summary>
    public static InstanceState? Replay(IEnumerable<InstanceChange> changes)
    {
        InstanceState? state = null;
        foreach (var change in changes)
            state = Apply(state, change);
        return state;
    }

    private static InstanceState Follow(InstanceState state, InstanceChange change) =>
        change switch
        {
            Scheduled c => Schedule(state, c),
            Executed c => OnExecution(
                state,
                c.Key,
                e => e with { Stage = ExecutionStage.Waiting, Inputs = c.Inputs, Incident = null }
            ),
            Triggered => state with { Trigger = null },
            StateKept c => OnExecution(state, c.Key, e => e with { State = c.State }),
            VariableSet c => SetVariable(state, c),
            OutputSet c => state with { Output = state.Output.SetItem(c.Name, c.Value) },
            OutputsGiven c => GiveOutputs(state, c),
            Named c => state with { Name = c.Name },
            Correlated c => state with { CorrelationId = c.CorrelationId },
            BookmarkCreated c => state with
            {
                Bookmarks = state.Bookmarks.SetItem(c.Bookmark.Id, c.Bookmark),
                IdCount = state.IdCount + 1,
            },
            BookmarkRemoved c => state with { Bookmarks = state.Bookmarks.Remove(c.Id) },
            TimerMoved c => OnBookmark(state, c.Id, b => b with { Due = c.Due }),
            TimerSpent c => OnBookmark(state, c.Id, b => b with { Due = null }),
            FanOutStarted c => OnExecution(
                state,
                c.Key,
                e => e with { FanOuts = e.FanOuts.Add(c.FanOutId) }
            ),
            Completed c => Remove(state, c.Key),
            Cancelled c => Remove(state, c.Key),
            Faulted c => OnExecution(
                state with
                {
                    IdCount = state.IdCount + 1,
                },
                c.Key,
                e => e with { Stage = ExecutionStage.Faulted, Incident = c.Incident }
            ),
            Resolved c => OnExecution(
                state,
                c.Key,
                e => e with { Stage = ExecutionStage.Waiting, Incident = null }
            ),
            Migrated c => state with
            {
                DefinitionVersionId = c.DefinitionVersionId,
                DefinitionVersion = c.DefinitionVersion,
                Variables = state
                    .Variables.RemoveRange(c.RemovedVariables)
                    .AddRange(c.AddedVariables),
            },
            Ended c => state with { Phase = c.Phase, Outcomes = c.Outcomes },
            Resumed or LineWritten or ChildStarted or EventPublished or Emitted => state,
            _ => throw new InvalidOperationException($"No applier for {change.GetType().Name}."),
        };

    private static InstanceState Start(Started c) =>
        new()
        {
            Id = c.Id,
            DefinitionId = c.DefinitionId,
            DefinitionVersionId = c.DefinitionVersionId,
            DefinitionVersion = c.DefinitionVersion,
            CreatedAt = c.At,
            Name = c.Name,
            CorrelationId = c.CorrelationId,
            ParentInstanceId = c.ParentInstanceId,
            FanOutId = c.FanOutId,
            ItemKey = c.ItemKey,
            Input = c.Input,
            Trigger = c.Trigger,
            Variables = c.Variables,
        };

    private static InstanceState Schedule(InstanceState state, Scheduled c) =>
        state with
        {
            ExecutionCount = state.ExecutionCount + 1,
            Executions = state.Executions.SetItem(
                c.Key,
                new ActivityRun
                {
                    Key = c.Key,
                    ActivityId = c.ActivityId,
                    ParentKey = c.ParentKey,
                    Tag = c.Tag,
                    Variables = c.Variables,
                }
            ),
        };

    private static InstanceState SetVariable(InstanceState state, VariableSet c) =>
        c.ScopeKey.Length == 0
            ? state with
            {
                Variables = state.Variables.SetItem(c.Name, c.Value),
            }
            : OnExecution(
                state,
                c.ScopeKey,
                e => e with { Variables = e.Variables.SetItem(c.Name, c.Value) }
            );

    private static InstanceState GiveOutputs(InstanceState state, OutputsGiven c)
    {
        var outputs =
            state.Outputs.GetValueOrDefault(c.ActivityId) ?? InstanceState.Empty<JsonElement>();
        return state with
        {
            Outputs = state.Outputs.SetItem(c.ActivityId, outputs.SetItems(c.Values)),
            LastResult = c.Values.TryGetValue("Result", out var result)
                ? EngineJson.Maybe(result)
                : state.LastResult,
        };
    }

    private static InstanceState OnExecution(
        InstanceState state,
        string key,
        Func<ActivityRun, ActivityRun> change
    ) =>
        state.Executions.TryGetValue(key, out var execution)
            ? state with
            {
                Executions = state.Executions.SetItem(key, change(execution)),
            }
            : throw new InvalidOperationException($"{state.Id} has no execution {key}.");

    private static InstanceState OnBookmark(
        InstanceState state,
        string id,
        Func<Bookmark, Bookmark> change
    ) =>
        state.Bookmarks.TryGetValue(id, out var bookmark)
            ? state with
            {
                Bookmarks = state.Bookmarks.SetItem(id, change(bookmark)),
            }
            : throw new InvalidOperationException($"{state.Id} has no bookmark {id}.");

    private static InstanceState Remove(InstanceState state, string key) =>
        state with
        {
            Executions = state.Executions.Remove(key),
        };
}
