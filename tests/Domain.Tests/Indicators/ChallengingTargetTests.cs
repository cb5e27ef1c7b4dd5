using Ipses.Domain.Common;
using Ipses.Domain.Indicators;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.Indicators;

/// <summary>R13: last year's result shifted by one standard deviation of the past three years' results.</summary>
public sealed class ChallengingTargetTests
{
    private static readonly decimal?[] Kipo = [68.2m, 70.1m, 72.0m];

    private static decimal? Propose(
        decimal?[] results,
        Direction direction,
        decimal? ideal = null,
        decimal multiplier = 1m,
        DeviationKind kind = DeviationKind.Sample
    ) => ChallengingTarget.Propose(results, direction, multiplier, kind, ideal).Value;

    [Fact]
    public void R13_oracle_more_is_better_proposes_73_9() =>
        Propose(Kipo, Direction.More).ShouldBe(73.9m);

    [Fact]
    public void R13_oracle_less_is_better_proposes_70_1() =>
        Propose(Kipo, Direction.Less).ShouldBe(70.1m);

    [Fact]
    public void R13_nearer_is_better_treats_the_distance_as_less_is_better()
    {
        // Distances from 75: 6.8, 4.9, 3.0; sample deviation 1.9; 3.0 − 1.9 = 1.1 below the ideal.
        Propose(Kipo, Direction.Nearer, ideal: 75m).ShouldBe(73.9m);
        // From above the ideal the proposal stays above it.
        Propose([81.8m, 79.9m, 78.0m], Direction.Nearer, ideal: 75m).ShouldBe(76.1m);
    }

    [Fact]
    public void A_distance_is_never_aimed_at_below_zero() =>
        Propose([90m, 80m, 75.5m], Direction.Nearer, ideal: 75m).ShouldBe(75m);

    [Fact]
    public void R13_fewer_than_three_results_give_no_proposal_and_the_reason()
    {
        TargetProposal proposal = ChallengingTarget.Propose(
            [null, 70.1m, 72.0m],
            Direction.More,
            1m,
            DeviationKind.Sample
        );

        proposal.Value.ShouldBeNull();
        proposal.Explanation.En.ShouldContain("there are 2");
        proposal.Explanation.Ko.ShouldContain("2개년");
    }

    [Fact]
    public void The_population_deviation_and_the_multiplier_of_the_years_settings_are_used()
    {
        // Population: √(7.22 ÷ 3) = 1.5513…; 72.0 + 1.5513 = 73.55.
        Propose(Kipo, Direction.More, kind: DeviationKind.Population).ShouldBe(73.55m);
        Propose(Kipo, Direction.More, multiplier: 2m).ShouldBe(75.8m);
    }

    [Fact]
    public void Counts_that_fall_fast_are_not_aimed_at_below_zero() =>
        Propose([9m, 5m, 1m], Direction.Less).ShouldBe(0m);

    [Fact]
    public void Nearer_without_an_ideal_has_no_proposal() =>
        Propose(Kipo, Direction.Nearer).ShouldBeNull();

    [Fact]
    public void The_explanation_shows_how_the_proposal_was_computed()
    {
        LocalizedText how = ChallengingTarget
            .Propose(Kipo, Direction.More, 1m, DeviationKind.Sample)
            .Explanation;

        foreach (string part in new[] { "68.2", "70.1", "72.0", "1.9", "73.9" })
        {
            how.Ko.ShouldContain(part);
            how.En.ShouldContain(part);
        }
    }

    [Theory]
    [InlineData(Direction.More, 73.8, true)]
    [InlineData(Direction.More, 73.9, false)]
    [InlineData(Direction.Less, 74.0, true)]
    [InlineData(Direction.Less, 73.9, false)]
    [InlineData(Direction.Nearer, 73.8, true)]
    [InlineData(Direction.Nearer, 76.1, false)]
    public void A_target_is_held_against_the_proposal_in_the_better_direction(
        Direction direction,
        double target,
        bool lessAmbitious
    ) =>
        ChallengingTarget
            .IsLessAmbitious((decimal)target, 73.9m, direction, ideal: 75m)
            .ShouldBe(lessAmbitious);
}
