using System.Net;
using Ipses.Hosting;
using Ipses.Web.Tests.Account;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Administration;

public sealed class AdministrationTests
{
    private static readonly string[] Pages =
    [
        "/administration",
        "/administration/institutions",
        "/administration/staff",
        "/administration/staff/KIPO",
        "/administration/bodies",
        "/administration/bodies/GPEC",
    ];

    [Fact]
    public async Task Only_those_who_keep_the_organisation_see_it_and_only_administrators_change_it()
    {
        await using TestSite site = await RealSite.StartAsync(IpsesEnvironment.Demo);
        foreach (
            (string persona, HttpStatusCode reading) in new[]
            {
                ("administrator", HttpStatusCode.OK),
                ("auditor", HttpStatusCode.OK),
                ("coordinator", HttpStatusCode.OK),
                ("officer:KIPO", HttpStatusCode.Forbidden),
                ("co-chair", HttpStatusCode.Forbidden),
                ("head:KIPO", HttpStatusCode.Forbidden),
            }
        )
        {
            using HttpClient client = site.Visitor();
            await client.ActAsAsync(persona);
            foreach (string page in Pages)
            {
                (await client.GetAsync(page)).StatusCode.ShouldBe(reading, $"{persona} {page}");
            }

            HttpResponseMessage changed = await client.PostFormAsync(
                "/demo",
                "/administration/bodies/GPEC?handler=Seat",
                ("personId", "officer.KIPO"),
                ("kind", "Official"),
                ("seat", "Member"),
                ("from", "2027-01-04"),
                ("to", "2027-01-03")
            );
            changed.StatusCode.ShouldBe(
                persona == "administrator" ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden,
                persona
            );
        }
    }

    [Fact]
    public async Task A_person_is_entered_gets_a_link_an_appointment_and_then_the_pages_that_go_with_it()
    {
        await using TestSite site = await RealSite.StartAsync(IpsesEnvironment.Demo);
        using HttpClient administrator = site.Visitor("en");
        await administrator.ActAsAsync("administrator");
        const string Kipo = "/administration/staff/KIPO";

        HttpResponseMessage entered = await administrator.PostFormAsync(
            Kipo,
            Kipo + "?handler=Person",
            ("nameKo", "새사람"),
            ("nameEn", "New Person"),
            ("email", "new@kipo.example")
        );
        string page = await entered.TextAsync();
        string link = System
            .Text.RegularExpressions.Regex.Match(
                page,
                "id=\"one-time-link\">http://[^/]+(/account/setup/[^<]+)<"
            )
            .Groups[1]
            .Value;
        string person = System
            .Text.RegularExpressions.Regex.Match(
                page,
                "New Person</a></strong><br><span class=\"ips-hint\">([^<]+)<"
            )
            .Groups[1]
            .Value;
        HttpResponseMessage twoHeads = await administrator.PostFormAsync(
            Kipo,
            Kipo + "?handler=Appoint",
            ("personId", person),
            ("role", "InstitutionHead"),
            ("bodyId", "KIPO"),
            ("from", "2027-01-04")
        );
        twoHeads.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await twoHeads.TextAsync()).ShouldContain(
            "Only one person can hold this role at Korean Intellectual Property Office"
        );
        (
            await administrator.PostFormAsync(
                Kipo,
                Kipo + "?handler=Appoint",
                ("personId", person),
                ("role", "Auditor"),
                ("bodyId", "installation"),
                ("from", "2027-01-04")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using HttpClient newcomer = site.Visitor("en");
        HttpResponseMessage set = await newcomer.PostFormAsync(
            link,
            link,
            ("password", "Correct-Horse-12"),
            ("again", "Correct-Horse-12")
        );
        set.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await newcomer.GetAsync("/administration/bodies")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_file_with_bad_rows_is_refused_with_all_of_them()
    {
        await using TestSite site = await RealSite.StartAsync(IpsesEnvironment.Demo);
        using HttpClient administrator = site.Visitor("en");
        await administrator.ActAsAsync("administrator");
        string token = RealSite.TokenOf(await administrator.GetStringAsync("/administration"));
        using MultipartFormDataContent form = new()
        {
            { new StringContent(token), "__RequestVerificationToken" },
            {
                new StringContent(
                    """
                    {"format":"ipses.organisations/1","people":[
                      {"id":"a","name":{"ko":"가","en":"A"},"email":"nowhere"},
                      {"id":"b","name":{"ko":"나","en":"B"},"email":"b@x.example","institution":"NONE"}]}
                    """
                ),
                "file",
                "people.json"
            },
        };

        HttpResponseMessage refused = await administrator.PostAsync(
            "/administration?handler=File",
            form
        );

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        string page = await refused.TextAsync();
        page.ShouldContain("people[0]");
        page.ShouldContain("people[1]: NONE does not exist.");
    }
}
