using System.Text.Json.Nodes;
using Ipses.Engine.ElsaJson;
using Ipses.Testing;
using Ipses.Web.Tests.ElsaApi;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Studio;

/// <summary>The real Elsa Studio opens and saves definitions without losing anything.</summary>
[Collection(StudioCollection.Name)]
public sealed class StudioDefinitionTests(StudioSite studio)
{
    public static TheoryData<string> Shipped =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Top, "workflows"), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_shipped_workflow_opened_and_saved_unchanged_in_Studio_means_the_same(
        string definitionId
    )
    {
        string shipped = await File.ReadAllTextAsync(
            Path.Combine(Repository.Top, "workflows", definitionId + ".json")
        );
        int drawn = JsonNode.Parse(shipped)!["root"]!["activities"]!.AsArray().Count;
        await using StudioWindow window = await studio.OpenAsync(
            "/studio/workflows/" + definitionId,
            language: definitionId.Contains('.') ? "ko-KR" : "en-GB"
        );
        await window.ReadyAsync();
        await window.HasNodesAsync(drawn);
        await window.PictureAsync(definitionId);

        IResponse saved = await window.SavesAsync(window.PressSaveAsync);

        saved.Status.ShouldBe(200, await saved.TextAsync());
        using DesignerClient client = studio.Client("coordinator");
        JsonNode kept = await client.ReadAsync($"/workflow-definitions/{definitionId}/export");
        DefinitionMeaning.Of(kept.ToJsonString()).ShouldBe(DefinitionMeaning.Of(shipped));
        // No new draft either: what was published is still the newest version.
        ((int)kept["version"]!).ShouldBe(1);
        window.ShouldBeUnharmed();
    }

    [Fact]
    public async Task An_activity_that_nobody_knows_stays_on_the_canvas_and_in_the_definition()
    {
        using DesignerClient client = studio.Client("coordinator");
        JsonObject flow = DesignerClient.Flow("with-gone", "With a type that is gone", "hello");
        JsonObject gone = new()
        {
            ["type"] = "Acme.Gone",
            ["version"] = 1,
            ["id"] = "gone",
            ["name"] = "Gone1",
            ["metadata"] = new JsonObject
            {
                ["designer"] = new JsonObject
                {
                    ["position"] = new JsonObject { ["x"] = 300, ["y"] = 200 },
                },
            },
            ["secretSauce"] = new JsonObject { ["kept"] = true },
        };
        flow["root"]!["activities"]!.AsArray().Add(gone);
        await client.MustSaveAsync(flow);
        int drawn = flow["root"]!["activities"]!.AsArray().Count;
        await using StudioWindow window = await studio.OpenAsync("/studio/workflows/with-gone");
        await window.ReadyAsync();
        await window.HasNodesAsync(drawn);
        await window.PictureAsync("unknown-activity");

        IResponse saved = await window.SavesAsync(window.PressSaveAsync);

        saved.Status.ShouldBe(200, await saved.TextAsync());
        JsonObject kept = await client.OpenAsync("with-gone");
        kept["root"]!["activities"]!.AsArray().Count.ShouldBe(drawn);
        kept["root"]!["activities"]!.AsArray().Single(one => (string)one!["id"]! == "gone")![
            "secretSauce"
        ]!["kept"]!
            .GetValue<bool>()
            .ShouldBeTrue();
    }

    [Fact]
    public async Task A_save_that_would_empty_a_workflow_is_refused_and_the_page_says_why()
    {
        using DesignerClient client = studio.Client("coordinator");
        await client.MustSaveAsync(DesignerClient.Flow("not-emptied", "Not emptied", "hello"));
        await using StudioWindow window = await studio.OpenAsync("/studio/workflows/not-emptied");
        await window.ReadyAsync();
        // As Studio does after it has blanked its canvas.
        await window.Page.RouteAsync(
            "**/elsa/api/workflow-definitions",
            async route =>
            {
                JsonNode body = JsonNode.Parse(route.Request.PostData!)!;
                body["model"]!["root"]!["activities"] = new JsonArray();
                body["model"]!["root"]!["connections"] = new JsonArray();
                await route.ContinueAsync(
                    new() { PostData = System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()) }
                );
            }
        );

        IResponse answer = await window.SavesAsync(window.PressSaveAsync);

        answer.Status.ShouldBe(400);
        (await window.Refusal.First.InnerTextAsync()).ShouldContain("every activity");
        await window.PictureAsync("refused");
        JsonObject kept = await client.OpenAsync("not-emptied");
        kept["root"]!["activities"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_auditor_sees_the_workflow_and_can_neither_draw_nor_save_nor_publish()
    {
        await using StudioWindow window = await studio.OpenAsync(
            "/studio/workflows/guidelines",
            "auditor"
        );
        await window.ReadyAsync();
        await window.Nodes.First.WaitForAsync();

        await window.PictureAsync("auditor");
        (await window.Studio.Locator(".mud-switch").CountAsync()).ShouldBe(0);
        (await window.Studio.GetByText("Run", new() { Exact = true }).CountAsync()).ShouldBe(0);
        using DesignerClient auditor = studio.Client("auditor");
        using HttpResponseMessage answer = await auditor.SaveAsync(
            await auditor.OpenAsync("guidelines")
        );
        ((int)answer.StatusCode).ShouldBe(403);
        window.ShouldBeUnharmed();
    }
}
