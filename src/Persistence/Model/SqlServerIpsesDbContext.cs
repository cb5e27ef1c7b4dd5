using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Model;

/// <summary>The model on SQL Server.</summary>
public sealed class SqlServerIpsesDbContext(DbContextOptions<SqlServerIpsesDbContext> options)
    : IpsesDbContext(options)
{
    /// <summary>Texts compare by code point, as on SQLite: by default this server takes <c>a</c> for <c>A</c>.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<string>().UseCollation("Latin1_General_100_BIN2");
    }
}
