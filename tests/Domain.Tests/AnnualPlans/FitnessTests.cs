using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;
using Shouldly;
using Xunit;
using static Ipses.Domain.Tests.AnnualPlans.PlanBuilder;

namespace Ipses.Domain.Tests.AnnualPlans;

/// <summary>What keeps a plan from being sent on (R11–R13): everything at once, each at its field.</summary>
public sealed class FitnessTests
{
    private static IReadOnlyList<Error> Check(PlanContent content) =>
        PlanIsFitToSubmit.Check(content, Year, new ChallengingTargetSettings()).Errors;

    private static Error Only(PlanContent content) => Check(content).ShouldHaveSingleItem();

    [Fact]
    public void A_complete_plan_is_fit() => Check(Content()).ShouldBeEmpty();

    [Fact]
    public void R12_oracle_KIPOs_printed_weights_are_refused_naming_105_and_pass_with_82()
    {
        PlanContent Printed(decimal last) =>
            Content() with
            {
                Indicators =
                [
                    Indicator("i1", "k1", 8m),
                    Indicator("i2", "k1", 5m),
                    Indicator("i3", "k2", 5m),
                    new PlanIndicator
                    {
                        Id = "row",
                        Indicator = new()
                        {
                            Name = new("그 밖의 지표 16개", "16 other indicators"),
                            AggregateOf = 16,
                            Weight = last,
                            ReportedScore = 79.5m,
                        },
                    },
                ],
            };

        Error error = Only(Printed(87m));
        error.Code.ShouldBe("Indicators.WeightsDoNotAddUp");
        error.Field.ShouldBe("weights");
        error.Message.Ko.ShouldContain("105%");
        Check(Printed(82m)).ShouldBeEmpty();
    }

    [Fact]
    public void R13_a_target_below_the_proposal_needs_a_written_rationale()
    {
        PlanContent low = Content().With(Content().Change("i1", i => i with { Target = 73.8m }));

        Error error = Only(low);
        error.Code.ShouldBe("Indicators.TargetLacksRationale");
        error.Field.ShouldBe("i1.rationale");
        error.Message.En.ShouldContain("73.8");
        error.Message.En.ShouldContain("73.9");
        Check(low.With(low.Change("i1", i => i with { Rationale = "표본이 바뀝니다." })))
            .ShouldBeEmpty();
    }

    [Fact]
    public void R11_what_is_missing_of_a_node_is_told_with_its_name()
    {
        PlanContent content = Content();
        string indicator = content.IndicatorsOf("k1").First().Indicator.Name.En;
        string task = content.TasksOf("t1").First().Name.En;
        PlanContent bare = content.With(
            content.Change("i1", i => i with { Formula = "", Target = null })
        ) with
        {
            Tasks = [.. content.Tasks.Select(one => one with { PersonInCharge = "" })],
        };

        string[] reasons = [.. Check(bare).Select(error => error.Message.En)];

        reasons.ShouldContain($"The formula of ‘{indicator}’ is missing.");
        reasons.ShouldContain($"The target value of ‘{indicator}’ is missing.");
        reasons.ShouldContain($"The person in charge of ‘{task}’ is missing.");
    }

    [Fact]
    public void R11_a_tree_without_indicators_is_refused_at_the_task()
    {
        PlanContent content = Content();
        IReadOnlyList<Error> errors = Check(content with { Indicators = [] });

        errors
            .Where(error => error.Code == "AnnualPlan.NothingBelow")
            .Select(error => error.Field)
            .ShouldBe(["k1.indicators", "k2.indicators"]);
        errors[^1].Message.En.ShouldContain("0%");
    }

    [Fact]
    public void R11_a_target_says_which_agenda_item_it_serves_or_why_none()
    {
        PlanContent With(AgendaLink link) =>
            Content() with
            {
                Targets = [Target("t1", Unit) with { Agenda = link }, Target("t2", OtherUnit)],
            };

        Only(With(new AgendaLink())).Field.ShouldBe("t1.agenda");
        Only(With(new(ServedAgenda.None))).Code.ShouldBe("AnnualPlan.AgendaUnanswered");
        Only(With(new(ServedAgenda.PresidentialDirective, " "))).Field.ShouldBe("t1.agenda");
        Check(With(new(ServedAgenda.None, "", "고유 업무"))).ShouldBeEmpty();
    }

    [Fact]
    public void R11a_a_milestone_outside_of_the_year_is_refused_with_the_window()
    {
        PlanContent late = Content() with
        {
            Tasks =
            [
                Task("k1", "t1") with
                {
                    Milestones = [new("끝", new DateOnly(2028, 1, 1))],
                },
                Task("k2", "t2"),
            ],
        };

        Error error = Only(late);
        error.Code.ShouldBe("AnnualPlan.DateOutsideYear");
        error.Field.ShouldBe("k1.milestones[0].date");
        error.Message.En.ShouldContain("31 December 2027");
    }

    [Fact]
    public void R11_the_financial_results_of_each_of_the_past_three_years_are_asked_for() =>
        Check(
                Content() with
                {
                    Frame = Content().Frame with { FinancialResults = [new(2025, 11m, 10m)] },
                }
            )
            .Select(error => error.Field)
            .ShouldBe(["plan.financial[2024]", "plan.financial[2026]"]);

    [Fact]
    public void An_indicator_counted_in_a_row_that_is_not_there_is_refused()
    {
        PlanContent content = Content();
        Check(content.With(content.Change("i3", i => i with { Weight = null, CountedIn = "row" })))
            .Select(error => error.Code)
            .ShouldContain("AnnualPlan.NoSuchRow");
    }

    [Fact]
    public void An_empty_draft_is_told_everything_at_once()
    {
        IReadOnlyList<Error> errors = Check(new PlanContent());

        errors.Count.ShouldBe(7);
        errors.ShouldAllBe(error => error.Field != null && error.Rule != null);
    }
}
