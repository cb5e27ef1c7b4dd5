using System.Collections.Concurrent;
using Ipses.Application.Common;

namespace Ipses.Application.Tests.Scheduling;

/// <summary>Rows with due times that a test sets; says when each was carried out, in system time.</summary>
internal class RecordedSource(int order = 0) : IDueSource
{
    private readonly ConcurrentDictionary<
        DateTimeOffset,
        TaskCompletionSource<DateTimeOffset>
    > _due = new();
    private int _looks;

    public int Order => order;

    /// <summary>How often the pump has looked for due rows.</summary>
    public int Looks => _looks;

    /// <summary>What the pump said the time was when it carried out a row.</summary>
    public ConcurrentQueue<DateTimeOffset> Clocks { get; } = new();

    /// <summary>A row that is due at an instant; the answer comes when it is carried out.</summary>
    public Task<DateTimeOffset> DueAt(DateTimeOffset instant) =>
        _due.GetOrAdd(instant, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public virtual Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_due.Keys.Order().Select(due => (DateTimeOffset?)due).FirstOrDefault());

    public virtual Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _looks);
        int done = 0;
        foreach (DateTimeOffset due in _due.Keys.Where(due => due <= now))
        {
            if (_due.TryRemove(due, out TaskCompletionSource<DateTimeOffset>? waiting))
            {
                Clocks.Enqueue(now);
                waiting.SetResult(TimeProvider.System.GetUtcNow());
                done++;
            }
        }

        return Task.FromResult(done);
    }
}

/// <summary>Comes first and breaks whatever it is asked.</summary>
internal sealed class BrokenSource : RecordedSource
{
    public override Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        throw new InvalidOperationException("this table is gone");

    public override Task<int> RunDueAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException("this table is gone");
}
