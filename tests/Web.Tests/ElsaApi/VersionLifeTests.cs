using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Ipses.Application.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.ElsaApi;

/// <summary>Versions go, come as files and leave as files.</summary>
public sealed class VersionLifeTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Fact]
    public async Task The_history_tells_when_a_version_was_drawn_in_the_sites_own_hours()
    {
        using DesignerClient studio = Studio();
        await studio.MustSaveAsync(DesignerClient.Flow("hours", "Hours", "one"));

        JsonNode versions = await studio.ReadAsync("/workflow-definitions/hours/versions");

        ((string)versions[0]!["createdAt"]!).ShouldEndWith("+09:00");
    }

    [Fact]
    public async Task A_version_goes_and_the_one_before_becomes_the_latest_again()
    {
        using DesignerClient studio = Studio();
        JsonObject model = await studio.MustSaveAsync(
            DesignerClient.Flow("shrinks", "Shrinks", "one"),
            publish: true
        );
        model["root"]!["activities"]![0]!["text"]!["expression"]!["value"] = "two";
        JsonObject draft = await studio.MustSaveAsync(model);

        using HttpResponseMessage gone = await studio.DeleteAsync(
            $"/workflow-definition-versions/{draft["id"]}"
        );
        gone.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        ((int)(await studio.OpenAsync("shrinks"))["version"]!).ShouldBe(1);

        using HttpResponseMessage whole = await studio.DeleteAsync("/workflow-definitions/shrinks");
        whole.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using HttpResponseMessage absent = await studio.DeleteAsync(
            "/workflow-definitions/shrinks"
        );
        absent.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_runs_by_a_version_keeps_it_and_the_next_save_leaves_it_alone()
    {
        using DesignerClient studio = Studio();
        JsonObject model = DesignerClient.Flow("waits", "Waits", "one");
        model["root"]!["activities"]!.AsArray().Add(Event());
        model["root"]!["connections"]!.AsArray().Add(Arrow("l0", "wait"));
        JsonObject draft = await studio.MustSaveAsync(model);
        JsonNode started = await studio.MustAsync(
            "/workflow-definitions/waits/dispatch",
            new JsonObject { ["versionOptions"] = "Latest" }
        );
        ((string)started["workflowInstanceId"]!).ShouldNotBeEmpty();
        await shared.Site.Services.GetRequiredService<DuePump>().DrainAsync(CancellationToken.None);

        using HttpResponseMessage version = await studio.DeleteAsync(
            $"/workflow-definition-versions/{draft["id"]}"
        );
        using HttpResponseMessage whole = await studio.DeleteAsync("/workflow-definitions/waits");
        draft["root"]!["activities"]![0]!["text"]!["expression"]!["value"] = "two";
        JsonObject next = await studio.MustSaveAsync(draft);

        (await DesignerClient.RefusalAsync(version)).Codes.ShouldBe(["Definition.HasInstances"]);
        (await DesignerClient.RefusalAsync(whole)).Text.ShouldContain("1 running");
        ((int)next["version"]!).ShouldBe(2);
    }

    [Fact]
    public async Task Several_leave_as_one_archive_and_come_back_as_drafts_that_nobody_published()
    {
        using DesignerClient studio = Studio();
        JsonObject one = await studio.MustSaveAsync(
            DesignerClient.Flow("travels", "Travels", "one"),
            publish: true
        );
        JsonObject two = await studio.MustSaveAsync(
            DesignerClient.Flow("travels-too", "Travels too", "two"),
            publish: true
        );
        using HttpResponseMessage sent = await studio.PostAsync(
            "/bulk-actions/export/workflow-definitions",
            new JsonObject { ["ids"] = new JsonArray((string)one["id"]!, (string)two["id"]!) }
        );
        byte[] archive = await sent.Content.ReadAsByteArrayAsync();
        using HttpResponseMessage first = await studio.DeleteAsync("/workflow-definitions/travels");
        using HttpResponseMessage second = await studio.DeleteAsync(
            "/workflow-definitions/travels-too"
        );

        using MultipartFormDataContent form = new()
        {
            { new ByteArrayContent(archive), "files", "workflow-definitions.zip" },
        };
        using HttpResponseMessage back = await studio.PostAsync(
            "/workflow-definitions/import-files",
            form
        );

        ((int)(await DesignerClient.BodyAsync(back, HttpStatusCode.OK))["count"]!).ShouldBe(2);
        JsonObject found = await studio.OpenAsync("travels-too");
        ((bool)found["isPublished"]!).ShouldBeFalse();
        found["root"]!.ToJsonString().ShouldContain("two");
    }

    [Fact]
    public async Task Of_several_files_all_come_in_or_none_and_the_bad_one_is_named()
    {
        using DesignerClient studio = Studio();
        using MultipartFormDataContent form = new()
        {
            { Json(DesignerClient.Flow("good-file", "Good", "one")), "files", "good.json" },
            { new StringContent("{\"definitionId\":\"bad-file\"}"), "files", "bad.json" },
        };

        using HttpResponseMessage answer = await studio.PostAsync(
            "/workflow-definitions/import-files",
            form
        );

        (await DesignerClient.RefusalAsync(answer)).Text.ShouldContain("bad.json");
        using HttpResponseMessage absent = await studio.GetAsync(
            "/workflow-definitions/by-definition-id/good-file"
        );
        absent.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_archive_that_is_none_or_unpacks_to_too_much_is_refused()
    {
        using DesignerClient studio = Studio();
        using MultipartFormDataContent broken = new()
        {
            { new ByteArrayContent("PK no archive"u8.ToArray()), "files", "broken.zip" },
        };
        using MultipartFormDataContent bomb = new()
        {
            { new ByteArrayContent(Bomb()), "files", "bomb.zip" },
        };

        using HttpResponseMessage first = await studio.PostAsync(
            "/workflow-definitions/import-files",
            broken
        );
        using HttpResponseMessage second = await studio.PostAsync(
            "/workflow-definitions/import-files",
            bomb
        );

        (await DesignerClient.RefusalAsync(first)).Codes.ShouldBe(["Import.ArchiveUnreadable"]);
        (await DesignerClient.RefusalAsync(second)).Codes.ShouldBe(["Import.ArchiveUnreadable"]);
    }

    [Fact]
    public async Task One_definition_comes_in_as_json_under_the_id_that_the_address_names()
    {
        using DesignerClient studio = Studio();

        using HttpResponseMessage answer = await studio.PutAsync(
            "/workflow-definitions/named-by-address/import",
            DesignerClient.Flow("other", "Other", "one")
        );

        JsonNode kept = await DesignerClient.BodyAsync(answer, HttpStatusCode.OK);
        ((string)kept["definitionId"]!).ShouldBe("named-by-address");
        ((bool)kept["isPublished"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task Bulk_publishing_goes_on_past_what_checks_forbid_and_tells_why()
    {
        using DesignerClient studio = Studio();
        await studio.MustSaveAsync(DesignerClient.Flow("bulk-good", "Good", "one"));
        JsonObject bad = DesignerClient.Flow("bulk-bad", "Bad", "one");
        bad["root"]!["activities"]![0]!["type"] = "Acme.Nothing";
        await studio.MustSaveAsync(bad);

        JsonNode done = await studio.MustAsync(
            "/bulk-actions/publish/workflow-definitions/by-definition-ids",
            new JsonObject
            {
                ["definitionIds"] = new JsonArray("bulk-bad", "bulk-good", "nothing-at-all"),
            }
        );

        done["published"]!.AsArray().Select(id => (string)id!).ShouldBe(["bulk-good"]);
        done["failed"]!.AsArray().Select(id => (string)id!).ShouldBe(["bulk-bad"]);
        done["notFound"]!.AsArray().Select(id => (string)id!).ShouldBe(["nothing-at-all"]);
        done["warnings"]!["bulk-bad"]!.ToJsonString().ShouldContain("Acme.Nothing");
    }

    private DesignerClient Studio() => new(shared.Site.SignedIn(Role.Coordinator, "en"));

    private static StringContent Json(JsonNode node) => new(node.ToJsonString());

    private static JsonObject Event() =>
        new()
        {
            ["id"] = "wait",
            ["name"] = "wait",
            ["type"] = "Elsa.Event",
            ["version"] = 1,
            ["eventName"] = new JsonObject
            {
                ["typeName"] = "String",
                ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = "never" },
            },
        };

    private static JsonObject Arrow(string from, string to) =>
        new()
        {
            ["source"] = new JsonObject { ["activity"] = from, ["port"] = "Done" },
            ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
        };

    private static byte[] Bomb()
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("bomb.json").Open();
            byte[] blank = new byte[1024 * 1024];
            Array.Fill(blank, (byte)' ');
            for (int i = 0; i < 21; i++)
            {
                entry.Write(blank);
            }
        }

        return stream.ToArray();
    }
}
