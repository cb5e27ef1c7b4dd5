using Ipses.Engine.Ports;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Ipses.Persistence.Units;

/// <summary>Tells a race (a second try sees what the other did) from a bug.</summary>
internal static class Races
{
    /// <summary>SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE.</summary>
    private static readonly int[] SqliteUnique = [1555, 2067];

    /// <summary>A duplicate in a unique index or constraint, and the victim of a deadlock.</summary>
    private static readonly int[] SqlServerRaces = [2601, 2627, 1205];

    private static readonly string[] PostgresRaces =
    [
        PostgresErrorCodes.UniqueViolation,
        PostgresErrorCodes.SerializationFailure,
        PostgresErrorCodes.DeadlockDetected,
    ];

    /// <summary>Whether the error, or what caused it, is another unit that was first.</summary>
    internal static bool IsRace(Exception? error) =>
        error switch
        {
            null => false,
            EngineConcurrencyException or DbUpdateConcurrencyException => true,
            SqliteException sqlite => SqliteUnique.Contains(sqlite.SqliteExtendedErrorCode),
            PostgresException postgres => PostgresRaces.Contains(postgres.SqlState),
            SqlException server => SqlServerRaces.Contains(server.Number),
            _ => IsRace(error.InnerException),
        };
}
