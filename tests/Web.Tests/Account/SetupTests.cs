using System.Net;
using Ipses.Hosting;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Account;

/// <summary>From an empty installation to an administrator who has loaded the institutions.</summary>
public sealed class SetupTests
{
    private const string Password = "Correct-Horse-12";

    private static (string, string)[] Form(string password, string? again = null) =>
        [
            ("nameKo", "김관리"),
            ("nameEn", "Kwan-ri Kim"),
            ("email", "chief@ipses.example"),
            ("password", password),
            ("again", again ?? password),
        ];

    [Fact]
    public async Task The_first_administrator_gets_in_by_the_link_loads_the_institutions_and_comes_back_by_password()
    {
        await using TestSite site = await RealSite.StartAsync(IpsesEnvironment.Test);
        string link = (await site.SetupLinkAsync())!;
        using HttpClient visitor = site.Visitor("en");

        (await visitor.GetStringAsync(link)).ShouldContain("Create the first administrator");
        HttpResponseMessage weak = await visitor.PostFormAsync(link, link, Form("weak"));
        weak.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        string page = await weak.TextAsync();
        page.ShouldContain("has 4 characters; at least 12 are required");
        page.ShouldContain("chief@ipses.example");
        page.ShouldNotContain("value=\"weak\"");
        (
            await (await visitor.PostFormAsync(link, link, Form(Password, "other"))).TextAsync()
        ).ShouldContain("The two passwords differ.");

        HttpResponseMessage made = await visitor.PostFormAsync(link, link, Form(Password));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        made.Headers.Location!.ToString().ShouldBe("/administration");
        (await site.SetupLinkAsync()).ShouldBeNull();
        using HttpClient late = site.Visitor("en");
        HttpResponseMessage used = await late.GetAsync(link);
        used.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await used.TextAsync()).ShouldContain("it works once");

        site.Log().ShouldNotContain(link.Split('/')[^1]);

        HttpResponseMessage loaded = await visitor.PostFormAsync(
            "/administration",
            "/administration?handler=Shipped"
        );
        loaded.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        string administration = WebUtility.HtmlDecode(
            await visitor.GetStringAsync("/administration")
        );
        administration.ShouldContain("Institutions (40)");
        administration.ShouldContain("0 changed, 0 as before");
        WebUtility
            .HtmlDecode(await visitor.GetStringAsync("/administration/institutions"))
            .ShouldContain("Korean Intellectual Property Office");
        WebUtility
            .HtmlDecode(await visitor.GetStringAsync("/administration/bodies/GPEC"))
            .ShouldContain("It can't open a session because its composition breaks its rule (R6).");

        await visitor.PostFormAsync("/account/sign-out", "/account/sign-out");
        (await visitor.GetAsync("/administration"))
            .Headers.Location!.ToString()
            .ShouldContain("/account/sign-in?returnUrl=%2Fadministration");
        HttpResponseMessage wrong = await visitor.PostFormAsync(
            "/account/sign-in",
            "/account/sign-in",
            ("email", "chief@ipses.example"),
            ("password", "Wrong-Horse-12")
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        string refused = await wrong.TextAsync();
        HttpResponseMessage unknown = await visitor.PostFormAsync(
            "/account/sign-in",
            "/account/sign-in",
            ("email", "nobody@ipses.example"),
            ("password", "Wrong-Horse-12")
        );
        refused.ShouldContain("The e-mail address and the password don't fit.");
        (await unknown.TextAsync()).ShouldContain("The e-mail address and the password don't fit.");

        HttpResponseMessage right = await visitor.PostFormAsync(
            "/account/sign-in",
            "/account/sign-in",
            ("email", "Chief@ipses.example"),
            ("password", Password),
            ("returnUrl", "/administration/institutions")
        );
        right.Headers.Location!.ToString().ShouldBe("/administration/institutions");
    }

    [Fact]
    public async Task After_signing_in_nobody_is_sent_to_another_site()
    {
        await using TestSite site = await RealSite.StartAsync(IpsesEnvironment.Test);
        string link = (await site.SetupLinkAsync())!;
        using HttpClient visitor = site.Visitor("en");
        await visitor.PostFormAsync(link, link, Form(Password));

        foreach (string elsewhere in new[] { "https://evil.example", "//evil.example", "/\\evil" })
        {
            HttpResponseMessage entered = await visitor.PostFormAsync(
                "/account/sign-in",
                "/account/sign-in",
                ("email", "chief@ipses.example"),
                ("password", Password),
                ("returnUrl", elsewhere)
            );
            entered.Headers.Location!.ToString().ShouldBe("/");
        }
    }

    [Fact]
    public async Task A_form_that_was_posted_without_a_session_is_given_back_after_signing_in()
    {
        await using TestSite site = await RealSite.StartAsync(IpsesEnvironment.Test);
        string link = (await site.SetupLinkAsync())!;
        using HttpClient administrator = site.Visitor("en");
        await administrator.PostFormAsync(link, link, Form(Password));
        using HttpClient visitor = site.Visitor("en");

        HttpResponseMessage kept = await visitor.PostAsync(
            "/administration/bodies/GPEC?handler=Seat",
            new FormUrlEncodedContent([KeyValuePair.Create("personId", "a-long-typed-name")])
        );
        string page = await kept.Content.ReadAsStringAsync();
        string rescued = System
            .Text.RegularExpressions.Regex.Match(page, "name=\"rescued\" value=\"([^\"]+)\"")
            .Groups[1]
            .Value;
        rescued.ShouldNotBeEmpty();
        HttpResponseMessage entered = await visitor.PostAsync(
            "/account/sign-in",
            new FormUrlEncodedContent([
                KeyValuePair.Create("email", "chief@ipses.example"),
                KeyValuePair.Create("password", Password),
                KeyValuePair.Create("rescued", WebUtility.HtmlDecode(rescued)),
                KeyValuePair.Create("__RequestVerificationToken", RealSite.TokenOf(page)),
            ])
        );

        string offered = await entered.TextAsync();
        offered.ShouldContain("a-long-typed-name");
        offered.ShouldContain("/administration/bodies/GPEC?handler=Seat");
    }
}
