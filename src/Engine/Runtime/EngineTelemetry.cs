using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ipses.Engine.Execution;
using Ipses.Engine.State;

namespace Ipses.Engine.Runtime;

/// <summary>What the engine lets operators watch. Tags name definitions and causes, never instances, people or values.</summary>
public static class EngineTelemetry
{
    /// <summary>Name of the engine's activity source and meter.</summary>
    public const string Name = "Ipses.Engine";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Bursts = Meter.CreateCounter<long>(
        "ipses.engine.bursts",
        "{burst}",
        "Bursts of workflows that changed something"
    );

    private static readonly Counter<long> Steps = Meter.CreateCounter<long>(
        "ipses.engine.steps",
        "{step}",
        "Activities that were executed or resumed"
    );

    private static readonly Counter<long> Faults = Meter.CreateCounter<long>(
        "ipses.engine.faults",
        "{fault}",
        "Steps that faulted and became incidents"
    );

    /// <summary>Begins to watch a burst; ends with the answer's disposal.</summary>
    internal static System.Diagnostics.Activity? Begin(string definition, string cause) =>
        Source
            .StartActivity($"burst {definition}")
            ?.SetTag("ipses.definition", definition)
            .SetTag("ipses.cause", cause);

    /// <summary>Counts what a burst did.</summary>
    internal static void Count(string definition, string cause, Burst burst)
    {
        KeyValuePair<string, object?> which = new("definition", definition);
        Bursts.Add(1, which, new("cause", cause));
        Steps.Add(
            burst.Changes.Count(change =>
                change is InstanceChange.Executed or InstanceChange.Resumed
            ),
            which
        );
        int faults = burst.Changes.Count(change => change is InstanceChange.Faulted);
        if (faults > 0)
        {
            Faults.Add(faults, which);
        }
    }
}
