using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Units;

/// <summary>Tells a race (a second try sees what the other did) from a bug.</summary>
internal static class Races
{
    /// <summary>SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE.</summary>
    private static readonly int[] SqliteUnique = [1555, 2067];

    internal static bool IsRace(DbUpdateException error) =>
        error is DbUpdateConcurrencyException
        || error.InnerException is SqliteException sqlite
            && SqliteUnique.Contains(sqlite.SqliteExtendedErrorCode);
}
