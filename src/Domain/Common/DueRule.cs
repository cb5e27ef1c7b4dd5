namespace Ipses.Domain.Common;

/// <summary>
/// A due date as a rule (R20): a sentence of a small closed grammar, held in its canonical spelling, explained in both
/// languages and turned into a date by a year, a calendar and the events of the cycle. Without <c>or next business day</c>
/// nothing rolls.
/// </summary>
public sealed record DueRule
{
    internal DueRule(DueForm form, bool rolls, bool nextYear)
    {
        Form = form;
        Rolls = rolls;
        NextYear = nextYear;
        Canonical = DueRuleWords.Canonical(this);
    }

    /// <summary>The one spelling that is stored and compared.</summary>
    public string Canonical { get; }

    /// <summary>What the rule says, without its endings.</summary>
    internal DueForm Form { get; }

    /// <summary>Whether a date that is no business day moves to the next one.</summary>
    public bool Rolls { get; }

    /// <summary>Whether the year after the fiscal year is meant.</summary>
    public bool NextYear { get; }

    /// <summary>The event of the cycle it counts from, or null.</summary>
    public string? Event => (Form as DueForm.FromEvent)?.Name;

    /// <summary>Rules with a name, for a drop-down: the defaults of the template and one of each form.</summary>
    public static IReadOnlyList<DueRule> Named { get; } =
    [.. DueRuleWords.Examples.Select(example => Parse(example).Value)];

    /// <summary>Events of the year that rules usually count from, with their names.</summary>
    public static IReadOnlyDictionary<string, LocalizedText> EventNames => DueRuleWords.EventNames;

    /// <summary>
    /// Reads a rule in any case and spacing. The refusal <c>DueRule.NotUnderstood</c> shows what was understood before
    /// the first word that was not, and the forms there are.
    /// </summary>
    public static Result<DueRule> Parse(string? text) => DueRuleParser.Parse(text ?? "");

    /// <summary>The rule in words.</summary>
    public LocalizedText Explain() => DueRuleWords.Explain(this);

    /// <summary>
    /// The date in a fiscal year, with what moved it and why. Refused when an event has no date yet, when the month has no
    /// such day, or when the calendar does not reach so far.
    /// </summary>
    public Result<DueExplanation> Resolve(
        FiscalYear year,
        BusinessCalendar calendar,
        CycleEvents events
    ) => DueRuleResolution.Resolve(this, year, calendar, events);

    public override string ToString() => Canonical;
}

/// <summary>The three forms of the grammar.</summary>
internal abstract record DueForm
{
    /// <summary>The nth or last weekday or business day of a month.</summary>
    /// <param name="Ordinal">1 and up; 0 is the last.</param>
    /// <param name="Weekday">Null: business day.</param>
    internal sealed record OfMonth(int Ordinal, DayOfWeek? Weekday, int Month) : DueForm;

    /// <summary>A date of every year.</summary>
    internal sealed record OnDate(int Day, int Month) : DueForm;

    /// <summary>So many units before or after an event of the cycle.</summary>
    internal sealed record FromEvent(int Count, DueUnit Unit, bool Before, string Name) : DueForm;
}

/// <summary>What is counted from an event.</summary>
internal enum DueUnit
{
    BusinessDay,
    Day,
    Month,
    Year,
}

/// <summary>The date a rule gives, and why it is this one (R20).</summary>
/// <param name="Date">The last day to act; due means 24:00 local time of it.</param>
/// <param name="Rule">The canonical rule.</param>
/// <param name="Unmoved">The date before it rolled; the same as <paramref name="Date"/> when nothing moved it.</param>
/// <param name="Passed">The days that were passed over, with the holiday where it was not just a weekend.</param>
/// <param name="Why">Sentences for "why this date?": the rule in words, then what moved it and by which law.</param>
public sealed record DueExplanation(
    DateOnly Date,
    string Rule,
    DateOnly Unmoved,
    IReadOnlyList<PassedDay> Passed,
    IReadOnlyList<LocalizedText> Why
);

/// <summary>A day that could not be the date because it is no business day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Holiday">The holiday; null on a mere weekend.</param>
public sealed record PassedDay(DateOnly Date, Holiday? Holiday);

/// <summary>When the events of the cycles happened or are set to happen, by fiscal year and name (<c>issued</c>, <c>session</c>).</summary>
public sealed class CycleEvents
{
    private readonly Dictionary<(int Year, string Name), DateOnly> _dates;

    private CycleEvents(Dictionary<(int, string), DateOnly> dates) => _dates = dates;

    /// <summary>No event has a date.</summary>
    public static CycleEvents None { get; } = new([]);

    /// <summary>The same events with one more (or its new date).</summary>
    public CycleEvents With(FiscalYear year, string name, DateOnly date) =>
        new(new(_dates) { [(year.Number, name)] = date });

    /// <summary>The date of an event, or null while it has none.</summary>
    public DateOnly? Find(FiscalYear year, string name) =>
        _dates.TryGetValue((year.Number, name), out DateOnly date) ? date : null;
}
