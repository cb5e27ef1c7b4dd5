using Ipses.Domain.Common;

namespace Ipses.Domain.Indicators;

/// <summary>What a proposal came to and how, or why there is none (R13).</summary>
/// <param name="Value">The proposed target in the indicator's unit; null where there is no proposal.</param>
/// <param name="Explanation">How it was computed with its numbers, or the reason why there is none.</param>
/// <param name="Deviation">The standard deviation used, where there is a proposal.</param>
public sealed record TargetProposal(
    decimal? Value,
    LocalizedText Explanation,
    decimal? Deviation = null
);

/// <summary>How the year's settings want targets to be proposed (R13, R14).</summary>
/// <param name="Multiplier">How many standard deviations last year's result is shifted; 1 by default.</param>
/// <param name="Kind">Sample or population deviation; sample by default.</param>
public sealed record ChallengingTargetSettings(
    decimal Multiplier = 1m,
    DeviationKind Kind = DeviationKind.Sample
);

/// <summary>
/// KIPO's challenging target: last year's result shifted by one standard deviation of the past three years' results in
/// the better direction (R13).
/// </summary>
public static class ChallengingTarget
{
    /// <summary>The proposal for an indicator in a year.</summary>
    public static TargetProposal For(
        Indicator indicator,
        FiscalYear year,
        ChallengingTargetSettings settings
    ) =>
        indicator.Kind == IndicatorKind.Qualitative && indicator.Results.Count == 0
            ? new(
                null,
                new(
                    "정성지표는 실적이 입력되기 전에는 제안값이 없습니다.",
                    "A qualitative indicator has no proposal before results are entered."
                )
            )
            : Propose(
                indicator.ResultsBefore(year),
                indicator.Direction,
                settings.Multiplier,
                settings.Kind,
                indicator.Ideal
            );

    /// <summary>The proposal from results, oldest first; a missing year is null.</summary>
    /// <param name="results">Three results; fewer give no proposal and the reason.</param>
    /// <param name="multiplier">How many deviations to shift.</param>
    /// <param name="ideal">The ideal value, needed where nearer is better.</param>
    public static TargetProposal Propose(
        IReadOnlyList<decimal?> results,
        Direction direction,
        decimal multiplier,
        DeviationKind kind,
        decimal? ideal = null
    )
    {
        decimal[] known = [.. results.OfType<decimal>()];
        if (known.Length < 3)
        {
            return new(
                null,
                LocalizedText.Of(
                    $"최근 3년 실적이 필요하나 {known.Length}개년 실적만 있어 제안값이 없습니다.",
                    $"No proposal: it takes the results of the past three years, and there are {known.Length}."
                )
            );
        }
        if (direction == Direction.Nearer && ideal is null)
        {
            return new(
                null,
                new(
                    "이상값이 없어 제안값이 없습니다.",
                    "No proposal: the ideal value is not entered."
                )
            );
        }

        decimal last = known[^1];
        decimal[] measured =
            direction == Direction.Nearer
                ? [.. known.Select(value => Math.Abs(value - ideal!.Value))]
                : known;
        decimal deviation = StandardDeviation(measured, kind);
        decimal shift = multiplier * deviation;
        decimal exact = direction switch
        {
            Direction.More => last + shift,
            Direction.Less => NotBelowZero(last - shift, known),
            _ => FromIdeal(ideal!.Value, last, Math.Max(0m, measured[^1] - shift)),
        };
        int places = Math.Max(2, known.Max(value => (int)value.Scale));
        decimal proposed = decimal.Round(exact, places, MidpointRounding.AwayFromZero);
        return new(
            proposed,
            Explain(known, direction, multiplier, kind, ideal, deviation, proposed),
            deviation
        );
    }

    /// <summary>Whether a target asks less of the institution than the proposal does (R13).</summary>
    public static bool IsLessAmbitious(
        decimal target,
        decimal proposal,
        Direction direction,
        decimal? ideal
    ) =>
        direction switch
        {
            Direction.More => target < proposal,
            Direction.Less => target > proposal,
            _ => Math.Abs(target - (ideal ?? 0m)) > Math.Abs(proposal - (ideal ?? 0m)),
        };

    // What was never negative (counts, days, error rates) can't be aimed at below zero.
    private static decimal NotBelowZero(decimal value, decimal[] known) =>
        value < 0m && known.All(result => result >= 0m) ? 0m : value;

    // The side of the ideal on which last year's result lay.
    private static decimal FromIdeal(decimal ideal, decimal last, decimal distance) =>
        last >= ideal ? ideal + distance : ideal - distance;

    private static decimal StandardDeviation(decimal[] values, DeviationKind kind)
    {
        decimal mean = values.Average();
        decimal squares = values.Sum(value => (value - mean) * (value - mean));
        return SquareRoot(
            squares / (kind == DeviationKind.Sample ? values.Length - 1 : values.Length)
        );
    }

    // Newton's method on decimals, so that 3.61 gives 1.9 and not its binary neighbour.
    private static decimal SquareRoot(decimal value)
    {
        if (value <= 0m)
        {
            return 0m;
        }
        decimal guess = (decimal)Math.Sqrt((double)value);
        if (guess == 0m)
        {
            return 0m;
        }
        for (int i = 0; i < 4; i++)
        {
            guess = (guess + value / guess) / 2m;
        }
        return guess;
    }

    private static LocalizedText Explain(
        decimal[] known,
        Direction direction,
        decimal multiplier,
        DeviationKind kind,
        decimal? ideal,
        decimal deviation,
        decimal proposed
    )
    {
        string kindKo = kind == DeviationKind.Sample ? "표본" : "모";
        string kindEn = kind == DeviationKind.Sample ? "sample" : "population";
        char sign = direction == Direction.More ? '+' : '−';
        return direction == Direction.Nearer
            ? LocalizedText.Of(
                $"이상값 {ideal}까지의 거리를 낮을수록 좋은 값으로 보아, 전년 거리 {Math.Abs(known[^1] - ideal!.Value)}에서 {kindKo}표준편차 {deviation:0.####}의 {multiplier}배를 뺀 값: {proposed}",
                $"The distance from the ideal {ideal} is treated as less is better: last year's distance {Math.Abs(known[^1] - ideal!.Value)} less {multiplier} × the {kindEn} standard deviation {deviation:0.####} gives {proposed}"
            )
            : LocalizedText.Of(
                $"전년 실적 {known[^1]} {sign} {multiplier} × {deviation:0.####}(최근 3년 실적 {known[0]}, {known[1]}, {known[2]}의 {kindKo}표준편차) = {proposed}",
                $"Last year's result {known[^1]} {sign} {multiplier} × {deviation:0.####} (the {kindEn} standard deviation of the past three years' results {known[0]}, {known[1]}, {known[2]}) = {proposed}"
            );
    }
}
