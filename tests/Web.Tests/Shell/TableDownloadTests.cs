using System.Text.RegularExpressions;
using Ipses.Testing;
using Ipses.Web.Shell;
using MiniExcelLibs;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Shell;

/// <summary>What a page shows as a table can be taken along as a workbook.</summary>
public sealed partial class TableDownloadTests(YearSite year) : IClassFixture<YearSite>
{
    /// <summary>Pages with a table that give none out, and why.</summary>
    private static readonly Dictionary<string, string> Without = new(StringComparer.Ordinal)
    {
        ["AnnualPlans/Plan"] = "the whole plan leaves as a file, with these tables",
        ["AnnualPlans/Approve"] = "shows the plan, which leaves from its own page",
        ["AnnualPlans/Review"] = "shows the plan, which leaves from its own page",
        ["AnnualPlans/Edit"] = "its table is two versions of one item, to choose from",
        ["AnnualPlans/ApprovalChain"] = "a form",
        ["DeadlineTasks/Bulk"] = "shows what a press of its button would do",
    };

    [Fact]
    public void Every_page_with_a_table_gives_it_out()
    {
        string pages = Path.Combine(Repository.Top, "src", "Web", "Pages");
        Dictionary<string, string> views = Directory
            .GetFiles(pages, "*.cshtml", SearchOption.AllDirectories)
            .ToDictionary(
                file =>
                    Path.ChangeExtension(Path.GetRelativePath(pages, file), null)!
                        .Replace('\\', '/'),
                File.ReadAllText
            );
        HashSet<string> withTables =
        [
            .. views.Where(view => view.Value.Contains("<table")).Select(view => view.Key),
        ];
        withTables.Count.ShouldBeGreaterThan(15);

        // A partial's tables are those of every page that shows it.
        for (int before = -1; before != withTables.Count; )
        {
            before = withTables.Count;
            foreach ((string name, string text) in views)
            {
                if (
                    Partial()
                        .Matches(text)
                        .Select(shown => $"{name.Split('/')[0]}/{shown.Groups["name"].Value}")
                        .Any(withTables.Contains)
                )
                {
                    withTables.Add(name);
                }
            }
        }
        Dictionary<string, Type> models = typeof(IpsesPage)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(IpsesPage)) && !type.IsAbstract)
            .ToDictionary(type => type.FullName!);

        withTables
            .Where(name =>
                views[name].StartsWith("@page", StringComparison.Ordinal)
                && !Without.ContainsKey(name)
            )
            .Where(name => !models[ModelOf(name)].IsAssignableTo(typeof(IHasTables)))
            .ShouldBeEmpty("implement IHasTables, or say in this test why not");
        Without.Keys.Except(withTables).ShouldBeEmpty("an exception that no page needs any more");
    }

    [Theory]
    [InlineData("coordinator", "/plans", "Annual performance plans")]
    [InlineData("coordinator", "/cycle", "The board")]
    [InlineData("coordinator", "/tasks", "My tasks")]
    [InlineData("coordinator", "/mailbox", "Mailbox")]
    [InlineData("coordinator", "/cycle/calendar", "Holidays")]
    [InlineData("administrator", "/administration/institutions", "Institutions")]
    [InlineData("administrator", "/administration/staff/KIPO", "People")]
    [InlineData("administrator", "/administration/bodies/GPEC", "Composition")]
    [InlineData("coordinator", "/cycle/guidelines/2027", "Dates")]
    [InlineData("coordinator", "/cycle/instances/annual-cycle:central:2027", "Journal")]
    public async Task A_workbook_holds_as_many_rows_as_the_page_has_a_link_for_it(
        string persona,
        string path,
        string what
    )
    {
        using HttpClient client = year.Site.SignedIn(YearSite.IdOf(persona), "en");
        string page = await client.GetStringAsync(path);
        page.ShouldContain("download-tables", customMessage: what);

        using HttpResponseMessage answer = await client.GetAsync(path + "?format=xlsx");

        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        );
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldEndWith("2027-01-04.xlsx");
        using MemoryStream file = new(await answer.Content.ReadAsByteArrayAsync());
        file.Query().Count().ShouldBeGreaterThan(1);
        file.GetSheetNames()[^1].ShouldBe("About");
    }

    [Fact]
    public async Task The_filters_of_the_address_hold_for_the_workbook()
    {
        using HttpClient client = year.Site.SignedIn(YearSite.IdOf("coordinator"), "ko");

        int all = await RowsAsync(client, "/cycle?format=xlsx");
        int one = await RowsAsync(client, "/cycle?q=KIPO&format=xlsx");

        all.ShouldBe(39);
        one.ShouldBe(1);
        (await client.GetStringAsync("/cycle?q=KIPO")).ShouldContain(
            "href=\"/cycle?q=KIPO&amp;format=xlsx\""
        );
    }

    [Fact]
    public async Task Who_may_not_open_the_page_gets_no_workbook_either()
    {
        using HttpClient officer = year.Site.SignedIn(YearSite.IdOf("officer:KIPO"));
        using HttpResponseMessage answer = await officer.GetAsync(
            "/administration/institutions?format=xlsx"
        );
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    /// <summary>Rows below a head of two.</summary>
    private static async Task<int> RowsAsync(HttpClient client, string path)
    {
        using MemoryStream file = new(await client.GetByteArrayAsync(path));
        return file.Query().Count() - 2;
    }

    private static string ModelOf(string page) => $"Ipses.Web.Pages.{page.Replace('/', '.')}Model";

    [GeneratedRegex("(?:<partial name=|PartialAsync\\()\"(?<name>_[A-Za-z]+)\"")]
    private static partial Regex Partial();
}
