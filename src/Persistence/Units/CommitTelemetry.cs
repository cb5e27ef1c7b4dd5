using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ipses.Persistence.Units;

/// <summary>What commits let operators watch: how long they take, how many units share one, how many wait.</summary>
public static class CommitTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Ipses.Persistence";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "ipses.unit.duration",
        "s",
        "Time from handing a unit of work in until its changes were durable, waiting included"
    );

    private static readonly Histogram<long> Groups = Meter.CreateHistogram<long>(
        "ipses.commit.group",
        "{unit}",
        "Units that shared one durable commit (SQLite)"
    );

    private static readonly UpDownCounter<long> Waiting = Meter.CreateUpDownCounter<long>(
        "ipses.commit.waiting",
        "{unit}",
        "Units that wait for their turn on the writer (SQLite)"
    );

    /// <summary>Watches one unit from the moment it is handed in.</summary>
    internal static async Task<TResult> AroundAsync<TResult>(Func<Task<TResult>> unit)
    {
        using Activity? activity = Source.StartActivity("unit of work");
        long begun = Stopwatch.GetTimestamp();
        try
        {
            return await unit();
        }
        finally
        {
            Durations.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }
    }

    /// <summary>So many units have become durable together.</summary>
    internal static void Committed(int units) => Groups.Record(units);

    /// <summary>A unit waits.</summary>
    internal static void Queued() => Waiting.Add(1);

    /// <summary>A unit has its turn.</summary>
    internal static void Taken() => Waiting.Add(-1);
}
