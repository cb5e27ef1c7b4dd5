using Ipses.Domain.Organisations;
using Ipses.Hosting;
using Ipses.Testing.Browser;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Shell;

/// <summary>The frame around every page, as people see it: both languages, both widths.</summary>
public sealed class FrameTests
{
    [Theory]
    [InlineData("ko-KR", Browser.Wide, false)]
    [InlineData("ko-KR", Browser.Narrow, false)]
    [InlineData("en-GB", Browser.Wide, false)]
    [InlineData("en-GB", Browser.Narrow, false)]
    [InlineData("ko-KR", Browser.Wide, true)]
    [InlineData("ko-KR", Browser.Narrow, true)]
    [InlineData("en-GB", Browser.Narrow, true)]
    public async Task The_frame_fits_the_screen_speaks_the_language_and_axe_finds_nothing_serious(
        string language,
        int width,
        bool signedIn
    )
    {
        await using TestSite site = await TestSite.StartAsync(
            new WebServerOptions { Environment = IpsesEnvironment.Demo }
        );
        await using Browser browser = await Browser.StartAsync();
        IPage page = await browser.VisitorAsync(site.Address, language, width);
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        List<string> abroad = [];
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(site.Address, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                abroad.Add(request.Url);
            }
        };
        if (signedIn)
        {
            await page.Context.AddCookiesAsync([
                new()
                {
                    Name = Ipses.Web.SignIn.SessionCookie.Name,
                    Value = site.SessionOf(MadeUpReaders.IdOf(Role.PerformanceOfficer)),
                    Url = site.Address,
                },
            ]);
        }

        await page.GotoAsync("/language");
        // Taking a picture and running axe put styles of their own into the page: those are not the site's.
        string[] said = [.. complaints];

        string name = $"frame-{language[..2]}-{width}-{(signedIn ? "in" : "out")}";
        await page.PictureAsync(name);
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language[..2]);
        await page.ShouldNotScrollSidewaysAsync();
        await page.ShouldBeAccessibleAsync();
        said.ShouldBeEmpty();
        abroad.ShouldBeEmpty();
    }
}
