using Microsoft.Playwright;
using Shouldly;

namespace Ipses.Web.Tests.Shell;

/// <summary>A person who uses the keyboard alone: Tab, Enter and Space, and typing.</summary>
internal static class Keyboard
{
    private const int MostStops = 400;

    /// <summary>What is wrong with the element that has the focus, for a person who sees it; empty when nothing is.</summary>
    private const string Focus = """
        () => {
          const at = document.activeElement;
          const name = at.id ? "#" + at.id : at.outerHTML.slice(0, 80);
          const style = getComputedStyle(at);
          const box = at.getBoundingClientRect();
          const marked = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
          if (box.width < 1 || box.height < 1) return name + " has the focus and no size";
          if (!marked) return name + " has the focus and nothing shows it";
          if (box.bottom < 1 || box.top > innerHeight - 1) return name + " has the focus outside of the screen";
          const over = document.elementFromPoint(
            Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1),
            Math.min(Math.max(box.top + Math.min(box.height, 24) / 2, 1), innerHeight - 1));
          const fixed = over && over.closest(".plan-bar");
          return fixed && !fixed.contains(at) ? name + " has the focus under a bar" : "";
        }
        """;

    /// <summary>Goes on with Tab until the focus is on what is wanted; fails when the page ends before.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
    {
        for (int stop = 0; stop < MostStops; stop++)
        {
            if (
                await page.EvaluateAsync<bool>(
                    "wanted => document.activeElement.matches(wanted)",
                    selector
                )
            )
            {
                (await page.EvaluateAsync<string>(Focus)).ShouldBeEmpty();
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        selector.ShouldBeNull($"no Tab leads to it on {page.Url}");
    }

    /// <summary>Tabs to something and presses Enter, which leads to another page.</summary>
    public static async Task PressEnterOnAsync(this IPage page, string selector)
    {
        await page.TabToAsync(selector);
        await page.EvaluateAsync("() => { window.before = true; }");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync(
            "() => !window.before && document.readyState === 'complete'"
        );
    }

    /// <summary>
    /// Walks the whole page with Tab. Gives what is wrong: focus that can't be seen, an order that isn't that of reading, a stop that
    /// lets nobody go on.
    /// </summary>
    public static async Task<IReadOnlyList<string>> WalkAsync(this IPage page)
    {
        List<string> wrong = [];
        await page.EvaluateAsync(
            "() => { document.activeElement.blur(); scrollTo(0, 0); window.walked = []; }"
        );
        for (int stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            string went = await page.EvaluateAsync<string>(
                """
                () => {
                  const at = document.activeElement;
                  if (at === document.body || at === walked[0]) return "end";
                  const before = walked.at(-1);
                  walked.push(at);
                  if (before === at) return "stuck";
                  if (at.type === "date" || at.type === "radio") return "";
                  return before && !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) ? "back" : "";
                }
                """
            );
            if (went == "end")
            {
                break;
            }
            string fault = await page.EvaluateAsync<string>(Focus);
            if (fault.Length > 0)
            {
                wrong.Add(fault);
            }
            if (went == "back")
            {
                wrong.Add(
                    "the order goes back at "
                        + await page.EvaluateAsync<string>(
                            "() => document.activeElement.outerHTML.slice(0, 80)"
                        )
                );
            }
        }
        (await page.EvaluateAsync<int>("() => walked.length")).ShouldBeGreaterThan(5, page.Url);
        return wrong;
    }
}
