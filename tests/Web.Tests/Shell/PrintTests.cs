using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Ipses.Testing.Browser;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Shell;

/// <summary>What people put on paper: a plan and the minutes of a session, on A4.</summary>
public sealed partial class PrintTests(KeyboardSite shared) : IClassFixture<KeyboardSite>
{
    /// <summary>A4 less margins of 10 mm, in CSS pixels.</summary>
    private const int Paper = 718;

    private const string Outside =
        "#krds-masthead, #krds-header, .ips-demo, .ips-footer, .krds-breadcrumb-wrap, .krds-btn, button";

    [Theory]
    [InlineData("officer:KIPO", "/plans/KIPO/2026", 2)]
    [InlineData("coordinator", "/sessions/GPEC:2027-01-15/minutes", 1)]
    public async Task On_paper_there_is_the_document_alone_and_all_of_it(
        string persona,
        string address,
        int pages
    )
    {
        IPage page = await shared.Browser.VisitorAsync(shared.Site.Address, "ko-KR", Paper);
        await page.SignInAsync(shared.Site, persona);
        await page.GotoAsync(address);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        ILocator outside = page.Locator(Outside);
        (await outside.CountAsync()).ShouldBeGreaterThan(0);
        (
            await outside.EvaluateAllAsync<bool>("all => all.some(one => one.checkVisibility())")
        ).ShouldBeFalse("parts of the frame are printed");
        (await page.WidthBeyondScreenAsync()).ShouldBeLessThanOrEqualTo(0);
        (
            await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll("main *")]
                  .filter(one => one.checkVisibility() && getComputedStyle(one).overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1
                    && !one.closest(".sr-only"))
                  .map(one => one.outerHTML.slice(0, 80))
                """
            )
        ).ShouldBeEmpty("cut off at the edge of the paper");

        byte[] paper = await page.PdfAsync(
            new()
            {
                Format = "A4",
                Margin = new()
                {
                    Top = "10mm",
                    Bottom = "10mm",
                    Left = "10mm",
                    Right = "10mm",
                },
            }
        );
        string raw = Encoding.Latin1.GetString(paper);
        PageOfPdf().Count(raw).ShouldBeGreaterThanOrEqualTo(pages);
        HangulIn(paper, raw).ShouldBeGreaterThan(50, "the text is a picture, or not Korean");
        await page.Context.CloseAsync();
    }

    /// <summary>How many Korean syllables the fonts of a PDF can be read back as: text that can be searched and copied.</summary>
    private static int HangulIn(byte[] pdf, string raw)
    {
        HashSet<string> syllables = [];
        foreach (Match stream in StreamOfPdf().Matches(raw))
        {
            int begin = stream.Index + stream.Length;
            if (begin + 2 > pdf.Length || pdf[begin] != 0x78)
            {
                continue;
            }
            using ZLibStream inflated = new(
                new MemoryStream(pdf, begin, pdf.Length - begin),
                CompressionMode.Decompress
            );
            using StreamReader reader = new(inflated, Encoding.Latin1);
            string text = reader.ReadToEnd();
            if (text.Contains("begincmap", StringComparison.Ordinal))
            {
                syllables.UnionWith(Syllable().Matches(text).Select(match => match.Value));
            }
        }
        return syllables.Count;
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageOfPdf();

    [GeneratedRegex(@"stream\r?\n")]
    private static partial Regex StreamOfPdf();

    /// <summary>From U+AC00 to U+D7A3, as a font's table of characters writes them.</summary>
    [GeneratedRegex("<(?:A[C-F]|[BC][0-9A-F]|D[0-7])[0-9A-F]{2}>")]
    private static partial Regex Syllable();
}
