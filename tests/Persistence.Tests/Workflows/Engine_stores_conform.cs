using Ipses.Engine.Ports;
using Ipses.Testing.Databases;
using Ipses.Testing.Engine;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ipses.Persistence.Tests.Workflows;

/// <summary>The conformance suite of engine stores on SQLite, through the product's own unit of work.</summary>
public sealed class Sqlite_engine_store_conforms : ProductStoreConformance
{
    protected override Task<ProductHost> StartAsync() => ProductHost.StartAsync();
}

/// <summary>The conformance suite of engine stores on a real PostgreSQL.</summary>
public sealed class PostgreSql_engine_store_conforms : ProductStoreConformance
{
    protected override Task<ProductHost> StartAsync() =>
        PostgreSqlProduct.StartAsync(StartingPoint.Bare);
}

/// <summary>The conformance suite of engine stores on a SQL Server, where one is given.</summary>
public sealed class SqlServer_engine_store_conforms : ProductStoreConformance
{
    private SqlServerHost? _server;

    protected override async Task<ProductHost> StartAsync()
    {
        _server = await SqlServerProduct.StartAsync(StartingPoint.Bare);
        return _server.Product;
    }

    protected override ValueTask StopAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>The engine's store of the whole product, whatever its database.</summary>
public abstract class ProductStoreConformance : EngineStoreConformance, IAsyncLifetime
{
    private ProductHost? _product;

    public async Task InitializeAsync()
    {
        _product = await StartAsync();
        // The suite expects a database without definitions; the start has published the shipped ones.
        await using IStoreUnderTest opened = Open();
        await opened.Unit.RunAsync(
            async token =>
            {
                foreach (
                    DefinitionRecord shipped in await opened.Store.ListDefinitionsAsync(null, token)
                )
                {
                    await opened.Store.RemoveDefinitionAsync(shipped.VersionId, token);
                }
            },
            CancellationToken.None
        );
    }

    public async Task DisposeAsync() => await StopAsync();

    protected abstract Task<ProductHost> StartAsync();

    /// <summary>Ends what was started; nothing was where the server is missing.</summary>
    protected virtual ValueTask StopAsync() => _product?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override IStoreUnderTest Open() => new Opened(_product!.Services.CreateAsyncScope());

    private sealed class Opened(AsyncServiceScope scope) : IStoreUnderTest
    {
        public IEngineUnit Unit => scope.ServiceProvider.GetRequiredService<IEngineUnit>();

        public IEngineStore Store => scope.ServiceProvider.GetRequiredService<IEngineStore>();

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
