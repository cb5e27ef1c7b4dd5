using System.Net;
using Ipses.Hosting;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Account;

public sealed class MyAccountTests
{
    [Fact]
    public async Task R2_a_head_who_goes_away_names_a_substitute_who_then_holds_the_role_for_them()
    {
        await using TestSite site = await RealSite.StartAsync(IpsesEnvironment.Demo);
        using HttpClient head = site.Visitor("en");
        await head.ActAsAsync("head:KIPO");

        HttpResponseMessage refused = await head.PostFormAsync(
            "/account",
            "/account?handler=Substitute",
            ("substitute", "department-head.KIPO"),
            ("from", "2027-01-05"),
            ("to", "2027-01-04")
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        string typed = await refused.TextAsync();
        typed.ShouldContain("The last day (4 Jan 2027) lies before the first (5 Jan 2027).");
        typed.ShouldContain("value=\"2027-01-05\"");
        (
            await head.PostFormAsync(
                "/account",
                "/account?handler=Substitute",
                ("substitute", "department-head.KIPO"),
                ("from", "2027-01-04"),
                ("to", "2027-01-08")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using HttpClient substitute = site.Visitor("en");
        await substitute.ActAsAsync("department-head:KIPO");
        string page = WebUtility.HtmlDecode(await substitute.GetStringAsync("/account"));
        page.ShouldContain("Head of institution, Korean Intellectual Property Office");
        page.ShouldContain("as a substitute");
    }

    [Fact]
    public async Task Nobody_has_an_account_page_without_signing_in_and_a_member_acts_in_person()
    {
        await using TestSite site = await RealSite.StartAsync(IpsesEnvironment.Demo);
        using HttpClient visitor = site.Visitor("en");
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await visitor.ActAsAsync("gpec-member");
        WebUtility
            .HtmlDecode(await visitor.GetStringAsync("/account"))
            .ShouldContain("nobody can act for you in them");
    }
}
