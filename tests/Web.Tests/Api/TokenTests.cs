using System.Net;
using AngleSharp.Html.Parser;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Http;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Api;

/// <summary>The life of a token, and what it opens (R2).</summary>
public sealed class TokenTests(YearSite year) : IClassFixture<YearSite>
{
    private const string Officer = "officer:KIPO";

    [Fact]
    public async Task A_token_made_on_the_page_acts_as_its_person_until_it_is_revoked()
    {
        using Visitor person = year.As(Officer);
        string secret = await MadeOnThePageAsync(person, ApiTokenScope.Act);
        using ApiClient program = With(secret);

        ApiAnswer me = await program.ReadAsync("/account");
        ((string)me.Json["person"]!["id"]!).ShouldBe(YearSite.IdOf(Officer));
        ApiAnswer tokens = await program.ReadAsync("/tokens");
        tokens.Text.ShouldNotContain(secret);
        var token = tokens.Json["items"]!
            .AsArray()
            .Single(one => (string)one!["name"]! == "import")!;
        ((string)token["lastUsedOn"]!).ShouldBe("2027-01-04");

        ApiAnswer revoked = await program.DeleteAsync($"/tokens/{token["id"]}");
        revoked.Status.ShouldBe(HttpStatusCode.NoContent, revoked.Text);

        ApiAnswer after = await program.GetAsync("/account");
        after.Status.ShouldBe(HttpStatusCode.Unauthorized);
        after.Codes.ShouldBe(["ApiToken.Revoked"]);
        after.Headers["WWW-Authenticate"].ShouldContain("invalid_token");
        year.Site.Log().ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_session_opens_nothing_where_programs_call_and_no_token_is_a_problem_that_says_how()
    {
        using ApiClient browser = new(year.Site.SignedIn(YearSite.IdOf(Officer), "en"));

        ApiAnswer answer = await browser.GetAsync("/account");

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.MediaType.ShouldBe("application/problem+json");
        answer.Headers["WWW-Authenticate"].ShouldBe("Bearer realm=\"ipses\"");
        ((string)answer.Json["detail"]!).ShouldContain("Make a token");
    }

    [Fact]
    public async Task A_token_for_reading_changes_nothing_whatever_its_person_may()
    {
        using ApiClient reading = new(
            await year.Site.ProgramAsync(YearSite.IdOf(Officer), scope: ApiTokenScope.Read)
        );

        (await reading.GetAsync("/tasks")).Status.ShouldBe(HttpStatusCode.OK);
        ApiAnswer refused = await reading.PutAsync(
            "/account/language",
            new { language = "English" }
        );

        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Codes.ShouldBe(["ApiToken.ReadOnly"]);
        refused.Headers["WWW-Authenticate"].ShouldContain("insufficient_scope");
    }

    [Fact]
    public async Task Nobody_ends_another_persons_token_but_an_administrator()
    {
        string secret = await year.Site.TokenOfAsync(YearSite.IdOf("officer:MOFAT"));
        string id = ApiToken.IdOf(Application.Organisations.Tokens.TokenSecret.HashOf(secret));
        using ApiClient other = new(await year.Site.ProgramAsync(YearSite.IdOf(Officer)));
        using ApiClient administrator = new(
            await year.Site.ProgramAsync(YearSite.IdOf("administrator"))
        );

        (await other.DeleteAsync($"/tokens/{id}")).Codes.ShouldBe(["ApiToken.NotFound"]);
        (await other.GetAsync("/tokens?everybody=true")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await administrator.DeleteAsync($"/tokens/{id}")).Status.ShouldBe(
            HttpStatusCode.NoContent
        );
        using ApiClient ended = With(secret);
        (await ended.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_longer_than_a_year_is_refused_on_the_page_with_what_was_typed()
    {
        using Visitor person = year.As(Officer);

        Answer answer = await person.PostAsync(
            "/account/tokens",
            null,
            ("name", "for ever"),
            ("days", "400"),
            ("scope", "Read")
        );

        answer.Refusals.ShouldBe(["ApiToken.DaysUnfit"]);
        answer.Html.ShouldContain("for ever");
    }

    private ApiClient With(string secret)
    {
        HttpClient client = year.Site.Visitor("en");
        client.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        return new ApiClient(client);
    }

    private static async Task<string> MadeOnThePageAsync(Visitor person, ApiTokenScope scope)
    {
        string page = await person.MustAsync(
            "/account/tokens",
            null,
            ("name", "import"),
            ("days", "30"),
            ("scope", scope.ToString())
        );
        string secret = new HtmlParser().ParseDocument(page).QuerySelector("#secret")!.TextContent;
        secret.ShouldStartWith("ipses_");
        (await person.ReadAsync("/account/tokens")).ShouldNotContain(secret);
        return secret;
    }
}
