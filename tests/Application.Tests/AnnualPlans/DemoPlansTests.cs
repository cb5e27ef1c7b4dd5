using System.Text.Json;
using Ipses.Application.AnnualPlans.DemoPlans;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.AnnualPlans;

/// <summary>The plans that the demo and the rehearsal run on.</summary>
public sealed class DemoPlansTests
{
    private static readonly string[] Codes =
    [
        "ME",
        "MOGEF",
        "MOJ",
        "MND",
        "NTS",
        "KCC",
        "RDA",
        "KFS",
    ];

    private static IReadOnlyList<Error> Faults(PlanContent content) =>
        PlanIsFitToSubmit.Check(content, new(2027), new ChallengingTargetSettings()).Errors;

    private static UnitEntry[] Units(string code) =>
        [
            new($"{code}/a", code, new("정책국", "Policy Bureau")),
            new($"{code}/b", code, new("집행국", "Operations Bureau")),
        ];

    [Fact]
    public void KIPOs_plan_of_last_year_is_stored_as_printed_with_three_objectives_19_indicators_and_105_percent()
    {
        PlanContent printed = KipoPlan.Printed();

        printed.Objectives.Count.ShouldBe(3);
        printed.Objectives[0].Name.En.ShouldBe("Reinforce the basis for IP creation");
        PlanIndicator[] indicators = [.. printed.Indicators.Where(i => i.TaskId is not null)];
        indicators.Length.ShouldBe(19);
        printed
            .Objectives.Select(o =>
                printed
                    .TargetsOf(o.Id)
                    .SelectMany(t => printed.TasksOf(t.Id))
                    .Sum(k => printed.IndicatorsOf(k.Id).Count())
            )
            .ShouldBe([8, 5, 6]);
        indicators
            .Count(i =>
                i.Indicator.Name.En.Contains("not named in the source", StringComparison.Ordinal)
            )
            .ShouldBe(13);
        indicators.Select(i => i.Indicator.Weight).OfType<decimal>().ShouldBe([8m, 5m, 5m]);
        printed.IndicatorsOf(null).ShouldHaveSingleItem().Indicator.Weight.ShouldBe(87m);
        printed.WeightSum().ShouldBe(105m);
    }

    [Fact]
    public void KIPOs_good_plan_is_fit_with_82_in_the_last_row() =>
        Faults(KipoPlan.Good()).ShouldBeEmpty();

    [Fact]
    public void Started_from_last_year_KIPOs_only_fault_besides_its_targets_is_the_sum_of_its_weights()
    {
        PlanContent started = LastYearsPlan.BroughtOver(
            new PlanContent(),
            KipoPlan.Printed(),
            new(2027)
        );

        Faults(started)
            .Where(error => error.Field?.EndsWith(".target", StringComparison.Ordinal) != true)
            .ShouldHaveSingleItem()
            .Message.En.ShouldContain("105%");
    }

    [Fact]
    public void Every_generated_plan_is_fit_to_submit_and_no_two_are_alike()
    {
        List<string> texts = [];
        foreach (string code in Codes)
        {
            PlanContent plan = DemoDrafts.Of(
                code,
                new("기관", "Institution"),
                2027,
                Units(code),
                mended: true
            );
            Faults(plan).ShouldBeEmpty(code);
            plan.Frame.SourceNote.ShouldNotBeNull();
            texts.Add(JsonSerializer.Serialize(plan.Indicators.Select(i => i.Indicator)));
        }
        texts.Distinct().Count().ShouldBe(Codes.Length);
    }

    [Fact]
    public void The_generator_gives_the_same_plan_again()
    {
        string First() =>
            JsonSerializer.Serialize(
                DemoDrafts.Of("MOJ", new("법무부", "Ministry of Justice"), 2027, Units("MOJ"))
            );

        First().ShouldBe(First());
    }

    [Fact]
    public void A_plan_of_last_year_carries_the_results_that_this_years_proposals_rest_on()
    {
        PlanContent last = DemoDrafts.LastYearOf(
            "MOJ",
            new("법무부", "Ministry of Justice"),
            2026,
            Units("MOJ")
        );
        PlanContent started = LastYearsPlan.BroughtOver(new PlanContent(), last, new(2027));

        started.Indicators.ShouldAllBe(i =>
            ChallengingTarget
                .For(i.Indicator, new FiscalYear(2027), new ChallengingTargetSettings())
                .Value != null
        );
    }

    [Fact]
    public void The_faulty_ones_are_complete_but_weak_so_that_the_PMO_returns_them_and_mended_they_pass()
    {
        foreach (string code in GeneratedPlans.Faulty)
        {
            PlanContent weak = DemoDrafts.Of(code, new("기관", "Institution"), 2027, Units(code));
            Faults(weak).ShouldBeEmpty(code);
            DemoReview.Of(weak, 2027).Count(f => f.AsksForChange).ShouldBeGreaterThanOrEqualTo(2);

            PlanContent mended = DemoDrafts.Of(
                code,
                new("기관", "Institution"),
                2027,
                Units(code),
                mended: true
            );
            DemoReview.Of(mended, 2027).ShouldAllBe(f => !f.AsksForChange);
        }
        DemoReview.Of(KipoPlan.Good(), 2027).ShouldAllBe(f => !f.AsksForChange);
        DemoReview.Of(KipoPlan.Good(), 2027).Select(f => f.Criterion).ShouldBe(ReviewCriteria.All);
    }
}
