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

/// <summary>The engine's store of the whole product, whatever its database.</summary>
public abstract class ProductStoreConformance : EngineStoreConformance, IAsyncLifetime
{
    private ProductHost _product = null!;

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

    public async Task DisposeAsync() => await _product.DisposeAsync();

    protected abstract Task<ProductHost> StartAsync();

    protected override IStoreUnderTest Open() => new Opened(_product.Services.CreateAsyncScope());

    private sealed class Opened(AsyncServiceScope scope) : IStoreUnderTest
    {
        public IEngineUnit Unit => scope.ServiceProvider.GetRequiredService<IEngineUnit>();

        public IEngineStore Store => scope.ServiceProvider.GetRequiredService<IEngineStore>();

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
