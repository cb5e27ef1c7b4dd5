using System.Reflection;
using Ipses.Application.Organisations.Demo;
using Ipses.Domain.Common;
using Ipses.Testing.Browser;
using Ipses.Web.SignIn;
using Microsoft.Playwright;

namespace Ipses.Web.Tests.Shell;

/// <summary>One walk through pages in one language; what is wrong with them is gathered, so that one run tells all.</summary>
internal static class Tour
{
    /// <summary>
    /// What stands on a page in the language that it isn't in, unless it is marked as that language or is code: on every page the
    /// site's own texts, on Korean pages also a line of four English words. What people typed in their language is theirs, and so is
    /// what stands between quotation marks.
    /// </summary>
    private const string ForeignWords = """
        ([language, texts]) => {
          const ours = new Set(texts);
          const found = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            const text = node.data.replace(/["“][^"”]*["”]/g, "").trim();
            const parent = node.parentElement;
            if (parent.closest("[lang]").lang !== language || parent.closest("script, style, code, pre, textarea")) continue;
            if (ours.has(text) || (language === "ko" && /[A-Za-z]{2,}( [A-Za-z]{2,}){3,}/.test(text))) found.push(text.slice(0, 60));
          }
          return found;
        }
        """;

    /// <summary>
    /// The pseudo-language of long words: every word of four letters and more is more than half as long again, as languages are that
    /// build words out of words. What stands on the page must wrap and still be there.
    /// </summary>
    private const string LongWords = """
        () => {
          const longer = word => word + word.slice(0, Math.ceil(word.length * 0.6)).normalize("NFD").replace(/[aeiou]/g, "$&\u0308").normalize("NFC").toLowerCase();
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            if (node.parentElement.closest("script, style, code, pre, textarea")) continue;
            node.data = node.data.replace(/\p{L}{4,}/gu, longer);
          }
        }
        """;

    /// <summary>What stands farthest to the right, and its text.</summary>
    private const string SticksOut = """
        () => {
          const scrolls = one => one && (getComputedStyle(one).overflowX !== "visible" || scrolls(one.parentElement));
          const last = [...document.querySelectorAll("body *")]
            .filter(one => !scrolls(one.parentElement))
            .reduce((a, b) => b.getBoundingClientRect().right >= a.getBoundingClientRect().right ? b : a);
          return `${last.tagName}.${last.className} "${last.textContent.trim().slice(0, 60)}"`;
        }
        """;

    /// <summary>
    /// What can't be told for what it is, because the design system takes its looks away: the heading of a group, a link in a text, a
    /// choice that looks like a text field.
    /// </summary>
    private const string Unrecognisable = """
        () => {
          const shown = selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility());
          const named = one => `"${one.textContent.trim().slice(0, 40)}"`;
          const lined = one => getComputedStyle(one).textDecorationLine !== "none" || parseFloat(getComputedStyle(one).borderTopWidth) > 0;
          return [
            ...shown("main legend:not(.sr-only)").filter(one => one.getBoundingClientRect().width < 2).map(one => `hides the heading ${named(one)}`),
            ...shown("main p > a:not([class]), main li > a:not([class]), main dd > a:not([class]), main td a:not([class]), main a.krds-btn.text")
              .filter(one => !one.closest(".ips-tabs, .ips-chips, nav") && !lined(one)).map(one => `has a link that looks like text: ${named(one)}`),
            ...shown("main select").filter(one => getComputedStyle(one).appearance === "none" && getComputedStyle(one).backgroundImage === "none")
              .map(one => `has a choice that looks like a text field: ${one.id}`),
          ];
        }
        """;

    /// <summary>The site's own texts by the language in which they are foreign.</summary>
    private static readonly ILookup<string, string> Foreign = typeof(WebServer)
        .Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Texts", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
        .Where(field => field.FieldType == typeof(LocalizedText))
        .Select(field => (LocalizedText)field.GetValue(null)!)
        .Where(text => text.Ko != text.En)
        .SelectMany(text => new[] { ("en", text.Ko), ("ko", text.En) })
        .ToLookup(one => one.Item1, one => one.Item2);

    public static async Task<string[]> WalkAsync(
        TestSite site,
        Browser browser,
        IReadOnlyList<Stop> stops,
        IReadOnlyDictionary<string, string> ids,
        string language,
        string? pictures
    )
    {
        List<string> wrong = [];
        foreach (IGrouping<string?, Stop> ofOne in stops.GroupBy(stop => stop.Persona))
        {
            IPage page = await browser.VisitorAsync(site.Address, language);
            // What Elsa Studio draws is not the site's to answer for; the page around it is.
            await page.RouteAsync(
                "**/studio/frame/**",
                frame =>
                    frame.FulfillAsync(
                        new()
                        {
                            ContentType = "text/html",
                            Body =
                                "<!doctype html><html lang=\"en\"><title>Studio</title><main><h1>Studio</h1></main></html>",
                        }
                    )
            );
            List<string> complaints = [];
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                {
                    complaints.Add(message.Text);
                }
            };
            page.Request += (_, request) =>
            {
                if (
                    !request.Url.StartsWith(site.Address, StringComparison.Ordinal)
                    && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                )
                {
                    complaints.Add($"asks another site for {request.Url}");
                }
            };
            if (ofOne.Key is { } persona)
            {
                await page.SignInAsync(site, persona);
            }

            foreach (Stop stop in ofOne)
            {
                string address = ids.Aggregate(
                    stop.Address ?? stop.Pattern,
                    (all, id) => all.Replace(id.Key, id.Value)
                );
                complaints.Clear();
                string picture = $"{pictures}{address}-{ofOne.Key}-{language[..2]}";
                IEnumerable<string> found = await LookAsync(
                    page,
                    address,
                    stop,
                    language[..2],
                    complaints,
                    pictures is null ? null : string.Join('-', picture.Split('/', ':', '?', ' '))
                );
                wrong.AddRange(
                    found.Select(what => $"{address} as {ofOne.Key}, {language}: {what}")
                );
            }
            await page.Context.CloseAsync();
        }
        return [.. wrong];
    }

    private static async Task<IEnumerable<string>> LookAsync(
        IPage page,
        string address,
        Stop stop,
        string language,
        List<string> complaints,
        string? picture
    )
    {
        await page.SetViewportSizeAsync(Browser.Wide, 900);
        IResponse? answer = await page.GotoAsync(address);
        if (answer is null || !answer.Ok && stop.Pattern != "/problem/{status:int}")
        {
            return [$"answered {answer?.Status}"];
        }
        // What the browser says after this is about styles that taking pictures and axe bring with them.
        List<string> found =
        [
            .. complaints.Where(text => answer.Ok || !text.Contains($"{answer.Status}")),
        ];
        if (stop.Shows is { } shown && await page.Locator(shown).CountAsync() == 0)
        {
            found.Add($"shows no {shown}");
        }
        if (await page.Locator("html").GetAttributeAsync("lang") != language)
        {
            found.Add("is marked as another language");
        }
        if (await page.Locator("h1").CountAsync() is int headings and not 1)
        {
            found.Add($"has {headings} first headings");
        }
        if (!TourPlan.IsNamedByDefinitions(stop.Pattern))
        {
            found.AddRange(
                (
                    await page.EvaluateAsync<string[]>(
                        ForeignWords,
                        new object[] { language, Foreign[language].ToArray() }
                    )
                ).Select(text => $"in the other language: {text}")
            );
        }
        // Korean on the office screen, English on the telephone: axe's rules see the same page twice otherwise.
        if (language == "ko")
        {
            found.AddRange(await page.AccessibilityFaultsAsync());
        }
        found.AddRange(await page.EvaluateAsync<string[]>(Unrecognisable));
        foreach (int width in (int[])[Browser.Wide, Browser.Narrow])
        {
            await page.SetViewportSizeAsync(width, width == Browser.Narrow ? 740 : 900);
            if (await page.WidthBeyondScreenAsync() > 0)
            {
                found.Add($"is wider than {width} pixels");
            }
            if (picture is not null)
            {
                await page.PictureAsync($"{picture}-{width}");
            }
        }
        if (language == "en")
        {
            found.AddRange(await page.AccessibilityFaultsAsync());
            await page.EvaluateAsync(LongWords);
            if (await page.WidthBeyondScreenAsync() > 0)
            {
                found.Add(
                    $"is wider than a telephone in a language of long words: {await page.EvaluateAsync<string>(SticksOut)}"
                );
            }
            if (picture is not null)
            {
                await page.PictureAsync($"{picture}-long-words");
            }
        }
        return found;
    }

    /// <summary>Gives the visitor the session of a persona, without the demo counting the institution as played.</summary>
    public static Task SignInAsync(this IPage page, TestSite site, string persona) =>
        page.Context.AddCookiesAsync([
            new()
            {
                Name = SessionCookie.Name,
                Value = site.SessionOf(Persona.Parse(persona)!.PersonId),
                Url = site.Address,
            },
        ]);
}
