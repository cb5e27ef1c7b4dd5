using System.Net;
using System.Text;
using Ipses.Domain.Organisations;
using Ipses.Hosting;
using Ipses.Web.Access;
using Ipses.Web.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Access;

/// <summary>Every page and endpoint of the running site stands in the table, and the site does what the table says.</summary>
public sealed class AccessTableTests(SharedDemo shared) : IClassFixture<SharedDemo>
{
    private TestSite Site => shared.Site;

    [Fact]
    public async Task No_page_or_endpoint_is_open_or_closed_by_accident_because_each_is_declared()
    {
        IReadOnlyList<Way> ways = await WaysAsync();
        ways.Count.ShouldBeGreaterThan(5);

        string[] undeclared =
        [
            .. ways.Where(way => AccessTable.Find(way.Verb, way.Pattern, way.Handler) is null)
                .Select(way => way.ToString()),
        ];

        undeclared.ShouldBeEmpty("declare them in src/Web/Access/AccessTable.<Feature>.cs");
    }

    [Fact]
    public async Task The_table_names_nothing_that_does_not_exist()
    {
        IReadOnlyList<Way> ways = await WaysAsync();

        string[] dead =
        [
            .. AccessTable
                .Rows.Where(row =>
                    !ways.Any(way => AccessTable.Find(way.Verb, way.Pattern, way.Handler) == row)
                )
                .Select(row => row.ToString()),
        ];

        dead.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_slips_past_the_table_by_allowing_anonymous_visitors()
    {
        IReadOnlyList<Way> ways = await WaysAsync();

        ways.Where(way =>
                way.AllowsAnonymous
                && !AccessTable.Find(way.Verb, way.Pattern, way.Handler)!.IsPublic
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_role_gets_what_the_table_says_and_is_refused_the_rest()
    {
        List<string> wrong = [];
        int asked = 0;
        foreach (Role role in Enum.GetValues<Role>())
        {
            using HttpClient client = Site.SignedIn(role);
            client.DefaultRequestHeaders.Authorization = new(
                BearerTokens.Name,
                await Site.TokenOfAsync(MadeUpReaders.IdOf(role))
            );
            Reader reader = (
                await new MadeUpReaders().FindAsync(MadeUpReaders.IdOf(role), default)
            )!;
            foreach (Way way in (await WaysAsync()).Where(way => way.Verb != "*"))
            {
                AccessRow row = AccessTable.Find(way.Verb, way.Pattern, way.Handler)!;
                if (row.IsPublic)
                {
                    continue;
                }
                asked++;
                HttpStatusCode status = await AskAsync(client, way);
                // Posts carry no antiforgery token, or a key that is none: whoever may post is stopped by that (400),
                // before anything happens.
                bool refused = status == HttpStatusCode.Forbidden;
                if (refused == row.Opens(reader) || status >= HttpStatusCode.InternalServerError)
                {
                    wrong.Add($"{role} {way}: {(int)status}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(0, "no closed page was asked for");
    }

    [Fact]
    public async Task A_visitor_without_a_session_is_sent_to_the_sign_in_page_by_everything_that_is_not_public()
    {
        using HttpClient client = Site.Visitor();
        List<string> wrong = [];
        foreach (Way way in (await WaysAsync()).Where(way => way.Verb == "GET"))
        {
            if (AccessTable.Find(way.Verb, way.Pattern, way.Handler)!.IsPublic)
            {
                continue;
            }
            using HttpResponseMessage answer = await client.GetAsync(way.Address);
            bool sent =
                answer.StatusCode is HttpStatusCode.Redirect
                && answer.Headers.Location!.OriginalString.Contains(
                    Ipses.Web.SignIn.SignInPaths.SignIn
                );
            if (!sent && answer.StatusCode != HttpStatusCode.Unauthorized)
            {
                wrong.Add($"{way}: {(int)answer.StatusCode}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, Way way)
    {
        using HttpRequestMessage request = new(new HttpMethod(way.Verb), way.Address);
        if (way.Verb != "GET")
        {
            // What is no media type of an endpoint is refused before anybody asks whether one may.
            request.Content = way.Pattern.StartsWith(ApiPaths.Root, StringComparison.Ordinal)
                ? new StringContent("{}", Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent([]);
            request.Headers.Add(
                IdempotentRequest.Header,
                new string('k', IdempotentRequest.LongestKey + 1)
            );
        }
        using HttpResponseMessage answer = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead
        );
        return answer.StatusCode;
    }

    private async Task<IReadOnlyList<Way>> WaysAsync()
    {
        PageLoader loader = Site.Services.GetRequiredService<PageLoader>();
        List<Way> ways = [];
        foreach (
            RouteEndpoint endpoint in Site
                .Services.GetServices<EndpointDataSource>()
                .SelectMany(all => all.Endpoints)
                .OfType<RouteEndpoint>()
        )
        {
            string pattern = AccessTableRequirement.PatternOf(endpoint);
            bool anonymous = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                CompiledPageActionDescriptor compiled = await loader.LoadAsync(
                    page,
                    endpoint.Metadata
                );
                IReadOnlyList<string>? let = endpoint
                    .Metadata.GetMetadata<IHttpMethodMetadata>()
                    ?.HttpMethods;
                HandlerMethodDescriptor[] handlers =
                [
                    .. (compiled.HandlerMethods ?? []).Where(one =>
                        let?.Contains(one.HttpMethod, StringComparer.OrdinalIgnoreCase) != false
                    ),
                ];
                ways.AddRange(
                    handlers.Select(one => new Way(
                        one.HttpMethod.ToUpperInvariant(),
                        pattern,
                        one.Name,
                        anonymous
                    ))
                );
                if (
                    !handlers.Any(one =>
                        one.HttpMethod.Equals("GET", StringComparison.OrdinalIgnoreCase)
                    )
                )
                {
                    ways.Add(new Way("GET", pattern, null, anonymous));
                }
                continue;
            }
            IReadOnlyList<string> verbs =
                endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
            ways.AddRange(verbs.Select(verb => new Way(verb, pattern, null, anonymous)));
        }
        return [.. ways.Distinct()];
    }

    private sealed record Way(string Verb, string Pattern, string? Handler, bool AllowsAnonymous)
    {
        /// <summary>An address of the pattern, with a made-up id for each parameter.</summary>
        public string Address
        {
            get
            {
                string path = System.Text.RegularExpressions.Regex.Replace(
                    Pattern,
                    @"\{(\**)[^}:]*(?::(\w+))?[^}]*\}",
                    match => match.Groups[2].Value is "int" or "long" ? "1" : "no-such-thing"
                );
                return Handler is null ? path : $"{path}?handler={Handler}";
            }
        }

        public override string ToString() =>
            $"{Verb} {Pattern}{(Handler is null ? "" : "?handler=" + Handler)}";
    }
}

/// <summary>One running site for a class of tests.</summary>
public class SharedSite : IAsyncLifetime
{
    /// <summary>What it runs as.</summary>
    protected virtual IpsesEnvironment Kind => IpsesEnvironment.Test;

    /// <summary>The site.</summary>
    public TestSite Site { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Site = await TestSite.StartAsync(new WebServerOptions { Environment = Kind });

    public async Task DisposeAsync() => await Site.DisposeAsync();
}

/// <summary>One running demo, which has every endpoint that there is.</summary>
public sealed class SharedDemo : SharedSite
{
    protected override IpsesEnvironment Kind => IpsesEnvironment.Demo;
}
