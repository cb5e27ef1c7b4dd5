using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ipses.Web.Tests.ElsaApi;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Studio;

/// <summary>What a coordinator does with a workflow in the real Elsa Studio, from an empty canvas to the end of its first run.</summary>
[Collection(StudioCollection.Name)]
public sealed partial class StudioStoryTests(StudioSite studio)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new()
    {
        Timeout = StudioWindow.Patience,
    };

    [Fact]
    public async Task A_workflow_drawn_from_nothing_is_published_started_and_watched_until_its_task_is_done()
    {
        await using StudioWindow window = await studio.OpenAsync("/studio/workflows");
        await window.ReadyAsync();
        string id = await CreateAsync(window, "Story");

        await window.DragAsync("Looping", "For", 30, 30);
        await window.DragAsync("Evaluation", "Assign a task", 330, 30);
        await window.DragAsync("Console", "Write Line", 30, 220);
        await window.DragAsync("Primitives", "Finish", 330, 220);
        await Assertions.Expect(window.Found.First).ToContainTextAsync("AssignTask1");
        await window.ConnectAsync("For1", "Done", "AssignTask1");
        await window.ConnectAsync("AssignTask1", "Done", "WriteLine1");
        await window.ConnectAsync("WriteLine1", "Done", "Finish1");

        await window.Node("For1").ClickAsync();
        await window.FillAsync("Start", "11");
        await window.FillAsync("End", "13");
        await window.Node("WriteLine1").ClickAsync();
        await window.ExpressAsync("Text", "Liquid", "{{ 7 | times: 6 }} is done", "times: 6");
        await window.Node("AssignTask1").ClickAsync();
        await window.ExpressAsync(
            "Title (English)",
            "JavaScript",
            "return `Story ${6 * 7}`;",
            "6 * 7"
        );
        await window.FillAsync("Title (Korean)", "Story in Korean");
        await window.FillAsync("Step key", "story");
        await window.ChooseAsync("Role", "Performance officer", "PerformanceOfficer");
        await window.ChooseAsync(
            "Institution, unit or body",
            "Korean Intellectual Property Office",
            "\"KIPO\""
        );
        await window.ChooseAsync("Rule of the deadline", "31 March", "31 march");
        await window.MustSaveAsync(
            () =>
                window.Studio.GetByText("Go on when overdue", new() { Exact = true }).ClickAsync(),
            "\"value\":\"True\""
        );
        await window.Page.Locator("#studio-found summary").ClickAsync();
        await window.PictureAsync("story-drawn");
        await ShouldBeStoredAsync(id);
        // What is left: the task does not say what law it rests on (R19).
        await Assertions.Expect(window.Found).ToHaveCountAsync(1);

        await PublishAsync(window, id);
        await window.Page.GotoAsync(
            "/studio/workflows/" + id,
            new() { WaitUntil = WaitUntilState.Commit }
        );
        await window.ReadyAsync();
        await window.HasNodesAsync(4);
        await window.PressRunAsync();
        await window.Page.WaitForURLAsync(
            "**/studio/instances/*",
            new() { WaitUntil = WaitUntilState.Commit }
        );
        await window.ReadyAsync();
        await window.HasNodesAsync(4);
        await Status(window, "Suspended").WaitForAsync();
        await window.PictureAsync("story-waits");

        await DoTaskAsync("Story 42");

        await Status(window, "Finished").WaitForAsync();
        await Assertions
            .Expect(
                window.Studio.Locator(".mud-timeline-item", new() { HasText = "Finish1" }).First
            )
            .ToBeVisibleAsync(Patiently);
        await window.PictureAsync("story-finished");
        window.ShouldBeUnharmed();
    }

    [Fact]
    public async Task A_row_of_the_list_opens_in_the_designer_and_Control_S_saves_before_anything_was_clicked()
    {
        using DesignerClient client = studio.Client("coordinator");
        await client.MustSaveAsync(DesignerClient.Flow("from-the-list", "From the list", "hello"));
        await using StudioWindow window = await studio.OpenAsync("/studio/workflows");
        await window.ReadyAsync();

        await window.Studio.GetByText("from-the-list", new() { Exact = true }).ClickAsync();
        await window.Page.WaitForURLAsync(
            "**/studio/workflows/from-the-list",
            new() { WaitUntil = WaitUntilState.Commit }
        );
        await window.ReadyAsync();
        await window.HasNodesAsync(1);
        IResponse saved = await window.SavesAsync(() =>
            window.Page.Keyboard.PressAsync("Control+s")
        );

        saved.Status.ShouldBe(200, await saved.TextAsync());
    }

    private static async Task<string> CreateAsync(StudioWindow window, string name)
    {
        await window.Studio.GetByText("Create workflow", new() { Exact = true }).ClickAsync();
        ILocator dialog = window.Studio.Locator(".mud-dialog");
        ILocator line = dialog.Locator("input").First;
        await line.FillAsync(name);
        await line.PressAsync("Tab");
        await dialog.GetByText("Ok", new() { Exact = true }).ClickAsync();
        await window.Page.WaitForURLAsync(
            NewDefinition(),
            new() { WaitUntil = WaitUntilState.Commit }
        );
        await window.ReadyAsync();
        return window.Page.Url.Split('/')[^1];
    }

    /// <summary>What was filled in: a number, a choice, an expression of each language, a tick.</summary>
    private async Task ShouldBeStoredAsync(string id)
    {
        using DesignerClient client = studio.Client("coordinator");
        JsonNode[] steps = [.. (await client.OpenAsync(id))["root"]!["activities"]!.AsArray()!];
        string Stored(string step, string input) =>
            steps.Single(one => (string)one["name"]! == step)[input]!["expression"]!.ToJsonString();

        Stored("For1", "end").ShouldContain("13");
        Stored("WriteLine1", "text").ShouldContain("Liquid");
        Stored("AssignTask1", "titleEn").ShouldContain("JavaScript");
        Stored("AssignTask1", "role").ShouldContain("PerformanceOfficer");
        Stored("AssignTask1", "overduePort").ShouldContain("rue");
    }

    /// <summary>On our own page, which asks for a reason because the task names no law.</summary>
    private static async Task PublishAsync(StudioWindow window, string id)
    {
        IPage page = window.Page;
        await page.GotoAsync("/cycle/workflows/" + id);
        await page.Locator("#publish textarea").FillAsync("To try it out");
        await page.Locator("#publish button").ClickAsync();
        await page.Locator("#versions")
            .GetByText("Published", new() { Exact = true })
            .WaitForAsync();
    }

    /// <summary>The institution's officer does the task in their inbox.</summary>
    private async Task DoTaskAsync(string title)
    {
        IPage officer = await studio.PersonAsync("officer:KIPO");
        await officer.GotoAsync("/tasks");
        await officer.GetByText(title, new() { Exact = true }).First.ClickAsync();
        await officer.Locator("#complete-form button[value=Done]").ClickAsync();
        await officer
            .Locator("#complete-form")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await officer.CloseAsync();
    }

    /// <summary>What the viewer's details say of the instance.</summary>
    private static ILocator Status(StudioWindow window, string status) =>
        window.Studio.Locator("td", new() { HasTextRegex = StudioWindow.Only(status) }).First;

    [GeneratedRegex("/studio/workflows/[0-9a-f]+$", RegexOptions.None, 1_000)]
    private static partial Regex NewDefinition();
}
