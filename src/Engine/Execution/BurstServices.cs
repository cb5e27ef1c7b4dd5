using Ipses.Engine.Expressions;

namespace Ipses.Engine.Execution;

/// <summary>What a burst needs from the world around it.</summary>
public sealed record BurstServices
{
    public required ActivityCatalog Catalog { get; init; }

    public required ExpressionEvaluator Evaluator { get; init; }

    /// <summary>Services of the current unit of work.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The burst's one instant, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Number of the burst in its instance: 1, 2, 3 …</summary>
    public required int Number { get; init; }

    /// <summary>The fault that the step met in an earlier try of the unit, or null.</summary>
    public required Func<string, Exception?> FaultOf { get; init; }

    /// <summary>Makes the exception that discards the unit, from a step and what its activity threw.</summary>
    public required Func<string, Exception, Exception> Discard { get; init; }

    /// <summary>Whether an exception is the unit's own trouble (a lost race, a broken connection) and no fault of the activity.</summary>
    public required Func<Exception, bool> IsTrouble { get; init; }

    /// <summary>Whether a definition has a published version that can be started.</summary>
    public required Func<string, CancellationToken, ValueTask<bool>> IsPublished { get; init; }

    /// <summary>Steps of one burst; a loop that waits for nothing stops there with an incident.</summary>
    public int MaxSteps { get; init; } = 10_000;
}
