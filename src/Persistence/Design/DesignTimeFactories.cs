using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Ipses.Persistence.Design;

/// <summary>Gives <c>dotnet ef</c> the SQLite model without a running product; see this project's README.</summary>
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

/// <summary>The PostgreSQL model; no server is asked.</summary>
public sealed class PostgreSqlDesignTimeFactory
    : IDesignTimeDbContextFactory<PostgreSqlIpsesDbContext>
{
    /// <inheritdoc/>
    public PostgreSqlIpsesDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgreSqlIpsesDbContext>()
                .UseNpgsql("Host=design-time")
                .Options
        );
}

/// <summary>The SQL Server model; no server is asked.</summary>
public sealed class SqlServerDesignTimeFactory
    : IDesignTimeDbContextFactory<SqlServerIpsesDbContext>
{
    /// <inheritdoc/>
    public SqlServerIpsesDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqlServerIpsesDbContext>()
                .UseSqlServer("Server=design-time")
                .Options
        );
}
