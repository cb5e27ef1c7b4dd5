using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ipses.Testing.Browser;
using Microsoft.Playwright;
using Shouldly;

namespace Ipses.Web.Tests.Studio;

/// <summary>A window with Elsa Studio in it: what a coordinator does with mouse and keys, and what must never happen meanwhile.</summary>
internal sealed class StudioWindow : IAsyncDisposable
{
    /// <summary>Milliseconds for Studio to load and to do one thing, on a machine that builds beside it.</summary>
    internal const float Patience = 240_000;

    private readonly ConcurrentQueue<string> _wrong = new();

    internal StudioWindow(IPage page, string site)
    {
        Page = page;
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site, StringComparison.Ordinal) && !IsLocal(request.Url))
            {
                _wrong.Enqueue($"asks another site for {request.Url}");
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                _wrong.Enqueue(message.Text);
            }
            if (message.Text.Contains("Unhandled exception", StringComparison.Ordinal))
            {
                _wrong.Enqueue(message.Text);
            }
        };
    }

    internal IPage Page { get; }

    /// <summary>Studio itself.</summary>
    internal IFrameLocator Studio => Page.FrameLocator("#studio iframe");

    /// <summary>The activities on the canvas.</summary>
    internal ILocator Nodes => Studio.Locator(".x6-node");

    /// <summary>Where the page around tells a refusal.</summary>
    internal ILocator Refusal => Page.Locator("#studio-refused li");

    /// <summary>What the checks say of the draft that was saved last.</summary>
    internal ILocator Found => Page.Locator("#studio-found li");

    /// <summary>The dialog that asks to sign in again.</summary>
    internal ILocator Ended => Page.Locator("#studio-ended");

    /// <summary>Waits until Studio has drawn what it was asked for.</summary>
    internal async Task<StudioWindow> ReadyAsync()
    {
        await Page.Locator("#studio[data-state=ready]").WaitForAsync();
        return this;
    }

    /// <summary>Waits until so many activities are on the canvas.</summary>
    internal Task HasNodesAsync(int count) =>
        Assertions.Expect(Nodes).ToHaveCountAsync(count, new() { Timeout = Patience });

    /// <summary>
    /// Drags an activity from a category of the palette to a place on the canvas; again where Studio, busy drawing its palette,
    /// did not take it up, as a person would.
    /// </summary>
    internal async Task DragAsync(string category, string activity, int x, int y)
    {
        int before = await Nodes.CountAsync();
        for (int attempt = 1; ; attempt++)
        {
            await DragOnceAsync(category, activity, x, y);
            try
            {
                await Assertions
                    .Expect(Nodes)
                    .ToHaveCountAsync(before + 1, new() { Timeout = 20_000 });
                return;
            }
            catch (PlaywrightException) when (attempt < 3) { }
        }
    }

    private async Task DragOnceAsync(string category, string activity, int x, int y)
    {
        ILocator group = Studio
            .Locator(".mud-expand-panel")
            .Filter(new() { Has = Studio.GetByText(category, new() { Exact = true }) })
            .First;
        ILocator one = group.GetByText(activity, new() { Exact = true }).First;
        if (!await one.IsVisibleAsync())
        {
            await group.Locator(".mud-expand-panel-header").ClickAsync();
        }
        await one.DragToAsync(
            Studio.Locator(".x6-graph").First,
            new()
            {
                TargetPosition = new() { X = x, Y = y },
            }
        );
    }

    /// <summary>The activity with this name on the canvas.</summary>
    internal ILocator Node(string name) => Nodes.Filter(new() { HasText = name });

    /// <summary>Draws a line from a port of an activity to another activity.</summary>
    internal async Task ConnectAsync(string from, string port, string to)
    {
        int lines = await Lines.CountAsync();
        (float x, float y) = await MiddleAsync(Node(from).Locator($".x6-port-body[port='{port}']"));
        (float toX, float toY) = await MiddleAsync(Node(to).Locator(".x6-port-body[port='In']"));
        await Page.Mouse.MoveAsync(x, y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(toX, toY, new() { Steps = 15 });
        await Page.Mouse.UpAsync();
        await Assertions.Expect(Lines).ToHaveCountAsync(lines + 1, new() { Timeout = Patience });
    }

    /// <summary>The field of an input of the chosen activity.</summary>
    internal ILocator Field(string label) =>
        Studio.Locator(".mud-input-control").Filter(new() { Has = Label(label) }).Last;

    /// <summary>Writes into a field of one line.</summary>
    internal Task FillAsync(string label, string value) =>
        MustSaveAsync(
            async () =>
            {
                ILocator line = Field(label).Locator("input").First;
                await line.FillAsync(value);
                await line.PressAsync("Tab");
            },
            value
        );

    /// <summary>Chooses from a field's list.</summary>
    internal async Task ChooseAsync(string label, string choice, string value)
    {
        await Field(label).Locator(".mud-input-slot").First.ClickAsync();
        await MustSaveAsync(
            () => Open.GetByText(choice, new() { Exact = true }).First.ClickAsync(),
            value
        );
    }

    /// <summary>Writes an expression into a field, in another language than that of plain values.</summary>
    internal async Task ExpressAsync(string label, string language, string expression, string part)
    {
        ILocator row = Studio
            .Locator("[role=group].flex-row")
            .Filter(new() { Has = Label(label) })
            .Last;
        await row.Locator("button.mud-menu-icon-button-activator").Last.ClickAsync();
        await Open.GetByText(language, new() { Exact = true }).ClickAsync();
        ILocator editor = row.Locator(".monaco-editor").First;
        await editor.WaitForAsync();
        await MustSaveAsync(
            async () =>
            {
                await editor.Locator(".view-lines").ClickAsync();
                await Page.Keyboard.InsertTextAsync(expression);
            },
            part
        );
    }

    /// <summary>Does something that Studio saves by itself.</summary>
    /// <param name="act">What is done.</param>
    /// <param name="sent">What the save contains by which it is known: letters and figures, as others travel escaped.</param>
    internal async Task MustSaveAsync(Func<Task> act, string sent)
    {
        IResponse answer = await SavesAsync(act, sent);
        answer.Status.ShouldBe(200, await answer.TextAsync());
    }

    /// <summary>Does something, and waits for the answer to the save that Studio makes of it.</summary>
    internal async Task<IResponse> SavesAsync(Func<Task> act, string sent = "") =>
        await Page.RunAndWaitForResponseAsync(
            act,
            answer =>
                answer.Request.Method == "POST"
                && answer.Url.EndsWith("/elsa/api/workflow-definitions", StringComparison.Ordinal)
                && answer.Request.PostData?.Contains(sent, StringComparison.Ordinal) == true,
            new() { Timeout = Patience }
        );

    /// <summary>Presses the button by which Studio saves: the first of its tools after the switch for saving by itself.</summary>
    internal Task PressSaveAsync() => Tool(1).ClickAsync();

    /// <summary>Presses the button by which Studio publishes: after a hidden one for files.</summary>
    internal Task PressPublishAsync() => Tool(3).ClickAsync();

    /// <summary>Presses the button by which Studio starts the workflow: after the menu beside publishing.</summary>
    internal Task PressRunAsync() => Tool(5).ClickAsync();

    private ILocator Lines => Studio.Locator(".x6-edge");

    private ILocator Open => Studio.Locator(".mud-popover-open");

    private ILocator Label(string text) =>
        Studio.Locator("label", new() { HasTextRegex = Only(text) });

    private ILocator Tool(int place) =>
        Studio.Locator(".mud-switch").Locator($"xpath=following::button[{place}]");

    /// <summary>Makes an older version the newest one, in the list of versions beside the canvas.</summary>
    internal async Task<IResponse> RollBackToAsync(int version)
    {
        await Studio.Locator(".mud-tab", new() { HasText = "Version history" }).Last.ClickAsync();
        await Studio
            .Locator("tbody tr")
            .Filter(
                new() { Has = Studio.Locator("td", new() { HasTextRegex = Only($"{version}") }) }
            )
            .First.Locator(".mud-menu button")
            .ClickAsync();
        return await Page.RunAndWaitForResponseAsync(
            () => Open.GetByText("Rollback to this version").ClickAsync(),
            answer => answer.Url.EndsWith($"/revert/{version}", StringComparison.Ordinal),
            new() { Timeout = Patience }
        );
    }

    /// <summary>This text and no other.</summary>
    internal static Regex Only(string text) =>
        new($@"^\s*{Regex.Escape(text)}\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>What a save was answered.</summary>
    internal static async Task<JsonNode> BodyAsync(IResponse answer) =>
        JsonNode.Parse(await answer.TextAsync())!;

    /// <summary>Leaves a picture for a person to look at.</summary>
    internal Task PictureAsync(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder, $"studio-{name}.png") });

    /// <summary>Nothing was asked of another site, no policy was broken, and Studio has not fallen over.</summary>
    internal void ShouldBeUnharmed() => _wrong.ShouldBeEmpty();

    public async ValueTask DisposeAsync() => await Page.CloseAsync();

    private static bool IsLocal(string url) =>
        url.StartsWith("data:", StringComparison.Ordinal)
        || url.StartsWith("blob:", StringComparison.Ordinal);

    private static async Task<(float X, float Y)> MiddleAsync(ILocator one)
    {
        LocatorBoundingBoxResult box = (await one.BoundingBoxAsync())!;
        return (box.X + box.Width / 2, box.Y + box.Height / 2);
    }
}
