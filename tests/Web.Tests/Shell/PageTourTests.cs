using Ipses.Application.Organisations.Demo;
using Ipses.Hosting;
using Ipses.Testing.Browser;
using Ipses.Web.Access;
using Ipses.Web.SignIn;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Shell;

/// <summary>
/// A walk through every page that opens without an id, as people of the demo see it on its first day: both languages, a telephone
/// and an office screen. Pictures of all of them are left for a person to look at.
/// </summary>
public sealed class PageTourTests(SharedPeople shared) : IClassFixture<SharedPeople>
{
    private static readonly string[] Personas =
    [
        "coordinator",
        "officer:KIPO",
        "administrator",
        "co-chair",
    ];

    [Theory]
    [InlineData("ko-KR", Browser.Wide, true)]
    [InlineData("ko-KR", Browser.Narrow, false)]
    [InlineData("en-GB", Browser.Wide, false)]
    [InlineData("en-GB", Browser.Narrow, true)]
    public async Task Every_page_fits_speaks_the_readers_language_and_can_be_used_by_everyone(
        string language,
        int width,
        bool withAxe
    )
    {
        TestSite site = shared.Site;
        await using Browser browser = await Browser.StartAsync();
        HashSet<string> seen = [];
        List<string> wrong = [];
        foreach (string persona in Personas)
        {
            IPage page = await browser.VisitorAsync(site.Address, language, width);
            List<string> complaints = [];
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                {
                    complaints.Add(message.Text);
                }
            };
            await EnterAsync(site, page, persona);
            foreach (string path in PathsFor(persona).Where(seen.Add))
            {
                complaints.Clear();
                IResponse? answer = await page.GotoAsync(path);
                string where = $"{path} as {persona}";
                if (answer?.Ok != true)
                {
                    wrong.Add($"{where}: {answer?.Status}");
                    continue;
                }
                string[] said = [.. complaints];
                wrong.AddRange(said.Select(text => $"{where}: {text}"));
                string picture = path.Trim('/').Replace('/', '-');
                await page.PictureAsync(
                    $"page-{(picture.Length == 0 ? "start" : picture)}-{language[..2]}-{width}"
                );
                if (withAxe)
                {
                    // What axe looks at does not change with the other two pairings.
                    wrong.AddRange(
                        (await page.AccessibilityFaultsAsync()).Select(fault => $"{where}: {fault}")
                    );
                }
                if (await page.WidthBeyondScreenAsync() > 0)
                {
                    wrong.Add($"{where}: wider than {width} pixels");
                }
                if (await page.Locator("html").GetAttributeAsync("lang") != language[..2])
                {
                    wrong.Add($"{where}: not in {language}");
                }
                if (await page.Locator("h1").CountAsync() != 1)
                {
                    wrong.Add($"{where}: {await page.Locator("h1").CountAsync()} first headings");
                }
            }
            await page.Context.CloseAsync();
        }

        wrong.ShouldBeEmpty();
        seen.Count.ShouldBeGreaterThan(3);
    }

    private static async Task EnterAsync(TestSite site, IPage page, string persona) =>
        await page.Context.AddCookiesAsync([
            new()
            {
                Name = SessionCookie.Name,
                Value = site.SessionOf(Persona.Parse(persona)!.PersonId),
                Url = site.Address,
            },
        ]);

    /// <summary>Pages of the table without an id in their address that this persona's role opens.</summary>
    private static IEnumerable<string> PathsFor(string persona)
    {
        Persona who = Persona.Parse(persona)!;
        Reader reader = new(
            who.PersonId,
            who.Title,
            new HashSet<Domain.Organisations.Role> { who.Role }
        );
        return AccessTable
            .Rows.Where(row => row.Verb == "GET" && row.Opens(reader))
            .Select(row =>
                System.Text.RegularExpressions.Regex.Replace(row.Pattern, @"/\{[^}]*\?\}$", "")
            )
            .Where(path => !path.Contains('{') && !path.Contains('?'))
            .Where(path =>
                !path.StartsWith("/health", StringComparison.Ordinal) && path != "/demo/clock"
            )
            .Order();
    }
}

/// <summary>One running demo with the people that it really keeps.</summary>
public sealed class SharedPeople : IAsyncLifetime
{
    /// <summary>The site.</summary>
    public TestSite Site { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Site = await TestSite.StartAsync(
            new WebServerOptions { Environment = IpsesEnvironment.Demo },
            realPeople: true
        );

    public async Task DisposeAsync() => await Site.DisposeAsync();
}
