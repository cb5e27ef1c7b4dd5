using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Model;

/// <summary>The model on SQLite, the embedded default.</summary>
public sealed class SqliteIpsesDbContext(DbContextOptions<SqliteIpsesDbContext> options)
    : IpsesDbContext(options);
