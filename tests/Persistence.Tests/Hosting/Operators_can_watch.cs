using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ipses.Application.Cycles.OpenCycle;
using Ipses.Domain.Organisations;
using Ipses.Hosting.Operation;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Ipses.Persistence.Tests.Hosting;

public sealed class Operators_can_watch
{
    [Fact]
    public async Task A_year_that_is_opened_is_seen_in_metrics_by_use_case_step_commit_and_letter_and_names_nobody()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.Demo);
        using Watch watch = new();

        await product.As("coordinator").MustAsync(new OpenCycle(Sector.Central, 2027));
        await product.As("officer.KIPO").SendAsync(new OpenCycle(Sector.Central, 2028));
        await product.DrainAsync();

        watch.Seen("ipses.use_case.duration").ShouldContain("use_case=OpenCycle outcome=done");
        watch.Seen("ipses.use_case.duration").ShouldContain("use_case=OpenCycle outcome=refused");
        watch
            .Seen("ipses.engine.bursts")
            .ShouldContain(tags => tags.StartsWith("definition=annual-cycle cause="));
        watch.Seen("ipses.engine.steps").ShouldContain("definition=annual-cycle");
        watch.Seen("ipses.due.items").ShouldContain("source=MailDelivery");
        watch.Seen("ipses.mail.letters").ShouldContain("outcome=sent");
        watch.Seen("ipses.commit.group").ShouldNotBeEmpty();
        watch.Seen("ipses.unit.duration").ShouldNotBeEmpty();
        watch.NamesNobody();
    }

    [Fact]
    public async Task A_trace_tells_the_use_case_its_unit_of_work_and_the_bursts_that_followed()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.Demo);
        using Watch watch = new();
        using Activity request = new Activity("request").Start();

        await product.As("coordinator").MustAsync(new OpenCycle(Sector.Central, 2027));
        await product.DrainAsync();

        string[] spans = watch.SpansOf(request);
        spans.ShouldContain("OpenCycle");
        spans.ShouldContain("unit of work");
        spans.ShouldContain("burst annual-cycle");
        watch.NamesNobody();
    }

    [Fact]
    public async Task What_waits_is_a_gauge()
    {
        await using ProductHost product = await ProductHost.StartAsync(
            StartingPoint.Demo,
            settings: new Dictionary<string, string?> { ["Mail:Hold"] = "true" }
        );
        await product.As("coordinator").MustAsync(new OpenCycle(Sector.Central, 2027));
        await product.DrainAsync();
        IMeterFactory meters = product.Services.GetRequiredService<IMeterFactory>();
        using OperationMetrics metrics = new(
            product.Services.GetRequiredService<OperationFigures>(),
            meters,
            TimeProvider.System,
            NullLogger<OperationMetrics>.Instance
        );
        using Watch watch = new(meters);

        watch.Gauges().ShouldBeEmpty();
        await metrics.ReadAsync(CancellationToken.None);

        IReadOnlyDictionary<string, double> gauges = watch.Gauges();
        gauges["ipses.mail.waiting"].ShouldBeGreaterThan(0);
        gauges["ipses.mail.stuck"].ShouldBe(0);
        gauges["ipses.incidents.open"].ShouldBe(0);
        gauges["ipses.due.lag"].ShouldBe(0);
    }

    /// <summary>Listens to all that the product's sources and meters say.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly ConcurrentQueue<(string Instrument, string Tags)> _measured = new();
        private readonly ConcurrentQueue<Activity> _spans = new();
        private readonly ConcurrentDictionary<string, double> _gauges = new();
        private readonly MeterListener _meters = new();
        private readonly ActivityListener _activities;

        /// <param name="scope">Of gauges: the product's own, since others may run beside it.</param>
        public Watch(IMeterFactory? scope = null)
        {
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (
                    instrument.Meter.Name.StartsWith("Ipses", StringComparison.Ordinal)
                    && (!instrument.IsObservable || instrument.Meter.Scope == scope)
                )
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _meters.SetMeasurementEventCallback<long>((one, _, tags, _) => Keep(one, tags));
            _meters.SetMeasurementEventCallback<double>(
                (one, value, tags, _) =>
                {
                    Keep(one, tags);
                    if (one.IsObservable)
                    {
                        _gauges[one.Name] = value;
                    }
                }
            );
            _meters.Start();
            _activities = new ActivityListener
            {
                ShouldListenTo = source =>
                    source.Name.StartsWith("Ipses", StringComparison.Ordinal),
                Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = _spans.Enqueue,
            };
            ActivitySource.AddActivityListener(_activities);
        }

        public string[] Seen(string instrument) =>
            [.. _measured.Where(one => one.Instrument == instrument).Select(one => one.Tags)];

        public IReadOnlyDictionary<string, double> Gauges()
        {
            _meters.RecordObservableInstruments();
            return _gauges;
        }

        public string[] SpansOf(Activity request) =>
            [
                .. _spans
                    .Where(span => span.TraceId == request.TraceId)
                    .Select(span => span.DisplayName),
            ];

        /// <summary>No tag and no span says who, or of which institution.</summary>
        public void NamesNobody()
        {
            string all = string.Join(
                '\n',
                _measured
                    .Select(one => one.Tags)
                    .Concat(_spans.Select(span => span.DisplayName))
                    .Concat(
                        _spans.SelectMany(span =>
                            span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")
                        )
                    )
            );
            all.ShouldNotContain("officer.");
            all.ShouldNotContain("coordinator");
            all.ShouldNotContain("KIPO");
            all.ShouldNotContain("@");
        }

        public void Dispose()
        {
            _meters.Dispose();
            _activities.Dispose();
        }

        private void Keep(
            Instrument instrument,
            ReadOnlySpan<KeyValuePair<string, object?>> tags
        ) =>
            _measured.Enqueue(
                (
                    instrument.Name,
                    string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))
                )
            );
    }
}
