using System.Net;
using System.Text.Json.Nodes;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Access;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.ElsaApi;

/// <summary>One activity is tried by itself, as Studio's tab does it: what it decides is shown, and nothing happens.</summary>
public sealed class TryingTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task A_client_of_Elsa_finds_every_member_where_it_looks_for_it()
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "en"));
        await studio.MustSaveAsync(DesignerClient.Flow("tried-shape", "Tried shape", "one"));

        using HttpResponseMessage answer = await studio.PostAsync(
            "/tests/activities",
            Asked("tried-shape", "l0")
        );

        (await Shape.DifferencesAsync("POST_tests_activities", answer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_inputs_are_shown_as_the_authors_test_values_make_them()
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "en"));
        JsonObject saved = await studio.MustSaveAsync(Speaking("tried-values"));

        JsonNode tried = await studio.MustAsync(
            "/tests/activities",
            new JsonObject
            {
                ["workflowDefinitionHandle"] = new JsonObject
                {
                    ["definitionVersionId"] = (string)saved["id"]!,
                },
                ["activityHandle"] = new JsonObject { ["activityNodeId"] = NodeIdOf(saved, "say") },
            }
        );

        ((string)tried["activityState"]!["Text"]!).ShouldBe("score 7");
        ((string)tried["status"]!).ShouldBe("Completed");
    }

    [Fact]
    public async Task A_step_of_the_product_is_not_tried_but_left_to_a_rehearsal()
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "en"));
        JsonObject shipped = await studio.OpenAsync("guidelines");
        JsonObject step = shipped["root"]!["activities"]!
            .AsArray()
            .OfType<JsonObject>()
            .First(one => ((string)one["type"]!).StartsWith("Ipses.", StringComparison.Ordinal));

        JsonNode tried = await studio.MustAsync(
            "/tests/activities",
            Asked("guidelines", (string)step["id"]!)
        );

        ((string)tried["exception"]!["type"]!).ShouldBe("Trial.ActsOutside");
    }

    [Fact]
    public async Task Trying_leaves_no_instance_behind()
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "en"));
        await studio.MustSaveAsync(DesignerClient.Flow("tried-quietly", "Tried quietly", "one"));

        await studio.MustAsync("/tests/activities", Asked("tried-quietly", "flow"));

        JsonNode instances = await studio.ReadAsync(
            "/workflow-instances?definitionId=tried-quietly"
        );
        ((int)instances["totalCount"]!).ShouldBe(0);
    }

    [Fact]
    public async Task An_activity_that_the_workflow_does_not_have_is_named()
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "en"));
        await studio.MustSaveAsync(DesignerClient.Flow("tried-nothing", "Tried nothing", "one"));

        using HttpResponseMessage answer = await studio.PostAsync(
            "/tests/activities",
            Asked("tried-nothing", "nowhere")
        );

        (string[] codes, _) = await DesignerClient.RefusalAsync(answer, HttpStatusCode.NotFound);
        codes.ShouldBe(["Definition.NoActivity"]);
    }

    private static JsonObject Asked(string definitionId, string activityId) =>
        new()
        {
            ["workflowDefinitionHandle"] = new JsonObject { ["definitionId"] = definitionId },
            ["activityHandle"] = new JsonObject { ["activityId"] = activityId },
        };

    private static string NodeIdOf(JsonObject saved, string id) =>
        (string)
            saved["root"]!["activities"]!
                .AsArray()
                .OfType<JsonObject>()
                .Single(one => (string)one["id"]! == id)["nodeId"]!;

    /// <summary>Says a variable that is 5, and 7 in trials.</summary>
    private static JsonObject Speaking(string id)
    {
        JsonObject model = DesignerClient.Flow(id, id);
        model["variables"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "v1",
                ["name"] = "Score",
                ["typeName"] = "Int32",
                ["isArray"] = false,
                ["value"] = "5",
            }
        );
        model["customProperties"] = new JsonObject
        {
            ["VariableTestValues"] = new JsonObject { ["v1"] = "7" },
        };
        JsonObject line = DesignerClient.Line("say", "");
        line["text"] = new JsonObject
        {
            ["typeName"] = "String",
            ["expression"] = new JsonObject
            {
                ["type"] = "JavaScript",
                ["value"] = "`score ${getScore()}`",
            },
        };
        model["root"]!["activities"] = new JsonArray(line);
        return model;
    }
}
