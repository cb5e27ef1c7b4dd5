using Ipses.Application.Common;
using Ipses.Persistence.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Units;

/// <inheritdoc cref="IDatabaseMaintenance"/>
/// <param name="open">Opens the database, which the embedded one allows one process only: not done before it is needed.</param>
/// <param name="file">The embedded one's file; null for a server's.</param>
public sealed class DatabaseMaintenance(Func<IDatabase> open, string? file) : IDatabaseMaintenance
{
    /// <inheritdoc/>
    public string? File => file;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> pending = await FindPendingAsync(cancellationToken);
        await open().MigrateAsync(cancellationToken);
        return pending;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> FindFaultsAsync(CancellationToken cancellationToken) =>
        [
            .. (await FindPendingAsync(cancellationToken)).Select(missing =>
                $"the migration {missing} has not been applied; run: ipses migrate"
            ),
            .. File is null ? [] : await FileFaultsAsync(cancellationToken),
        ];

    /// <inheritdoc/>
    public async Task CopyToAsync(string path, CancellationToken cancellationToken)
    {
        SqliteConnectionStringBuilder source = new()
        {
            DataSource =
                File ?? throw new NotSupportedException("A server's own tools copy its databases."),
            // Of a file that is not there no empty copy is made.
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        };
        // A reader of its own sees one committed state, whatever another process writes meanwhile.
        await using SqliteConnection connection = new(source.ToString());
        await connection.OpenAsync(cancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $path";
        command.Parameters.AddWithValue("$path", path);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> FindPendingAsync(CancellationToken cancellationToken)
    {
        await using IpsesDbContext context = open().CreateDbContext();
        return [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
    }

    /// <summary>A server checks its own files.</summary>
    private async Task<IEnumerable<string>> FileFaultsAsync(CancellationToken cancellationToken)
    {
        await using IpsesDbContext context = open().CreateDbContext();
        return (
            await context
                .Database.SqlQueryRaw<string>("PRAGMA integrity_check")
                .ToListAsync(cancellationToken)
        ).Where(line => line != "ok");
    }
}
