using Hangfire;
using Ipses.Application.Common;
using Ipses.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Scheduling;

/// <summary>Hangfire as the doorbell of due work, on real time: nobody but it calls the pump.</summary>
public sealed class DoorbellTests : IAsyncLifetime
{
    /// <summary>Longer than any of it takes on a busy machine; nothing waits for its end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private readonly RecordedSource _rows = new();
    private IHost _host = null!;

    private IDoorbell Bell => _host.Services.GetRequiredService<IDoorbell>();

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async Task InitializeAsync()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        IServiceCollection services = builder.Services;
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CycleClock>(
            new SystemCycleClock(TimeProvider.System, TimeZoneInfo.Utc)
        );
        services.AddScoped<ICurrentActor, CurrentActor>();
        services.AddSingleton<IDueSource>(_rows);
        services.AddSingleton<DuePump>();
        services.AddSingleton<IDoorbell, SilentDoorbell>();
        PumpSettings sweep = new() { SweepSeconds = 1 };
        services.AddSingleton(sweep);
        services.AddIpsesScheduling(new DatabaseSettings(), sweep, rings: true);
        _host = builder.Build();
        Task<DateTimeOffset> waitedWhileOff = _rows.DueAt(Now);
        await _host.StartAsync();
        await waitedWhileOff.WaitAsync(Patience);
    }

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    [Fact]
    public async Task A_timer_fires_by_itself_at_its_time_and_nobody_polls_for_it()
    {
        WithoutSweep();
        int before = _rows.Looks;
        DateTimeOffset due = Now.AddSeconds(2);
        Task<DateTimeOffset> fired = _rows.DueAt(due);
        Bell.Ring();

        DateTimeOffset at = await fired.WaitAsync(Patience);

        at.ShouldBeGreaterThanOrEqualTo(due);
        // The ring, the alarm, once more after its work, and a sweep that was on its way: no loop that asks again and again.
        (_rows.Looks - before).ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public async Task An_earlier_timer_moves_the_alarm_forward_and_the_later_one_still_fires()
    {
        WithoutSweep();
        Task<DateTimeOffset> later = _rows.DueAt(Now.AddSeconds(4));
        Bell.Ring();
        DateTimeOffset soon = Now.AddSeconds(1);
        Task<DateTimeOffset> earlier = _rows.DueAt(soon);
        Bell.Ring();

        DateTimeOffset first = await earlier.WaitAsync(Patience);
        DateTimeOffset second = await later.WaitAsync(Patience);

        first.ShouldBeInRange(soon, second);
    }

    [Fact]
    public async Task A_run_that_ends_late_with_what_it_knew_before_does_not_take_back_the_alarm_of_a_newer_row()
    {
        WithoutSweep();
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task asked = _rows.HoldNextAnswer(go.Task);
        Bell.Ring();
        await asked.WaitAsync(Patience);
        int before = _rows.Looks;
        Task<DateTimeOffset> row = _rows.DueAt(Now.AddSeconds(1));
        Task lookedAgain = _rows.LookAfter(before);
        Bell.Ring();
        await lookedAgain.WaitAsync(Patience);
        go.SetResult();

        await row.WaitAsync(Patience);
    }

    [Fact]
    public async Task While_the_next_alarm_is_slow_to_be_found_every_ring_is_still_answered()
    {
        WithoutSweep();
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task asked = _rows.HoldNextAnswer(go.Task);
        Bell.Ring();
        await asked.WaitAsync(Patience);

        // More rings than there are workers.
        for (int ring = 0; ring < 3; ring++)
        {
            Task looked = _rows.LookAfter(_rows.Looks);
            Bell.Ring();
            await looked.WaitAsync(Patience);
        }

        go.SetResult();
    }

    [Fact]
    public async Task A_ring_that_was_lost_is_made_up_by_the_sweep()
    {
        Task<DateTimeOffset> row = _rows.DueAt(Now);

        await row.WaitAsync(Patience);
    }

    [Fact]
    public async Task Rings_that_come_close_together_cause_few_runs()
    {
        WithoutSweep();
        int before = _rows.Looks;
        Task<DateTimeOffset> row = _rows.DueAt(Now);
        for (int ring = 0; ring < 1000; ring++)
        {
            Bell.Ring();
        }

        await row.WaitAsync(Patience);
        Task<DateTimeOffset> after = _rows.DueAt(Now);
        Bell.Ring();
        await after.WaitAsync(Patience);

        (_rows.Looks - before).ShouldBeLessThan(50);
    }

    private void WithoutSweep() =>
        _host.Services.GetRequiredService<IRecurringJobManager>().RemoveIfExists("sweep");
}
