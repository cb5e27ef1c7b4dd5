using Ipses.Engine.State;

namespace Ipses.Engine.Execution;

/// <summary>An instance changes over to the version that this burst runs by.</summary>
public sealed partial class Burst
{
    /// <summary>From here on it is an instance of the new version.</summary>
    public void Migrate(InstanceChange.Migrated change) => Apply(change);

    /// <summary>Withdraws a waiting execution and schedules its activity anew, where it stood.</summary>
    public async Task RunAgainAsync(string executionKey, CancellationToken cancellation)
    {
        if (!State.Executions.TryGetValue(executionKey, out var run))
            return;
        await CancelTreeAsync(
            executionKey,
            "the step is begun anew by another version",
            cancellation
        );
        ScheduleNode(_workflow.Node(run.ActivityId), run.ParentKey, run.Tag, run.Variables);
    }
}
