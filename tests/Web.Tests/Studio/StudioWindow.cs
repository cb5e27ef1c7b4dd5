using System.Collections.Concurrent;
using System.Text.Json.Nodes;
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

    /// <summary>Drags an activity from a category of the palette to a place on the canvas.</summary>
    internal async Task DragAsync(string category, string activity, int x, int y)
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

    /// <summary>Draws a line from a port to another activity.</summary>
    internal async Task ConnectAsync(string from, string port, string to)
    {
        ILocator source = Studio.Locator(
            $".x6-node[data-cell-id='{from}'] .x6-port-body[port='{port}']"
        );
        ILocator target = Studio.Locator($".x6-node[data-cell-id='{to}'] .x6-port-body[port='In']");
        (float x, float y) = await MiddleAsync(source);
        (float toX, float toY) = await MiddleAsync(target);
        await Page.Mouse.MoveAsync(x, y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(toX, toY, new() { Steps = 15 });
        await Page.Mouse.UpAsync();
    }

    /// <summary>Does something, and waits for the answer to the save that Studio makes of it.</summary>
    internal async Task<IResponse> SavesAsync(Func<Task> act) =>
        await Page.RunAndWaitForResponseAsync(
            act,
            answer =>
                answer.Request.Method == "POST"
                && answer.Url.EndsWith("/elsa/api/workflow-definitions", StringComparison.Ordinal),
            new() { Timeout = Patience }
        );

    /// <summary>Presses the button by which Studio saves: the first of its tools after the switch for saving by itself.</summary>
    internal Task PressSaveAsync() => Tool(1).ClickAsync();

    /// <summary>Presses the button by which Studio publishes.</summary>
    internal Task PressPublishAsync() => Tool(2).ClickAsync();

    private ILocator Tool(int place) =>
        Studio.Locator(".mud-switch").Locator($"xpath=following::button[{place}]");

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
