using System.Collections.Immutable;

namespace Ipses.Application.Workflows.Instances.History;

/// <summary>
/// One execution of an activity as the journal tells it, ended or not; Elsa's activity execution record without its values,
/// which stay in the journal's rows until somebody asks (<see cref="ExecutionValues"/>).
/// </summary>
public sealed class PastExecution
{
    private readonly List<int> _rows = [];

    internal PastExecution(string key, string activityId, PastExecution? parent)
    {
        Key = key;
        ActivityId = activityId;
        Parent = parent;
    }

    /// <summary>Unique in its instance; <see cref="InstanceHistory.WorkflowKey"/> for the workflow itself.</summary>
    public string Key { get; }

    /// <summary>Id of its node; empty for the workflow itself.</summary>
    public string ActivityId { get; }

    /// <summary>The container; null for the workflow itself.</summary>
    public PastExecution? Parent { get; }

    /// <summary>What led to it: the step before it in its container, or the container.</summary>
    public PastExecution? Cause { get; internal set; }

    /// <summary>Steps before it up to the workflow, Elsa's <c>callStackDepth</c>.</summary>
    public int Depth => Cause is null ? 0 : Cause.Depth + 1;

    /// <summary>UTC; null while it is only scheduled.</summary>
    public DateTimeOffset? StartedAt { get; internal set; }

    /// <summary>UTC; null while it goes on, and where it stopped with an incident.</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    public PastStatus Status { get; internal set; } = PastStatus.Pending;

    /// <summary>Bookmarks it waits on.</summary>
    public int Bookmarks { get; internal set; }

    /// <summary>Open incidents of itself and of everything inside it.</summary>
    public int Faults { get; internal set; }

    /// <summary>Ports on which it ended.</summary>
    public ImmutableArray<string> Ports { get; internal set; } = [];

    /// <summary>Its last incident's code and message; null where it never had one.</summary>
    public PastFault? Fault { get; internal set; }

    /// <summary>When a person had it tried again.</summary>
    public IReadOnlyList<PastRetry> Retries => _retries;

    /// <summary>Rows of the journal that hold its inputs and outputs, ascending.</summary>
    public IReadOnlyList<int> Rows => _rows;

    private readonly List<PastRetry> _retries = [];

    internal void ValuesIn(int sequence)
    {
        if (_rows.Count == 0 || _rows[^1] != sequence)
        {
            _rows.Add(sequence);
        }
    }

    internal void Retried(PastRetry retry) => _retries.Add(retry);
}

/// <summary>How far an execution has come, by Elsa's names.</summary>
public enum PastStatus
{
    Pending,
    Running,
    Completed,
    Canceled,
    Faulted,
}

/// <summary>Why an execution stopped.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Message">What was wrong.</param>
/// <param name="Detail">Type and stack of an exception; empty for a plain fault.</param>
/// <param name="At">UTC.</param>
public sealed record PastFault(string Code, string Message, string Detail, DateTimeOffset At);

/// <summary>Another try.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">Who wanted it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Fault">What had stopped it.</param>
public sealed record PastRetry(DateTimeOffset At, string By, string Reason, PastFault? Fault);

/// <summary>One line of Elsa's workflow execution log.</summary>
/// <param name="Number">0, 1, 2 … in its instance.</param>
/// <param name="Execution">Of which execution.</param>
/// <param name="At">UTC.</param>
/// <param name="Event">Elsa's name of what happened (<see cref="LineEvents"/>).</param>
/// <param name="Message">More about it; empty where there is nothing to say.</param>
/// <param name="By">Who, where a person did it; else empty.</param>
public sealed record PastLine(
    int Number,
    PastExecution Execution,
    DateTimeOffset At,
    string Event,
    string Message,
    string By
);

/// <summary>Names of what lines tell: Elsa's, and a few of the engine's own that Elsa has no word for.</summary>
public static class LineEvents
{
    public const string Started = "Started";
    public const string Suspended = "Suspended";
    public const string Resumed = "Resumed";
    public const string Completed = "Completed";
    public const string Canceled = "Canceled";
    public const string Faulted = "Faulted";

    /// <summary>A step that stays has sent the workflow on by a port.</summary>
    public const string WentOn = "WentOn";

    /// <summary>Elsa's <c>WriteLine</c> wrote.</summary>
    public const string Line = "Line";

    /// <summary>A due instant was moved.</summary>
    public const string TimerMoved = "TimerMoved";

    /// <summary>A person changed a variable.</summary>
    public const string VariableChanged = "VariableChanged";

    /// <summary>The instance goes on by another version of its definition.</summary>
    public const string Migrated = "Migrated";

    /// <summary>A person had a stopped step tried again, skipped, or given up: <c>Retried</c>, <c>Skipped</c>, <c>Cancelled</c>.</summary>
    public static string Resolved(string how) =>
        how.Length == 0 ? how : char.ToUpperInvariant(how[0]) + how[1..];
}
