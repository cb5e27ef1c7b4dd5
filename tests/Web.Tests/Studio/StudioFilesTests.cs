using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Ipses.Domain.Organisations;
using Ipses.Web.Studio;
using Ipses.Web.Tests.Access;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Studio;

/// <summary>How Elsa Studio's files and its document are served: small, kept by browsers, and under a policy that stays with them.</summary>
public sealed class StudioFilesTests(SharedDemo shared) : IClassFixture<SharedDemo>
{
    private const string Runtime = "/studio/_framework/dotnet.js";

    private TestSite Site => shared.Site;

    private static string Package =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "studio.folder")).Trim();

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br", ".br")]
    [InlineData("gzip, deflate", "gzip", ".gz")]
    [InlineData("br;q=0, gzip", "gzip", ".gz")]
    [InlineData("identity", null, "")]
    public async Task A_file_travels_in_the_smallest_form_that_the_browser_accepts(
        string accepted,
        string? encoding,
        string ending
    )
    {
        using HttpClient client = Site.Visitor();
        using HttpRequestMessage request = new(HttpMethod.Get, Runtime);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using HttpResponseMessage answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.ShouldBe(encoding is null ? [] : [encoding]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(
            await File.ReadAllBytesAsync(Package + "/_framework/dotnet.js" + ending)
        );
    }

    [Fact]
    public async Task Every_file_with_a_hash_in_its_name_is_kept_for_a_year_and_every_other_is_asked_about()
    {
        using HttpClient client = Site.Visitor();
        string[] names =
        [
            .. Directory
                .GetFiles(Package + "/_framework")
                .Select(file => Path.GetFileName(file))
                .Where(name => Path.GetExtension(name) is not (".br" or ".gz")),
        ];
        names.Length.ShouldBeGreaterThan(100);

        string[] asked =
        [
            .. names.Where(name => !StudioFiles.IsHashed("/studio/_framework/" + name)),
        ];
        asked.Order().ShouldBe(["blazor.webassembly.js", "dotnet.js"]);
        string kept = names.First(name => Path.GetExtension(name) == ".wasm");
        (await CachingOfAsync(client, "/studio/_framework/" + kept)).ShouldBe(
            "public, max-age=31536000, immutable"
        );
        (await CachingOfAsync(client, Runtime)).ShouldBe("no-cache");
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        using HttpClient client = Site.Visitor();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "br");
        using HttpResponseMessage first = await client.GetAsync(Runtime);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        using HttpResponseMessage second = await client.GetAsync(Runtime);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData(".wasm", "application/wasm")]
    [InlineData(".dat", "application/octet-stream")]
    public async Task Files_that_browsers_run_say_what_they_are(string ending, string type)
    {
        using HttpClient client = Site.Visitor();
        string file = Directory.GetFiles(Package + "/_framework", "*" + ending)[0];

        using HttpResponseMessage answer = await client.GetAsync(
            "/studio/_framework/" + Path.GetFileName(file)
        );

        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
    }

    [Theory]
    [InlineData("/studio/../studio.folder")]
    [InlineData("/studio/index.htm")]
    [InlineData("/studio/_framework/none.wasm")]
    public async Task What_is_no_file_of_Studio_is_not_found(string address)
    {
        using HttpClient client = Site.SignedIn(Role.Coordinator);
        using HttpResponseMessage answer = await client.GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_Studios_document_may_run_WebAssembly_and_write_styles_and_only_our_pages_may_frame_it()
    {
        using HttpClient coordinator = Site.SignedIn(Role.Coordinator);

        string frame = await PolicyOfAsync(coordinator, "/studio/frame/workflows");
        string around = await PolicyOfAsync(coordinator, "/studio/workflows");

        frame.ShouldContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-");
        frame.ShouldContain("style-src 'self' 'unsafe-inline'");
        frame.ShouldContain("frame-ancestors 'self'");
        frame.ShouldContain("default-src 'self'");
        frame.ShouldNotContain("http");
        around.ShouldNotContain("unsafe");
        around.ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task The_policy_allows_the_inline_scripts_of_the_package_and_no_other()
    {
        using HttpClient coordinator = Site.SignedIn(Role.Coordinator);
        string policy = await PolicyOfAsync(coordinator, "/studio/frame/workflows");
        string[] allowed =
        [
            .. Regex.Matches(policy, "'sha256-([^']+)'").Select(hash => hash.Groups[1].Value),
        ];

        string[] written =
        [
            .. Directory
                .GetFiles(Package + "/_framework", "Elsa.Studio.*.wasm")
                .SelectMany(InlineScripts)
                .Select(script =>
                    Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))
                ),
        ];

        written.ShouldNotBeEmpty();
        allowed.Order().ShouldBe(written.Distinct().Order());
    }

    [Theory]
    [InlineData("ko", "JavaScript가 있어야")]
    [InlineData("en", "needs JavaScript")]
    public async Task Without_script_the_page_says_what_to_use_instead(string language, string text)
    {
        using HttpClient coordinator = Site.SignedIn(Role.Coordinator, language);

        string html = WebUtility.HtmlDecode(await coordinator.GetStringAsync("/studio/workflows"));

        html.Split("<noscript>")[1].Split("</noscript>")[0].ShouldContain(text);
    }

    /// <summary>The scripts in the literals of an assembly: they lie there as UTF-16.</summary>
    private static IEnumerable<string> InlineScripts(string assembly)
    {
        byte[] bytes = File.ReadAllBytes(assembly);
        byte[] begin = Encoding.Unicode.GetBytes("<script>");
        for (int at = bytes.AsSpan().IndexOf(begin); at >= 0; )
        {
            int from = at + begin.Length;
            int length = bytes.AsSpan(from).IndexOf(Encoding.Unicode.GetBytes("</script>"));
            yield return Encoding.Unicode.GetString(bytes, from, length);
            int next = bytes.AsSpan(from).IndexOf(begin);
            at = next < 0 ? -1 : from + next;
        }
    }

    private static async Task<string> CachingOfAsync(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(address);
        return answer.Headers.GetValues("Cache-Control").Single();
    }

    private static async Task<string> PolicyOfAsync(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return answer.Headers.GetValues("Content-Security-Policy").Single();
    }
}
