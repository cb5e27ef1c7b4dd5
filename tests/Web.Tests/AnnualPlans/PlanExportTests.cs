using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using MiniExcelLibs;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.AnnualPlans;

/// <summary>A plan leaves the product as a file, for those who may see it.</summary>
public sealed class PlanExportTests(YearSite year) : IClassFixture<YearSite>
{
    private const string Plan = "/plans/KIPO/2026";

    [Fact]
    public async Task The_plan_page_offers_every_format_and_each_says_what_was_seen_when_and_by_whom()
    {
        using HttpClient client = year.Site.SignedIn(YearSite.IdOf("officer:KIPO"), "en");
        string page = await client.GetStringAsync(Plan);
        foreach (string format in (string[])["pdf", "xlsx", "hwpx", "json"])
        {
            page.ShouldContain($"{Plan}/export?format={format}");
        }

        byte[] pdf = await client.GetByteArrayAsync(Plan + "/export?format=pdf");
        System.Text.Encoding.ASCII.GetString(pdf, 0, 5).ShouldBe("%PDF-");

        using JsonDocument json = JsonDocument.Parse(
            await client.GetByteArrayAsync(Plan + "/export?format=json")
        );
        JsonElement root = json.RootElement;
        root.GetProperty("institutionCode").GetString().ShouldBe("KIPO");
        root.GetProperty("state").GetString().ShouldBe("recorded");
        root.GetProperty("weightSum").GetDecimal().ShouldBe(105m);
        root.GetProperty("asSeenBy").GetProperty("en").GetString().ShouldNotBeNullOrEmpty();
        root.GetProperty("asOf").GetDateTimeOffset().Year.ShouldBe(2027);
        root.GetProperty("content")
            .GetProperty("indicators")
            .GetArrayLength()
            .ShouldBeGreaterThan(3);

        using MemoryStream workbook = new(
            await client.GetByteArrayAsync(Plan + "/export?format=xlsx")
        );
        workbook
            .GetSheetNames()
            .ShouldBe([
                "Performance indicators",
                "Tasks",
                "Milestones",
                "Budget and spending",
                "About",
            ]);
        string about = string.Join(
            ' ',
            workbook
                .Query(sheetName: "About")
                .Cast<IDictionary<string, object?>>()
                .SelectMany(row => row.Values)
        );
        about.ShouldContain("Recorded as printed");
        about.ShouldContain("As seen by");

        using ZipArchive hwpx = new(
            new MemoryStream(await client.GetByteArrayAsync(Plan + "/export?format=hwpx"))
        );
        using Stream section = hwpx.GetEntry("Contents/section0.xml")!.Open();
        XDocument.Load(section).Root!.Value.ShouldContain("Recorded as printed");
    }

    [Fact]
    public async Task Another_institutions_plan_and_a_format_or_version_that_does_not_exist_are_not_found()
    {
        using HttpClient client = year.Site.SignedIn(YearSite.IdOf("officer:KIPO"));
        foreach (
            string path in (string[])
                [
                    "/plans/MOEL/2026/export?format=pdf",
                    Plan + "/export?format=docx",
                    Plan + "/export",
                    Plan + "/export?format=pdf&version=9",
                ]
        )
        {
            using HttpResponseMessage answer = await client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task All_plans_that_a_reader_sees_leave_as_one_ZIP_and_no_other()
    {
        using HttpClient coordinator = year.Site.SignedIn(YearSite.IdOf("coordinator"));
        using HttpClient officer = year.Site.SignedIn(YearSite.IdOf("officer:KIPO"));

        (await NamesAsync(coordinator)).Length.ShouldBe(39);
        (await NamesAsync(officer)).ShouldBe(["annual-plan-KIPO-2026.json"]);

        static async Task<string[]> NamesAsync(HttpClient client)
        {
            using ZipArchive zip = new(
                new MemoryStream(
                    await client.GetByteArrayAsync("/plans/export?year=2026&format=json")
                )
            );
            return [.. zip.Entries.Select(entry => entry.Name)];
        }
    }
}
