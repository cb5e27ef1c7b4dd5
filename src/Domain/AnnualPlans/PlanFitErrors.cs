using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <summary>What <see cref="PlanIsFitToSubmit"/> finds wrong with a plan's content.</summary>
public static class PlanFitErrors
{
    public static Error Missing(string field, LocalizedText what) =>
        new("AnnualPlan.Missing", new($"{what.Ko}: 입력되지 않았습니다.", $"{what.En} is missing."))
        {
            Field = field,
            Rule = "R11",
        };

    public static Error NothingBelow(string field, LocalizedText node, LocalizedText what) =>
        new(
            "AnnualPlan.NothingBelow",
            new(
                $"‘{node.Ko}’ 아래에 {what.Ko}이(가) 하나도 없습니다.",
                $"‘{node.En}’ has no {what.En}."
            )
        )
        {
            Field = field,
            Rule = "R11",
            WayOut = new($"{what.Ko}을(를) 추가하십시오.", $"Add a {what.En}, or remove the item."),
        };

    public static Error UnitHasNoTarget(string unitId) =>
        new(
            "AnnualPlan.UnitHasNoTarget",
            new(
                "부서의 성과목표가 하나도 없습니다.",
                "The unit has no performance target in the plan."
            )
        )
        {
            Field = unitId,
            Rule = "R11b",
        };

    public static Error AgendaUnanswered(string field, LocalizedText node, bool none) =>
        new(
            "AnnualPlan.AgendaUnanswered",
            none
                ? new(
                    $"‘{node.Ko}’: 연계되는 국정과제가 없으면 그 사유를 적어야 합니다.",
                    $"‘{node.En}’ serves no agenda item: that needs a reason, which the reviewer sees."
                )
                : new(
                    $"‘{node.Ko}’: 연계되는 국정과제, 부처 계획 또는 대통령 지시를 적어야 합니다.",
                    $"‘{node.En}’: say which national agenda item, ministerial plan or presidential directive it serves."
                )
        )
        {
            Field = field,
            Rule = "R11",
        };

    public static Error DateOutsideYear(string field, DateOnly date, FiscalYear year) =>
        new(
            "AnnualPlan.DateOutsideYear",
            LocalizedText.Of(
                $"날짜 {date:yyyy. M. d.}은(는) {year}년도 밖입니다. {year}. 1. 1.부터 {year}. 12. 31.까지여야 합니다.",
                $"{date:d MMM yyyy} lies outside of {year}; a milestone's date is from 1 January to 31 December {year}."
            )
        )
        {
            Field = field,
            Rule = "R11a",
        };

    public static Error FinancialResultMissing(int year) =>
        new(
            "AnnualPlan.FinancialResultMissing",
            new(
                $"{year}년도 재정 실적(예산과 집행)이 입력되지 않았습니다.",
                $"The financial results of {year} (budget and spending) are missing."
            )
        )
        {
            Field = $"plan.financial[{year}]",
            Rule = "R11",
        };

    public static Error NegativeMoney(string field) =>
        new(
            "AnnualPlan.NegativeMoney",
            new("예산과 집행액은 0 이상이어야 합니다.", "Budget and spending can't be below zero.")
        )
        {
            Field = field,
            Rule = "R11a",
        };

    public static Error NoSuchRow(string field) =>
        new(
            "AnnualPlan.NoSuchRow",
            new(
                "가중치를 합산할 묶음 행이 계획에 없습니다.",
                "The aggregate row in which this weight is counted is not in the plan."
            )
        )
        {
            Field = field,
            Rule = "R12",
        };
}
