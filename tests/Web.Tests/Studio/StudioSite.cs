using System.Collections.Concurrent;
using Ipses.Hosting;
using Ipses.Testing.Browser;
using Ipses.Web.Tests.ElsaApi;
using Ipses.Web.Tests.Shell;
using Microsoft.Playwright;
using Xunit;

namespace Ipses.Web.Tests.Studio;

/// <summary>
/// The demo's site and a browser in which the real Elsa Studio runs, shared by all tests of it: the first window loads its 12 MB, the
/// others have them.
/// </summary>
public sealed class StudioSite : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string, string), IBrowserContext> _profiles = new();
    private Browser _browser = null!;

    public TestSite Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await TestSite.StartAsync(
            new WebServerOptions { Environment = IpsesEnvironment.Demo },
            realPeople: true
        );
        _browser = await Browser.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        await Site.DisposeAsync();
    }

    /// <summary>A client of Elsa's surface with the session of a persona.</summary>
    internal DesignerClient Client(string persona) =>
        new(Site.SignedIn(YearSite.IdOf(persona), "en"));

    /// <summary>A page of somebody who works without Studio.</summary>
    internal async Task<IPage> PersonAsync(string persona)
    {
        IPage page = await _browser.VisitorAsync(Site.Address, "en-GB");
        page.SetDefaultTimeout(StudioWindow.Patience);
        await page.SignInAsync(Site, persona);
        return page;
    }

    /// <summary>A window of a persona's browser at a page, Studio not yet there.</summary>
    internal async Task<StudioWindow> OpenAsync(
        string path,
        string persona = "coordinator",
        string language = "en-GB"
    )
    {
        if (!_profiles.TryGetValue((persona, language), out IBrowserContext? profile))
        {
            IPage first = await _browser.VisitorAsync(Site.Address, language);
            profile = first.Context;
            profile.SetDefaultTimeout(StudioWindow.Patience);
            _profiles[(persona, language)] = profile;
        }
        IPage page = await profile.NewPageAsync();
        await page.SetViewportSizeAsync(1600, 1100);
        await page.SignInAsync(Site, persona);
        StudioWindow window = new(page, Site.Address);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        return window;
    }
}

/// <summary>All tests of the real Studio: one site, one browser, one after the other, as each needs both cores.</summary>
[CollectionDefinition(Name)]
public sealed class StudioCollection : ICollectionFixture<StudioSite>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "studio";
}
