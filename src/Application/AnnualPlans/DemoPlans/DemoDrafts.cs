using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Application.AnnualPlans.DemoPlans;

/// <summary>What the synthetic people of an institution write into their plan.</summary>
public static class DemoDrafts
{
    /// <summary>
    /// The plan of an institution for a year: KIPO's from the paper, the others generated. A faulty institution's first
    /// draft is weak; <paramref name="mended"/> gives what it writes after the PMO has returned it.
    /// </summary>
    public static PlanContent Of(
        string institutionId,
        LocalizedText institution,
        int year,
        IReadOnlyList<UnitEntry> units,
        bool mended = false
    ) =>
        institutionId == KipoPlan.Institution ? KipoPlan.Good(year)
        : GeneratedPlans.Faulty.Contains(institutionId) && !mended
            ? GeneratedPlans.Weak(institutionId, institution, year, units)
        : GeneratedPlans.Strong(institutionId, institution, year, units);

    /// <summary>Last year's plan as it is stored: KIPO's as printed, 105% and all.</summary>
    public static PlanContent LastYearOf(
        string institutionId,
        LocalizedText institution,
        int lastYear,
        IReadOnlyList<UnitEntry> units
    ) =>
        institutionId == KipoPlan.Institution
            ? KipoPlan.Printed(lastYear)
            : Settled(
                GeneratedPlans.Strong(institutionId, institution, lastYear, units),
                GeneratedPlans.Strong(institutionId, institution, lastYear + 1, units),
                lastYear
            );

    /// <summary>Last year's plan with what last year came to, as this year's plan knows it.</summary>
    private static PlanContent Settled(PlanContent last, PlanContent next, int lastYear) =>
        last with
        {
            Frame = last.Frame with
            {
                FinancialResults =
                [
                    .. last.Frame.FinancialResults,
                    .. next.Frame.FinancialResults.Where(r => r.Year == lastYear),
                ],
            },
            Indicators =
            [
                .. last.Indicators.Select(node =>
                    next.Find(node.Id) is PlanIndicator later
                    && later.Indicator.ResultOf(lastYear) is { } came
                        ? node with
                        {
                            Indicator = node.Indicator with
                            {
                                Results = [.. node.Indicator.Results, new(lastYear, came)],
                            },
                        }
                        : node
                ),
            ],
        };
}
