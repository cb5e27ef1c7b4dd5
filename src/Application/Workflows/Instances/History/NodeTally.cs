namespace Ipses.Application.Workflows.Instances.History;

/// <summary>What Studio writes on a step of the diagram: counted while the journal is read, so that asking costs nothing.</summary>
/// <param name="activityId">The node.</param>
public sealed class NodeTally(string activityId)
{
    public string ActivityId { get; } = activityId;

    /// <summary>Executions that began.</summary>
    public int Started { get; internal set; }

    /// <summary>Of these, those that ended, cancelled ones included.</summary>
    public int Ended { get; internal set; }

    /// <summary>Bookmarks on which executions of it wait.</summary>
    public int Bookmarks { get; internal set; }

    /// <summary>Executions that are stopped by an incident.</summary>
    public int Faulted { get; internal set; }

    /// <summary>The newest execution.</summary>
    public PastExecution? Last { get; internal set; }

    /// <summary>The journal's row that last changed one of these numbers.</summary>
    public int ChangedIn { get; internal set; }
}
