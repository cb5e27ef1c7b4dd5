using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>A version that is published again after its retraction listens as it did before.</summary>
public sealed class PublishedAgainTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_same_version_hears_its_event_again()
    {
        var json = new FlowJson("w")
            .Add(Event("go", "opened").CanStart(), Line("end", "end"))
            .Json();
        await _bench.PublishAsync(json);
        await RetractAsync();
        var again = await _bench.PublishAsync(json);
        again.Version.ShouldBe(1);
        (await _bench.EventAsync("opened")).Starts.ShouldBe(1);
    }

    [Fact]
    public async Task Its_schedule_begins_anew()
    {
        var json = new FlowJson("w")
            .Add(
                Node("tick", "Elsa.Timer", ("interval", Literal("TimeSpan", "01:00:00"))).CanStart()
            )
            .Json();
        await _bench.PublishAsync(json);
        await RetractAsync();
        (await NextDueAsync()).ShouldBeNull();
        _bench.Now += TimeSpan.FromMinutes(30);
        await _bench.PublishAsync(json);
        (await NextDueAsync()).ShouldBe(_bench.Now + TimeSpan.FromHours(1));
    }

    private async Task RetractAsync() =>
        (
            await _bench.InUnitAsync(s => s.Runtime.RetractDefinitionAsync("w", _bench.None))
        ).IsSuccess.ShouldBeTrue();

    private Task<DateTimeOffset?> NextDueAsync() =>
        _bench.ReadAsync(s => s.NextDueAsync(_bench.None));
}
