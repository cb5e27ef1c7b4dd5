using Ipses.Domain.Common;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.Cycles;

/// <summary>
/// A sector's evaluation year: who opened it, the dates of its events that due rules count from (<c>issued</c>,
/// <c>session</c>), and the steps that concern the year as a whole. Its id is <c>central:2027</c>, so that opening it twice
/// opens it once (R1, R23).
/// </summary>
public sealed class Cycle : Aggregate
{
    /// <summary>First and last fiscal year: the lunar calendar serves to 2050 (R20).</summary>
    public const int FirstYear = 2000;

    /// <inheritdoc cref="FirstYear" />
    public const int LastYear = 2050;

    /// <summary>The month in which a year's last quarter begins.</summary>
    private const int LastQuarter = 10;

    private Cycle() { }

    public Sector Sector { get; private init; }

    public FiscalYear Year { get; private init; }

    /// <summary>Who opened it, and when.</summary>
    public string OpenedBy { get; private init; } = "";

    public DateTimeOffset OpenedAt { get; private init; }

    public CycleRecord Content { get; private set; } = new();

    /// <summary>The workflow instance that conducts the year.</summary>
    public string InstanceId => "annual-cycle:" + Id;

    public static string KeyOf(Sector sector, FiscalYear year) => $"{SectorKey.Of(sector)}:{year}";

    /// <summary>
    /// The year that a coordinator is about to open: this one, until it is open or its last quarter has come, in which nobody
    /// begins it any more and the coming one is prepared.
    /// </summary>
    /// <param name="isThisYearOpen">Whether the sector's year of today has been opened.</param>
    public static FiscalYear NextToOpen(DateOnly today, bool isThisYearOpen)
    {
        FiscalYear year = new(today.Year);
        return (isThisYearOpen || today.Month >= LastQuarter) && year.Number < LastYear
            ? year.Next
            : year;
    }

    /// <summary>Opens a year; a fiscal year outside of the calendar is refused (R20).</summary>
    public static Result<Cycle> Open(Sector sector, FiscalYear year, Deed deed)
    {
        if (year.Number is < FirstYear or > LastYear)
        {
            return CycleErrors.YearOutOfRange(year.Number);
        }

        Cycle cycle = new()
        {
            Id = KeyOf(sector, year),
            Sector = sector,
            Year = year,
            OpenedBy = deed.By,
            OpenedAt = deed.At,
        };
        cycle.Raise(new CycleOpened(cycle.Id, sector, year));
        return cycle;
    }

    /// <summary>The date of an event, or null while it has none.</summary>
    public DateOnly? DateOf(string eventName) =>
        Content.Events.FirstOrDefault(e => e.Name == eventName)?.Date;

    /// <summary>Gives an event its date, or moves it; the same date again changes nothing (R23).</summary>
    public Result Record(string eventName, DateOnly date, Deed deed)
    {
        if (string.IsNullOrWhiteSpace(eventName))
        {
            return CycleErrors.EventWithoutName;
        }

        if (DateOf(eventName) == date)
        {
            return Result.Done;
        }

        Content = Content with
        {
            Events =
            [
                .. Content.Events.Where(e => e.Name != eventName),
                new CycleEvent(eventName, date, deed),
            ],
        };
        Raise(new CycleEventDated(Id, eventName, date));
        return Result.Done;
    }

    /// <summary>Says where a step of the whole year stands; a step that is done stays done (R23).</summary>
    public void Reach(string stepKey, CycleStepState state, DateOnly? due, Deed deed)
    {
        CycleStep? known = Content.Steps.FirstOrDefault(s => s.Key == stepKey);
        if (known is { State: CycleStepState.Done } || (known?.State == state && known.Due == due))
        {
            return;
        }

        Content = Content with
        {
            Steps =
            [
                .. Content.Steps.Where(s => s.Key != stepKey),
                new CycleStep(stepKey, state, due ?? known?.Due, deed),
            ],
        };
    }
}

/// <summary>What a cycle holds, kept as one document.</summary>
public sealed record CycleRecord
{
    public IReadOnlyList<CycleEvent> Events { get; init; } = [];

    public IReadOnlyList<CycleStep> Steps { get; init; } = [];
}

/// <summary>Something with a date that due rules count from.</summary>
/// <param name="Name"><c>issued</c>, <c>session</c> …</param>
/// <param name="Date">When it happened, or is set to happen.</param>
public sealed record CycleEvent(string Name, DateOnly Date, Deed Deed);

/// <summary>A step that concerns the whole year.</summary>
public sealed record CycleStep(string Key, CycleStepState State, DateOnly? Due, Deed Deed);

/// <summary>Where a step of the year stands.</summary>
public enum CycleStepState
{
    Running,
    Done,
}

/// <summary>A year was opened.</summary>
public sealed record CycleOpened(string CycleId, Sector Sector, FiscalYear Year) : IDomainEvent;

/// <summary>An event of the year has a date, or another one.</summary>
public sealed record CycleEventDated(string CycleId, string EventName, DateOnly Date)
    : IDomainEvent;
