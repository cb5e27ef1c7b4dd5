using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Ipses.Domain.Organisations;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.WorkflowAddresses;

/// <summary>Workflows that listen on addresses of the site: who may call, what they hear, and what the caller gets.</summary>
public sealed class WorkflowAddressTests(AddressSite shared) : IClassFixture<AddressSite>
{
    private const string Order = "/workflows/orders/42?view=short";

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A_program_calls_and_gets_what_the_workflow_answers(string method)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), Order);
        request.Headers.Add("X-Colour", "blue");
        if (method is "POST" or "PUT")
        {
            request.Content = JsonContent.Create(new { amount = 7 });
        }

        using HttpResponseMessage answer = await shared.Program.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        JsonNode body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((string)body["number"]!).ShouldBe("42");
        ((string)body["view"]!).ShouldBe("short");
        ((string)body["headers"]!["X-Colour"]!).ShouldBe("blue");
        ((int?)body["body"]?["amount"]).ShouldBe(method is "POST" or "PUT" ? 7 : null);
    }

    [Fact]
    public async Task Credentials_never_come_into_the_workflow_and_a_workflow_sets_no_cookie()
    {
        using HttpResponseMessage answer = await shared.Program.GetAsync(Order);

        string body = await answer.Content.ReadAsStringAsync();
        body.ShouldNotContain("Authorization", Case.Insensitive);
        body.ShouldNotContain("Bearer");
        answer.Headers.GetValues("X-Made-By").ShouldBe(["a workflow"]);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer
            .Headers.GetValues("Content-Security-Policy")
            .Single()
            .ShouldContain("default-src 'none'");
    }

    [Theory]
    [InlineData("/workflows/orders/42")]
    [InlineData("/workflows/nothing/here")]
    public async Task Strangers_are_told_to_sign_in_wherever_they_call(string path)
    {
        using HttpClient stranger = shared.Site.Visitor("en");

        using HttpResponseMessage answer = await stranger.PostAsync(path, null);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Access.SignInFirst");
    }

    [Fact]
    public async Task A_person_who_follows_a_link_without_a_session_is_led_to_the_sign_in_page()
    {
        using HttpClient visitor = shared.Site.Visitor();
        visitor.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using HttpResponseMessage answer = await visitor.GetAsync(Order);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldContain("/sign-in");
    }

    [Theory]
    [InlineData("GET", "none", HttpStatusCode.OK)]
    [InlineData("GET", "same-origin", HttpStatusCode.OK)]
    [InlineData("GET", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("POST", "same-origin", HttpStatusCode.OK)]
    [InlineData("POST", "none", HttpStatusCode.Forbidden)]
    [InlineData("POST", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("POST", null, HttpStatusCode.Forbidden)]
    public async Task A_session_is_not_borrowed_by_a_page_of_another_site(
        string method,
        string? from,
        HttpStatusCode expected
    )
    {
        using HttpClient person = shared.Site.SignedIn(Role.PerformanceOfficer, "en");
        using HttpRequestMessage request = new(new HttpMethod(method), Order);
        if (from is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", from);
        }

        using HttpResponseMessage answer = await person.SendAsync(request);

        answer.StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData(Role.PerformanceOfficer, HttpStatusCode.OK)]
    [InlineData(Role.Coordinator, HttpStatusCode.Forbidden)]
    public async Task A_workflow_may_ask_for_a_role(Role role, HttpStatusCode expected)
    {
        using HttpClient program = await shared.Site.ProgramAsync(MadeUpReaders.IdOf(role));

        using HttpResponseMessage answer = await program.GetAsync("/workflows/officers");

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_token_for_reading_sets_no_workflow_going()
    {
        using HttpClient reader = await shared.Site.ProgramAsync(
            MadeUpReaders.IdOf(Role.Coordinator),
            "en",
            ApiTokenScope.Read
        );

        using HttpResponseMessage answer = await reader.GetAsync(Order);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nobody_listens_elsewhere()
    {
        using HttpResponseMessage elsewhere = await shared.Program.GetAsync("/workflows/nowhere");
        using HttpResponseMessage otherwise = await shared.Program.GetAsync("/workflows/files");

        elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Content.ReadAsStringAsync()).ShouldContain("WorkflowAddress.NotFound");
        otherwise.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_with_a_file_is_heard_by_its_fields_and_its_bytes()
    {
        using HttpResponseMessage answer = await shared.Program.PostAsync(
            "/workflows/files",
            Form("note.txt", 5)
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        JsonNode body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((string)body["name"]!).ShouldBe("note.txt");
        Convert.FromBase64String((string)body["content"]!).Length.ShouldBe(5);
        ((string)body["field"]!).ShouldBe("값");
    }

    [Theory]
    [InlineData("note.txt", 200, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("note.txt", 5000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("note.exe", 5, HttpStatusCode.UnsupportedMediaType)]
    public async Task What_breaks_a_limit_is_refused_before_the_workflow_hears_of_it(
        string name,
        int size,
        HttpStatusCode expected
    )
    {
        int before = await RunsOfAsync("files");

        using HttpResponseMessage answer = await shared.Program.PostAsync(
            "/workflows/files",
            Form(name, size)
        );

        answer.StatusCode.ShouldBe(expected);
        (await RunsOfAsync("files")).ShouldBe(before);
    }

    [Theory]
    [InlineData("note.txt", 200, "File too large")]
    [InlineData("note.txt", 5000, "Request too large")]
    [InlineData("note.exe", 5, "Invalid file extension")]
    [InlineData("note.csv", 5, "Invalid file MIME type")]
    public async Task What_breaks_a_limit_leaves_on_an_outcome_that_the_author_shows(
        string name,
        int size,
        string outcome
    )
    {
        using HttpResponseMessage answer = await shared.Program.PostAsync(
            "/workflows/shown",
            Form(name, size)
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        (await answer.Content.ReadAsStringAsync()).ShouldBe(outcome);
    }

    [Fact]
    public async Task A_retracted_workflow_hears_nothing_until_it_is_published_again()
    {
        await shared.PublishAsync("doorbell", "doorbell", ["POST"], "'come in'");
        (await RingAsync()).ShouldBe(HttpStatusCode.OK);

        using HttpResponseMessage retracted = await shared.Program.PostAsync(
            "/elsa/api/workflow-definitions/doorbell/retract",
            null
        );
        retracted.IsSuccessStatusCode.ShouldBeTrue();
        (await RingAsync()).ShouldBe(HttpStatusCode.NotFound);

        using HttpResponseMessage published = await shared.Program.PostAsync(
            "/elsa/api/workflow-definitions/doorbell/publish",
            null
        );
        published.IsSuccessStatusCode.ShouldBeTrue();
        (await RingAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_workflow_that_stops_is_told_as_a_failure()
    {
        await shared.PublishAsync("broken", "broken", ["GET"], "noSuchThing()");

        using HttpResponseMessage answer = await shared.Program.GetAsync("/workflows/broken");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("noSuchThing");
    }

    private async Task<HttpStatusCode> RingAsync()
    {
        using HttpResponseMessage answer = await shared.Program.PostAsync(
            "/workflows/doorbell",
            null
        );
        return answer.StatusCode;
    }

    private async Task<int> RunsOfAsync(string definition)
    {
        using HttpResponseMessage answer = await shared.Program.GetAsync(
            $"/elsa/api/workflow-instances?definitionId={definition}"
        );
        return (int)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["totalCount"]!;
    }

    private static MultipartFormDataContent Form(string name, int size)
    {
        ByteArrayContent file = new(Encoding.ASCII.GetBytes(new string('x', size)));
        file.Headers.ContentType = new MediaTypeHeaderValue(
            name.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv" : "text/plain"
        );
        return new() { { new StringContent("값"), "field" }, { file, "file", name } };
    }
}

/// <summary>On a site that allows what a workflow leaves open.</summary>
public sealed class OpenAddressTests(OpenAddressSite shared) : IClassFixture<OpenAddressSite>
{
    [Theory]
    [InlineData("/workflows/orders/42", HttpStatusCode.OK)]
    [InlineData("/workflows/closed", HttpStatusCode.Unauthorized)]
    [InlineData("/workflows/officers", HttpStatusCode.Unauthorized)]
    public async Task A_stranger_gets_what_the_workflow_leaves_open_and_nothing_else(
        string path,
        HttpStatusCode expected
    )
    {
        using HttpClient stranger = shared.Site.Visitor("en");

        using HttpResponseMessage answer = await stranger.GetAsync(path);

        answer.StatusCode.ShouldBe(expected);
    }
}
