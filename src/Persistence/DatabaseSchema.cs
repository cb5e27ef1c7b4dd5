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
        if (context.Database.GetMigrations().Any())
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
        else
        {
            await context.Database.EnsureCreatedAsync(cancellationToken);
        }
    }
}
