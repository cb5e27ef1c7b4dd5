using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ipses.Hosting.Operation;

/// <summary>
/// Gauges of what is stored: read every few seconds by itself, so that looking at metrics costs no query, and kept until the
/// next reading.
/// </summary>
public sealed partial class OperationMetrics : BackgroundService
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Ipses.Operation";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private readonly OperationFigures _figures;
    private readonly TimeProvider _system;
    private readonly ILogger<OperationMetrics> _logger;
    private volatile Figures? _latest;

    /// <summary>Makes the gauges; nothing is read before the first reading.</summary>
    public OperationMetrics(
        OperationFigures figures,
        IMeterFactory meters,
        TimeProvider system,
        ILogger<OperationMetrics> logger
    )
    {
        _figures = figures;
        _system = system;
        _logger = logger;
        Meter meter = meters.Create(Name);
        Gauge(
            "ipses.due.lag",
            "s",
            "How late the earliest due work is",
            at => at.DueLag.TotalSeconds
        );
        Gauge(
            "ipses.incidents.open",
            "{incident}",
            "Incidents that wait for a decision",
            at => at.OpenIncidents
        );
        Gauge(
            "ipses.mail.waiting",
            "{letter}",
            "Letters that are to leave",
            at => at.LettersWaiting
        );
        Gauge(
            "ipses.mail.stuck",
            "{letter}",
            "Letters that were tried and still wait after a quarter of an hour",
            at => at.LettersStuck
        );

        void Gauge(string name, string unit, string description, Func<Figures, double> value) =>
            meter.CreateObservableGauge(
                name,
                () =>
                    _latest is { } latest
                        ? [new Measurement<double>(value(latest))]
                        : Array.Empty<Measurement<double>>(),
                unit,
                description
            );
    }

    /// <summary>Reads the figures now.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken) =>
        _latest = await _figures.ReadAsync(cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Every, _system);
        do
        {
            try
            {
                await ReadAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // What can't be read is not shown; the next reading may succeed.
                _latest = null;
                Unread(_logger, error);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "What operators watch could not be read")]
    private static partial void Unread(ILogger logger, Exception error);
}
