using System.Net;
using Ipses.Web.Tests.Http;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.SearchSite;

/// <summary>The search of the header: one form on every page, hits by kind with the term marked.</summary>
public sealed class SearchPagesTests(YearSite year) : IClassFixture<YearSite>
{
    [Fact]
    public async Task What_is_found_is_grouped_marked_and_limited_to_the_reader()
    {
        using Visitor administrator = year.As("administrator");
        (await administrator.ReadAsync("/tasks")).ShouldContain("id=\"find\"");

        string found = await administrator.ReadAsync("/search?q=intellectual+property");
        found.ShouldContain("Korean <mark>Intellectual Property</mark> Office");
        found.ShouldContain("href=\"/administration/institutions/KIPO\"");
        string people = await administrator.ReadAsync("/search?q=officer");
        people.ShouldContain("href=\"/search?q=officer&kind=50\"");
        (await administrator.ReadAsync("/search?q=officer&kind=50")).ShouldContain("All kinds");

        using Visitor officer = year.As("officer:KCC");
        string own = await officer.ReadAsync("/search?q=%3Cscript%3E");
        own.ShouldNotContain("href=\"/administration");
        (await officer.ReadAsync("/search?q=officer%40kipo")).ShouldNotContain(
            "<mark>officer@kipo</mark>"
        );
    }

    [Fact]
    public async Task Nobody_searches_without_a_session()
    {
        using HttpClient stranger = year.Site.Visitor();
        (await stranger.GetAsync("/search?q=KIPO")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }
}
