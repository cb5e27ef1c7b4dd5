using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.State;

namespace Ipses.Engine.Execution;

/// <summary>
/// Runs one instance from one cause until nothing is ready: decides by the activities, applies by the appliers, stores
/// nothing. What it has done is in <see cref="Changes"/>, and what the world must do about it in the lists beside it.
/// </summary>
public sealed partial class Burst
{
    private readonly CompiledWorkflow _workflow;
    private readonly BurstServices _with;
    private readonly List<InstanceChange> _changes = [];
    private readonly Queue<News> _news = new();
    private readonly Queue<BookmarkHit> _hits = new();
    private readonly Queue<string> _ready = new();
    private InstanceState? _state;
    private int _step;

    public Burst(CompiledWorkflow workflow, BurstServices with, InstanceState? state)
    {
        _workflow = workflow;
        _with = with;
        _state = state;
    }

    /// <summary>The state as far as the burst has come.</summary>
    public InstanceState State =>
        _state ?? throw new InvalidOperationException("The burst has not begun.");

    /// <summary>What has changed, in order.</summary>
    public IReadOnlyList<InstanceChange> Changes => _changes;

    /// <summary>Fan-outs to start, with the execution that waits.</summary>
    public List<(string ExecutionKey, FanOutRequest FanOut)> FanOuts { get; } = [];

    /// <summary>Fan-outs whose children are no longer wanted.</summary>
    public List<string> AbandonedFanOuts { get; } = [];

    /// <summary>Workflows to start that nobody waits for, with the key of their cause.</summary>
    public List<(string Key, ChildStart Start)> Detached { get; } = [];

    /// <summary>HTTP calls to make.</summary>
    public List<HttpCall> Requests { get; } = [];

    /// <summary>Events to publish, with the key of their cause.</summary>
    public List<(string Key, EventRequest Event)> Events { get; } = [];

    /// <summary>Begins the instance; its first activity is ready.</summary>
    public void Begin(InstanceChange.Started started)
    {
        Apply(started);
        ScheduleNode(_workflow.Definition.Root, "", "", InstanceState.Empty<JsonElement>());
    }

    /// <summary>Begins the instance with one of its activities alone: what stands around it is not run, what stands in it is.</summary>
    /// <param name="started">The instance.</param>
    /// <param name="node">The activity.</param>
    /// <param name="around">Variables of the containers around it.</param>
    public void BeginWith(
        InstanceChange.Started started,
        ActivityNode node,
        ImmutableSortedDictionary<string, JsonElement> around
    )
    {
        Apply(started);
        ScheduleNode(node, "", "", around);
    }

    /// <summary>Notes a hit of a bookmark. False where it no longer exists.</summary>
    public bool Hit(string bookmarkId, ResumptionCause cause, JsonElement payload)
    {
        if (!State.Bookmarks.ContainsKey(bookmarkId))
            return false;
        _hits.Enqueue(new BookmarkHit(bookmarkId, cause, payload));
        return true;
    }

    /// <summary>Does what failed again. False where the incident is no longer open.</summary>
    public async Task<bool> RetryAsync(string executionKey, CancellationToken cancellation)
    {
        if (Faulted(executionKey) is not { } execution)
            return false;
        var call = execution.Incident!.Call;
        Apply(new InstanceChange.Resolved(executionKey, execution.Incident.Id, "retried"));
        switch (call.Kind)
        {
            case CallKind.Resume:
                await CallResumeAsync(
                    executionKey,
                    EngineJson.Read<Resumption>(call.Argument!.Value)!,
                    cancellation
                );
                break;
            case CallKind.Child:
                await CallChildAsync(EngineJson.Read<News>(call.Argument!.Value)!, cancellation);
                break;
            default:
                await ExecuteAsync(executionKey, cancellation);
                break;
        }

        return true;
    }

    /// <summary>Why a failed activity can't be skipped to the port; null where it can.</summary>
    public EngineError? RefuseSkip(string executionKey, string? port)
    {
        if (Faulted(executionKey) is not { } execution)
            return null;
        var descriptor = Describe(execution);
        if (GuardedAt(executionKey) is not { } guarded)
            return null;
        return descriptor.IsGuarded && PortToSkipTo(descriptor, port) is { IsOpen: true }
            ? null
            : AlterationErrors.Guarded(guarded.DisplayText);
    }

    private static PortDescriptor? PortToSkipTo(ActivityDescriptor descriptor, string? port) =>
        port is null
            ? descriptor.Ports.FirstOrDefault(p =>
                p.Type == PortType.Flow && (p.IsOpen || !descriptor.IsGuarded)
            )
            : descriptor.Ports.FirstOrDefault(p =>
                string.Equals(p.Name, port, StringComparison.Ordinal)
            );

    /// <summary>Goes on after a failed activity as if it had ended on the port. False where the incident is no longer open.</summary>
    public async Task<bool> SkipAsync(
        string executionKey,
        string? port,
        CancellationToken cancellation
    )
    {
        if (Faulted(executionKey) is not { } execution)
            return false;
        Apply(new InstanceChange.Resolved(executionKey, execution.Incident!.Id, "skipped"));
        var leave = port ?? PortToSkipTo(Describe(execution), null)?.Name ?? "Done";
        await CancelChildrenAsync(executionKey, "skipped", cancellation);
        await CompleteAsync(executionKey, [leave], cancellation);
        return true;
    }

    /// <summary>Gives up a failed branch. False where the incident is no longer open.</summary>
    public async Task<bool> CancelBranchAsync(
        string executionKey,
        string reason,
        CancellationToken cancellation
    )
    {
        if (Faulted(executionKey) is not { } execution)
            return false;
        Apply(new InstanceChange.Resolved(executionKey, execution.Incident!.Id, "cancelled"));
        await GiveUpAsync(executionKey, reason, cancellation);
        return true;
    }

    /// <summary>Ends the instance by a person's will.</summary>
    public async Task CancelAsync(string reason, CancellationToken cancellation)
    {
        foreach (var key in Roots())
            await CancelTreeAsync(key, reason, cancellation);
        Apply(new InstanceChange.Ended(Phase.Cancelled, []));
    }

    /// <summary>Moves the due instant of a bookmark.</summary>
    public void MoveTimer(string bookmarkId, DateTimeOffset due) =>
        Apply(new InstanceChange.TimerMoved(bookmarkId, due.ToUniversalTime()));

    /// <summary>Runs until nothing is ready.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        // What an incident has held up is still to run.
        foreach (
            var held in State
                .Executions.Values.Where(e =>
                    e.Stage == ExecutionStage.Ready && !_ready.Contains(e.Key)
                )
                .OrderBy(e => int.Parse(e.Key, CultureInfo.InvariantCulture))
        )
            _ready.Enqueue(held.Key);
        while (State.Phase == Phase.Running)
        {
            // News of a child comes before the next activity, so that a container sees a sibling that is still to run as active.
            if (_news.TryDequeue(out var news))
                await CallChildAsync(news, cancellation);
            else if (!IsHalted && _ready.TryDequeue(out var key))
                await ExecuteAsync(key, cancellation);
            else if (_hits.TryDequeue(out var hit))
                await ResumeAsync(hit, cancellation);
            else
            {
                await StopAimlessAsync(cancellation);
                return;
            }
        }

        _news.Clear();
        _ready.Clear();
        _hits.Clear();
    }

    /// <summary>An activity that waits for nothing would be lost to sight: it becomes an incident.</summary>
    private async Task StopAimlessAsync(CancellationToken cancellation)
    {
        foreach (var execution in State.Executions.Values)
        {
            if (
                execution.Stage == ExecutionStage.Waiting
                && !State.Executions.Values.Any(e => e.ParentKey == execution.Key)
                && !State.Bookmarks.Values.Any(b => b.ExecutionKey == execution.Key)
            )
                await TakeAsync(
                    execution.Key,
                    Outcome.Fault(
                        "Activity.WaitsForNothing",
                        "The activity waits for nothing and can't go on."
                    ),
                    new Call(CallKind.Execute, null),
                    cancellation
                );
        }
    }

    /// <summary>
    /// An incident stops the whole instance (Elsa's strategy <c>Fault</c>): nothing new is begun until it is dealt with. What comes in
    /// from outside is still taken, so that no answer is lost.
    /// </summary>
    public bool IsHalted =>
        _workflow.StopsAtIncidents && State.Executions.Values.Any(e => e.Incident is not null);

    private ActivityRun? Faulted(string executionKey) =>
        State.Executions.TryGetValue(executionKey, out var execution)
        && execution.Incident is not null
            ? execution
            : null;

    private IEnumerable<string> Roots() =>
        [.. State.Executions.Values.Where(e => e.ParentKey.Length == 0).Select(e => e.Key)];

    private void Apply(InstanceChange change)
    {
        _state = Applier.Apply(_state, change);
        _changes.Add(change);
    }

    private void ScheduleNode(
        ActivityNode node,
        string parentKey,
        string tag,
        ImmutableSortedDictionary<string, JsonElement> variables
    )
    {
        foreach (var variable in node.Variables)
            variables = variables.SetItem(variable.Name, FirstValue(variable));
        var key = (State.ExecutionCount + 1).ToString(CultureInfo.InvariantCulture);
        Apply(new InstanceChange.Scheduled(key, node.Id, parentKey, tag, variables));
        _ready.Enqueue(key);
    }

    /// <summary>First value of a variable; left as written where it can't be read, so that its first use says so.</summary>
    public JsonElement FirstValue(Variable variable)
    {
        try
        {
            return _with.Evaluator.Coercion.To(
                variable.TypeName,
                variable.IsArray,
                variable.Default
            );
        }
        catch (Expressions.ExpressionException)
        {
            return variable.Default;
        }
    }

    /// <summary>News of a child, on its way to the container.</summary>
    private sealed record News(
        string ParentKey,
        string ChildKey,
        string ActivityId,
        string Tag,
        ChildResultKind Kind,
        ImmutableArray<string> Ports
    );

    /// <summary>A call in progress; its argument is written down only if it fails.</summary>
    private sealed record Call(CallKind Kind, object? Argument);

    private sealed record BookmarkHit(
        string BookmarkId,
        ResumptionCause Cause,
        JsonElement Payload
    );
}
