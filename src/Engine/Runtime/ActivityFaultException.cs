namespace Ipses.Engine.Runtime;

/// <summary>
/// An activity has thrown inside a burst. The outermost unit of work discards everything and runs again; then the activity
/// is given the fault in place of its execution, and the rest commits.
/// </summary>
/// <param name="instanceId">The instance.</param>
/// <param name="stepKey">The call of the activity: the same on every rerun.</param>
/// <param name="inner">What it threw.</param>
public sealed class ActivityFaultException(string instanceId, string stepKey, Exception inner)
    : Exception($"An activity of {instanceId} failed ({stepKey}): {inner.Message}", inner)
{
    public string InstanceId { get; } = instanceId;

    public string StepKey { get; } = stepKey;
}

/// <summary>What is remembered from one try of a unit of work to the next; one object per outermost unit (scoped).</summary>
public sealed class BurstFaults
{
    private readonly Dictionary<string, Exception> _faults = new(StringComparer.Ordinal);
    private DateTimeOffset? _now;
    private bool _hasBegun;

    /// <summary>Whether an outermost unit is running: it has begun, or its instant is fixed.</summary>
    public bool IsActive => _hasBegun || _now is not null;

    /// <summary>Whether anything is remembered.</summary>
    public int Count => _faults.Count;

    /// <summary>An outermost unit begins.</summary>
    public void Begin()
    {
        Clear();
        _hasBegun = true;
    }

    /// <summary>The unit is over: everything is forgotten.</summary>
    public void End()
    {
        Clear();
        _hasBegun = false;
    }

    /// <summary>Remembers a fault. False where the step has faulted before: running again would not help.</summary>
    public bool Remember(ActivityFaultException fault) =>
        _faults.TryAdd(fault.StepKey, fault.InnerException!);

    /// <summary>The fault of a step, or null.</summary>
    public Exception? Of(string stepKey) => _faults.GetValueOrDefault(stepKey);

    /// <summary>The unit's one instant: the first that is given, until <see cref="Clear"/> or <see cref="End"/>.</summary>
    public DateTimeOffset Now(DateTimeOffset now) => _now ??= now;

    /// <summary>Forgets what happened from a state that is no longer the stored one.</summary>
    public void Clear()
    {
        _faults.Clear();
        _now = null;
    }
}
