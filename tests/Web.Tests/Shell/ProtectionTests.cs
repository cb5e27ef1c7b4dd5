using System.Net;
using System.Text.RegularExpressions;
using Ipses.Hosting;
using Ipses.Web.SignIn;
using Ipses.Web.Tests.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Shell;

/// <summary>What the frame protects people from, and what it tells them when something fails.</summary>
public sealed class ProtectionTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private TestSite Site => shared.Site;

    [Fact]
    public async Task A_page_forbids_inline_scripts_foreign_sources_and_framing()
    {
        using HttpClient client = Site.Visitor();
        using HttpResponseMessage answer = await client.GetAsync("/");

        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
        string html = await answer.Content.ReadAsStringAsync();
        html.ShouldNotContain(" style=\"");
        Regex.Matches(html, "<script(?![^>]*src=)").Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_form_from_elsewhere_without_the_pages_token_is_refused_and_told_what_to_do()
    {
        using HttpClient client = Site.Visitor("en");
        using HttpResponseMessage answer = await client.PostAsync(
            "/language",
            new FormUrlEncodedContent([KeyValuePair.Create("to", "en")])
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("reload the page");
    }

    [Theory]
    [InlineData("ko", "찾을 수 없습니다")]
    [InlineData("en", "Not found")]
    public async Task A_wrong_address_is_explained_in_the_readers_language(
        string language,
        string title
    )
    {
        using HttpClient client = Site.Visitor(language);
        using HttpResponseMessage answer = await client.GetAsync("/no/such/page");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        string html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain(title);
        html.ShouldContain($"<html lang=\"{language}\">");
    }

    [Fact]
    public async Task What_is_too_large_to_be_sent_is_told_so_and_what_to_do()
    {
        using HttpClient client = Site.Visitor("en");
        using MultipartFormDataContent form = new()
        {
            { new ByteArrayContent(new byte[25 * 1024 * 1024]), "file", "big.pdf" },
        };
        using HttpResponseMessage answer = await client.PostAsync("/language", form);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Make the attachment smaller");
    }

    [Fact]
    public async Task A_failure_shows_an_id_that_stands_in_the_log_and_no_stack_trace()
    {
        await using TestSite site = await TestSite.StartAsync(
            new WebServerOptions
            {
                Environment = IpsesEnvironment.Test,
                Compose = builder => builder.Services.AddSingleton<IStartupFilter, FailingPage>(),
            }
        );
        using HttpClient client = site.Visitor("en");

        using HttpResponseMessage answer = await client.GetAsync(FailingPage.Path);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        string html = await answer.Content.ReadAsStringAsync();
        string id = Regex.Match(html, "id=\"error-id\">([^<]+)<").Groups[1].Value;
        id.ShouldNotBeEmpty();
        html.ShouldNotContain(FailingPage.Secret);
        html.ShouldNotContain("   at ");
        string log = site.Log();
        log.ShouldContain(id);
        log.ShouldContain(FailingPage.Secret);
    }

    [Fact]
    public async Task An_operator_finds_each_request_in_the_log_with_its_status_and_nothing_that_was_asked()
    {
        await using TestSite site = await TestSite.StartAsync();
        using HttpClient client = site.Visitor("en");

        using HttpResponseMessage answer = await client.GetAsync("/account/sign-in?q=somebody");

        string log = site.Log();
        log.ShouldContain("GET /account/sign-in 200");
        log.ShouldNotContain("somebody");
    }

    [Fact]
    public async Task The_first_page_without_fonts_stays_under_300_KB_on_the_wire()
    {
        using HttpClient client = new(
            new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }
        )
        {
            BaseAddress = new Uri(Site.Address),
        };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using HttpClient reader = Site.Visitor();
        string html = await reader.GetStringAsync("/");
        string[] parts =
        [
            "/",
            .. Regex
                .Matches(html, "(?:href|src)=\"(/(?:lib|css|js)/[^\"]+)\"")
                .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)),
        ];
        parts.Length.ShouldBeGreaterThan(6);

        int bytes = 0;
        foreach (string part in parts)
        {
            using HttpResponseMessage answer = await client.GetAsync(part);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, part);
            bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        bytes.ShouldBeLessThan(300 * 1024);
    }

    [Fact]
    public async Task Files_with_a_version_in_their_address_are_kept_for_a_year()
    {
        using HttpClient client = Site.Visitor();
        string html = await client.GetStringAsync("/");
        string address = Regex.Match(html, "href=\"(/css/ipses.css\\?v=[^\"]+)\"").Groups[1].Value;
        using HttpResponseMessage answer = await client.GetAsync(address);

        answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
    }

    [Fact]
    public async Task Operators_can_ask_whether_the_site_lives_and_is_ready()
    {
        using HttpClient client = Site.Visitor();

        (await client.GetStringAsync("/health/live")).ShouldBe("Healthy");
        (await client.GetStringAsync("/health/ready")).ShouldStartWith("{\"status\":\"Healthy\"");
    }

    [Fact]
    public async Task Guessing_passwords_from_one_address_is_slowed_down()
    {
        await using TestSite site = await TestSite.StartAsync(
            new WebServerOptions
            {
                Environment = IpsesEnvironment.Test,
                Settings = new Dictionary<string, string?>
                {
                    ["Ipses:Site:SignInsPerMinute"] = "2",
                },
            }
        );
        using HttpClient client = site.Visitor();
        List<HttpStatusCode> answers = [];
        for (int attempt = 0; attempt < 3; attempt++)
        {
            using HttpResponseMessage answer = await client.PostAsync(
                SignInPaths.SignIn,
                new FormUrlEncodedContent([])
            );
            answers.Add(answer.StatusCode);
        }

        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        answers[0].ShouldNotBe(HttpStatusCode.TooManyRequests);
    }

    /// <summary>A page that fails with something that nobody outside may read.</summary>
    private sealed class FailingPage : IStartupFilter
    {
        public const string Path = "/failing";
        public const string Secret = "the database password is hunter2";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                next(app);
                app.Use(
                    (HttpContext context, RequestDelegate rest) =>
                        context.Request.Path == Path
                            ? throw new InvalidOperationException(Secret)
                            : rest(context)
                );
            };
    }
}
