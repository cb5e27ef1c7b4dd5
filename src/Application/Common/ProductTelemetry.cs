using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ipses.Application.Common;

/// <summary>
/// What use cases, due work and mail let operators watch. Tags name use cases, sources and outcomes, never people,
/// institutions or anything that was typed.
/// </summary>
public static class ProductTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Ipses";

    private const string Outcome = "outcome";
    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> UseCases = Meter.CreateHistogram<double>(
        "ipses.use_case.duration",
        "s",
        "Time that a command or query took, by its name and what came of it"
    );

    private static readonly Counter<long> DueItems = Meter.CreateCounter<long>(
        "ipses.due.items",
        "{item}",
        "Due work that was carried out, by its source"
    );

    private static readonly Counter<long> DueFailures = Meter.CreateCounter<long>(
        "ipses.due.failures",
        "{failure}",
        "Sources of due work that failed as a whole and are tried again"
    );

    private static readonly Counter<long> Letters = Meter.CreateCounter<long>(
        "ipses.mail.letters",
        "{letter}",
        "Tries to hand a letter over, by what came of it"
    );

    /// <summary>Begins to watch a piece of work under its name; null when nobody listens.</summary>
    internal static Activity? Begin(string what) => Source.StartActivity(what);

    /// <summary>A use case has ended.</summary>
    /// <param name="activity">What watched it.</param>
    /// <param name="useCase">The command's or query's name.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="codes">Of refusals.</param>
    /// <param name="took">How long it took.</param>
    internal static void UseCaseEnded(
        Activity? activity,
        string useCase,
        UseCaseOutcome outcome,
        string? codes,
        TimeSpan took
    )
    {
        string name = NameOf(outcome);
        UseCases.Record(took.TotalSeconds, new("use_case", useCase), new(Outcome, name));
        activity?.SetTag("ipses.outcome", name).SetTag("ipses.refusal", codes);
        if (outcome == UseCaseOutcome.Failed)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>Due work was carried out.</summary>
    internal static void DueDone(string source, int items) =>
        DueItems.Add(items, new KeyValuePair<string, object?>("source", source));

    /// <summary>A source of due work failed.</summary>
    internal static void DueFailed(string source) =>
        DueFailures.Add(1, new KeyValuePair<string, object?>("source", source));

    /// <summary>A letter was tried.</summary>
    internal static void LetterTried(string outcome) =>
        Letters.Add(1, new KeyValuePair<string, object?>(Outcome, outcome));

    private static string NameOf(UseCaseOutcome outcome) =>
        outcome switch
        {
            UseCaseOutcome.Done => "done",
            UseCaseOutcome.Refused => "refused",
            _ => "failed",
        };
}

/// <summary>What came of a use case.</summary>
internal enum UseCaseOutcome
{
    Done,
    Refused,
    Failed,
}
