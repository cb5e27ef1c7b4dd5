using Ipses.Domain.Common;
using Ipses.Domain.Indicators;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.Indicators;

/// <summary>R12: weights add up to exactly 100%, held against the printed table of KIPO's Intellectual Property Policy Bureau.</summary>
public sealed class WeightsTests
{
    private static WeightedScore[] Table(decimal lastRow) =>
        [new(8m, 95m), new(5m, 90m), new(5m, 94m), new(lastRow, null, Reported: 79.5m)];

    [Fact]
    public void R12_oracle_the_printed_table_adds_up_to_105_and_is_refused_with_that_sum()
    {
        Result<decimal> total = WeightedTotal.Of(Table(87m));

        Error error = total.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("Indicators.WeightsDoNotAddUp");
        error.Rule.ShouldBe("R12");
        error.Message.Ko.ShouldContain("105%");
        error.Message.En.ShouldContain("105%");
    }

    [Fact]
    public void R12_oracle_with_82_in_the_last_row_it_totals_96_3() =>
        WeightedTotal.Of(Table(82m)).Value.ShouldBe(96.3m);

    [Fact]
    public void Thirds_are_not_rounded_into_a_hundred()
    {
        Weights.AddUpToAHundred([33.3333m, 33.3333m, 33.3333m]).IsRefused.ShouldBeTrue();
        Weights.AddUpToAHundred([33.3333m, 33.3333m, 33.3334m]).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void An_indicator_that_is_counted_in_an_aggregate_row_is_not_counted_twice() =>
        Weights
            .Sum([
                new Indicator { Weight = 18m },
                new Indicator { Weight = 82m, AggregateOf = 16 },
                new Indicator { Weight = 4m, CountedIn = "row" },
            ])
            .ShouldBe(100m);

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(100.1, false)]
    [InlineData(0.00001, false)]
    [InlineData(0.5, true)]
    [InlineData(100, true)]
    public void A_weight_lies_above_0_and_at_most_at_100(double weight, bool stands) =>
        Weights.IsInRange((decimal)weight).ShouldBe(stands);
}
