using System.Text.Json.Nodes;
using Ipses.Application.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

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

    /// <summary>Its author lets those follow that use it.</summary>
    private static JsonObject Following(string id, string name)
    {
        JsonObject model = Doubling(id, name);
        model["options"]!["autoUpdateConsumingWorkflows"] = true;
        return model;
    }

    /// <summary>Doubles 21 by the other workflow and writes what comes out.</summary>
    private static JsonObject Using(JsonNode type, string id)
    {
        JsonObject outer = DesignerClient.Flow(id, id);
        outer["variables"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "v1",
                ["name"] = "Result",
                ["typeName"] = "Int32",
                ["isArray"] = false,
            }
        );
        JsonNode construction = type["constructionProperties"]!;
        JsonObject step = new()
        {
            ["id"] = "twice",
            ["name"] = "twice",
            ["type"] = (string)type["typeName"]!,
            ["version"] = (int)type["version"]!,
            ["workflowDefinitionId"] = (string)construction["WorkflowDefinitionId"]!,
            ["workflowDefinitionVersionId"] = (string)construction["WorkflowDefinitionVersionId"]!,
            ["number"] = Input("Int32", "Literal", "21"),
            ["twice"] = new JsonObject
            {
                ["typeName"] = "Int32",
                ["memoryReference"] = new JsonObject { ["id"] = "v1" },
            },
        };
        JsonObject line = DesignerClient.Line("line", "");
        line["text"] = Input("String", "JavaScript", "`twice is ${getResult()}`");
        outer["root"]!["activities"] = new JsonArray(step, line);
        outer["root"]!["connections"] = new JsonArray(
            new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = "twice", ["port"] = "Doubled" },
                ["target"] = new JsonObject { ["activity"] = "line", ["port"] = "In" },
            }
        );
        return outer;
    }

    private static async Task<JsonNode> DescribedAsync(DesignerClient studio, string type) =>
        (await studio.ReadAsync("/descriptors/activities"))["items"]!
            .AsArray()
            .OfType<JsonNode>()
            .Single(one => (string)one["typeName"]! == type);

    private static JsonObject Doubling(string id, string name)
    {
        JsonObject model = DesignerClient.Flow(id, name);
        model["options"] = new JsonObject { ["usableAsActivity"] = true };
        model["inputs"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "Number",
                ["type"] = "Int32",
                ["displayName"] = "Number",
                ["description"] = "What is doubled",
                ["uiHint"] = "singleline",
            }
        );
        model["outputs"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "Twice",
                ["type"] = "Int32",
                ["displayName"] = "Twice",
            }
        );
        model["outcomes"] = new JsonArray("Doubled");
        JsonObject set = new()
        {
            ["id"] = "set",
            ["name"] = "set",
            ["type"] = "Elsa.SetOutput",
            ["version"] = 1,
            ["outputName"] = Input("String", "Literal", "Twice"),
            ["outputValue"] = Input("Object", "JavaScript", "2 * getInput('Number')"),
        };
        JsonObject complete = new()
        {
            ["id"] = "complete",
            ["name"] = "complete",
            ["type"] = "Elsa.Complete",
            ["version"] = 1,
            ["outcomes"] = Input("List<String>", "Object", "[\"Doubled\"]"),
        };
        model["root"]!["activities"] = new JsonArray(set, complete);
        model["root"]!["connections"] = new JsonArray(
            new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = "set", ["port"] = "Done" },
                ["target"] = new JsonObject { ["activity"] = "complete", ["port"] = "In" },
            }
        );
        return model;
    }

    private static JsonObject Input(string type, string kind, string value) =>
        new()
        {
            ["typeName"] = type,
            ["expression"] = new JsonObject { ["type"] = kind, ["value"] = value },
        };
}
