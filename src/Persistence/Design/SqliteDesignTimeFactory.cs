using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Ipses.Persistence.Design;

/// <summary>
/// Gives <c>dotnet ef</c> the SQLite model without a running product:
/// <c>dotnet ef migrations add NAME --project src/Persistence --context SqliteIpsesDbContext --output-dir Migrations/Sqlite</c>.
/// </summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteIpsesDbContext>
{
    /// <inheritdoc/>
    public SqliteIpsesDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteIpsesDbContext>()
                .UseSqlite("Data Source=design-time.db")
                .Options
        );
}
