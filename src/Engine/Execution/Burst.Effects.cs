// Long because all that may follow from an activity's decision stands side by side.
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.State;

namespace Ipses.Engine.Execution;

/// <summary>What follows from an activity's decision.</summary>
public sealed partial class Burst
{
    private async Task TakeAsync(
        string key,
        ActivityOutcome outcome,
        Call call,
        CancellationToken cancellation
    )
    {
        if (!State.Executions.TryGetValue(key, out var execution))
            return;
        if (outcome.Fault is { } fault)
        {
            Fault(execution, fault, call);
            return;
        }

        GiveOutputs(execution, outcome);
        ActivityEffect? leap = null;
        foreach (var effect in outcome.Effects)
        {
            if (
                effect
                is ActivityEffect.Break
                    or ActivityEffect.EndContainer
                    or ActivityEffect.CompleteWorkflow
                    or ActivityEffect.FinishWorkflow
            )
                leap = effect;
            else
                await ApplyAsync(execution, effect, cancellation);
        }

        if (outcome.Kind == OutcomeKind.Completed && leap is null)
            await CompleteAsync(key, outcome.Ports, cancellation);
        else if (outcome.Ports.Length > 0 && leap is null)
            Emit(execution, outcome.Ports);
        if (leap is not null)
            await LeapAsync(execution, leap, cancellation);
    }

    private void Fault(ActivityRun execution, ActivityFault fault, Call call)
    {
        var id = string.Create(
            CultureInfo.InvariantCulture,
            $"{State.Id}/{execution.Key}/i{State.IdCount + 1}"
        );
        Apply(
            new InstanceChange.Faulted(
                execution.Key,
                execution.ActivityId,
                new Incident
                {
                    Id = id,
                    Code = fault.Code,
                    Message = fault.Message,
                    Detail = fault.Detail,
                    Call = new FailedCall(
                        call.Kind,
                        call.Argument is null ? null : EngineJson.From(call.Argument)
                    ),
                }
            )
        );
    }

    private void GiveOutputs(ActivityRun execution, ActivityOutcome outcome)
    {
        if (outcome.Outputs.Length == 0)
            return;
        var node = _workflow.Node(execution.ActivityId);
        var descriptor = _workflow.Describe(node, _with.Catalog);
        var values = InstanceState.Empty<JsonElement>();
        foreach (var (name, value) in outcome.Outputs)
        {
            var declared = descriptor.Outputs.FirstOrDefault(o =>
                string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase)
            );
            values = values.SetItem(declared?.Name ?? name, value);
        }

        Apply(new InstanceChange.OutputsGiven(execution.Key, node.Id, values));
        foreach (var (name, value) in values)
        {
            if (
                node.OutputBindings.TryGetValue(name, out var id)
                && _workflow.VariableName(id, node.Id) is { } variable
            )
                WriteVariable(execution.Key, variable, value);
        }
    }

    private async Task ApplyAsync(
        ActivityRun execution,
        ActivityEffect effect,
        CancellationToken cancellation
    )
    {
        var key = execution.Key;
        switch (effect)
        {
            case ActivityEffect.KeepState e:
                Apply(new InstanceChange.StateKept(key, EngineJson.Maybe(e.State)));
                break;
            case ActivityEffect.SetVariable e:
                WriteVariable(key, e.Name, e.Value);
                break;
            case ActivityEffect.Declare e:
                Apply(new InstanceChange.VariableSet(key, e.Name, e.Value));
                break;
            case ActivityEffect.SetOutput e:
                Apply(
                    WorkflowAround(execution, e.Name) is { } around
                        ? new InstanceChange.VariableSet(around.Key, e.Name, e.Value)
                        : new InstanceChange.OutputSet(e.Name, e.Value)
                );
                break;
            case ActivityEffect.SetName e:
                Apply(new InstanceChange.Named(e.Name));
                break;
            case ActivityEffect.SetCorrelation e:
                Apply(new InstanceChange.Correlated(e.CorrelationId));
                break;
            case ActivityEffect.Write e:
                Apply(new InstanceChange.LineWritten(key, execution.ActivityId, e.Line));
                break;
            case ActivityEffect.Schedule e:
                ScheduleNode(
                    e.Child.Node,
                    key,
                    e.Child.Tag,
                    InstanceState.Empty<JsonElement>().AddRange(e.Child.Variables)
                );
                break;
            case ActivityEffect.CancelChild e:
                if (
                    State.Executions.TryGetValue(e.ExecutionKey, out var child)
                    && child.ParentKey == key
                )
                    await CancelTreeAsync(e.ExecutionKey, e.Reason, cancellation);
                break;
            case ActivityEffect.CreateBookmark e:
                CreateBookmark(key, e.Bookmark);
                break;
            case ActivityEffect.RemoveBookmark e:
                foreach (var bookmark in BookmarksOf(key).Where(b => b.Name == e.Name))
                    Apply(new InstanceChange.BookmarkRemoved(bookmark.Id));
                break;
            case ActivityEffect.StartFanOut e:
                StartFanOut(key, e.FanOut);
                break;
            case ActivityEffect.StartDetached e:
                Apply(
                    new InstanceChange.ChildStarted(key, e.Start.InstanceId, e.Start.DefinitionId)
                );
                Detached.Add((e.Start.InstanceId, e.Start));
                break;
            case ActivityEffect.Send e:
                Requests.Add(e.Call);
                break;
            case ActivityEffect.Publish e:
                Apply(new InstanceChange.EventPublished(key, e.Event.Name));
                Events.Add(
                    (
                        string.Create(
                            null,
                            $"{State.Id}/{key}/{_with.Number}.{_step}/event{Events.Count}"
                        ),
                        e.Event
                    )
                );
                break;
            default:
                throw new InvalidOperationException($"Nobody applies {effect.GetType().Name}.");
        }
    }

    private void CreateBookmark(
        string key,
        BookmarkRequest request,
        BookmarkKind kind = BookmarkKind.Stimulus
    )
    {
        var id = string.Create(
            CultureInfo.InvariantCulture,
            $"{State.Id}/{key}/b{State.IdCount + 1}"
        );
        Apply(
            new InstanceChange.BookmarkCreated(
                new Bookmark
                {
                    Id = id,
                    ExecutionKey = key,
                    Name = request.Name,
                    StimulusKey = request.StimulusKey,
                    Kind = kind,
                    Due = request.Due?.ToUniversalTime(),
                    // What has no instant can't be moved: it must not look like a timer.
                    TimerKey =
                        request.Due is null ? ""
                        : request.TimerKey.Length > 0 ? request.TimerKey
                        : request.StimulusKey.Length > 0 ? request.StimulusKey
                        : id,
                    Payload = EngineJson.Maybe(request.Payload),
                    Keep = request.Keep,
                    AcceptsEarly = request.AcceptsEarly && request.StimulusKey.Length > 0,
                    IsProduct = request.Origin == BookmarkOrigin.Product,
                }
            )
        );
    }

    private void StartFanOut(string key, FanOutRequest fanOut)
    {
        Apply(new InstanceChange.FanOutStarted(key, fanOut.FanOutId, fanOut.Children.Count));
        BookmarkRequest request = new(fanOut.Bookmark) { AcceptsEarly = false };
        if (fanOut.NotifyEach)
            CreateBookmark(
                key,
                request with
                {
                    StimulusKey = FanOutKeys.Each(fanOut.FanOutId),
                    Keep = true,
                },
                BookmarkKind.ChildWorkflow
            );
        CreateBookmark(
            key,
            request with
            {
                StimulusKey = FanOutKeys.All(fanOut.FanOutId),
            },
            BookmarkKind.FanOut
        );
        FanOuts.Add((key, fanOut));
        if (fanOut.Children.Count > 0)
            return;
        var all = BookmarksOf(key).First(b => b.StimulusKey == FanOutKeys.All(fanOut.FanOutId));
        Hit(
            all.Id,
            ResumptionCause.FanOut,
            EngineJson.From(new FanOutResult(fanOut.FanOutId, 0, 0, 0, null))
        );
    }

    private void Emit(ActivityRun execution, ImmutableArray<string> ports)
    {
        Apply(new InstanceChange.Emitted(execution.Key, execution.ActivityId, ports));
        if (execution.ParentKey.Length > 0)
            _news.Enqueue(
                new News(
                    execution.ParentKey,
                    execution.Key,
                    execution.ActivityId,
                    execution.Tag,
                    ChildResultKind.Emitted,
                    ports
                )
            );
    }

    private async Task CompleteAsync(
        string key,
        ImmutableArray<string> ports,
        CancellationToken cancellation
    )
    {
        var execution = State.Executions[key];
        await CancelChildrenAsync(key, "the activity around it has ended", cancellation);
        RemoveTraces(key, abandon: false);
        Apply(new InstanceChange.Completed(key, execution.ActivityId, ports));
        if (execution.ParentKey.Length == 0)
            Apply(new InstanceChange.Ended(Phase.Finished, ports));
        else
            _news.Enqueue(
                new News(
                    execution.ParentKey,
                    key,
                    execution.ActivityId,
                    execution.Tag,
                    ChildResultKind.Completed,
                    ports
                )
            );
    }

    private async Task LeapAsync(
        ActivityRun from,
        ActivityEffect leap,
        CancellationToken cancellation
    )
    {
        switch (leap)
        {
            case ActivityEffect.CompleteWorkflow complete when WorkflowAround(from) is { } around:
                await CompleteQuietlyAsync(from, cancellation);
                await CancelChildrenAsync(around.Key, "the workflow has ended", cancellation);
                _news.Enqueue(
                    new News(
                        around.Key,
                        from.Key,
                        from.ActivityId,
                        from.Tag,
                        ChildResultKind.Ended,
                        complete.Outcomes
                    )
                );
                break;
            case ActivityEffect.CompleteWorkflow complete:
                await LeapAsync(
                    from,
                    new ActivityEffect.FinishWorkflow(complete.Outcomes),
                    cancellation
                );
                break;
            case ActivityEffect.FinishWorkflow finish:
                await CompleteQuietlyAsync(from, cancellation);
                foreach (var root in Roots())
                    await CancelTreeAsync(root, "the workflow has ended", cancellation);
                Apply(new InstanceChange.Ended(Phase.Finished, finish.Outcomes));
                break;
            // A break outside of a loop ends what it stands in, as any terminal step does.
            case ActivityEffect.EndContainer
            or ActivityEffect.Break
                when from.ParentKey.Length > 0
                    && (leap is ActivityEffect.EndContainer || LoopAround(from) is null):
                await CompleteQuietlyAsync(from, cancellation);
                await CompleteAsync(from.ParentKey, ["Done"], cancellation);
                break;
            case ActivityEffect.Break when LoopAround(from) is { } loop:
                await CompleteQuietlyAsync(from, cancellation);
                await CancelChildrenAsync(loop.Key, "the loop was left", cancellation);
                _news.Enqueue(
                    new News(
                        loop.Key,
                        from.Key,
                        from.ActivityId,
                        from.Tag,
                        ChildResultKind.Broke,
                        []
                    )
                );
                break;
            default:
                await CompleteAsync(from.Key, ["Done"], cancellation);
                break;
        }
    }

    /// <summary>Ends an execution without telling its container, which is about to end itself.</summary>
    private async Task CompleteQuietlyAsync(ActivityRun execution, CancellationToken cancellation)
    {
        await CancelChildrenAsync(execution.Key, "the activity around it has ended", cancellation);
        RemoveTraces(execution.Key, abandon: false);
        Apply(new InstanceChange.Completed(execution.Key, execution.ActivityId, ["Done"]));
    }

    private ActivityRun? LoopAround(ActivityRun from)
    {
        var key = from.ParentKey;
        while (key.Length > 0 && State.Executions.TryGetValue(key, out var execution))
        {
            if (_workflow.Describe(_workflow.Node(execution.ActivityId), _with.Catalog).IsLoop)
                return execution;
            key = execution.ParentKey;
        }

        return null;
    }

    /// <summary>The nearest activity around that stands for a workflow, and has the output where one is named; null for the instance itself.</summary>
    private ActivityRun? WorkflowAround(ActivityRun from, string? output = null)
    {
        var key = from.ParentKey;
        while (key.Length > 0 && State.Executions.TryGetValue(key, out var execution))
        {
            if (
                _workflow.IsWorkflow(execution.ActivityId)
                && (
                    output is null
                    || _workflow
                        .Describe(_workflow.Node(execution.ActivityId), _with.Catalog)
                        .Outputs.Any(o => o.Name == output)
                )
            )
                return execution;
            key = execution.ParentKey;
        }

        return null;
    }

    private async Task CancelChildrenAsync(
        string key,
        string reason,
        CancellationToken cancellation
    )
    {
        foreach (var child in ChildrenOf(key))
            await CancelTreeAsync(child.ExecutionKey, reason, cancellation);
    }

    private async Task CancelTreeAsync(string key, string reason, CancellationToken cancellation)
    {
        if (!State.Executions.TryGetValue(key, out var execution))
            return;
        await CancelChildrenAsync(key, reason, cancellation);
        if (execution.Stage != ExecutionStage.Ready)
            await CallCancelAsync(execution, reason, cancellation);
        RemoveTraces(key, abandon: true);
        Apply(new InstanceChange.Cancelled(key, execution.ActivityId, reason));
    }

    /// <summary>Bookmarks go with their execution; children workflows are abandoned only where it was cancelled.</summary>
    private void RemoveTraces(string key, bool abandon)
    {
        foreach (var bookmark in BookmarksOf(key))
            Apply(new InstanceChange.BookmarkRemoved(bookmark.Id));
        var execution = State.Executions[key];
        if (abandon)
            AbandonedFanOuts.AddRange(execution.FanOuts);
        if (execution.Incident is { } incident)
            Apply(new InstanceChange.Resolved(key, incident.Id, abandon ? "cancelled" : "retried"));
    }

    internal IReadOnlyList<Bookmark> BookmarksOf(string key) =>
        [.. State.Bookmarks.Values.Where(b => b.ExecutionKey == key)];
}
