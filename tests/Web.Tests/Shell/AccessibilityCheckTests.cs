using Ipses.Testing.Browser;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Shell;

/// <summary>The check that all pages pass can fail.</summary>
public sealed class AccessibilityCheckTests
{
    [Fact]
    public async Task A_button_without_a_name_and_text_too_pale_to_read_are_found()
    {
        await using Browser browser = await Browser.StartAsync();
        IPage page = await browser.VisitorAsync("http://127.0.0.1");
        await page.SetContentAsync(
            """
            <!doctype html><html lang="en"><title>One</title>
            <main><h1>One</h1><button id="mute"></button><p style="color: #ccc" id="pale">Read me</p></main></html>
            """
        );

        IReadOnlyList<string> found = await page.AccessibilityFaultsAsync();

        found.Count.ShouldBe(2);
        found.ShouldContain(line => line.StartsWith("button-name:") && line.EndsWith("#mute"));
        found.ShouldContain(line => line.StartsWith("color-contrast:") && line.EndsWith("#pale"));
    }
}
