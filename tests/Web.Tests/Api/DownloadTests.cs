using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Ipses.Web.Access;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Api;

/// <summary>What leaves pages as a file, leaves by the API, too.</summary>
public sealed partial class DownloadTests(DraftingSite year) : IClassFixture<DraftingSite>
{
    [Theory]
    [InlineData("coordinator", "/plans?year=2027")]
    [InlineData("coordinator", "/cycle?q=KIPO")]
    [InlineData("coordinator", "/cycle/instances/annual-cycle:central:2027")]
    [InlineData("auditor", "/administration/access-log?kind=Done&person=coordinator")]
    [InlineData("administrator", "/administration/settings")]
    [InlineData("administrator", "/administration/bodies")]
    [InlineData("officer:KIPO", "/strategic-plans")]
    public async Task A_program_gets_the_workbook_that_the_page_gives(string persona, string page)
    {
        using HttpClient browser = year.Site.SignedIn(YearSite.IdOf(persona), "en");
        using HttpClient program = await year.Site.ProgramAsync(YearSite.IdOf(persona));

        object[] rows = Rows(
            await browser.GetByteArrayAsync(
                page + (page.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "format=xlsx"
            )
        );
        object[] same = Rows(await program.GetByteArrayAsync("/api/v1/workbooks" + page));

        same.ShouldBe(rows);
        rows.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Every_page_that_has_tables_has_a_workbook()
    {
        string[] pages =
        [
            .. year
                .Site.Services.GetServices<EndpointDataSource>()
                .SelectMany(all => all.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(endpoint =>
                    AccessTableRequirement
                        .PatternOf(endpoint)
                        .StartsWith(ApiPaths.Workbooks, StringComparison.Ordinal)
                )
                .Select(endpoint =>
                    endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath
                )
                .OfType<string>()
                .Order(StringComparer.Ordinal),
        ];

        pages.Length.ShouldBeGreaterThan(25);
        pages.ShouldBe(
            typeof(IHasTables)
                .Assembly.GetTypes()
                .Where(type => type.IsClass && type.IsAssignableTo(typeof(IHasTables)))
                .Select(type =>
                    type.FullName!["Ipses.Web.Pages".Length..^"Model".Length].Replace('.', '/')
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_page_that_refuses_has_no_workbook_but_a_problem()
    {
        using ApiClient coordinator = await year.ProgramAsync("coordinator");

        ApiAnswer changed = await coordinator.GetAsync("/workbooks/cycle?handler=Board&year=2027");

        changed.Status.ShouldBe(HttpStatusCode.NotFound);
        changed.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_pages_own_access_holds()
    {
        using ApiClient officer = await year.ProgramAsync("officer:KIPO");

        ApiAnswer refused = await officer.GetAsync("/workbooks/administration/institutions");
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.MediaType.ShouldBe("application/problem+json");
        ((string?)refused.Json["instance"]).ShouldBe(
            "/api/v1/workbooks/administration/institutions"
        );

        (await officer.GetAsync("/workbooks/cycle/instances/annual-plan:KCC:2027")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        using HttpClient stranger = year.Site.Visitor();
        (await stranger.GetAsync("/api/v1/workbooks/cycle")).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
    }

    [Theory]
    [InlineData("/workbooks/account/sign-in")]
    [InlineData("/workbooks/search?q=KIPO")]
    [InlineData("/workbooks/health/ready")]
    [InlineData("/workbooks/api/v1/workbooks/cycle")]
    [InlineData("/workbooks/no/such/page")]
    [InlineData("/workbooks")]
    public async Task What_has_no_tables_has_no_workbook(string path)
    {
        using ApiClient administrator = await year.ProgramAsync("administrator");

        ApiAnswer answer = await administrator.GetAsync(path);

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_plans_of_a_list_leave_as_one_archive()
    {
        using HttpClient coordinator = await year.Site.ProgramAsync(YearSite.IdOf("coordinator"));

        using HttpResponseMessage answer = await coordinator.GetAsync(
            "/api/v1/plans/export?format=json&year=2026&text=KIPO"
        );

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("annual-plans-2026-json.zip");
        using ZipArchive zip = new(await answer.Content.ReadAsStreamAsync());
        zip.Entries.ShouldHaveSingleItem().Name.ShouldEndWith(".json");

        using ApiClient same = await year.ProgramAsync("coordinator");
        (await same.GetAsync("/plans/export?format=doc")).Codes.ShouldBe(["Export.FormatUnfit"]);
    }

    [Fact]
    public async Task The_year_as_it_fell_and_the_versions_of_a_workflow_are_read_by_programs()
    {
        using ApiClient coordinator = await year.ProgramAsync("coordinator");

        ApiAnswer fell = await coordinator.ReadAsync("/cycles/2027/calendar");
        fell.Json["tasks"]!
            .AsArray()
            .Select(task => (string?)task!["step"])
            .ShouldContain("guidelines.draft");

        ApiAnswer versions = await coordinator.ReadAsync("/workflows/annual-cycle/versions");
        var only = versions.Json.AsArray().ShouldHaveSingleItem()!;
        ((bool)only["isPublished"]!).ShouldBeTrue();
        ((int)only["version"]!).ShouldBe(1);
    }

    [Fact]
    public async Task What_would_happen_to_several_tasks_is_told_before_anything_happens()
    {
        using ApiClient officer = await year.ProgramAsync("officer:KIPO");
        ApiAnswer tasks = await officer.ReadAsync("/tasks?limit=2");
        string id = (string)tasks.Json["items"]![0]!["taskId"]!;

        ApiAnswer preview = await officer.ReadAsync(
            $"/tasks/preview?act=Complete&ids={Uri.EscapeDataString(id)}"
        );

        var line = preview.Json["tasks"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)line["taskId"]).ShouldBe(id);
        ((string?)line["refusals"]![0]!["code"]).ShouldNotBeNullOrEmpty();
    }

    /// <summary>The rows of all sheets but the last, which tells when and for whom it was made.</summary>
    [GeneratedRegex(@"^(disk|pump)\|")]
    private static partial Regex Measured();

    [GeneratedRegex(@"\d[\d.,:]*")]
    private static partial Regex Figures();

    private static object[] Rows(byte[] workbook)
    {
        using MemoryStream file = new(workbook);
        return
        [
            .. file.GetSheetNames()
                .SkipLast(1)
                .SelectMany(sheet => file.Query(sheetName: sheet))
                .Select(row => string.Join('|', ((IDictionary<string, object?>)row).Values))
                // What is left on the disk and when the pump ran is another figure a moment later.
                .Select(row => Measured().IsMatch(row) ? Figures().Replace(row, "#") : row),
        ];
    }
}
