using Ipses.Hosting;
using Ipses.Testing.Product;

namespace Ipses.Web.Tests.Api;

/// <summary>The demo's site on 2 February 2027, when every institution drafts its plan; nobody acts but the tests.</summary>
public sealed class DraftingSite : YearSite
{
    public override async Task InitializeAsync() =>
        Site = await TestSite.StartAsync(
            new WebServerOptions { Environment = IpsesEnvironment.Demo },
            realPeople: true,
            from: DemoYear.Drafting
        );

    /// <summary>A program that acts as this persona.</summary>
    public async Task<ApiClient> ProgramAsync(string persona, string language = "en") =>
        new(await Site.ProgramAsync(IdOf(persona), language));
}
