using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;

namespace Ipses.Application.AnnualPlans.DemoPlans;

/// <summary>A finding as a synthetic reviewer of the PMO makes it.</summary>
public sealed record DemoFinding(
    ReviewCriterion Criterion,
    string? NodeId,
    bool AsksForChange,
    string Text,
    string RequestedChange
);

/// <summary>How synthetic people of the PMO judge a plan: by what stands in it, not by whose it is.</summary>
public static class DemoReview
{
    /// <summary>A finding for each criterion; those that ask for a change say why the plan is returned.</summary>
    public static IReadOnlyList<DemoFinding> Of(PlanContent content, int year) =>
        [
            new(
                ReviewCriterion.ObjectiveStructure,
                null,
                false,
                "전략목표와 성과목표의 연계가 적절합니다.",
                ""
            ),
            OnIndicators(content),
            OnAmbition(content, year),
            OnAgenda(content),
        ];

    /// <summary>What a synthetic officer answers to a finding.</summary>
    public static string AnswerTo(ReviewFinding finding) =>
        $"요구하신 대로 고쳤습니다: {finding.RequestedChange}";

    private static DemoFinding OnIndicators(PlanContent content) =>
        content.Indicators.Any(i => i.TaskId is not null)
        && content
            .Indicators.Where(i => i.TaskId is not null)
            .All(i => i.Indicator.Level is LogicLevel.Input or LogicLevel.Activity)
            ? new(
                ReviewCriterion.Indicators,
                content.Indicators.First(i => i.TaskId is not null).Id,
                true,
                "모든 지표가 투입·활동 수준이어서 정책의 결과를 알 수 없습니다.",
                "산출·결과 지표로 바꾸십시오."
            )
            : new(ReviewCriterion.Indicators, null, false, "지표 구성이 적절합니다.", "");

    private static DemoFinding OnAmbition(PlanContent content, int year)
    {
        PlanIndicator? low = content.Indicators.FirstOrDefault(node =>
            node.Indicator.Target is { } target
            && node.Indicator.Rationale.Length < 15
            && ChallengingTarget
                .For(node.Indicator, new FiscalYear(year), new ChallengingTargetSettings())
                .Value
                is { } proposal
            && ChallengingTarget.IsLessAmbitious(
                target,
                proposal,
                node.Indicator.Direction,
                node.Indicator.Ideal
            )
        );
        return low is null
            ? new(ReviewCriterion.Ambition, null, false, "목표치가 도전적입니다.", "")
            : new(
                ReviewCriterion.Ambition,
                low.Id,
                true,
                "목표치가 제안값보다 낮고 근거가 충분하지 않습니다.",
                "목표치를 제안값 이상으로 높이거나 근거를 자세히 적으십시오."
            );
    }

    private static DemoFinding OnAgenda(PlanContent content)
    {
        PerformanceTarget? none = content.Targets.FirstOrDefault(target =>
            target.Agenda is { Kind: ServedAgenda.None, ReasonForNone.Length: < 8 }
        );
        return none is null
            ? new(ReviewCriterion.NationalAgenda, null, false, "국정과제와 연계되어 있습니다.", "")
            : new(
                ReviewCriterion.NationalAgenda,
                none.Id,
                true,
                "국정과제와 연계되지 않는 사유가 충분하지 않습니다.",
                "연계되는 국정과제를 찾거나 사유를 자세히 적으십시오."
            );
    }
}
