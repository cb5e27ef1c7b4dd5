using System.Collections.Immutable;
using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Execution;

/// <summary>
/// What an activity has decided: whether it is done, and what follows. Made by <see cref="Outcome"/> and its own
/// <c>With…</c>/<c>And…</c> methods; the engine applies the effects in the order in which they were added.
/// </summary>
public sealed record ActivityOutcome
{
    /// <summary>Done, waiting, or faulted.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>Ports on which tokens leave now.</summary>
    public ImmutableArray<string> Ports { get; init; } = [];

    /// <summary>Named outputs; bound variables receive them and scripts read them with <c>getOutputFrom</c>.</summary>
    public ImmutableArray<KeyValuePair<string, JsonElement>> Outputs { get; init; } = [];

    public ImmutableArray<ActivityEffect> Effects { get; init; } = [];

    /// <summary>Why it faulted; null unless <see cref="OutcomeKind.Faulted"/>.</summary>
    public ActivityFault? Fault { get; init; }

    /// <summary>Gives an output.</summary>
    public ActivityOutcome WithOutput(string name, object? value) =>
        this with
        {
            Outputs = Outputs.Add(new(name, EngineJson.From(value))),
        };

    /// <summary>Lets a token leave on a port although the activity stays active (<c>Overdue</c>, <c>Deadline</c>).</summary>
    public ActivityOutcome AndEmit(string port) => this with { Ports = Ports.Add(port) };

    /// <summary>Keeps the activity's own state until its next call, in place of what was kept before.</summary>
    public ActivityOutcome KeepState(object? state) =>
        With(new ActivityEffect.KeepState(EngineJson.From(state)));

    /// <summary>Waits on one more bookmark.</summary>
    public ActivityOutcome AndWaitFor(BookmarkRequest bookmark) =>
        With(new ActivityEffect.CreateBookmark(bookmark));

    /// <summary>Gives up the activity's bookmarks of this name.</summary>
    public ActivityOutcome AndForget(string bookmark) =>
        With(new ActivityEffect.RemoveBookmark(bookmark));

    /// <summary>Writes the variable in the nearest scope that has it; a new name becomes a workflow variable.</summary>
    public ActivityOutcome SetVariable(string name, object? value) =>
        With(new ActivityEffect.SetVariable(name, EngineJson.From(value)));

    /// <summary>Schedules an embedded activity.</summary>
    public ActivityOutcome AndSchedule(ChildRequest child) =>
        With(new ActivityEffect.Schedule(child));

    /// <summary>Starts child workflows and waits for all of them under the bookmark name <see cref="FanOutRequest.Bookmark"/>.</summary>
    public ActivityOutcome AndStart(FanOutRequest fanOut) =>
        With(new ActivityEffect.StartFanOut(fanOut));

    /// <summary>Publishes an event after the commit, to every workflow that waits for it.</summary>
    public ActivityOutcome AndPublish(EventRequest published) =>
        With(new ActivityEffect.Publish(published));

    /// <summary>Adds any effect.</summary>
    public ActivityOutcome With(ActivityEffect effect) =>
        this with
        {
            Effects = Effects.Add(effect),
        };
}

/// <summary>What becomes of the activity itself.</summary>
public enum OutcomeKind
{
    /// <summary>It has ended; its bookmarks and remaining children go.</summary>
    Completed,

    /// <summary>It stays active: on bookmarks, children, or both.</summary>
    Waiting,

    /// <summary>It stops with an incident.</summary>
    Faulted,
}

/// <summary>Why an activity can't go on.</summary>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Message">The sentence that a coordinator reads.</param>
/// <param name="Category">Elsa's category (<c>Biz</c>); empty where none.</param>
/// <param name="FaultType">Elsa's fault type (<c>Business</c>, <c>System</c>); empty where none.</param>
/// <param name="Detail">Type and stack of the exception, for the log and administrators; empty for a plain fault.</param>
public sealed record ActivityFault(
    string Code,
    string Message,
    string Category = "",
    string FaultType = "",
    string Detail = ""
);

/// <summary>Makes outcomes.</summary>
public static class Outcome
{
    /// <summary>Ended on <c>Done</c>.</summary>
    public static ActivityOutcome Done() => Complete("Done");

    /// <summary>Ended on these ports.</summary>
    public static ActivityOutcome Complete(params ReadOnlySpan<string> ports) =>
        new() { Kind = OutcomeKind.Completed, Ports = [.. ports] };

    /// <summary>Stays active as it is; effects may be added.</summary>
    public static ActivityOutcome Stay() => new() { Kind = OutcomeKind.Waiting };

    /// <summary>Stays active until one of these bookmarks is hit.</summary>
    public static ActivityOutcome WaitFor(params ReadOnlySpan<BookmarkRequest> bookmarks)
    {
        var outcome = Stay();
        foreach (var bookmark in bookmarks)
            outcome = outcome.AndWaitFor(bookmark);
        return outcome;
    }

    /// <summary>Stays active; a token leaves on the port.</summary>
    public static ActivityOutcome Emit(string port) => Stay().AndEmit(port);

    /// <summary>Stays active until the child says otherwise.</summary>
    public static ActivityOutcome Schedule(ChildRequest child) => Stay().AndSchedule(child);

    /// <summary>Stops with an incident that a coordinator can retry, skip or cancel.</summary>
    public static ActivityOutcome Fault(
        string code,
        string message,
        string category = "",
        string faultType = ""
    ) => Fault(new ActivityFault(code, message, category, faultType));

    /// <inheritdoc cref="Fault(string, string, string, string)" />
    public static ActivityOutcome Fault(ActivityFault fault) =>
        new() { Kind = OutcomeKind.Faulted, Fault = fault };
}
