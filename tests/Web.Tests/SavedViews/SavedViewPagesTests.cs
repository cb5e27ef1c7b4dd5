using System.Net;
using Ipses.Web.Tests.Api;
using Ipses.Web.Tests.Http;
using MiniExcelLibs;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.SavedViews;

/// <summary>Columns and saved views of the inbox, without script, and the same for programs.</summary>
public sealed class SavedViewPagesTests(YearSite year) : IClassFixture<YearSite>
{
    private const string Views = "/views/tasks";

    [Fact]
    public async Task A_list_shows_and_exports_the_columns_that_its_address_names_and_no_others()
    {
        using Visitor coordinator = year.As("coordinator");
        using HttpClient client = year.Site.SignedIn(YearSite.IdOf("coordinator"), "en");

        string usual = await coordinator.ReadAsync("/tasks?tab=unit");
        string chosen = await coordinator.ReadAsync("/tasks?tab=unit&columns=none&columns=step");

        usual.ShouldContain("data-column=\"assignee\"");
        chosen.ShouldContain("data-column=\"step\"");
        chosen.ShouldNotContain("data-column=\"assignee\"");
        chosen.ShouldNotContain("data-column=\"timeleft\"");
        chosen.ShouldContain("ips-task-title");
        chosen.ShouldContain("class=\"ips-date\"");
        // Every other address of the page keeps them.
        chosen.ShouldContain("href=\"/tasks?tab=week&columns=step\"");
        (
            await HeadAsync(client, "/tasks?tab=unit&columns=none&columns=step&format=xlsx")
        ).ShouldBe(["What to do", "Step", "Due"]);
        (await HeadAsync(client, "/tasks?tab=unit&columns=none&format=xlsx")).ShouldBe([
            "What to do",
            "Due",
        ]);
        (await HeadAsync(client, "/tasks?tab=mine&format=xlsx")).ShouldBe([
            "What to do",
            "Institution",
            "Step",
            "State",
            "Time left",
            "Due",
        ]);
    }

    [Fact]
    public async Task A_view_is_saved_marked_replaced_renamed_and_deleted_on_pages()
    {
        using Visitor head = year.As("head:KIPO");
        string list = await head.ReadAsync("/tasks?tab=week&columns=step");
        list.ShouldContain("<form method=\"post\" action=\"/views/tasks\"");
        list.ShouldContain("name=\"query\" value=\"tab=week&columns=step\"");
        string saved = await head.MustAsync(
            Views,
            null,
            ("name", "This week"),
            ("query", "tab=week&columns=step")
        );
        saved.ShouldContain("The view “This week” is saved.");
        saved.ShouldContain(
            "href=\"/tasks?tab=week&columns=step\" data-view=\"1\" aria-current=\"true\""
        );

        await head.MustAsync(Views, null, ("name", "THIS week"), ("query", "tab=overdue"));
        list = await head.ReadAsync("/tasks?tab=mine");
        list.ShouldContain("href=\"/tasks?tab=overdue\" data-view=\"1\">THIS week");

        string renamed = await head.MustAsync(
            Views,
            "Rename",
            ("number", "1"),
            ("name", "기한 지난 일")
        );
        renamed.ShouldContain("기한 지난 일");
        string deleted = await head.MustAsync(Views, "Delete", ("number", "1"));
        deleted.ShouldContain("id=\"empty\"");
    }

    [Fact]
    public async Task What_is_seen_first_opens_without_a_query_and_the_whole_list_stays_a_click_away()
    {
        using Visitor officer = year.As("unit-officer:KIPO");
        using HttpClient client = year.Site.SignedIn(YearSite.IdOf("unit-officer:KIPO"), "en");
        await officer.MustAsync(
            Views,
            null,
            ("name", "Done"),
            ("query", "tab=done"),
            ("first", "true")
        );

        using (HttpResponseMessage opened = await client.GetAsync("/tasks"))
        {
            opened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            opened.Headers.Location!.OriginalString.ShouldBe("/tasks?tab=done");
        }

        string view = await officer.ReadAsync("/tasks?tab=done");
        view.ShouldContain("href=\"/tasks?tab=mine\"");
        view.ShouldContain("(seen first)");
        await officer.MustAsync(Views, "First", ("number", ""));
        using HttpResponseMessage whole = await client.GetAsync("/tasks");
        whole.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refused_view_is_shown_with_what_was_typed_and_a_foreign_address_is_no_view()
    {
        using Visitor head = year.As("department-head:KIPO");

        Answer nameless = await head.PostAsync(
            Views,
            null,
            ("name", " "),
            ("query", "tab=overdue"),
            ("first", "true")
        );
        Answer foreign = await head.PostAsync(
            Views,
            null,
            ("name", "Elsewhere"),
            ("query", "https://elsewhere.example/?tab=mine")
        );

        nameless.Status.ShouldBe(HttpStatusCode.BadRequest);
        nameless.Refusals.ShouldBe(["SavedView.NameUnfit"]);
        nameless.Html.ShouldContain("name=\"query\" value=\"tab=overdue\"");
        foreign.Refusals.ShouldBe(["SavedView.ParameterUnknown"]);
        foreign.Html.ShouldContain("value=\"Elsewhere\"");
        (await head.OpenAsync("/views/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_view_without_the_pages_own_token_is_not_saved()
    {
        using HttpClient client = year.Site.SignedIn(YearSite.IdOf("officer:MND"), "en");

        using HttpResponseMessage answer = await client.PostAsync(
            Views,
            new FormUrlEncodedContent([new("name", "x"), new("query", "tab=mine")])
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Programs_keep_views_once_for_each_key_and_are_held_to_the_version_that_they_name()
    {
        using ApiClient officer = new(await year.Site.ProgramAsync(YearSite.IdOf("officer:MOFAT")));
        using ApiClient other = new(await year.Site.ProgramAsync(YearSite.IdOf("officer:MND")));
        string key = Guid.NewGuid().ToString();
        var body = new
        {
            name = "Late",
            query = "tab=overdue&columns=step",
            first = true,
        };

        ApiAnswer saved = await officer.MustAsync(Views, body, key: key);
        ApiAnswer again = await officer.MustAsync(Views, body, key: key);
        ApiAnswer read = await officer.ReadAsync(Views);

        ((string)saved.Json["address"]!).ShouldBe("/tasks?tab=overdue&columns=step");
        again.Headers["Idempotent-Replayed"].ShouldBe("true");
        read.Json["views"]!.AsArray().Count.ShouldBe(1);
        ((bool)read.Json["views"]![0]!["isFirst"]!).ShouldBeTrue();
        (await officer.GetAsync(Views, ifNoneMatch: read.Tag)).Status.ShouldBe(
            HttpStatusCode.NotModified
        );

        (await officer.PutAsync(Views + "/1", new { name = "Overdue" })).Status.ShouldBe(
            HttpStatusCode.NoContent
        );
        ApiAnswer stale = await officer.DeleteAsync(Views + "/1", ifMatch: read.Tag);
        stale.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await officer.PutAsync(Views + "/first", new { number = (int?)null })).Status.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await other.DeleteAsync(Views + "/1")).Codes.ShouldBe(["SavedView.NotFound"]);
        (
            await officer.PostAsync(Views, new { name = "x", query = "to=https://x.example" })
        ).Codes.ShouldBe(["SavedView.ParameterUnknown"]);
        (await officer.GetAsync("/views/nothing")).Codes.ShouldBe(["SavedView.NoSuchList"]);
        (await officer.DeleteAsync(Views + "/1")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await officer.ReadAsync(Views)).Json["views"]!.AsArray().ShouldBeEmpty();
    }

    /// <summary>The headings of the first sheet, which stand in its second row.</summary>
    private static async Task<IReadOnlyList<string>> HeadAsync(HttpClient client, string path)
    {
        using MemoryStream file = new(await client.GetByteArrayAsync(path));
        return
        [
            .. file.Query()
                .Cast<IDictionary<string, object?>>()
                .Select(row => row.Values.OfType<string>().Where(text => text.Length > 0).ToArray())
                .First(row => row.Length > 1),
        ];
    }
}
