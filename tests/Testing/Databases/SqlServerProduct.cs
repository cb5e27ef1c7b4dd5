using Ipses.Testing.Product;
using Microsoft.Data.SqlClient;
using Xunit;

namespace Ipses.Testing.Databases;

/// <summary>
/// The whole product on a database of its own on the SQL Server that <c>IPSES_TEST_SQLSERVER</c> reaches, whose login may make
/// databases. Where no server is given, the test that asks is skipped and says so.
/// </summary>
public static class SqlServerProduct
{
    private const string Variable = "IPSES_TEST_SQLSERVER";

    /// <summary>Starts it on a new database in a state that is arranged there.</summary>
    /// <param name="from">The state.</param>
    /// <param name="settings">Settings below <c>Ipses:</c> beside those of the database.</param>
    public static async Task<SqlServerHost> StartAsync(
        StartingPoint from,
        IReadOnlyDictionary<string, string?>? settings = null
    )
    {
        string? server = Environment.GetEnvironmentVariable(Variable);
        Skip.If(
            string.IsNullOrEmpty(server),
            $"{Variable} names no SQL Server; its statements are judged by its parser and model instead"
        );
        SqlConnectionStringBuilder connection = new(server)
        {
            InitialCatalog = "ipses_" + Guid.NewGuid().ToString("N"),
        };
        await RunAsync(server!, $"CREATE DATABASE {connection.InitialCatalog}");
        ProductHost product = await ProductHost.StartOnAsync(
            null,
            settings: new Dictionary<string, string?>(
                settings ?? new Dictionary<string, string?>(),
                StringComparer.Ordinal
            )
            {
                ["Database:Provider"] = "SqlServer",
                ["Database:ConnectionString"] = connection.ConnectionString,
            }
        );
        await from.ArrangeAsync(product);
        return new(product, server!, connection.InitialCatalog);
    }

    internal static async Task RunAsync(string server, string statement)
    {
        await using SqlConnection connection = new(server);
        await connection.OpenAsync();
        await using SqlCommand command = connection.CreateCommand();
        // The names in it are made here; parameters can't stand in their place.
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A product on SQL Server; its database goes with it.</summary>
/// <param name="Product">The product.</param>
public sealed record SqlServerHost(ProductHost Product, string Server, string Database)
    : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        SqlConnection.ClearAllPools();
        await SqlServerProduct.RunAsync(
            Server,
            $"ALTER DATABASE {Database} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {Database}"
        );
    }
}
