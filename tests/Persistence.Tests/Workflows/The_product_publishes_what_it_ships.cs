using Ipses.Engine.Ports;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.Persistence.Tests.Workflows;

public sealed class The_product_publishes_what_it_ships
{
    [Fact]
    public async Task Every_shipped_workflow_is_published_at_the_first_start_and_not_again_at_the_next()
    {
        await using ProductHost product = await ProductHost.StartAsync();
        string[] first = await PublishedAsync(product);

        await product.RestartAsync();

        string[] shipped =
        [
            .. Directory
                .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "workflows"), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file) + " v1")
                .Order(StringComparer.Ordinal),
        ];
        shipped.ShouldContain("annual-plan v1");
        first.ShouldBe(shipped);
        (await PublishedAsync(product)).ShouldBe(first);
    }

    private static async Task<string[]> PublishedAsync(ProductHost product) =>
        [
            .. (await product.ReadAsync<DefinitionRecord>(all => all.Where(d => d.IsPublished)))
                .Select(definition => $"{definition.DefinitionId} v{definition.Version}")
                .Order(StringComparer.Ordinal),
        ];
}
