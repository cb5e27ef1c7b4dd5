using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Shouldly;

namespace Ipses.Testing.Browser;

/// <summary>
/// Debian's Chromium without its windows, driven by Playwright: each window of the whole browser draws toolbars that nobody sees,
/// a second of work with every visitor. One process for all tests of a run, which ends with it; a profile per visitor, which
/// ends with what opened it.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    /// <summary>Width of a small telephone, in pixels.</summary>
    public const int Narrow = 360;

    /// <summary>Width of an office screen, in pixels.</summary>
    public const int Wide = 1280;

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static readonly Lazy<Task<IBrowser>> Chromium = new(LaunchAsync);

    private static readonly string Program = new[]
    {
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
    }.First(File.Exists);

    private readonly IBrowser _chromium;
    private readonly ConcurrentBag<IBrowserContext> _profiles = [];

    private Browser(IBrowser chromium)
    {
        _chromium = chromium;
    }

    /// <summary>Starts the browser, unless it runs already.</summary>
    public static async Task<Browser> StartAsync() => new(await Chromium.Value);

    /// <summary>A visitor with a profile of their own: no cookies, the language their browser asks for, and a width.</summary>
    public async Task<IPage> VisitorAsync(
        string baseAddress,
        string language = "ko-KR",
        int width = Wide,
        bool scripts = true
    )
    {
        IBrowserContext context = await _chromium.NewContextAsync(
            new()
            {
                BaseURL = baseAddress,
                Locale = language,
                TimezoneId = "Asia/Seoul",
                ViewportSize = new() { Width = width, Height = width == Narrow ? 740 : 900 },
                JavaScriptEnabled = scripts,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        _profiles.Add(context);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IBrowserContext profile in _profiles)
        {
            await profile.CloseAsync();
        }
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        IPlaywright playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Program, Args = Flags }
        );
    }
}

/// <summary>What tests look for on a page.</summary>
public static class PageChecks
{
    /// <summary>
    /// Of what axe finds only the serious and critical comes back, as lines; a report of all that it looked at takes longer to carry
    /// over than the look.
    /// </summary>
    private const string Look = """
        async () => {
          const { passes, violations } = await axe.run(document, { resultTypes: ["violations"] });
          if (passes.length === 0) return ["axe looked at nothing"];
          return violations
            .filter(one => one.impact === "serious" || one.impact === "critical")
            .map(one => `${one.id}: ${one.help} at ${one.nodes.map(node => node.target.join(" ")).join(", ")}`);
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Saves a picture of the whole page under <c>artifacts/</c>, for a person to look at.</summary>
    public static Task PictureAsync(this IPage page, string name) =>
        page.ScreenshotAsync(
            new() { Path = Path.Combine(Artifacts.Folder, name + ".png"), FullPage = true }
        );

    /// <summary>Fails when axe finds anything serious or critical on the page.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page) =>
        (await page.AccessibilityFaultsAsync()).ShouldBeEmpty(page.Url);

    /// <summary>What axe finds on the page that is serious or critical.</summary>
    public static async Task<IReadOnlyList<string>> AccessibilityFaultsAsync(this IPage page)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Look);
    }

    /// <summary>Fails when the page can be scrolled sideways.</summary>
    public static async Task ShouldNotScrollSidewaysAsync(this IPage page) =>
        (await page.WidthBeyondScreenAsync()).ShouldBeLessThanOrEqualTo(
            0,
            $"{page.Url} is wider than the screen"
        );

    /// <summary>By how many pixels the page is wider than the screen.</summary>
    public static Task<int> WidthBeyondScreenAsync(this IPage page) =>
        page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
}
