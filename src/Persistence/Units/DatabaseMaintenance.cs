using Ipses.Application.Common;
using Ipses.Persistence.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Units;

/// <inheritdoc cref="IDatabaseMaintenance"/>
public sealed class DatabaseMaintenance(IDatabase database) : IDatabaseMaintenance
{
    /// <inheritdoc/>
    public string? File => Embedded?.Path;

    private SqliteDatabase? Embedded => database as SqliteDatabase;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> pending = await FindPendingAsync(cancellationToken);
        await database.MigrateAsync(cancellationToken);
        return pending;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> FindFaultsAsync(CancellationToken cancellationToken) =>
        [
            .. (await FindPendingAsync(cancellationToken)).Select(missing =>
                $"the migration {missing} has not been applied; run: ipses migrate"
            ),
            .. Embedded is null ? [] : await FileFaultsAsync(cancellationToken),
        ];

    /// <inheritdoc/>
    public async Task CopyToAsync(string path, CancellationToken cancellationToken)
    {
        SqliteDatabase embedded =
            Embedded ?? throw new NotSupportedException("A server's own tools copy its databases.");
        await using SqliteCommand command = embedded.Writer.CreateCommand();
        command.CommandText = "VACUUM INTO $path";
        command.Parameters.AddWithValue("$path", path);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> FindPendingAsync(CancellationToken cancellationToken)
    {
        await using IpsesDbContext context = database.CreateDbContext();
        return [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
    }

    /// <summary>A server checks its own files.</summary>
    private async Task<IEnumerable<string>> FileFaultsAsync(CancellationToken cancellationToken)
    {
        await using IpsesDbContext context = database.CreateDbContext();
        return (
            await context
                .Database.SqlQueryRaw<string>("PRAGMA integrity_check")
                .ToListAsync(cancellationToken)
        ).Where(line => line != "ok");
    }
}
