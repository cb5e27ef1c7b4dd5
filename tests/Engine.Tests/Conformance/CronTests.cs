using Ipses.Engine.Activities;
using Ipses.Engine.Expressions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>Cron as a trigger and in the middle of a workflow, in the product's zone.</summary>
public sealed class CronTests : IDisposable
{
    private static readonly TimeZoneInfo Seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    private readonly Bench _bench = new(
        options: new EngineOptions { Expressions = new ExpressionSettings { TimeZone = Seoul } }
    );

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task It_starts_at_every_instant_in_the_sites_zone()
    {
        // 09:00 on working days in Seoul is 00:00 UTC; the bench begins on Monday 4 January 2027 at 00:00 UTC.
        await _bench.PublishAsync(Daily());
        (await NextDueAsync()).ShouldBe(At(5, 0));
        for (var day = 5; day <= 9; day++)
        {
            _bench.Now = At(day, 0).AddSeconds(20);
            await _bench.DrainAsync();
        }

        (await InstancesAsync()).Count.ShouldBe(4);
        (await NextDueAsync()).ShouldBe(At(11, 0));
    }

    [Fact]
    public async Task Instants_that_were_missed_are_skipped_and_the_next_one_comes()
    {
        await _bench.PublishAsync(Daily());
        _bench.Now = At(7, 12);
        await _bench.DrainAsync();
        (await InstancesAsync()).ShouldBeEmpty();
        _bench.Now = At(8, 0);
        await _bench.DrainAsync();
        (await InstancesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_program_that_is_a_minute_late_still_keeps_the_instant()
    {
        await _bench.PublishAsync(Daily());
        _bench.Now = At(5, 0).AddMinutes(1);
        await _bench.DrainAsync();
        (await InstancesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task In_the_middle_it_waits_for_the_next_instant_however_late_the_program_comes()
    {
        await _bench.RunAsync(
            new FlowJson("w")
                .Add(
                    Line("a", "a"),
                    Node("wait", "Elsa.Cron", ("cronExpression", Literal("String", "0 9 * * *"))),
                    Line("b", "b")
                )
                .Arrows("a -> wait", "wait -> b")
        );
        (await _bench.RowAsync("i")).DueAt.ShouldBe(At(5, 0));
        _bench.Now = At(8, 3);
        await _bench.DrainAsync();
        (await _bench.LinesAsync()).ShouldBe("a b");
    }

    [Fact]
    public async Task An_expression_that_is_none_stops_the_step_with_an_incident_that_names_it()
    {
        await _bench.RunAsync(
            new FlowJson("w").Add(
                Node("wait", "Elsa.Cron", ("cronExpression", Literal("String", "61 * * * *")))
            )
        );
        var incident = (await _bench.IncidentsAsync()).ShouldHaveSingleItem();
        incident.Code.ShouldBe("Cron.Unreadable");
        incident.Message.ShouldContain("61 * * * *");
    }

    [Fact]
    public async Task An_expression_without_a_future_stops_the_step_with_an_incident()
    {
        await _bench.RunAsync(
            new FlowJson("w").Add(
                Node("wait", "Elsa.Cron", ("cronExpression", Literal("String", "0 0 30 2 *")))
            )
        );
        (await _bench.IncidentsAsync()).ShouldHaveSingleItem().Code.ShouldBe("Cron.NeverAgain");
    }

    [Theory]
    [InlineData("0 0 9 * * MON-FRI", "2027-01-05T00:00:00Z")]
    [InlineData("*/15 * * * * *", "2027-01-04T00:00:15Z")]
    [InlineData("  0   18  L * * ", "2027-01-31T09:00:00Z")]
    [InlineData("0 9 * * FRI#2", "2027-01-08T00:00:00Z")]
    public void Six_fields_begin_with_seconds_five_have_none(string expression, string next) =>
        CronTimes
            .Next(expression, At(4, 0), Seoul)
            .ShouldBe(
                DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture)
            );

    [Fact]
    public void An_hour_that_the_zone_skips_or_repeats_has_one_instant()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        CronTimes
            .Next("30 2 28 3 *", At(4, 0), berlin)
            .ShouldBe(new DateTimeOffset(2027, 3, 28, 1, 0, 0, TimeSpan.Zero));
        var first = CronTimes.Next("30 2 31 10 *", At(4, 0), berlin)!.Value;
        first.ShouldBe(new DateTimeOffset(2027, 10, 31, 0, 30, 0, TimeSpan.Zero));
        CronTimes.Next("30 2 31 10 *", first, berlin)!.Value.Year.ShouldBe(2028);
    }

    private static FlowJson Daily() =>
        new FlowJson("w")
            .Add(
                Node("at", "Elsa.Cron", ("cronExpression", Literal("String", "0 0 9 * * MON-FRI")))
                    .CanStart(),
                Line("end", "end")
            )
            .Arrows("at -> end");

    private static DateTimeOffset At(int day, int hour) =>
        new(2027, 1, day, hour, 0, 0, TimeSpan.Zero);

    private Task<DateTimeOffset?> NextDueAsync() =>
        _bench.ReadAsync(s => s.NextDueAsync(_bench.None));

    private Task<IReadOnlyList<InstanceRecord>> InstancesAsync() =>
        _bench.ReadAsync(s =>
            s.ListInstancesAsync(new InstanceQuery { DefinitionId = "w" }, _bench.None)
        );
}
