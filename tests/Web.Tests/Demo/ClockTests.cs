using System.Net;
using System.Text;
using System.Text.Json;
using Ipses.Hosting;
using Ipses.Web.Tests.Account;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Demo;

/// <summary>The demo's clock, moved by scripts and on the page.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await RealSite.StartAsync(IpsesEnvironment.Demo);

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Scripts_move_it_with_the_plus_as_it_is_and_are_told_in_problem_JSON_why_it_does_not_move()
    {
        using HttpClient script = _site.Visitor("en");
        await script.ActAsAsync("auditor");

        (
            await MovedAsync(script, "/demo/clock", "to=2027-01-05T09:00:00+09:00&others=none")
        ).ShouldBe("2027-01-05T09:00:00+09:00");
        (
            await MovedAsync(script, "/demo/clock?to=2027-01-05T09:30:00+09:00&others=none", "")
        ).ShouldBe("2027-01-05T09:30:00+09:00");
        (await MovedAsync(script, "/demo/clock", "to=2027-01-05T01:00:00Z&others=none")).ShouldBe(
            "2027-01-05T10:00:00+09:00"
        );

        foreach (
            (string form, HttpStatusCode status, string code, string field) in ((
                string,
                HttpStatusCode,
                string,
                string
            )[])
                [
                    ("to=soon", HttpStatusCode.BadRequest, "DemoTime.Unreadable", "to"),
                    ("", HttpStatusCode.BadRequest, "DemoTime.Unreadable", "to"),
                    ("to=2027-01-05 09:00", HttpStatusCode.BadRequest, "DemoTime.Unreadable", "to"),
                    (
                        "to=2026-12-31T09:00:00+09:00",
                        HttpStatusCode.UnprocessableEntity,
                        "DemoTime.Backwards",
                        "to"
                    ),
                    (
                        "to=2027-01-06T09:00&others=lazy",
                        HttpStatusCode.BadRequest,
                        "DemoTime.UnknownProfile",
                        "others"
                    ),
                ]
        )
        {
            using HttpResponseMessage refused = await PostAsync(script, "/demo/clock", form);
            refused.StatusCode.ShouldBe(status, form);
            refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            JsonElement problem = JsonDocument
                .Parse(await refused.Content.ReadAsStringAsync())
                .RootElement;
            problem.GetProperty("status").GetInt32().ShouldBe((int)status);
            problem.GetProperty("now").GetString().ShouldBe("2027-01-05T10:00:00+09:00");
            JsonElement error = problem.GetProperty("errors")[0];
            error.GetProperty("code").GetString().ShouldBe(code);
            error.GetProperty("field").GetString().ShouldBe(field);
            error.GetProperty("ko").GetString().ShouldNotBeNullOrEmpty();
            problem.GetProperty("detail").GetString().ShouldBe(error.GetProperty("en").GetString());
        }
    }

    [Theory]
    [InlineData(
        "en",
        "is not a date and time",
        "The virtual clock only moves forward",
        "There is no profile"
    )]
    [InlineData("ko", "날짜와 시각이 아닙니다", "가상 시계는 앞으로만 갑니다", "없는 유형입니다")]
    public async Task People_are_told_on_the_page_in_their_language_and_keep_what_they_typed(
        string language,
        string unreadable,
        string backwards,
        string unknown
    )
    {
        using HttpClient visitor = _site.Visitor(language);
        await visitor.ActAsAsync("auditor");

        foreach (
            (string to, string others, string said) in ((string, string, string)[])
                [
                    ("soon", "mixed", unreadable),
                    ("2026-12-31T09:00", "late", backwards),
                    ("2027-01-05T09:00", "lazy", unknown),
                ]
        )
        {
            HttpResponseMessage refused = await visitor.PostFormAsync(
                "/demo",
                "/demo",
                ("to", to),
                ("others", others)
            );

            ((int)refused.StatusCode).ShouldBeInRange(400, 422);
            refused.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
            string page = await refused.TextAsync();
            page.ShouldContain(said);
            page.ShouldContain($"value=\"{to}\"");
            if (others != "lazy")
            {
                page.ShouldContain($"<option value=\"{others}\" selected=\"selected\">");
            }
        }

        HttpResponseMessage moved = await visitor.PostFormAsync(
            "/demo",
            "/demo",
            ("to", "2027-01-05T09:00"),
            ("others", "none")
        );
        moved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetStringAsync("/demo/clock")).ShouldContain("2027-01-05T09:00:00");
    }

    private static async Task<string> MovedAsync(HttpClient script, string address, string form)
    {
        using HttpResponseMessage moved = await PostAsync(script, address, form);
        string answer = await moved.Content.ReadAsStringAsync();
        moved.StatusCode.ShouldBe(HttpStatusCode.OK, answer);
        return JsonDocument.Parse(answer).RootElement.GetProperty("now").GetString()!;
    }

    /// <summary>As curl's <c>-d</c> sends it: not encoded any further.</summary>
    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient script,
        string address,
        string form
    )
    {
        using StringContent content = new(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        return await script.PostAsync(address, content);
    }
}
