using System.Net;
using System.Text.Json.Nodes;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Access;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.ElsaApi;

/// <summary>Who comes into Elsa's surface, and how those are told who do not.</summary>
public sealed class EntranceTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Version = "/elsa/api/package/version";

    private TestSite Site => shared.Site;

    [Fact]
    public async Task A_session_and_a_token_both_open_it_and_without_either_nothing_redirects()
    {
        using HttpClient session = Site.SignedIn(Role.Coordinator);
        using HttpClient program = await Site.ProgramAsync(MadeUpReaders.IdOf(Role.Coordinator));
        using HttpClient nobody = Site.Visitor("en");

        (await session.GetStringAsync(Version)).ShouldContain("\"packageVersion\":\"3.");
        (await program.GetStringAsync(Version)).ShouldContain("\"packageVersion\":\"3.");
        using HttpResponseMessage refused = await nobody.GetAsync(Version);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ProblemAsync(refused)).ShouldContain("Sign in first");
    }

    [Theory]
    [InlineData(Role.Administrator, HttpStatusCode.OK)]
    [InlineData(Role.Auditor, HttpStatusCode.OK)]
    [InlineData(Role.PerformanceOfficer, HttpStatusCode.Forbidden)]
    [InlineData(Role.GpecMember, HttpStatusCode.Forbidden)]
    public async Task Who_looks_at_workflows_reads_and_others_are_told_why_not(
        Role role,
        HttpStatusCode expected
    )
    {
        using HttpClient client = Site.SignedIn(role, "en");

        using HttpResponseMessage answer = await client.GetAsync(Version);

        answer.StatusCode.ShouldBe(expected);
        if (expected == HttpStatusCode.Forbidden)
        {
            (await ProblemAsync(answer)).ShouldContain("None of the appointments");
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("X-Nothing", "said", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.MethodNotAllowed)]
    public async Task A_write_by_a_session_counts_only_from_a_page_of_this_site(
        string header,
        string value,
        HttpStatusCode expected
    )
    {
        using HttpClient client = Site.SignedIn(Role.Coordinator, "en");
        client.DefaultRequestHeaders.Add(header, value);

        using HttpResponseMessage answer = await client.PostAsync(Version, null);

        answer.StatusCode.ShouldBe(expected);
        if (expected == HttpStatusCode.Forbidden)
        {
            (await ProblemAsync(answer)).ShouldContain("not sent from a page of this site");
        }
    }

    [Fact]
    public async Task A_write_by_a_session_with_this_sites_origin_and_one_by_a_token_pass()
    {
        using HttpClient browser = Site.SignedIn(Role.Coordinator);
        browser.DefaultRequestHeaders.Add("Origin", Site.Address);
        using HttpClient program = await Site.ProgramAsync(MadeUpReaders.IdOf(Role.Coordinator));

        using HttpResponseMessage first = await browser.PostAsync(Version, null);
        using HttpResponseMessage second = await program.PostAsync(Version, null);

        first.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        second.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private static async Task<string> ProblemAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((int)problem["statusCode"]!).ShouldBe((int)answer.StatusCode);
        ((string)problem["message"]!).ShouldNotBeEmpty();
        return (string)problem["errors"]!["generalErrors"]![0]!;
    }
}
