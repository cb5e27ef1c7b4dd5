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
    private readonly ConcurrentQueue<(int After, TaskCompletionSource Seen)> _waiting = new();
    private (TaskCompletionSource Asked, Task Go)? _hold;
    private int _looks;

    public int Order => order;

    /// <summary>How often the pump has looked for due rows.</summary>
    public int Looks => _looks;

    /// <summary>What the pump said the time was when it carried out a row.</summary>
    public ConcurrentQueue<DateTimeOffset> Clocks { get; } = new();

    /// <summary>A row that is due at an instant; the answer comes when it is carried out.</summary>
    public Task<DateTimeOffset> DueAt(DateTimeOffset instant) =>
        _due.GetOrAdd(instant, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>The next answer to "what comes next" is the one of now, but is given only later; the task completes when it was asked for.</summary>
    public Task HoldNextAnswer(Task go)
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _hold = (asked, go);
        return asked.Task;
    }

    /// <summary>Completes when the pump has looked once more than so many times.</summary>
    public Task LookAfter(int looks)
    {
        TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Enqueue((looks, seen));
        return seen.Task;
    }

    public virtual async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? next = _due
            .Keys.Order()
            .Select(due => (DateTimeOffset?)due)
            .FirstOrDefault();
        if (_hold is { } hold)
        {
            _hold = null;
            hold.Asked.SetResult();
            await hold.Go;
        }

        return next;
    }

    public virtual Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        int looks = Interlocked.Increment(ref _looks);
        foreach ((int after, TaskCompletionSource seen) in _waiting)
        {
            if (looks > after)
            {
                seen.TrySetResult();
            }
        }

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
