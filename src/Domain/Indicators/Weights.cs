using Ipses.Domain.Common;

namespace Ipses.Domain.Indicators;

/// <summary>Policy: weights add up to exactly 100% over all indicators of one plan or agreement (R12). Exact decimals, no tolerance.</summary>
public static class Weights
{
    /// <summary>What all weights of a plan or agreement make, in percent.</summary>
    public const decimal Whole = 100m;

    /// <summary>The sum in percent; rows without a weight of their own count nothing.</summary>
    public static decimal Sum(IEnumerable<Indicator> indicators) =>
        indicators.Where(i => i.CountedIn is null).Sum(i => i.Weight ?? 0m);

    /// <summary>Refuses every sum but 100, and names it.</summary>
    public static Result AddUpToAHundred(IEnumerable<decimal> weights)
    {
        decimal sum = weights.Sum();
        return sum == Whole ? Result.Done : IndicatorErrors.WeightsDoNotAddUp(sum);
    }

    /// <summary>Whether a single weight can stand: above 0, at most 100, up to four decimal places.</summary>
    public static bool IsInRange(decimal weight) =>
        weight is > 0m and <= Whole && decimal.Round(weight, 4) == weight;
}

/// <summary>A row of an evaluation table: its weight, and its score or, for an aggregate row, the converted score as reported (R12).</summary>
/// <param name="Weight">Percent.</param>
/// <param name="Score">0 to 100; null for a row whose converted score is reported.</param>
/// <param name="Reported">The converted score as printed, for an aggregate row.</param>
public sealed record WeightedScore(decimal Weight, decimal? Score, decimal? Reported = null)
{
    /// <summary>Weight × score ÷ 100, or what was reported; 0 where neither is known.</summary>
    public decimal Converted => Score is { } score ? Weight * score / 100m : Reported ?? 0m;
}

/// <summary>The total of an evaluation table; only one whose weights make 100% has one (R12).</summary>
public static class WeightedTotal
{
    /// <summary>The exact sum of the converted scores, or the refusal of the weights.</summary>
    public static Result<decimal> Of(IReadOnlyCollection<WeightedScore> rows)
    {
        Result weights = Weights.AddUpToAHundred(rows.Select(row => row.Weight));
        return weights.IsSuccess ? rows.Sum(row => row.Converted) : Result<decimal>.From(weights);
    }
}
