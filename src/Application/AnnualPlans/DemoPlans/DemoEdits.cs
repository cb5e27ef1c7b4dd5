using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;

namespace Ipses.Application.AnnualPlans.DemoPlans;

/// <summary>What synthetic people do to a plan, by the same rules as everybody.</summary>
internal static class DemoEdits
{
    /// <summary>A draft that was started from last year's plan.</summary>
    public static PlanContent Started(PlanContent lastYear, int year) =>
        LastYearsPlan.BroughtOver(new PlanContent(), lastYear, new FiscalYear(year));

    /// <summary>The plan with every empty target set to its proposal.</summary>
    public static PlanContent WithProposals(PlanContent content, int year) =>
        content with
        {
            Indicators =
            [
                .. content.Indicators.Select(node =>
                    node.Indicator is { Target: null, AggregateOf: null }
                        ? node with
                        {
                            Indicator = node.Indicator with
                            {
                                Target = ChallengingTarget
                                    .For(
                                        node.Indicator,
                                        new FiscalYear(year),
                                        new ChallengingTargetSettings()
                                    )
                                    .Value,
                            },
                        }
                        : node
                ),
            ],
        };
}
