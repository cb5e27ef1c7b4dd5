using Ipses.Domain.Common;

namespace Ipses.Domain.Indicators;

/// <summary>
/// A performance indicator (성과지표) with everything that says what it measures and what is aimed at (R12).
/// Half-filled while it is being drafted; the policies of the document that holds it say what is missing.
/// </summary>
public sealed record Indicator
{
    /// <summary>Its name in both languages.</summary>
    public LocalizedText Name { get; init; } = LocalizedText.Same("");

    public IndicatorKind Kind { get; init; }

    public LogicLevel Level { get; init; } = LogicLevel.Output;

    /// <summary>What the numbers count: <c>%</c>, <c>건</c>, <c>점</c>.</summary>
    public string Unit { get; init; } = "";

    public Direction Direction { get; init; }

    /// <summary>The ideal value, in <see cref="Unit"/>; needed where nearer is better.</summary>
    public decimal? Ideal { get; init; }

    /// <summary>The formula in words.</summary>
    public string Formula { get; init; } = "";

    /// <summary>Where the figures come from.</summary>
    public string Source { get; init; } = "";

    public MeasuringFrequency Frequency { get; init; } = MeasuringFrequency.Yearly;

    /// <summary>Weight in percent, exact; null while not set and for a part of an aggregate row.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Results by year, in <see cref="Unit"/>; the past three years make the proposal (R13).</summary>
    public IReadOnlyList<YearResult> Results { get; init; } = [];

    /// <summary>What is aimed at, in <see cref="Unit"/>; for a qualitative indicator points of 100.</summary>
    public decimal? Target { get; init; }

    /// <summary>Why this target; needed where it is less ambitious than the proposal (R13).</summary>
    public string Rationale { get; init; } = "";

    /// <summary>The person responsible.</summary>
    public string Responsible { get; init; } = "";

    /// <summary>The deviation that the proposal was computed with.</summary>
    public DeviationKind Deviation { get; init; }

    /// <summary>Set for a row that stands for several indicators, as printed tables have it: how many (R12).</summary>
    public int? AggregateOf { get; init; }

    /// <summary>The converted score of an aggregate row, as reported (R12).</summary>
    public decimal? ReportedScore { get; init; }

    /// <summary>The id of the aggregate row in which this indicator's weight is counted; null where it has its own.</summary>
    public string? CountedIn { get; init; }

    /// <summary>Said of the indicator where it was entered as printed: what its source does not name.</summary>
    public LocalizedText? SourceNote { get; init; }

    /// <summary>The results of the three years before <paramref name="year"/>, oldest first; null where one is missing.</summary>
    public IReadOnlyList<decimal?> ResultsBefore(FiscalYear year) =>
        [ResultOf(year.Number - 3), ResultOf(year.Number - 2), ResultOf(year.Number - 1)];

    /// <summary>The result of one year, or null.</summary>
    public decimal? ResultOf(int year) => Results.FirstOrDefault(r => r.Year == year)?.Value;
}

/// <summary>What an indicator came to in one year.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Value">In the indicator's unit.</param>
public sealed record YearResult(int Year, decimal Value);
