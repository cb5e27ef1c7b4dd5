using Ipses.Hosting;
using Ipses.Testing.Browser;
using Ipses.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Shell;

/// <summary>
/// A walk through every page of the site at moments of the year at which it has something to show, as somebody who may see it: in
/// both languages, on a telephone and on an office screen. With <c>IPSES_PICTURES=1</c> pictures of all are left in
/// <c>artifacts/</c> for a person to look at.
/// </summary>
public sealed class PageTourTests
{
    private static readonly bool Pictures =
        Environment.GetEnvironmentVariable("IPSES_PICTURES") == "1";

    public static TheoryData<string> Moments => [.. TourPlan.Moments.Keys];

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Every_page_fits_speaks_the_readers_language_and_can_be_used_by_everyone(
        string moment
    )
    {
        (var begin, IReadOnlyList<Stop> stops) = TourPlan.Moments[moment];
        await using TestSite site = await TestSite.StartAsync(
            new WebServerOptions
            {
                Environment = IpsesEnvironment.Demo,
                Compose = builder =>
                {
                    builder.Services.AddScoped<DirectoryReaders>();
                    builder.Services.AddScoped<IReaders, PeopleWithoutALanguage>();
                },
            },
            realPeople: true,
            from: begin
        );
        await using Browser browser = await Browser.StartAsync();
        IReadOnlyDictionary<string, string> ids = await TourPlan.IdsAsync(site.Services);

        string[][] wrong = await Task.WhenAll(
            Tour.WalkAsync(site, browser, stops, ids, "ko-KR", Pictures ? moment : null),
            Tour.WalkAsync(site, browser, stops, ids, "en-GB", Pictures ? moment : null)
        );

        wrong.SelectMany(found => found).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_of_the_site_is_on_the_tour()
    {
        await using TestSite site = await TestSite.StartAsync(
            new WebServerOptions { Environment = IpsesEnvironment.Demo }
        );
        string[] pages =
        [
            .. site
                .Services.GetServices<EndpointDataSource>()
                .SelectMany(all => all.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(AnswersGet)
                .Select(AccessTableRequirement.PatternOf)
                .Where(pattern => !IsForPrograms(pattern))
                .Distinct(),
        ];
        string[] toured =
        [
            .. TourPlan.Moments.Values.SelectMany(moment => moment.Stops).Select(s => s.Pattern),
        ];

        pages
            .Except(toured)
            .Except(TourPlan.NoPages.Keys)
            .ShouldBeEmpty("give them a stop in TourPlan");
        toured.Except(pages).ShouldBeEmpty("these are no pages of the site");
        TourPlan.NoPages.Keys.Except(pages).ShouldBeEmpty("these exceptions don't exist");
    }

    [Fact]
    public void Every_stop_lies_on_the_page_that_it_is_for()
    {
        TourPlan
            .Moments.Values.SelectMany(moment => moment.Stops)
            .Where(stop => stop.Address is not null && !Fits(stop.Pattern, stop.Address))
            .Select(stop => $"{stop.Address} is not on {stop.Pattern}")
            .ShouldBeEmpty();
    }

    private static bool AnswersGet(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
        || endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET")
            != false;

    private static bool IsForPrograms(string pattern) =>
        pattern.StartsWith(ApiPaths.Root + "/", StringComparison.Ordinal)
        || pattern.StartsWith(ApiPaths.Elsa + "/", StringComparison.Ordinal)
        || pattern.StartsWith(ApiPaths.Description + "/", StringComparison.Ordinal);

    private static bool Fits(string pattern, string address) =>
        new TemplateMatcher(TemplateParser.Parse(pattern.TrimStart('/')), []).TryMatch(
            address.Split('?')[0].Replace(' ', '-'),
            []
        );

    /// <summary>The demo's people as they would be had none of them chosen a language: each page is looked at in both.</summary>
    private sealed class PeopleWithoutALanguage(DirectoryReaders people) : IReaders
    {
        public async Task<Reader?> FindAsync(string personId, CancellationToken cancellation) =>
            await people.FindAsync(personId, cancellation) is { } reader
                ? reader with
                {
                    Language = null,
                }
                : null;
    }
}
