using Ipses.Domain.Common;
using Ipses.Domain.Indicators;

namespace Ipses.Application.AnnualPlans.DemoPlans;

/// <summary>A kind of indicator that generated plans draw from.</summary>
/// <param name="Low">The first year's result lies from here …</param>
/// <param name="High">… to here.</param>
/// <param name="Step">How much a year changes, about.</param>
internal sealed record DemoIndicator(
    LocalizedText Name,
    string Unit,
    Direction Direction,
    decimal? Ideal,
    LogicLevel Level,
    decimal Low,
    decimal High,
    decimal Step,
    string Formula,
    string Source
);

/// <summary>The words of generated plans, in both languages. <c>{0}</c> stands for the unit.</summary>
internal static class DemoWords
{
    public static IReadOnlyList<(LocalizedText Mission, LocalizedText Vision)> Missions { get; } =
    [
        (
            new(
                "국민의 삶의 질을 높이는 정책을 책임 있게 추진한다",
                "To carry out policies that better people's lives"
            ),
            new("국민이 신뢰하는 기관", "an institution that people trust")
        ),
        (
            new(
                "안전하고 공정한 사회의 토대를 만든다",
                "To lay the ground for a safe and fair society"
            ),
            new("안전과 공정의 중심", "at the centre of safety and fairness")
        ),
        (
            new("지속 가능한 성장의 기반을 넓힌다", "To widen the basis of sustainable growth"),
            new("지속 가능한 내일을 여는 기관", "opening a sustainable tomorrow")
        ),
        (
            new(
                "현장과 소통하며 필요한 공공서비스를 제때 제공한다",
                "To provide public services in time, close to those who need them"
            ),
            new("현장에서 답을 찾는 기관", "finding answers in the field")
        ),
    ];

    public static IReadOnlyList<LocalizedText> Objectives { get; } =
    [
        new("국민이 체감하는 정책 성과 창출", "Deliver results that people can feel"),
        new("현장 중심의 서비스 품질 향상", "Raise the quality of service in the field"),
        new("미래 변화에 대응하는 역량 강화", "Build the capacity to meet change"),
        new("투명하고 효율적인 행정 구현", "Transparent and efficient administration"),
        new("상생 협력 체계 확립", "Establish cooperation that serves all sides"),
        new("안전한 사회 기반 조성", "Lay the ground for a safe society"),
    ];

    public static IReadOnlyList<LocalizedText> Targets { get; } =
    [
        new("{0} 핵심 정책의 실행력을 높인다", "Carry out the core policies of the {0} more fully"),
        new("{0} 소관 서비스의 만족도를 높인다", "Raise satisfaction with the services of the {0}"),
        new(
            "{0} 소관 제도를 수요자에 맞게 고친다",
            "Fit the rules that the {0} is in charge of to those who use them"
        ),
        new(
            "{0} 업무의 처리 속도와 정확도를 높인다",
            "Make the work of the {0} faster and more accurate"
        ),
    ];

    public static IReadOnlyList<LocalizedText> Tasks { get; } =
    [
        new("{0} 제도개선 과제 발굴과 이행", "Find and carry out improvements of rules, {0}"),
        new("{0} 현장 의견 수렴과 반영", "Gather and use the views of the field, {0}"),
        new("{0} 디지털 서비스 전환", "Move services online, {0}"),
        new("{0} 취약 분야 집중 점검", "Inspect weak areas closely, {0}"),
        new("{0} 관계기관 협업 확대", "Widen cooperation with other bodies, {0}"),
    ];

    public static IReadOnlyList<string> Agenda { get; } =
    [
        "국민 안전 체계 강화",
        "규제 혁신과 민생 회복",
        "디지털 정부 고도화",
        "지역 균형 발전",
        "기후 위기 대응",
    ];

    public static IReadOnlyList<DemoIndicator> Indicators { get; } =
    [
        new(
            new("정책 고객 만족도", "satisfaction of policy customers"),
            "점",
            Direction.More,
            null,
            LogicLevel.Result,
            66,
            84,
            1.4m,
            "설문 응답의 평균 점수",
            "외부 전문기관 만족도 조사"
        ),
        new(
            new("민원 처리 기간", "days to settle a request"),
            "일",
            Direction.Less,
            null,
            LogicLevel.Output,
            7,
            15,
            0.5m,
            "처리일수의 평균",
            "민원 처리 시스템"
        ),
        new(
            new("제도개선 이행률", "share of improvements carried out"),
            "%",
            Direction.More,
            null,
            LogicLevel.Output,
            62,
            80,
            2.2m,
            "이행 완료 과제 수 ÷ 전체 과제 수 × 100",
            "제도개선 점검 결과"
        ),
        new(
            new("업무 오류율", "rate of errors"),
            "%",
            Direction.Less,
            null,
            LogicLevel.Result,
            2.2m,
            4.5m,
            0.15m,
            "오류 건수 ÷ 처리 건수 × 100",
            "업무 품질 점검 결과"
        ),
        new(
            new("온라인 처리 비율", "share settled online"),
            "%",
            Direction.More,
            null,
            LogicLevel.Output,
            48,
            72,
            2.4m,
            "온라인 처리 건수 ÷ 전체 건수 × 100",
            "업무 시스템 통계"
        ),
        new(
            new("예산 집행률", "rate of budget execution"),
            "%",
            Direction.Nearer,
            99m,
            LogicLevel.Activity,
            93,
            95,
            0.4m,
            "집행액 ÷ 예산액 × 100",
            "디브레인"
        ),
        new(
            new("협업 과제 목표 달성률", "rate of joint targets reached"),
            "%",
            Direction.More,
            null,
            LogicLevel.Result,
            58,
            78,
            1.9m,
            "달성 과제 수 ÷ 전체 협업 과제 수 × 100",
            "협업 과제 점검 결과"
        ),
    ];

    /// <summary>The text with a name in its place.</summary>
    public static LocalizedText Fill(LocalizedText text, LocalizedText name) =>
        new(
            text.Ko.Replace("{0}", name.Ko, StringComparison.Ordinal),
            text.En.Replace("{0}", name.En, StringComparison.Ordinal)
        );
}
