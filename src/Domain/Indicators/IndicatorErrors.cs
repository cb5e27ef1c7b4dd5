using Ipses.Domain.Common;

namespace Ipses.Domain.Indicators;

/// <summary>Everything that is refused about indicators and their weights.</summary>
public static class IndicatorErrors
{
    /// <summary>Weights that don't make 100% (R12); names the sum found.</summary>
    public static Error WeightsDoNotAddUp(decimal sum) =>
        new(
            "Indicators.WeightsDoNotAddUp",
            LocalizedText.Of(
                $"가중치의 합은 정확히 100%여야 합니다. 현재 합은 {sum:0.####}%로, {Math.Abs(sum - 100m):0.####}%p {(sum > 100m ? "초과합니다" : "부족합니다")}.",
                $"Weights must add up to exactly 100%. They add up to {sum:0.####}%, which is {Math.Abs(sum - 100m):0.####} points too {(sum > 100m ? "much" : "little")}."
            )
        )
        {
            Field = "weights",
            Rule = "R12",
            WayOut = new(
                "지표별 가중치를 고쳐 합을 100%로 맞추십시오.",
                "Change the weights of the indicators until they make 100%."
            ),
        };

    /// <summary>A weight outside of 0 to 100% or finer than four places.</summary>
    public static Error WeightOutOfRange(decimal found, string? field = null) =>
        new(
            "Indicators.WeightOutOfRange",
            LocalizedText.Of(
                $"가중치는 0보다 크고 100 이하이며 소수점 아래 넷째 자리까지여야 합니다. 입력값: {found}%",
                $"A weight lies above 0 and at most at 100, with up to four decimal places. Found: {found}%"
            )
        )
        {
            Field = field,
            Rule = "R12",
        };

    /// <summary>A target below the proposal without a reason in writing (R13); names both numbers.</summary>
    public static Error TargetLacksRationale(decimal target, decimal proposal, string? field) =>
        new(
            "Indicators.TargetLacksRationale",
            LocalizedText.Of(
                $"목표치 {target:0.####}은(는) 도전적 목표 제안값 {proposal:0.####}보다 낮은 수준입니다. 설정 근거를 적어야 합니다.",
                $"The target {target:0.####} is less ambitious than the proposal {proposal:0.####}. It needs a written rationale."
            )
        )
        {
            Field = field,
            Rule = "R13",
            WayOut = new(
                "목표치를 제안값까지 높이거나 설정 근거를 적으십시오.",
                "Raise the target to the proposal, or write the rationale."
            ),
        };
}
