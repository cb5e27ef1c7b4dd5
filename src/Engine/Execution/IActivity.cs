namespace Ipses.Engine.Execution;

/// <summary>
/// The behaviour of an activity type. It decides and returns an <see cref="ActivityOutcome"/>; it never touches the
/// instance. It may call services of the current unit of work (<see cref="ActivityContext.Services"/>); what those do
/// commits or is discarded together with the burst. After a fault elsewhere in the burst the same call is made again,
/// so nothing may happen outside the unit and ids must come from <see cref="ActivityContext.KeyFor"/>.
/// An exception thrown here becomes an incident of this activity; expected refusals are <c>Outcome.Fault</c>.
/// </summary>
public interface IActivity
{
    /// <summary>A token has arrived.</summary>
    ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    );

    /// <summary>A stimulus or a timer has hit one of the activity's bookmarks.</summary>
    ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    );

    /// <summary>A child that this activity scheduled has completed, was cancelled, or let a token go while it stays active.</summary>
    ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    );

    /// <summary>
    /// The activity is being cancelled while it waits (its branch lost, a person cancelled it, the workflow ended):
    /// the place to withdraw what it has opened, in the same unit. Its bookmarks and children go by themselves.
    /// </summary>
    ValueTask CancelAsync(ActivityContext context, string reason, CancellationToken cancellation);
}

/// <summary>An activity that needs only what it overrides: most are done when they have executed.</summary>
public abstract class Activity : IActivity
{
    /// <inheritdoc />
    public abstract ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    );

    /// <summary>Done, on the port <c>Done</c>, unless overridden.</summary>
    public virtual ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    ) => new(Outcome.Done());

    /// <summary>Nothing follows from a child unless overridden.</summary>
    public virtual ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    ) => new(Outcome.Stay());

    /// <summary>Nothing to withdraw unless overridden.</summary>
    public virtual ValueTask CancelAsync(
        ActivityContext context,
        string reason,
        CancellationToken cancellation
    ) => ValueTask.CompletedTask;
}
