using Ipses.Persistence.Model;
using Ipses.Persistence.Units;
using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence;

/// <summary>Brings the tables of the database up to the present version, before the first unit of work.</summary>
public sealed class DatabaseSchema(SqliteDatabase database)
{
    /// <summary>Applies the migrations that are missing.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using IpsesDbContext context = database.CreateWriter();
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
}
