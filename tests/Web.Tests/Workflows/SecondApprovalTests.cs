using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ipses.Application.Common;
using Ipses.Application.Mail;
using Ipses.Hosting;
using Ipses.Testing.Browser;
using Ipses.Web.Access;
using Ipses.Web.Tests.ElsaApi;
using Ipses.Web.Tests.Http;
using Ipses.Web.Tests.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Workflows;

/// <summary>A site on which it takes two coordinators to publish a workflow (R3).</summary>
public sealed class SecondApprovalTests : IAsyncLifetime
{
    private const string Asker = "coordinator";
    private const string Second = "coordinator-2";

    private TestSite _site = null!;

    public async Task InitializeAsync() =>
        _site = await TestSite.StartAsync(
            new WebServerOptions
            {
                Environment = IpsesEnvironment.Demo,
                Settings = new Dictionary<string, string?>
                {
                    ["Ipses:Workflows:SecondApproval"] = "true",
                },
            },
            realPeople: true
        );

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task No_way_around_the_page_publishes_and_every_refusal_says_where_to_ask()
    {
        using DesignerClient studio = Studio(Asker);
        using Visitor page = As(Asker);
        using HttpClient program = await _site.ProgramAsync(YearSite.IdOf(Asker));
        JsonObject flow = DesignerClient.Flow("alone", "Alone", "one");
        await studio.MustSaveAsync(flow);

        using HttpResponseMessage saved = await studio.SaveAsync(
            await studio.OpenAsync("alone"),
            publish: true
        );
        using HttpResponseMessage published = await studio.PostAsync(
            "/workflow-definitions/alone/publish"
        );
        using HttpResponseMessage bulk = await studio.PostAsync(
            "/bulk-actions/publish/workflow-definitions/by-definition-ids",
            new JsonObject { ["definitionIds"] = new JsonArray("alone") }
        );
        Answer posted = await page.PostAsync("/cycle/workflows/alone", "Publish");
        using HttpResponseMessage called = await program.PostAsJsonAsync(
            $"{ApiPaths.V1}/workflows/alone/publish",
            new { reason = "mine" }
        );

        (await DesignerClient.RefusalAsync(saved)).Codes.ShouldBe([Needed]);
        (string[] codes, string text) = await DesignerClient.RefusalAsync(published);
        codes.ShouldBe([Needed]);
        text.ShouldContain("/cycle/workflows/alone");
        (await bulk.Content.ReadAsStringAsync()).ShouldNotContain("\"published\":[\"alone\"]");
        posted.Refusals.ShouldBe([Needed]);
        posted.Html.ShouldContain("Ask another coordinator");
        (await called.Content.ReadAsStringAsync()).ShouldContain(Needed);
        ((bool)(await studio.OpenAsync("alone"))["isPublished"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_asked_waits_another_approves_and_both_are_told()
    {
        using DesignerClient studio = Studio(Asker);
        await studio.MustSaveAsync(DesignerClient.Flow("together", "Together", "one"));
        using Visitor asker = As(Asker);
        using Visitor second = As(Second);
        const string page = "/cycle/workflows/together";

        string asked = await asker.MustAsync(page, "Request", ("reason", "for 2027"));
        Answer own = await asker.PostAsync(page, "Approve");
        string seen = await second.ReadAsync(page);
        string list = await second.ReadAsync("/cycle/workflows");
        await second.MustAsync(page, "Approve", ("decisionReason", "looks right"));
        string after = await asker.ReadAsync(page);

        asked.ShouldContain("the other coordinators have been told");
        asked.ShouldContain("id=\"withdraw\"");
        asked.ShouldNotContain("id=\"request\"");
        own.Refusals.ShouldBe(["Publication.FourEyes"]);
        list.ShouldContain("waits for approval");
        (await second.ReadAsync("/cycle/workflows")).ShouldNotContain("waits for approval");
        seen.ShouldContain("for 2027");
        seen.ShouldContain("id=\"decide\"");
        ((bool)(await studio.OpenAsync("together"))["isPublished"]!).ShouldBeTrue();
        after.ShouldNotContain("id=\"decide\"");
        (await LettersAsync(Second)).ShouldBe(["[Approval asked for] Together"]);
        (await LettersAsync(Asker)).ShouldBe(["[Published] Together"]);
    }

    [Fact]
    public async Task What_was_changed_since_cannot_be_approved_and_is_asked_for_anew()
    {
        using DesignerClient studio = Studio(Asker);
        await studio.MustSaveAsync(DesignerClient.Flow("moving", "Moving", "one"));
        using Visitor asker = As(Asker);
        using Visitor second = As(Second);
        const string page = "/cycle/workflows/moving";
        await asker.MustAsync(page, "Request");
        JsonObject changed = await studio.OpenAsync("moving");
        changed["root"]!["activities"]![0]!["text"]!["expression"]!["value"] = "two";
        await studio.MustSaveAsync(changed);

        Answer stale = await second.PostAsync(page, "Approve");
        await asker.MustAsync(page, "Request");
        await second.MustAsync(page, "Approve");

        stale.Refusals.ShouldBe(["Publication.ChangedMeanwhile"]);
        stale.Html.ShouldContain("id=\"changed-meanwhile\"");
        ((bool)(await studio.OpenAsync("moving"))["isPublished"]!).ShouldBeTrue();
        (await LettersAsync(Second)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_declines_gives_a_reason_that_the_asker_reads_and_the_draft_stays()
    {
        using DesignerClient studio = Studio(Asker);
        await studio.MustSaveAsync(DesignerClient.Flow("doubtful", "Doubtful", "one"));
        using HttpClient asker = await _site.ProgramAsync(YearSite.IdOf(Asker));
        using HttpClient second = await _site.ProgramAsync(YearSite.IdOf(Second));
        const string request = $"{ApiPaths.V1}/workflows/doubtful/publication";

        (await asker.PostAsJsonAsync(request, new { })).EnsureSuccessStatusCode();
        using Visitor page = As(Second);
        Answer beside = await page.PostAsync(
            "/cycle/workflows/doubtful",
            "Decline",
            ("decisionReason", " ")
        );
        using HttpResponseMessage silent = await second.PostAsJsonAsync(
            request + "/refusal",
            new { reason = " " }
        );
        (
            await second.PostAsJsonAsync(request + "/refusal", new { reason = "too early" })
        ).EnsureSuccessStatusCode();
        JsonNode seen = JsonNode.Parse(await asker.GetStringAsync(request))!;

        beside.Refusals.ShouldBe(["Publication.ReasonMissing"]);
        beside.Html.ShouldContain("id=\"decisionReason-error\"");
        silent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)seen["request"]!["stage"]!).ShouldBe("Declined");
        ((string)seen["request"]!["decisionReason"]!).ShouldBe("too early");
        (await LettersAsync(Asker)).ShouldBe(["[Not published] Doubtful"]);
        ((bool)(await studio.OpenAsync("doubtful"))["isPublished"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_drew_before_somebody_else_touched_it_cannot_approve_it_either()
    {
        using DesignerClient drew = Studio(Second);
        await drew.MustSaveAsync(DesignerClient.Flow("touched", "Touched", "one"));
        using DesignerClient touched = Studio(Asker);
        JsonObject changed = await touched.OpenAsync("touched");
        changed["root"]!["activities"]![0]!["text"]!["expression"]!["value"] = "two";
        await touched.MustSaveAsync(changed);
        using Visitor asker = As(Asker);
        using Visitor second = As(Second);
        const string page = "/cycle/workflows/touched";
        await asker.MustAsync(page, "Request");

        Answer own = await second.PostAsync(page, "Approve");

        own.Refusals.ShouldBe(["Publication.FourEyes"]);
        (await second.ReadAsync(page)).ShouldNotContain("id=\"decide\"");
        (await LettersAsync(Second)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Workflows_that_follow_another_become_drafts_instead_of_being_published_along()
    {
        using DesignerClient studio = Studio(Asker);
        await PublishAsync(DoublingFlows.Following("inner", "Inner"));
        await PublishAsync(
            DoublingFlows.Using(await DoublingFlows.DescribedAsync(studio, "Inner"), "outer")
        );
        JsonObject again = await studio.OpenAsync("inner");
        again["description"] = "Another one";
        await PublishAsync(again);

        await studio.MustAsync("/workflow-definitions/inner/update-references");

        JsonObject outer = await studio.OpenAsync("outer");
        ((int)outer["version"]!).ShouldBe(2);
        ((bool)outer["isPublished"]!).ShouldBeFalse();

        async Task PublishAsync(JsonObject model)
        {
            await studio.MustSaveAsync(model);
            using Visitor asker = As(Asker);
            using Visitor second = As(Second);
            string page = "/cycle/workflows/" + model["definitionId"];
            await asker.MustAsync(page, "Request", ("reason", "tried"));
            await second.MustAsync(page, "Approve");
        }
    }

    [Theory]
    [InlineData("en-GB", Browser.Narrow, "Approve and publish")]
    [InlineData("ko-KR", Browser.Wide, "승인하고 게시")]
    public async Task The_page_with_a_request_can_be_used_by_everyone_in_both_languages(
        string language,
        int width,
        string approve
    )
    {
        using DesignerClient studio = Studio(Asker);
        await studio.MustSaveAsync(DesignerClient.Flow("looked-at", "Looked at", "one"));
        using Visitor asker = As(Asker);
        await asker.MustAsync("/cycle/workflows/looked-at", "Request", ("reason", "for 2027"));
        await using Browser browser = await Browser.StartAsync();
        IPage page = await browser.VisitorAsync(_site.Address, language, width);
        await page.SignInAsync(_site, Second);
        await page.GotoAsync("/cycle/workflows/looked-at");

        await page.ShouldBeAccessibleAsync();
        await page.ShouldNotScrollSidewaysAsync();
        await page.PictureAsync($"second-approval-{language[..2]}-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = approve }).ClickAsync();
        await page.Locator("#decide").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        ((bool)(await studio.OpenAsync("looked-at"))["isPublished"]!).ShouldBeTrue();
    }

    private const string Needed = "Publication.ApprovalNeeded";

    private DesignerClient Studio(string persona) =>
        new(_site.SignedIn(YearSite.IdOf(persona), "en"));

    private Visitor As(string persona) => new(_site.SignedIn(YearSite.IdOf(persona), "en"));

    private async Task<IReadOnlyList<string>> LettersAsync(string persona)
    {
        await using AsyncServiceScope scope = _site.Services.CreateAsyncScope();
        string id = YearSite.IdOf(persona);
        return
        [
            .. (
                await scope
                    .ServiceProvider.GetRequiredService<IReader>()
                    .ListAsync<OutgoingMail, OutgoingMail>(
                        all => all.Where(mail => mail.PersonId == id),
                        default
                    )
            ).Select(mail => mail.Content.Subject.En),
        ];
    }
}
