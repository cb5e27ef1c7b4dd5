using System.Collections.Concurrent;
using Ipses.Application.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Scheduling;

/// <summary>The pump by itself, on sources that tests make up.</summary>
public sealed class DuePumpTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero);
    private readonly VirtualCycleClock _clock = new(TimeZoneInfo.Utc, Start);
    private readonly ErrorLog _log = new();
    private ServiceProvider? _services;

    [Fact]
    public async Task A_source_that_fails_stops_neither_the_others_nor_the_clock_and_is_reported()
    {
        RecordedSource good = new(order: 10);
        DuePump pump = PumpOf(new BrokenSource(), good);
        Task<DateTimeOffset> now = good.DueAt(Start);
        Task<DateTimeOffset> tomorrow = good.DueAt(Start.AddDays(1));

        PumpReport drained = await pump.DrainAsync(CancellationToken.None);

        now.IsCompleted.ShouldBeTrue();
        drained.Failed.ShouldBe([nameof(BrokenSource)]);
        drained.Done.ShouldBe(new Dictionary<string, int> { [nameof(RecordedSource)] = 1 });
        _log.Lines.ShouldContain(line =>
            line.Contains(nameof(BrokenSource), StringComparison.Ordinal)
            && line.Contains("this table is gone", StringComparison.Ordinal)
        );

        PumpReport moved = await pump.AdvanceAsync(Start.AddDays(2), CancellationToken.None);

        tomorrow.IsCompleted.ShouldBeTrue();
        moved.Failed.ShouldBe([nameof(BrokenSource)]);
        _clock.GetUtcNow().ShouldBe(Start.AddDays(2));
        pump.LastRun.ShouldNotBeNull("operators are told that due work is looked at");
    }

    [Fact]
    public async Task What_falls_due_on_the_way_is_carried_out_in_the_order_of_its_time()
    {
        RecordedSource source = new();
        DuePump pump = PumpOf(source);
        foreach (int day in (int[])[3, 1, 2])
        {
            _ = source.DueAt(Start.AddDays(day));
        }

        PumpReport report = await pump.AdvanceAsync(Start.AddDays(3), CancellationToken.None);

        report.Total.ShouldBe(3);
        source.Clocks.ShouldBe([Start.AddDays(1), Start.AddDays(2), Start.AddDays(3)]);
    }

    [Fact]
    public async Task On_the_way_of_a_moved_clock_a_source_is_run_only_when_it_says_that_it_is_due()
    {
        RecordedSource busy = new();
        QuietSource quiet = new();
        DuePump pump = PumpOf(busy, quiet);
        _ = busy.DueAt(Start.AddDays(1));
        _ = busy.DueAt(Start.AddDays(2));
        _ = quiet.DueAt(Start.AddDays(3));

        await pump.AdvanceAsync(Start.AddDays(2), CancellationToken.None);

        busy.Clocks.ShouldBe([Start.AddDays(1), Start.AddDays(2)]);
        quiet.Looks.ShouldBe(0, "it was asked when it is due, and that is later");

        await pump.AdvanceAsync(Start.AddDays(4), CancellationToken.None);

        quiet.Clocks.ShouldBe([Start.AddDays(3)]);
    }

    [Fact]
    public async Task What_one_source_gives_another_to_do_is_carried_out_before_the_clock_moves_on()
    {
        QuietSource first = new();
        GivingSource second = new(first);
        DuePump pump = PumpOf(first, second);
        _ = second.DueAt(Start.AddDays(1));
        _ = second.DueAt(Start.AddDays(2));

        await pump.AdvanceAsync(Start.AddDays(3), CancellationToken.None);

        first.Clocks.ShouldBe([Start.AddDays(1), Start.AddDays(2)]);
    }

    [Fact]
    public async Task A_ring_during_a_run_does_not_wait_and_makes_the_run_look_once_more()
    {
        BlockedSource source = new();
        DuePump pump = PumpOf(source);
        Task<PumpReport?> run = pump.TryDrainAsync(CancellationToken.None);
        await source.Entered.Task;

        (await pump.TryDrainAsync(CancellationToken.None)).ShouldBeNull();
        Task<DateTimeOffset> row = source.DueAt(Start);
        source.MayGoOn.SetResult();
        await run;

        row.IsCompleted.ShouldBeTrue("what was written during the run is carried out by it");
    }

    [Fact]
    public async Task The_clock_is_never_moved_back()
    {
        DuePump pump = PumpOf(new RecordedSource());

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            pump.AdvanceAsync(Start.AddSeconds(-1), CancellationToken.None)
        );

        _clock.GetUtcNow().ShouldBe(Start);
        (await pump.TryDrainAsync(CancellationToken.None)).ShouldNotBeNull(
            "the lease was given back"
        );
    }

    public void Dispose()
    {
        _services?.Dispose();
        _log.Dispose();
    }

    private DuePump PumpOf(params IDueSource[] sources)
    {
        ServiceCollection services = new();
        services.AddLogging(log => log.AddProvider(_log));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CycleClock>(_clock);
        services.AddScoped<ICurrentActor, CurrentActor>();
        foreach (IDueSource source in sources)
        {
            services.AddSingleton(source);
        }

        services.AddSingleton<DuePump>();
        _services = services.BuildServiceProvider();
        return _services.GetRequiredService<DuePump>();
    }

    /// <summary>Stops in its first look until the test lets it go on.</summary>
    private sealed class BlockedSource : RecordedSource
    {
        internal TaskCompletionSource Entered { get; } = new();

        internal TaskCompletionSource MayGoOn { get; } = new();

        public override async Task<int> RunDueAsync(
            DateTimeOffset now,
            CancellationToken cancellationToken
        )
        {
            if (!Entered.Task.IsCompleted)
            {
                Entered.SetResult();
                await MayGoOn.Task;
                return 0;
            }

            return await base.RunDueAsync(now, cancellationToken);
        }
    }

    private sealed class QuietSource : RecordedSource;

    /// <summary>Whatever it carries out gives an earlier source something to do at once.</summary>
    private sealed class GivingSource(RecordedSource other) : RecordedSource(order: 1)
    {
        public override async Task<int> RunDueAsync(
            DateTimeOffset now,
            CancellationToken cancellationToken
        )
        {
            int done = await base.RunDueAsync(now, cancellationToken);
            if (done > 0)
            {
                _ = other.DueAt(now);
            }

            return done;
        }
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        internal ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue($"{formatter(state, exception)} {exception?.Message}");

        public void Dispose() { }
    }
}
