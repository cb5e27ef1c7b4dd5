using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Model;

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgreSqlIpsesDbContext(DbContextOptions<PostgreSqlIpsesDbContext> options)
    : IpsesDbContext(options)
{
    /// <summary>Texts compare by code point, as on SQLite: keys must mean the same whatever the server's language is.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<string>().UseCollation("C");
    }
}
