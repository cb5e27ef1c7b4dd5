using System.Net;
using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Application.Organisations.Demo;
using Ipses.Hosting;
using Ipses.Testing.Browser;
using Ipses.Web.Tests.Account;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Demo;

public sealed class DemoSignInTests
{
    [Fact]
    public async Task A_script_signs_in_as_a_persona_and_the_institution_is_the_visitors_from_then_on()
    {
        await using TestSite site = await RealSite.StartAsync(IpsesEnvironment.Demo);
        using HttpClient client = site.Visitor("en");

        HttpResponseMessage entered = await client.ActAsAsync("unit-officer:KIPO");
        entered.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonElement answer = JsonDocument
            .Parse(await entered.Content.ReadAsStringAsync())
            .RootElement;
        answer.GetProperty("person").GetString().ShouldBe("unit-officer.KIPO.ipp");
        WebUtility
            .HtmlDecode(await client.GetStringAsync("/demo"))
            .ShouldContain("Unit officer, Korean Intellectual Property Office");
        await using AsyncServiceScope scope = site.Services.CreateAsyncScope();
        (
            await scope.ServiceProvider.GetRequiredService<DemoVisitors>().InstitutionsAsync()
        ).ShouldBe(["KIPO"]);

        HttpResponseMessage nobody = await client.ActAsAsync("emperor");
        nobody.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await nobody.TextAsync()).ShouldContain("Demo.NoSuchPersona");
    }

    [Fact]
    public async Task Outside_of_the_demo_there_is_no_persona_to_be_had()
    {
        await using TestSite site = await RealSite.StartAsync(IpsesEnvironment.Test);
        using HttpClient client = site.Visitor("en");

        (await client.ActAsAsync("administrator")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/demo")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        HttpResponseMessage picked = await client.PostFormAsync(
            "/account/sign-in",
            "/account/sign-in?handler=Persona",
            ("persona", "administrator")
        );
        picked.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        picked.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task The_language_that_a_person_switches_to_is_kept_for_their_mail()
    {
        await using TestSite site = await RealSite.StartAsync(IpsesEnvironment.Demo);
        using HttpClient client = site.Visitor("ko");
        await client.ActAsAsync("officer:MOSF");

        await client.PostFormAsync("/language", "/language", ("to", "en"));

        await using AsyncServiceScope scope = site.Services.CreateAsyncScope();
        (
            await scope
                .ServiceProvider.GetRequiredService<IDirectory>()
                .PeopleAsync(["officer.MOSF"], default)
        )
            .ShouldHaveSingleItem()
            .Language.ShouldBe(Domain.Common.Language.English);
    }

    [Theory]
    [InlineData("ko-KR", Browser.Wide)]
    [InlineData("en-GB", Browser.Narrow)]
    public async Task A_visitor_finds_an_institution_by_part_of_its_name_and_acts_as_its_officer(
        string language,
        int width
    )
    {
        await using TestSite site = await RealSite.StartAsync(IpsesEnvironment.Demo);
        await using Browser browser = await Browser.StartAsync();
        IPage page = await browser.VisitorAsync(site.Address, language, width, scripts: true);
        bool korean = language == "ko-KR";

        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("#q", korean ? "환경" : "intellectual");
        await page.PressAsync("#q", "Enter");
        await page.ClickAsync(
            korean ? "button[value='officer:ME']" : "button[value='officer:KIPO']"
        );

        await page.GotoAsync("/demo");
        // On a telephone the header shows the name alone and tells the rest to screen readers.
        (await page.Locator(".ips-who").TextContentAsync())!.ShouldContain(
            korean
                ? "환경부 성과관리 담당자"
                : "Performance officer, Korean Intellectual Property Office"
        );
    }
}
