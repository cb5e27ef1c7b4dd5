using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Units;

/// <summary>The database behind all units and readers, whatever its provider. As a factory it gives contexts that only read.</summary>
public interface IDatabase : IDbContextFactory<IpsesDbContext>
{
    /// <summary>A context for one unit of work.</summary>
    IpsesDbContext CreateWriter();

    /// <summary>Brings the tables up to the present version; done already it changes nothing.</summary>
    Task MigrateAsync(CancellationToken cancellationToken);
}
