using Ipses.Domain.Common;
using Ipses.Domain.Indicators;

namespace Ipses.Domain.AnnualPlans;

/// <summary>What the kinds of things in a plan are called, on pages and in documents alike.</summary>
public static class PlanWords
{
    public static LocalizedText Of(ServedAgenda agenda) =>
        agenda switch
        {
            ServedAgenda.NationalAgenda => new("국정과제", "National agenda item"),
            ServedAgenda.MinisterialPlan => new("부처 계획", "Ministerial plan"),
            ServedAgenda.PresidentialDirective => new("대통령 지시", "Presidential directive"),
            ServedAgenda.None => new("연계 없음(사유 필요)", "None (needs a reason)"),
            _ => new("선택하십시오", "Choose"),
        };

    public static LocalizedText Of(ProgrammeKind kind) =>
        kind switch
        {
            ProgrammeKind.General => new("일반재정", "General spending"),
            ProgrammeKind.ResearchAndDevelopment => new("연구개발", "R&D"),
            ProgrammeKind.InformationTechnology => new("정보화", "Information and technology"),
            _ => new("없음", "None"),
        };

    public static LocalizedText Of(IndicatorKind kind) =>
        kind == IndicatorKind.Quantitative
            ? new("정량", "Quantitative")
            : new("정성", "Qualitative");

    public static LocalizedText Of(LogicLevel level) =>
        level switch
        {
            LogicLevel.Input => new("투입", "Input"),
            LogicLevel.Activity => new("활동", "Activity"),
            LogicLevel.Output => new("산출", "Output"),
            _ => new("결과", "Result"),
        };

    public static LocalizedText Of(Direction direction) =>
        direction switch
        {
            Direction.More => new("높을수록 좋음", "More is better"),
            Direction.Less => new("낮을수록 좋음", "Less is better"),
            _ => new("이상값에 가까울수록 좋음", "Nearer is better"),
        };

    public static LocalizedText Of(MeasuringFrequency frequency) =>
        frequency switch
        {
            MeasuringFrequency.Monthly => new("매월", "Monthly"),
            MeasuringFrequency.Quarterly => new("분기", "Quarterly"),
            MeasuringFrequency.HalfYearly => new("반기", "Half-yearly"),
            _ => new("매년", "Yearly"),
        };
}
