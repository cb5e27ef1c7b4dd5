using System.Net;
using System.Text.Json.Nodes;
using Ipses.Domain.Organisations;
using Ipses.Engine.ElsaJson;
using Ipses.Testing;
using Ipses.Web.Tests.Access;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.ElsaApi;

/// <summary>What an author draws is kept, nothing is lost, and nobody overwrites another unseen.</summary>
public sealed class SavingTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private TestSite Site => shared.Site;

    public static TheoryData<string> Shipped =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Top, "workflows"), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_shipped_workflow_opened_and_saved_unchanged_is_the_same_and_makes_no_version(
        string definitionId
    )
    {
        using DesignerClient studio = Studio();
        string shipped = await File.ReadAllTextAsync(
            Path.Combine(Repository.Top, "workflows", definitionId + ".json")
        );

        JsonObject opened = await studio.OpenAsync(definitionId);
        JsonObject saved = await studio.MustSaveAsync(opened);
        JsonNode exported = await studio.ReadAsync($"/workflow-definitions/{definitionId}/export");

        saved.ToJsonString().ShouldBe(opened.ToJsonString());
        ((int)saved["version"]!).ShouldBe(1);
        DefinitionMeaning.Of(exported.ToJsonString()).ShouldBe(DefinitionMeaning.Of(shipped));
        ((string)exported["$schema"]!).ShouldBe(ElsaJsonWriter.Schema);
    }

    [Fact]
    public async Task A_new_workflow_gets_an_id_and_is_a_draft_that_its_author_writes_over()
    {
        using DesignerClient studio = Studio();

        JsonObject first = await studio.MustSaveAsync(
            DesignerClient.Flow(null, "Workflow A", "one")
        );
        string id = (string)first["definitionId"]!;
        first["root"]!["activities"]![0]!["text"]!["expression"]!["value"] = "two";
        JsonObject second = await studio.MustSaveAsync(first);
        JsonNode versions = await studio.ReadAsync($"/workflow-definitions/{id}/versions");

        ((int)second["version"]!).ShouldBe(1);
        ((bool)second["isPublished"]!).ShouldBeFalse();
        ((string)second["createdAt"]!).ShouldNotBe((string)first["createdAt"]!);
        versions.AsArray().Count.ShouldBe(1);
        ((string)versions[0]!["stringData"]!).ShouldContain("two");
    }

    [Fact]
    public async Task What_was_published_never_changes_and_the_next_save_begins_the_next_version()
    {
        using DesignerClient studio = Studio();
        JsonObject published = await studio.MustSaveAsync(
            DesignerClient.Flow("next-version", "Next", "one"),
            publish: true
        );
        published["root"]!["activities"]![0]!["text"]!["expression"]!["value"] = "two";

        JsonObject draft = await studio.MustSaveAsync(published);
        JsonNode before = await studio.ReadAsync(
            "/workflow-definitions/by-definition-id/next-version?versionOptions=Published"
        );

        ((int)draft["version"]!).ShouldBe(2);
        ((int)before["version"]!).ShouldBe(1);
        before["root"]!.ToJsonString().ShouldContain("one");
        before["root"]!.ToJsonString().ShouldNotContain("two");
        JsonNode again = await studio.MustAsync("/workflow-definitions/next-version/publish");
        ((int)again["workflowDefinition"]!["version"]!).ShouldBe(2);
        ((bool)again["alreadyPublished"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task A_save_that_would_drop_every_activity_is_refused_and_says_so()
    {
        using DesignerClient studio = Studio();
        JsonObject opened = await studio.OpenAsync("annual-plan");
        string before = opened["root"]!.ToJsonString();
        opened["root"]!["activities"] = new JsonArray();
        opened["root"]!["connections"] = new JsonArray();

        using HttpResponseMessage answer = await studio.SaveAsync(opened);
        (string[] codes, string text) = await DesignerClient.RefusalAsync(answer);

        codes.ShouldBe(["Definition.WouldBeEmptied"]);
        text.ShouldContain("would drop every activity");
        (await studio.OpenAsync("annual-plan"))["root"]!.ToJsonString().ShouldBe(before);
    }

    [Fact]
    public async Task An_activity_that_nobody_knows_is_described_kept_whole_and_not_published()
    {
        using DesignerClient studio = Studio();
        JsonObject model = DesignerClient.Flow("foreign", "Foreign", "one");
        JsonObject strange = new()
        {
            ["id"] = "s1",
            ["name"] = "Strange1",
            ["type"] = "Acme.Strange",
            ["version"] = 3,
            ["setting"] = new JsonObject
            {
                ["typeName"] = "Acme.Type, Acme",
                ["expression"] = new JsonObject { ["type"] = "Python", ["value"] = "1 + 1" },
            },
            ["inner"] = new JsonArray(new JsonObject { ["id"] = "x", ["type"] = "y" }),
        };
        model["root"]!["activities"]!.AsArray().Add(strange.DeepClone());

        JsonObject saved = await studio.MustSaveAsync(model);
        JsonNode described = await studio.ReadAsync("/descriptors/activities");
        JsonNode exported = await studio.ReadAsync("/workflow-definitions/foreign/export");
        using HttpResponseMessage published = await studio.SaveAsync(saved, publish: true);

        described["items"]!
            .AsArray()
            .Select(one => (string)one!["typeName"]!)
            .ShouldContain("Acme.Strange");
        exported["root"]!["activities"]![1]!.ToJsonString().ShouldBe(strange.ToJsonString());
        saved["root"]!["activities"]![1]!["inner"]!
            .ToJsonString()
            .ShouldBe(strange["inner"]!.ToJsonString());
        (await DesignerClient.RefusalAsync(published)).Text.ShouldContain("Acme.Strange");
    }

    [Fact]
    public async Task An_older_version_becomes_the_newest_draft_and_nothing_between_is_lost()
    {
        using DesignerClient studio = Studio();
        JsonObject model = await studio.MustSaveAsync(
            DesignerClient.Flow("reverted", "Reverted", "one"),
            publish: true
        );
        model["root"]!["activities"]![0]!["text"]!["expression"]!["value"] = "two";
        await studio.MustSaveAsync(model, publish: true);

        using HttpResponseMessage answer = await studio.PostAsync(
            "/workflow-definitions/reverted/revert/1"
        );
        (
            await Shape.DifferencesAsync(
                "POST_workflow-definitions_definitionId_revert_version",
                answer
            )
        ).ShouldBeEmpty();
        JsonNode versions = await studio.ReadAsync("/workflow-definitions/reverted/versions");

        versions
            .AsArray()
            .Select(one => ((int)one!["version"]!, (bool)one["isPublished"]!))
            .ShouldBe([(3, false), (2, true), (1, false)]);
        ((string)versions[0]!["stringData"]!).ShouldContain("one");
    }

    [Fact]
    public async Task Saves_publications_and_retractions_answer_in_Elsas_shape()
    {
        using DesignerClient studio = Studio();
        JsonObject model = DesignerClient.Flow("shaped", "Shaped", "one");
        List<string> wrong = [];

        using HttpResponseMessage saved = await studio.SaveAsync(model);
        wrong.AddRange(await Shape.DifferencesAsync("POST_workflow-definitions", saved));
        await PostAsync("publish", "POST_workflow-definitions_definitionId_publish");
        await PostAsync("retract", "POST_workflow-definitions_definitionId_retract");
        await PostAsync("publish", "POST_workflow-definitions_definitionId_publish");
        await PostAsync("dispatch", "POST_workflow-definitions_definitionId_dispatch");
        await BulkAsync("publish", "by-definition-ids");
        await BulkAsync("retract", "by-definition-ids");
        await BulkAsync("delete", "by-definition-id");

        wrong.ShouldBeEmpty();

        async Task PostAsync(string action, string shape)
        {
            using HttpResponseMessage answer = await studio.PostAsync(
                $"/workflow-definitions/shaped/{action}"
            );
            wrong.AddRange(await Shape.DifferencesAsync(shape, answer));
        }

        async Task BulkAsync(string action, string by)
        {
            using HttpResponseMessage answer = await studio.PostAsync(
                $"/bulk-actions/{action}/workflow-definitions/{by}",
                new JsonObject { ["definitionIds"] = new JsonArray("no-such-thing") }
            );
            wrong.AddRange(
                await Shape.DifferencesAsync(
                    $"POST_bulk-actions_{action}_workflow-definitions_{by}",
                    answer
                )
            );
        }
    }

    [Fact]
    public async Task A_trial_run_tells_Studio_its_instance_and_ends_in_the_answer()
    {
        using DesignerClient studio = Studio();
        await studio.MustSaveAsync(DesignerClient.Flow("trial", "Trial", "one", "two"));

        using HttpResponseMessage unpublished = await studio.PostAsync(
            "/workflow-definitions/trial/execute"
        );
        using HttpResponseMessage answer = await studio.PostAsync(
            "/workflow-definitions/trial/execute",
            new JsonObject { ["versionOptions"] = "Latest" }
        );
        JsonNode state = (await DesignerClient.BodyAsync(answer, HttpStatusCode.OK))[
            "workflowState"
        ]!;

        unpublished.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.GetValues("x-elsa-workflow-instance-id").ShouldBe([(string)state["id"]!]);
        ((string)state["subStatus"]!).ShouldBe("Finished");
        ((string)state["definitionVersionId"]!).ShouldBe("trial-v1");
    }

    [Fact]
    public async Task A_date_without_a_rule_is_told_when_the_draft_is_saved_and_stops_its_publication()
    {
        using DesignerClient studio = Studio();
        JsonObject model = await studio.OpenAsync("annual-plan");
        model["definitionId"] = "plan-without-date";
        model["name"] = "Plan without a date";
        model.Remove("id");
        model["root"]!["activities"]!
            .AsArray()
            .OfType<JsonObject>()
            .Single(step => (string)step["id"]! == "institutions")
            .Remove("dueRule");

        using HttpResponseMessage draft = await studio.SaveAsync(model);
        using HttpResponseMessage published = await studio.SaveAsync(model, publish: true);

        JsonNode kept = await DesignerClient.BodyAsync(draft, HttpStatusCode.OK);
        (
            (string)kept["validationErrors"]!.AsArray().ShouldHaveSingleItem()!["activityId"]!
        ).ShouldBe("institutions");
        (await DesignerClient.RefusalAsync(published)).Codes.ShouldBe(["Setting.WithoutValue"]);
    }

    [Fact]
    public async Task A_script_that_can_t_be_read_stops_the_publication_and_names_the_step()
    {
        using DesignerClient studio = Studio();
        JsonObject model = DesignerClient.Flow("unreadable", "Unreadable", "one");
        model["root"]!["activities"]![0]!["text"]!["expression"] = new JsonObject
        {
            ["type"] = "JavaScript",
            ["value"] = "1 +",
        };
        JsonObject draft = await studio.MustSaveAsync(model);

        using HttpResponseMessage answer = await studio.SaveAsync(draft, publish: true);

        (await DesignerClient.RefusalAsync(answer)).Text.ShouldContain("l0");
        ((bool)(await studio.OpenAsync("unreadable"))["isPublished"]!).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{", "Elsa.Unreadable")]
    [InlineData("[]", "Elsa.Unreadable")]
    [InlineData("{}", "Definition.Missing")]
    [InlineData("{\"model\":{\"definitionId\":\"../x\"}}", "Definition.IdUnfit")]
    public async Task What_is_no_definition_is_refused_with_its_place(string body, string code)
    {
        using DesignerClient studio = Studio();

        using HttpResponseMessage answer = await studio.PostAsync(
            "/workflow-definitions",
            new StringContent(body)
        );

        (await DesignerClient.RefusalAsync(answer)).Codes.ShouldContain(code);
    }

    [Fact]
    public async Task Opening_looking_and_asking_create_nothing()
    {
        using DesignerClient studio = Studio();
        string before = (await studio.ReadAsync("/workflow-definitions?versionOptions=All"))[
            "totalCount"
        ]!.ToJsonString();

        await studio.OpenAsync("annual-cycle");
        await studio.ReadAsync("/descriptors/activities");
        using HttpResponseMessage absent = await studio.GetAsync(
            "/workflow-definitions/by-definition-id/not-there"
        );

        absent.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await studio.ReadAsync("/workflow-definitions?versionOptions=All"))["totalCount"]!
            .ToJsonString()
            .ShouldBe(before);
    }

    private DesignerClient Studio() => new(Site.SignedIn(Role.Coordinator, "en"));
}
