namespace Ipses.Application.Common;

/// <summary>What an operator does with the database as a whole, whatever its provider.</summary>
public interface IDatabaseMaintenance
{
    /// <summary>The file of an embedded database; null where it lies on a server, whose own tools back it up.</summary>
    string? File { get; }

    /// <summary>Brings the tables up to this version and names what was applied, oldest first; empty when nothing was missing.</summary>
    Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken);

    /// <summary>The migrations that this version has and the tables lack, oldest first.</summary>
    Task<IReadOnlyList<string>> FindPendingAsync(CancellationToken cancellationToken);

    /// <summary>What is wrong with the database's files or tables, in English for operators; empty when nothing is.</summary>
    Task<IReadOnlyList<string>> FindFaultsAsync(CancellationToken cancellationToken);

    /// <summary>Writes a complete copy of what is committed into a new file, while the program goes on.</summary>
    /// <exception cref="NotSupportedException">The database lies on a server.</exception>
    Task CopyToAsync(string path, CancellationToken cancellationToken);
}
