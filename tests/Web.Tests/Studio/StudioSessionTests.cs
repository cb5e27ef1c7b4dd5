using System.Text.Json.Nodes;
using Ipses.Web.Tests.ElsaApi;
using Ipses.Web.Tests.Shell;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Studio;

/// <summary>An edit in the real Elsa Studio outlives what happens around it: an ended session, a lost connection, a colleague's save.</summary>
[Collection(StudioCollection.Name)]
public sealed class StudioSessionTests(StudioSite studio)
{
    private const string Saves = "**/elsa/api/workflow-definitions";

    [Theory]
    [InlineData("en-GB", false)]
    [InlineData("ko-KR", true)]
    public async Task A_session_that_ends_in_the_middle_of_an_edit_is_begun_anew_beside_it_and_the_edit_is_saved(
        string language,
        bool unannounced
    )
    {
        string id = "session-" + language[..2];
        await using StudioWindow window = await OpenAsync(id, language);
        // It ends as the save leaves: ended before, whatever Studio still asks for would open the dialog in front of the canvas.
        await window.Page.RouteAsync(
            Saves,
            async route =>
            {
                await window.Page.Context.ClearCookiesAsync();
                await route.ContinueAsync();
            },
            new() { Times = 1 }
        );

        IResponse refused = await window.SavesAsync(() =>
            window.DragAsync(Palette(language).Category, Palette(language).Activity, 300, 250)
        );
        refused.Status.ShouldBe(401);
        await window.Ended.WaitForAsync();
        await window.PictureAsync("session-ended-" + language[..2]);
        await window.Ended.Locator("[data-go-on]").ClickAsync();
        await window.Ended.Locator("[data-told]:not(:empty)").WaitForAsync();

        // Somebody else signs in on the same machine: nothing is saved in their name.
        IPage other = await SignInBesideAsync(window, "officer:KIPO");
        await other.CloseAsync();
        (await window.Ended.IsVisibleAsync()).ShouldBeTrue();
        using DesignerClient client = studio.Client("coordinator");
        Count(await client.OpenAsync(id)).ShouldBe(1);

        IResponse saved = await window.SavesAsync(async () =>
        {
            IPage own = unannounced
                ? await SignInElsewhereAsync(window, "coordinator")
                : await SignInBesideAsync(window, "coordinator");
            await own.CloseAsync();
            if (unannounced)
            {
                await window.Page.EvaluateAsync("() => dispatchEvent(new Event('focus'))");
            }
        });

        saved.Status.ShouldBe(200, await saved.TextAsync());
        await window.Ended.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Count(await client.OpenAsync(id)).ShouldBe(2);
        await window.HasNodesAsync(2);
        window.ShouldBeUnharmed();
    }

    [Fact]
    public async Task A_save_waits_while_the_server_is_away()
    {
        await using StudioWindow window = await OpenAsync("away", "en-GB");
        await window.Page.RouteAsync(Saves, route => route.AbortAsync("connectionrefused"));

        await window.DragAsync("Console", "Write Line", 300, 250);
        ILocator away = window.Page.Locator("#studio-away");
        await away.WaitForAsync();
        await window.Page.UnrouteAsync(Saves);
        IResponse saved = await window.SavesAsync(() => away.Locator("[data-go-on]").ClickAsync());

        saved.Status.ShouldBe(200, await saved.TextAsync());
        using DesignerClient client = studio.Client("coordinator");
        Count(await client.OpenAsync("away")).ShouldBe(2);
        window.ShouldBeUnharmed();
    }

    [Fact]
    public async Task An_edit_that_was_not_saved_when_the_window_was_loaded_anew_is_offered_again()
    {
        await using StudioWindow window = await OpenAsync("kept", "en-GB");
        await window.Page.RouteAsync(Saves, route => route.AbortAsync("connectionrefused"));
        await window.DragAsync("Console", "Write Line", 300, 250);
        await window.Page.Locator("#studio-away").WaitForAsync();

        await window.Page.UnrouteAsync(Saves);
        await window.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        ILocator kept = window.Page.Locator("#studio-kept");
        await kept.WaitForAsync();
        await window.PictureAsync("kept");
        IResponse saved = await window.SavesAsync(() => kept.Locator("[data-save]").ClickAsync());

        saved.Status.ShouldBe(200, await saved.TextAsync());
        await kept.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await window.HasNodesAsync(2);
    }

    [Fact]
    public async Task Who_saves_after_a_colleague_is_told_who_was_first()
    {
        await using StudioWindow window = await OpenAsync("two-people", "en-GB");
        using DesignerClient colleague = studio.Client("coordinator-2");
        JsonObject theirs = await colleague.OpenAsync("two-people");
        theirs["root"]!["activities"]![0]!["text"]!["expression"]!["value"] = "theirs";
        await colleague.MustSaveAsync(theirs);

        IResponse answer = await window.SavesAsync(() =>
            window.DragAsync("Console", "Write Line", 300, 250)
        );

        answer.Status.ShouldBe(400);
        (await window.Refusal.First.InnerTextAsync()).ShouldContain("of this workflow at");
        await window.PictureAsync("colleague");
        Count(await colleague.OpenAsync("two-people")).ShouldBe(1);
        IDownload file = await window.Page.RunAndWaitForDownloadAsync(() =>
            window.Page.Locator("#studio-refused [data-download]").ClickAsync()
        );
        JsonNode own = JsonNode.Parse(await File.ReadAllTextAsync(await file.PathAsync()))!;
        own["root"]!["activities"]!.AsArray().Count.ShouldBe(2);
    }

    private static (string Category, string Activity) Palette(string language) =>
        language == "ko-KR" ? ("콘솔", "줄 쓰기") : ("Console", "Write Line");

    private static int Count(JsonObject definition) =>
        definition["root"]!["activities"]!.AsArray().Count;

    private async Task<StudioWindow> OpenAsync(string id, string language)
    {
        using DesignerClient client = studio.Client("coordinator");
        await client.MustSaveAsync(DesignerClient.Flow(id, id, "hello"));
        StudioWindow window = await studio.OpenAsync("/studio/workflows/" + id, language: language);
        await window.ReadyAsync();
        await window.HasNodesAsync(1);
        return window;
    }

    private static async Task<IPage> SignInBesideAsync(StudioWindow window, string persona)
    {
        IPage beside = await window.Page.Context.RunAndWaitForPageAsync(() =>
            window.Ended.Locator("[data-sign-in]").ClickAsync()
        );
        await beside.Locator($"button[name=persona][value='{persona}']").First.ClickAsync();
        await beside.Locator("#signed-in[data-announced]").WaitForAsync();
        return beside;
    }

    private async Task<IPage> SignInElsewhereAsync(StudioWindow window, string persona)
    {
        IPage page = await window.Page.Context.NewPageAsync();
        await page.SignInAsync(studio.Site, persona);
        return page;
    }
}
