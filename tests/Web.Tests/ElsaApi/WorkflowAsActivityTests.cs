using System.Text.Json.Nodes;
using Ipses.Application.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static Ipses.Web.Tests.ElsaApi.DoublingFlows;

namespace Ipses.Web.Tests.ElsaApi;

/// <summary>A workflow that stands in others as an activity: found in the palette, bound to its version, run with its inputs and outputs.</summary>
public sealed class WorkflowAsActivityTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task A_published_workflow_is_found_in_the_palette_with_its_inputs_outputs_and_outcomes()
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "en"));
        await studio.MustSaveAsync(Doubling("palette-double", "Palette Double"), publish: true);

        JsonNode found = await DescribedAsync(studio, "PaletteDouble");

        ((string)found["displayName"]!).ShouldBe("Palette Double");
        ((bool)found["isBrowsable"]!).ShouldBeTrue();
        found["inputs"]!.AsArray().Select(one => (string)one!["name"]!).ShouldBe(["Number"]);
        ((string)found["inputs"]![0]!["typeName"]!).ShouldBe("Int32");
        found["outputs"]!.AsArray().Select(one => (string)one!["name"]!).ShouldBe(["Twice"]);
        found["ports"]!.AsArray().Select(one => (string)one!["name"]!).ShouldContain("Doubled");
        JsonNode construction = found["constructionProperties"]!;
        ((string)construction["WorkflowDefinitionId"]!).ShouldBe("palette-double");
        ((string)construction["WorkflowDefinitionVersionId"]!).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_draft_is_in_nobodys_palette()
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "en"));
        await studio.MustSaveAsync(Doubling("only-a-draft", "Only A Draft"));

        JsonNode answer = await studio.ReadAsync("/descriptors/activities");

        answer["items"]!
            .AsArray()
            .ShouldNotContain(one => (string)one!["typeName"]! == "OnlyADraft");
    }

    [Fact]
    public async Task Used_in_another_it_is_bound_to_its_version_and_gives_its_output()
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "en"));
        await studio.MustSaveAsync(Doubling("double", "Double"), publish: true);
        JsonNode type = await DescribedAsync(studio, "Double");
        await studio.MustSaveAsync(Using(type, "uses-double"), publish: true);

        JsonNode started = await studio.MustAsync("/workflow-definitions/uses-double/execute");
        await shared.Site.Services.GetRequiredService<DuePump>().DrainAsync(CancellationToken.None);

        string id = (string)started["workflowState"]!["id"]!;
        JsonNode journal = await studio.MustAsync(
            $"/workflow-instances/{id}/journal?skip=0&take=100"
        );
        journal.ToJsonString().ShouldContain("twice is 42");
    }

    [Fact]
    public async Task Who_uses_it_is_named_to_those_who_would_change_it()
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "en"));
        await studio.MustSaveAsync(Doubling("watched", "Watched"), publish: true);
        await studio.MustSaveAsync(Using(await DescribedAsync(studio, "Watched"), "watches"));

        JsonNode consumers = await studio.ReadAsync("/workflow-definitions/watched/consumers");

        consumers.ToJsonString().ShouldContain("\"watches\"");
    }

    [Fact]
    public async Task Its_newest_version_reaches_those_that_use_it_and_those_that_use_these()
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "en"));
        await studio.MustSaveAsync(Following("inmost", "Inmost"), publish: true);
        JsonObject middle = Using(await DescribedAsync(studio, "Inmost"), "middle");
        middle["options"] = new JsonObject { ["usableAsActivity"] = true };
        await studio.MustSaveAsync(middle, publish: true);
        await studio.MustSaveAsync(
            Using(await DescribedAsync(studio, "Middle"), "outer"),
            publish: true
        );
        await PublishAnotherAsync(studio, "inmost");

        JsonNode updated = await studio.MustAsync("/workflow-definitions/inmost/update-references");

        updated["affectedWorkflows"]!
            .AsArray()
            .Select(name => (string)name!)
            .ShouldBe(["middle", "outer"]);
        (await BoundAsync(studio, "middle")).ShouldBe("inmost-v2");
        (await BoundAsync(studio, "outer")).ShouldBe("middle-v2");
    }

    [Fact]
    public async Task A_draft_that_uses_it_stays_a_draft()
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "en"));
        await studio.MustSaveAsync(Following("followed", "Followed"), publish: true);
        await studio.MustSaveAsync(Using(await DescribedAsync(studio, "Followed"), "draft-user"));
        await PublishAnotherAsync(studio, "followed");

        await studio.MustAsync("/workflow-definitions/followed/update-references");

        JsonObject draft = await studio.OpenAsync("draft-user");
        ((bool)draft["isPublished"]!).ShouldBeFalse();
        (await BoundAsync(studio, "draft-user")).ShouldBe("followed-v2");
    }

    [Fact]
    public async Task Who_uses_it_stays_with_its_version_where_the_author_did_not_allow_more()
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "en"));
        await studio.MustSaveAsync(Doubling("stays", "Stays"), publish: true);
        await studio.MustSaveAsync(
            Using(await DescribedAsync(studio, "Stays"), "stays-user"),
            publish: true
        );
        await PublishAnotherAsync(studio, "stays");

        JsonNode updated = await studio.MustAsync("/workflow-definitions/stays/update-references");

        updated["affectedWorkflows"]!.AsArray().ShouldBeEmpty();
        (await BoundAsync(studio, "stays-user")).ShouldBe("stays-v1");
    }

    private static async Task PublishAnotherAsync(DesignerClient studio, string definitionId)
    {
        JsonObject model = await studio.OpenAsync(definitionId);
        model["description"] = "Another one";
        await studio.MustSaveAsync(model, publish: true);
    }

    /// <summary>To which version the step is bound that stands for another workflow.</summary>
    private static async Task<string> BoundAsync(DesignerClient studio, string definitionId) =>
        (string)
            (await studio.OpenAsync(definitionId))["root"]!["activities"]![0]![
                "workflowDefinitionVersionId"
            ]!;
}
