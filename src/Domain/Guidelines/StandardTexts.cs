using Ipses.Domain.Common;

namespace Ipses.Domain.Guidelines;

/// <summary>What a first draft says before anybody has written guidelines: a frame to edit, not law.</summary>
internal static class StandardTexts
{
    /// <summary>The areas of specific evaluation of 2010 (R32).</summary>
    public static IReadOnlyList<LocalizedText> Areas { get; } =
    [
        new("핵심과제", "Core tasks"),
        new("일자리 창출", "Job creation"),
        new("녹색성장", "Green growth"),
        new("정책관리역량", "Policy management competency"),
        new("정책홍보", "Policy PR"),
        new("규제개혁", "Regulatory reform"),
        new("고객만족", "Customer satisfaction"),
    ];

    public static IReadOnlyList<GuidelineText> For(FiscalYear year) =>
        [
            new(
                "basic",
                new(
                    "성과관리·평가 기본지침",
                    "Basic guidelines for performance management and evaluation"
                ),
                new(
                    $"{year}년도 정부업무 성과관리와 평가의 기본 방향, 추진 체계, 일정을 정합니다.",
                    $"They set the direction, the organisation and the calendar of performance management and evaluation in {year}."
                )
            ),
            new(
                "annual-plan",
                new("성과관리 시행계획 작성지침", "Annual performance plan guidelines"),
                new(
                    "전략목표, 성과목표, 관리과제, 성과지표의 순서로 작성하고 지표의 가중치 합계는 100%로 합니다. 목표치는 최근 3년 실적을 근거로 도전적으로 정합니다.",
                    "Plans go from strategic objective to performance target, task and indicator; weights add up to 100%. Targets are challenging and rest on the results of the past three years."
                )
            ),
            new(
                "implementation",
                new("정부업무평가 시행계획의 방향", "Outline of the implementation plan"),
                new(
                    "평가 분야, 대상, 지표, 방법과 일정은 피평가기관의 의견을 들은 뒤 위원회가 의결합니다.",
                    "Areas, subjects, indicators, methods and dates are resolved by the Committee after the evaluatees were heard."
                )
            ),
        ];
}
