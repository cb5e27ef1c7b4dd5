using System.IO.Compression;
using Ipses.Testing;
using Ipses.Testing.Product;

namespace Ipses.Persistence.Tests.Upgrades;

/// <summary>
/// A database as an earlier version left it on 3 March 2027, with plans in every state and instances that wait.
/// <c>infra/keep-database NAME</c> makes the next one.
/// </summary>
internal static class KeptDatabase
{
    private static readonly string Folder = Path.Combine(
        Repository.Top,
        "tests/Persistence.Tests/Upgrades"
    );

    /// <summary>The names of all, oldest first.</summary>
    public static IEnumerable<string> Names =>
        Directory
            .EnumerateFiles(Folder, "*.db.gz")
            .Select(path => Path.GetFileName(path)[..^".db.gz".Length])
            .Order(StringComparer.Ordinal);

    /// <summary>Starts this version on a copy.</summary>
    public static Task<ProductHost> StartAsync(string name) =>
        ProductHost.StartInAsync(async dataFolder =>
        {
            await using FileStream packed = File.OpenRead(Path.Combine(Folder, name + ".db.gz"));
            await using GZipStream unpacked = new(packed, CompressionMode.Decompress);
            await using FileStream database = File.Create(Path.Combine(dataFolder, "ipses.db"));
            await unpacked.CopyToAsync(database);
            File.Copy(Path.Combine(Folder, name + ".clock"), Path.Combine(dataFolder, "clock.txt"));
        });
}
