using System.Collections.Concurrent;
using System.Globalization;
using Ipses.Application.Common;
using Ipses.Application.Rehearsal;
using Ipses.Application.Rehearsal.Report;
using Microsoft.Extensions.Logging;

namespace Ipses.Hosting.Rehearsal;

/// <summary>
/// Rehearsals that people ask for while the site runs: in the background, one at a time, so that the site stays quick. The
/// reports of the last ones are kept until the program stops; the same request of the same organisation gives the same report again.
/// </summary>
public sealed partial class RehearsalDesk(
    IpsesSettings settings,
    SiteOrganisation site,
    ILogger<RehearsalDesk> logger
) : IAsyncDisposable
{
    private const int Kept = 8;

    private readonly ConcurrentDictionary<string, RehearsalRun> _runs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _begin = new();
    private int _asked;

    /// <summary>The runs that are kept, the latest first.</summary>
    public IReadOnlyList<RehearsalRun> Runs =>
        [.. _runs.Values.OrderByDescending(run => run.Number)];

    /// <summary>The run under an id, or null.</summary>
    public RehearsalRun? Find(string id) => _runs.GetValueOrDefault(id);

    /// <summary>Begins a run; one that is under way for the same request is given instead.</summary>
    public RehearsalRun Begin(RehearsalRequest request)
    {
        string id = RehearsalRun.IdOf(request);
        lock (_begin)
        {
            return Find(id) is { State: RehearsalState.Running } known ? known : Start(id, request);
        }
    }

    /// <summary>Stops what is under way; a rehearsal leaves nothing behind.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await Task.WhenAll(_runs.Values.Select(run => run.Ended));
        _closing.Dispose();
        _turn.Dispose();
    }

    private RehearsalRun Start(string id, RehearsalRequest request)
    {
        RehearsalRun run = new(id, request, Interlocked.Increment(ref _asked), _closing.Token);
        foreach (RehearsalRun old in Runs.Skip(Kept - 1).Where(old => old.Id != id))
        {
            _runs.TryRemove(old.Id, out _);
        }

        _runs[id] = run;
        run.Ended = Task.Run(() => PlayAsync(run));
        return run;
    }

    private async Task PlayAsync(RehearsalRun run)
    {
        try
        {
            await _turn.WaitAsync(run.Cancellation);
            try
            {
                run.Finish(
                    await RehearsalStage.RunAsync(
                        run.Request,
                        settings,
                        site,
                        run,
                        run.Cancellation
                    )
                );
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            run.Finish(RehearsalState.Cancelled);
        }
        catch (Exception error)
        {
            // Nobody waits for this task: what went wrong is shown where the rehearsal is.
            Failed(logger, error, run.Id);
            run.Finish(RehearsalState.Failed);
        }
    }

    [LoggerMessage(LogLevel.Error, "The rehearsal {Id} failed")]
    private static partial void Failed(ILogger logger, Exception error, string id);
}

/// <summary>Where a rehearsal stands.</summary>
public enum RehearsalState
{
    Running,
    Done,
    Cancelled,
    Failed,
}

/// <summary>One rehearsal that was asked for.</summary>
public sealed class RehearsalRun : IProgress<RehearsalProgress>
{
    private readonly CancellationTokenSource _stop;
    private volatile RehearsalProgress? _progress;
    private volatile RehearsalReport? _report;
    private volatile int _state;

    internal RehearsalRun(
        string id,
        RehearsalRequest request,
        int number,
        CancellationToken closing
    )
    {
        Id = id;
        Request = request;
        Number = number;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(closing);
    }

    /// <summary><c>2027-mixed-1</c>: year, profile, seed; <c>-drafts</c> where the newest drafts are rehearsed.</summary>
    public string Id { get; }

    public RehearsalRequest Request { get; }

    /// <summary>How far it has come; null before the first day is over.</summary>
    public RehearsalProgress? Progress => _progress;

    /// <summary>What it came to; null unless it is done.</summary>
    public RehearsalReport? Report => _report;

    public RehearsalState State => (RehearsalState)_state;

    /// <summary>The how-manieth it is that was asked for.</summary>
    internal int Number { get; }

    /// <summary>Completes when it is over, however it ended.</summary>
    public Task Ended { get; internal set; } = Task.CompletedTask;

    internal CancellationToken Cancellation => _stop.Token;

    /// <summary>Stops it; nothing of it remains.</summary>
    public void Cancel() => _stop.Cancel();

    /// <summary>The id of a request's run.</summary>
    public static string IdOf(RehearsalRequest request) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Year}-{ProfileNames.Of(request.Profile)}-{request.Seed}{(request.Drafts ? "-drafts" : "")}"
        );

    void IProgress<RehearsalProgress>.Report(RehearsalProgress value) => _progress = value;

    internal void Finish(RehearsalReport report)
    {
        _report = report;
        Finish(RehearsalState.Done);
    }

    internal void Finish(RehearsalState state) => _state = (int)state;
}
