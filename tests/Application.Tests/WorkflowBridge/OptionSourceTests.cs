using Ipses.Application.Common;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.WorkflowBridge;

/// <summary>What lists in the designer offer on a site that has its organisations.</summary>
public sealed class OptionSourceTests(OptionSourceTests.Site site)
    : IClassFixture<OptionSourceTests.Site>
{
    [Fact]
    public async Task Institutions_are_offered_by_name_in_both_languages()
    {
        IReadOnlyList<OptionChoice> offered = await site.OfferedAsync(OptionKeys.Institutions);

        offered.Count.ShouldBeGreaterThan(30);
        OptionChoice office = offered.Single(one => one.Value == "KIPO");
        office.Text.Ko.ShouldContain("특허청");
        office.Text.En.ShouldContain("Intellectual Property");
    }

    [Fact]
    public async Task Committees_are_offered_and_bodies_are_committees_and_institutions()
    {
        string[] committees = await ValuesAsync(OptionKeys.Committees);
        string[] bodies = await ValuesAsync(OptionKeys.Bodies);

        committees.ShouldContain("GPEC");
        committees.ShouldNotContain("KIPO");
        bodies.ShouldBeUnique();
        committees.Concat(["PMO", "KIPO"]).Except(bodies).ShouldBeEmpty();
    }

    private async Task<string[]> ValuesAsync(string key) =>
        [.. (await site.OfferedAsync(key)).Select(one => one.Value)];

    /// <summary>A site with the 39 institutions, their units and bodies.</summary>
    public sealed class Site : IAsyncLifetime
    {
        private ProductHost? _product;

        public async Task InitializeAsync() =>
            _product = await ProductHost.StartAsync(StartingPoint.People);

        public async Task DisposeAsync()
        {
            if (_product is not null)
            {
                await _product.DisposeAsync();
            }
        }

        internal async Task<IReadOnlyList<OptionChoice>> OfferedAsync(string key)
        {
            await using AsyncServiceScope scope = _product!.Services.CreateAsyncScope();
            return await scope
                .ServiceProvider.GetServices<IOptionSource>()
                .Single(source => source.Key == key)
                .ListAsync(CancellationToken.None);
        }
    }
}
