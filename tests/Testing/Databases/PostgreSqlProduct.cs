using System.Collections.Concurrent;
using Ipses.Testing.Product;

namespace Ipses.Testing.Databases;

/// <summary>The whole product on a database of its own in a real PostgreSQL.</summary>
public static class PostgreSqlProduct
{
    private static readonly ConcurrentDictionary<StartingPoint, Lazy<Task<string>>> Prepared =
        new();

    /// <summary>Starts it on a database in a prepared state, which is made once a process.</summary>
    /// <param name="from">The state.</param>
    /// <param name="settings">Settings below <c>Ipses:</c> beside those of the database.</param>
    public static async Task<ProductHost> StartAsync(
        StartingPoint from,
        IReadOnlyDictionary<string, string?>? settings = null
    ) => await StartOnAsync(await CreateDatabaseAsync(from), settings);

    /// <summary>Starts one more on a database that others may be using.</summary>
    public static Task<ProductHost> StartOnAsync(
        string connection,
        IReadOnlyDictionary<string, string?>? settings = null
    ) => ProductHost.StartOnAsync(null, settings: SettingsFor(connection, settings));

    /// <summary>A database in a prepared state.</summary>
    public static async Task<string> CreateDatabaseAsync(StartingPoint from)
    {
        string template = await Prepared
            .GetOrAdd(from, point => new Lazy<Task<string>>(() => PrepareAsync(point)))
            .Value;
        return await (await PostgreSqlServer.SharedAsync()).CreateDatabaseAsync(template);
    }

    private static async Task<string> PrepareAsync(StartingPoint point)
    {
        string connection = await (await PostgreSqlServer.SharedAsync()).CreateDatabaseAsync();
        await using ProductHost product = await StartOnAsync(connection);
        await point.ArrangeAsync(product);
        return connection;
    }

    private static Dictionary<string, string?> SettingsFor(
        string connection,
        IReadOnlyDictionary<string, string?>? settings
    ) =>
        new(settings ?? new Dictionary<string, string?>(), StringComparer.Ordinal)
        {
            ["Database:Provider"] = "PostgreSql",
            ["Database:ConnectionString"] = connection,
        };
}
