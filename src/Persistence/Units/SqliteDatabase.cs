using Ipses.Application.Common;
using Ipses.Persistence.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;

namespace Ipses.Persistence.Units;

/// <summary>
/// One database file, held by one process: its lock, its only writing connection with the queue in front of it, and contexts for
/// both sides. Queue and file end together, in this order, whatever order a container would dispose of them in.
/// </summary>
public sealed class SqliteDatabase : IDatabase, IAsyncDisposable
{
    private readonly FileStream _lock;
    private readonly SqliteConnection _readers;
    private readonly PooledDbContextFactory<SqliteIpsesDbContext> _reading;
    private readonly PooledDbContextFactory<SqliteIpsesDbContext> _writing;
    private bool _disposed;

    /// <summary>Opens or creates the file.</summary>
    /// <param name="path">Where it lies; its folder exists.</param>
    /// <param name="logger">Where the queue says that a commit failed.</param>
    /// <exception cref="DatabaseInUseException">Another process holds the file.</exception>
    public SqliteDatabase(string path, ILogger<SqliteCommitQueue> logger)
    {
        Path = System.IO.Path.GetFullPath(path);
        _lock = Hold(Path);
        string connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            DefaultTimeout = 30,
        }.ToString();
        Writer = new SqliteConnection(connection);
        Writer.Open();
        Set(Writer, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
        _readers = new SqliteConnection(connection);
        _writing = new(
            new DbContextOptionsBuilder<SqliteIpsesDbContext>().UseSqlite(Writer).Options
        );
        _reading = new(
            new DbContextOptionsBuilder<SqliteIpsesDbContext>()
                .UseSqlite(connection)
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
                .Options
        );
        Commits = new SqliteCommitQueue(this, logger);
    }

    /// <summary>Through which all units commit.</summary>
    public SqliteCommitQueue Commits { get; }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The only connection that writes; used by one unit at a time.</summary>
    internal SqliteConnection Writer { get; }

    /// <summary>A context on the writing connection; its units take turns, see <see cref="SqliteCommitQueue"/>.</summary>
    public IpsesDbContext CreateWriter() => _writing.CreateDbContext();

    /// <summary>A context that reads committed data on a connection of its own and tracks nothing.</summary>
    public IpsesDbContext CreateDbContext() => _reading.CreateDbContext();

    /// <inheritdoc/>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using IpsesDbContext context = CreateWriter();
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }

        // This process holds the file alone: a lock of migrations that is still there was left by one that was killed.
        await context.Database.ExecuteSqlRawAsync(
            "DROP TABLE IF EXISTS \"__EFMigrationsLock\"",
            cancellationToken
        );
        await context.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Finishes the units that wait, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await Commits.DisposeAsync();
        // Leaves one complete file behind, as operators expect of a stopped program.
        Set(Writer, "PRAGMA wal_checkpoint(TRUNCATE);");
        await Writer.DisposeAsync();
        SqliteConnection.ClearPool(_readers);
        SqliteConnection.ClearPool(Writer);
        await _readers.DisposeAsync();
        await _lock.DisposeAsync();
    }

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(
                path + ".lock",
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException error)
        {
            throw new DatabaseInUseException(path, error);
        }
    }

    internal static void Set(SqliteConnection connection, string pragmas)
    {
        using SqliteCommand command = connection.CreateCommand();
        // Fixed text, no input in it.
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }
}
