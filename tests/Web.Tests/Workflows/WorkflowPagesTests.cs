using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ipses.Application.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Access;
using Ipses.Web.Tests.ElsaApi;
using Ipses.Web.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Workflows;

/// <summary>What a coordinator decides about versions on the pages: bring in, publish, retract, take back, migrate.</summary>
public sealed partial class WorkflowPagesTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task What_files_would_change_is_seen_before_anything_is_brought_in()
    {
        using DesignerClient studio = Studio();
        await studio.MustSaveAsync(
            DesignerClient.Flow("brought-in", "Brought in", "one"),
            publish: true
        );
        using HttpClient coordinator = shared.Site.SignedIn(Role.Coordinator, "en");

        string preview = await PreviewAsync(
            coordinator,
            ("changed.json", DesignerClient.Flow("brought-in", "Brought in", "two").ToJsonString()),
            ("new.json", DesignerClient.Flow("never-seen", "Never seen", "one").ToJsonString())
        );
        int before = (int)(await studio.OpenAsync("brought-in"))["version"]!;
        using FormUrlEncodedContent decision = new(Fields(preview));
        using HttpResponseMessage done = await coordinator.PostAsync(
            "/cycle/workflows/import",
            decision
        );

        preview.ShouldContain("Draft after version 1");
        preview.ShouldContain("New workflow");
        preview.ShouldContain("Changed</span> l0");
        before.ShouldBe(1);
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        JsonObject draft = await studio.OpenAsync("brought-in");
        ((int)draft["version"]!).ShouldBe(2);
        ((bool)draft["isPublished"]!).ShouldBeFalse();
        draft["root"]!.ToJsonString().ShouldContain("two");
    }

    [Fact]
    public async Task A_file_that_is_no_workflow_is_named_and_none_of_them_can_be_brought_in()
    {
        using HttpClient coordinator = shared.Site.SignedIn(Role.Coordinator, "en");

        string preview = await PreviewAsync(
            coordinator,
            ("good.json", DesignerClient.Flow("good-one", "Good one", "one").ToJsonString()),
            ("minutes.json", "[1, 2]")
        );

        preview.ShouldContain("data-file=\"minutes.json\"");
        preview.ShouldContain("Not possible");
        preview.ShouldNotContain("id=\"import\"");
    }

    [Fact]
    public async Task What_checks_warn_of_is_published_only_with_a_reason_and_the_reason_typed_stays()
    {
        using DesignerClient studio = Studio();
        await studio.MustSaveAsync(Loose("loose-step"));
        using Visitor coordinator = Coordinator();
        const string page = "/cycle/workflows/loose-step";

        Answer without = await coordinator.PostAsync(page, "Publish", ("reason", " "));
        Answer with = await coordinator.PostAsync(page, "Publish", ("reason", "tried in 2026"));

        (await coordinator.ReadAsync(page)).ShouldContain("Warning");
        without.Status.ShouldBe(HttpStatusCode.BadRequest);
        without.Refusals.ShouldBe(["Definition.ReasonMissing"]);
        with.Refusals.ShouldBeEmpty();
        ((bool)(await studio.OpenAsync("loose-step"))["isPublished"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task A_publication_is_taken_back_and_an_older_content_is_the_newest_draft_again()
    {
        using DesignerClient studio = Studio();
        await studio.MustSaveAsync(DesignerClient.Flow("to-and-fro", "To and fro", "one"), true);
        await studio.MustSaveAsync(DesignerClient.Flow("to-and-fro", "To and fro", "two"), true);
        using Visitor coordinator = Coordinator();
        const string page = "/cycle/workflows/to-and-fro";

        await coordinator.MustAsync(page, "Retract");
        await coordinator.MustAsync(page, "Revert", ("version", "1"));

        JsonObject newest = await studio.OpenAsync("to-and-fro");
        ((int)newest["version"]!).ShouldBe(3);
        newest["root"]!.ToJsonString().ShouldContain("one");
        (await coordinator.ReadAsync(page)).ShouldNotContain("Retract</button>");
    }

    [Fact]
    public async Task Of_the_instances_that_wait_the_chosen_ones_are_migrated_and_taken_back_again()
    {
        using DesignerClient studio = Studio();
        await studio.MustSaveAsync(Waiting("moves", "one"), publish: true);
        string chosen = await StartAsync(studio, "moves");
        string left = await StartAsync(studio, "moves");
        await studio.MustSaveAsync(Waiting("moves", "one", "more"), publish: true);
        using Visitor coordinator = Coordinator();
        const string page = "/cycle/workflows/moves/migrate?to=2";

        string preview = await coordinator.ReadAsync(page);
        Answer unexplained = await coordinator.PostAsync(
            page,
            null,
            ("to", "2"),
            ("timers", "Keep"),
            ("chosen", chosen)
        );
        string migrated = await coordinator.MustAsync(
            page,
            null,
            ("to", "2"),
            ("timers", "Keep"),
            ("chosen", chosen),
            ("reason", "the letter needs one line more")
        );
        string back = await coordinator.MustAsync(
            page,
            "Undo",
            ("to", "2"),
            ("timers", "Keep"),
            ("migrated", chosen),
            ("undoReason", "too early")
        );

        preview.ShouldContain($"data-instance=\"{chosen}\"");
        preview.ShouldContain($"data-instance=\"{left}\"");
        unexplained.Refusals.ShouldBe(["Migration.ReasonMissing"]);
        migrated.ShouldContain("1 instances were migrated");
        migrated.ShouldContain($"name=\"migrated\" id=\"migrated\" value=\"{chosen}\"");
        migrated.ShouldNotContain($"data-instance=\"{chosen}\"");
        back.ShouldContain($"data-instance=\"{chosen}\"");
        back.ShouldNotContain("id=\"undo\"");
    }

    [Fact]
    public async Task The_differences_of_two_versions_name_step_property_and_both_values()
    {
        using DesignerClient studio = Studio();
        await studio.MustSaveAsync(DesignerClient.Flow("differs", "Differs", "old words"), true);
        await studio.MustSaveAsync(DesignerClient.Flow("differs", "Differs", "new words"), true);
        using Visitor auditor = new(shared.Site.SignedIn(Role.Auditor, "en"));

        string page = await auditor.ReadAsync("/cycle/workflows/differs/differences?from=1&to=2");

        page.ShouldContain("data-step=\"l0\"");
        page.ShouldContain("<td class=\"ips-text\">old words</td><td class=\"ips-text\">new words");
        page.ShouldContain("workflow-step altered");
    }

    private DesignerClient Studio() => new(shared.Site.SignedIn(Role.Coordinator, "en"));

    private Visitor Coordinator() => new(shared.Site.SignedIn(Role.Coordinator, "en"));

    private async Task<string> StartAsync(DesignerClient studio, string definitionId)
    {
        JsonNode started = await studio.MustAsync(
            $"/workflow-definitions/{definitionId}/dispatch",
            new JsonObject { ["versionOptions"] = "Published" }
        );
        await shared.Site.Services.GetRequiredService<DuePump>().DrainAsync(CancellationToken.None);
        return (string)started["workflowInstanceId"]!;
    }

    /// <summary>Posts files to be looked at and gives the page with what they would change.</summary>
    private static async Task<string> PreviewAsync(
        HttpClient coordinator,
        params (string Name, string Json)[] files
    )
    {
        string page = await coordinator.GetStringAsync("/cycle/workflows/import");
        using MultipartFormDataContent form = new()
        {
            {
                new StringContent(Token().Match(page).Groups["token"].Value),
                "__RequestVerificationToken"
            },
        };
        foreach ((string name, string json) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(json)), "files", name);
        }

        using HttpResponseMessage answer = await coordinator.PostAsync(
            "/cycle/workflows/import?handler=Preview",
            form
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>What the form of the decision would send.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Fields(string page) =>
        Hidden()
            .Matches(page)
            .Select(found =>
                KeyValuePair.Create(
                    found.Groups["name"].Value,
                    WebUtility.HtmlDecode(found.Groups["value"].Value)
                )
            )
            .Append(
                KeyValuePair.Create(
                    "__RequestVerificationToken",
                    Token().Match(page).Groups["token"].Value
                )
            );

    /// <summary>A flow with a step that no arrow leads to.</summary>
    private static JsonObject Loose(string definitionId)
    {
        JsonObject model = DesignerClient.Flow(definitionId, "Loose", "one", "two");
        model["root"]!["connections"] = new JsonArray();
        return model;
    }

    /// <summary>Waits for an event; then writes lines.</summary>
    private static JsonObject Waiting(string definitionId, params string[] lines)
    {
        JsonObject model = DesignerClient.Flow(definitionId, "Moves", lines);
        model["root"]!["activities"]!
            .AsArray()
            .Insert(
                0,
                new JsonObject
                {
                    ["id"] = "wait",
                    ["name"] = "wait",
                    ["type"] = "Elsa.Event",
                    ["version"] = 1,
                    ["eventName"] = new JsonObject
                    {
                        ["typeName"] = "String",
                        ["expression"] = new JsonObject
                        {
                            ["type"] = "Literal",
                            ["value"] = "never",
                        },
                    },
                }
            );
        model["root"]!["connections"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["source"] = new JsonObject { ["activity"] = "wait", ["port"] = "Done" },
                    ["target"] = new JsonObject { ["activity"] = "l0", ["port"] = "In" },
                }
            );
        return model;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex(
        "<input type=\"hidden\" name=\"(?<name>names|texts)\" value=\"(?<value>[^\"]*)\""
    )]
    private static partial Regex Hidden();
}
