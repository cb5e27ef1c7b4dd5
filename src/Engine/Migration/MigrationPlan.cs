using Ipses.Engine.Definitions;

namespace Ipses.Engine.Migration;

/// <summary>What would become of an instance if it went on by another version of its definition.</summary>
public sealed record MigrationPlan
{
    public required string InstanceId { get; init; }

    public required int FromVersion { get; init; }

    public required int ToVersion { get; init; }

    /// <summary>Steps that it is at, and that stay as they are: their tasks, waits and timers go on.</summary>
    public IReadOnlyList<MigratedStep> Kept { get; init; } = [];

    /// <summary>Steps that it is at, and that are withdrawn and begun anew, because they were changed and that was asked for.</summary>
    public IReadOnlyList<MigratedStep> RunsAgain { get; init; } = [];

    /// <summary>New steps that lie behind where it stands: for this instance they never run.</summary>
    public IReadOnlyList<MigratedStep> PassedOver { get; init; } = [];

    /// <summary>What it waits for, and what becomes of it.</summary>
    public IReadOnlyList<MigratedWait> Waits { get; init; } = [];

    /// <summary>Names of variables that it gets with their first value.</summary>
    public IReadOnlyList<string> NewVariables { get; init; } = [];

    /// <summary>Why it can't be; empty where it can.</summary>
    public IReadOnlyList<EngineError> Refusals { get; init; } = [];

    public bool IsPossible => Refusals.Count == 0;
}

/// <summary>A step of an instance.</summary>
/// <param name="ActivityId">Its activity.</param>
/// <param name="Name">What the designer calls it.</param>
public sealed record MigratedStep(string ActivityId, string Name);

/// <summary>A bookmark of an instance that is migrated.</summary>
/// <param name="BookmarkId">Its id.</param>
/// <param name="Step">Whose it is.</param>
/// <param name="Due">Its instant as it stands, UTC; null for a wait without a timer.</param>
/// <param name="IsKept">False where it is lost with its step, which makes a new one.</param>
public sealed record MigratedWait(
    string BookmarkId,
    MigratedStep Step,
    DateTimeOffset? Due,
    bool IsKept
);

/// <summary>What becomes of timers whose step was changed.</summary>
public enum MigratedTimers
{
    /// <summary>They go on as they were set.</summary>
    Keep,

    /// <summary>Their steps are begun anew, by the rules of the new version.</summary>
    Recalculate,
}

/// <summary>A migration that can be taken back: the instance has done nothing since.</summary>
/// <param name="FromVersion">The version that it ran by before, and would again.</param>
/// <param name="ToVersion">The version that it runs by now.</param>
/// <param name="At">When it was migrated.</param>
public sealed record MigratedBefore(
    string InstanceId,
    int FromVersion,
    int ToVersion,
    DateTimeOffset At
);
