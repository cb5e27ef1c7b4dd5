using System.Threading.Channels;
using Ipses.Persistence.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Ipses.Persistence.Units;

/// <summary>
/// All units run one after the other on the one writing connection, a savepoint each; those that wait at the same time share
/// one durable COMMIT, and nobody is answered before it. A unit that fails is undone to its savepoint and hurts no neighbour.
/// </summary>
public sealed partial class SqliteCommitQueue : ICommits, IAsyncDisposable
{
    /// <summary>Most units of one commit: the first of them waits for the last.</summary>
    public const int LargestGroup = 64;

    private const string Savepoint = "unit";
    private static readonly AsyncLocal<bool> Inside = new();

    private readonly Channel<Entry> _waiting = Channel.CreateUnbounded<Entry>(
        new() { SingleReader = true }
    );

    private readonly SqliteDatabase _database;
    private readonly ILogger<SqliteCommitQueue> _logger;
    private readonly Task _loop;
    private long _commits;
    private long _units;

    /// <summary>Starts the loop on an opened database.</summary>
    public SqliteCommitQueue(SqliteDatabase database, ILogger<SqliteCommitQueue> logger)
    {
        _database = database;
        _logger = logger;
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Durable commits so far.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>Units that these commits made durable.</summary>
    public long Units => Interlocked.Read(ref _units);

    /// <inheritdoc/>
    public bool IsAlive => !_loop.IsCompleted;

    /// <inheritdoc/>
    public Task<TResult> RunAsync<TResult>(
        Func<IpsesDbContext, Task<Verdict<TResult>>> work,
        CancellationToken cancellationToken
    )
    {
        if (Inside.Value)
        {
            throw new InvalidOperationException(
                "A unit of work was opened in another scope from inside an open one: it would wait for itself."
            );
        }

        return CommitTelemetry.AroundAsync(() => EnqueueAsync(work, cancellationToken));
    }

    private Task<TResult> EnqueueAsync<TResult>(
        Func<IpsesDbContext, Task<Verdict<TResult>>> work,
        CancellationToken cancellationToken
    )
    {
        Entry<TResult> entry = new(work, cancellationToken);
        if (!_waiting.Writer.TryWrite(entry))
        {
            throw new ObjectDisposedException(nameof(SqliteCommitQueue));
        }

        CommitTelemetry.Queued();
        return entry.Answer;
    }

    /// <summary>Takes no more units, finishes those that wait, and ends the loop.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task LoopAsync()
    {
        List<Entry> group = new(LargestGroup);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            try
            {
                await RunGroupAsync(group);
                foreach (Entry entry in group)
                {
                    entry.Succeed();
                }
            }
            catch (Exception error)
            {
                // The whole group is undone (disk full, file gone): each is told, and the loop goes on.
                GroupFailed(_logger, error, group.Count);
                foreach (Entry entry in group)
                {
                    entry.Fail(error);
                }
            }
        }
    }

    private async Task RunGroupAsync(List<Entry> group)
    {
        using SqliteTransaction transaction = _database.Writer.BeginTransaction(deferred: false);
        int kept = 0;
        while (group.Count < LargestGroup && _waiting.Reader.TryRead(out Entry? entry))
        {
            group.Add(entry);
            CommitTelemetry.Taken();
            transaction.Save(Savepoint);
            bool keep = await entry.RunAsync(_database, transaction);
            if (keep)
            {
                kept++;
            }
            else
            {
                transaction.Rollback(Savepoint);
            }

            transaction.Release(Savepoint);
        }

        if (kept > 0)
        {
            transaction.Commit();
            CommitTelemetry.Committed(kept);
            Interlocked.Increment(ref _commits);
            Interlocked.Add(ref _units, kept);
        }
    }

    [LoggerMessage(LogLevel.Critical, "A commit of {Count} units failed and was undone")]
    private static partial void GroupFailed(ILogger logger, Exception error, int count);

    /// <summary>One waiting unit, whatever its answer's type.</summary>
    private abstract class Entry
    {
        /// <summary>Runs it in the caller's context (culture, log scopes); true when its changes are to be kept.</summary>
        internal abstract Task<bool> RunAsync(
            SqliteDatabase database,
            SqliteTransaction transaction
        );

        internal abstract void Succeed();

        internal abstract void Fail(Exception error);
    }

    private sealed class Entry<TResult>(
        Func<IpsesDbContext, Task<Verdict<TResult>>> work,
        CancellationToken cancellationToken
    ) : Entry
    {
        private readonly TaskCompletionSource<TResult> _answer = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        private readonly ExecutionContext? _context = ExecutionContext.Capture();
        private TResult? _value;
        private Exception? _failure;

        internal Task<TResult> Answer => _answer.Task;

        internal override Task<bool> RunAsync(
            SqliteDatabase database,
            SqliteTransaction transaction
        )
        {
            if (_context is null)
            {
                return RunHereAsync(database, transaction);
            }

            Task<bool>? running = null;
            ExecutionContext.Run(
                _context,
                _ => running = RunHereAsync(database, transaction),
                state: null
            );
            return running!;
        }

        private async Task<bool> RunHereAsync(
            SqliteDatabase database,
            SqliteTransaction transaction
        )
        {
            Inside.Value = true;
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                await using IpsesDbContext context = database.CreateWriter();
                context.Database.AutoSavepointsEnabled = false;
                await using IDbContextTransaction? shared =
                    await context.Database.UseTransactionAsync(transaction, CancellationToken.None);
                Verdict<TResult> verdict = await work(context);
                _value = verdict.Value;
                return verdict.Keep;
            }
            catch (Exception error)
            {
                _failure = error;
                return false;
            }
        }

        internal override void Succeed()
        {
            if (_failure is OperationCanceledException canceled)
            {
                _answer.TrySetCanceled(canceled.CancellationToken);
            }
            else if (_failure is not null)
            {
                _answer.TrySetException(_failure);
            }
            else
            {
                _answer.TrySetResult(_value!);
            }
        }

        internal override void Fail(Exception error) => _answer.TrySetException(_failure ?? error);
    }
}
