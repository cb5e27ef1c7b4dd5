using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>What the steps of a workflow instance have made, told by the features that keep it; each tells what the reader may see.</summary>
public interface IStepTraces
{
    /// <summary>Everything of this feature's that the instance has made, oldest first.</summary>
    Task<IReadOnlyList<StepTrace>> OfAsync(
        string instanceId,
        Actor actor,
        CancellationToken cancellationToken
    );
}

/// <summary>One thing that a step has made.</summary>
/// <param name="Kind">Which sort of thing.</param>
/// <param name="Id">Its own id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Path">Its page.</param>
/// <param name="At">When it was made, UTC.</param>
public sealed record StepTrace(
    StepTraceKind Kind,
    string Id,
    LocalizedText Title,
    string Path,
    DateTimeOffset At
)
{
    /// <summary>The step that made it, where it is known.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The task because of which it was made, where there is one.</summary>
    public string? TaskId { get; init; }

    /// <summary>The key of its cause, <c>{instance}/{execution}/…</c> where a step made it directly.</summary>
    public string? Cause { get; init; }
}

/// <summary>Sorts of things that steps make.</summary>
public enum StepTraceKind
{
    Task,
    Mail,
}
