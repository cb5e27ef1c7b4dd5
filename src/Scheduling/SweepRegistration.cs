using System.Globalization;
using Hangfire;
using Ipses.Application.Common;
using Microsoft.Extensions.Hosting;

namespace Ipses.Scheduling;

/// <summary>
/// Once the program has started (tables and definitions are there), opens the bell, registers the sweep, and rings for what
/// fell due while the program was off.
/// </summary>
internal sealed class SweepRegistration(
    IRecurringJobManager recurring,
    HangfireDoorbell bell,
    PumpSettings pump
) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        string everyFewSeconds = string.Create(
            CultureInfo.InvariantCulture,
            $"*/{pump.SweepSeconds} * * * * *"
        );
        recurring.AddOrUpdate<DueWorkJob>(
            "sweep",
            job => job.SweepAsync(CancellationToken.None),
            everyFewSeconds
        );
        bell.Open();
        bell.Ring();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
