using System.Net;
using System.Text.RegularExpressions;
using Ipses.Application.Common;
using Ipses.Hosting;
using Ipses.Testing.Product;
using Ipses.Web.Health;
using Ipses.Web.Tests.Account;
using Ipses.Web.Tests.Http;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Operation;

/// <summary>What administrators and auditors read about the installation and about what was done in it.</summary>
public sealed partial class OperationPagesTests(OperationPagesTests.ConfirmedSite confirmed)
    : IClassFixture<OperationPagesTests.ConfirmedSite>
{
    private const string Log = "/administration/access-log";
    private const string Settings = "/administration/settings";

    private TestSite Site => confirmed.Site;

    [Theory]
    [InlineData("administrator")]
    [InlineData("auditor")]
    public async Task Who_did_what_when_is_read_by_administrators_and_auditors(string persona)
    {
        using Visitor reader = await AsAsync(persona);

        string page = await reader.ReadAsync(
            Log + "?kind=Done&person=coordinator&from=2027-01-04&to=2027-01-04"
        );

        page.ShouldContain("OpenCycle");
        page.ShouldContain("(coordinator)");
        Kinds(page).ShouldAllBe(kind => kind == "Done");
    }

    [Fact]
    public async Task The_log_is_turned_page_by_page_and_keeps_what_was_asked_for_in_the_address()
    {
        using Visitor reader = await AsAsync("auditor");

        string first = await reader.ReadAsync(Log + "?kind=Done");
        Kinds(first).Length.ShouldBe(50);
        string older = Regex.Match(first, "id=\"older\" href=\"([^\"]+)\"").Groups[1].Value;
        older.ShouldContain("kind=Done");
        string second = await reader.ReadAsync(older);

        second.ShouldContain("id=\"newer\"");
        Rows().Match(second).Value.ShouldNotBe(Rows().Match(first).Value);
    }

    [Fact]
    public async Task A_day_on_which_nothing_happened_says_so()
    {
        using Visitor reader = await AsAsync("auditor");

        (await reader.ReadAsync(Log + "?from=2025-01-01&to=2025-01-31")).ShouldContain(
            "Nothing fits"
        );
        (await reader.ReadAsync(Log + "?from=2027-01-04&to=2027-01-04")).ShouldContain("OpenCycle");
    }

    [Theory]
    [InlineData("officer:KIPO", Log)]
    [InlineData("coordinator", Log)]
    [InlineData("auditor", Settings)]
    public async Task Anyone_else_is_refused_and_the_refusal_is_in_the_log(
        string persona,
        string page
    )
    {
        using Visitor curious = await AsAsync(persona);
        (await curious.OpenAsync(page)).Status.ShouldBe(HttpStatusCode.Forbidden);

        using Visitor auditor = await AsAsync("auditor");
        string refusals = await auditor.ReadAsync(Log + "?kind=Refused");

        refusals.ShouldContain("GET " + page);
        Kinds(refusals).ShouldAllBe(kind => kind == "Refused");
    }

    [Fact]
    public async Task Every_setting_is_shown_with_its_value_and_where_it_came_from_and_no_secret_is()
    {
        using Visitor administrator = await AsAsync("administrator");

        string page = await administrator.ReadAsync(Settings);

        Row(page, "Mail:Password").ShouldContain("(set)");
        page.ShouldNotContain(ConfirmedSite.Secret);
        Row(page, "Mail:Hold").ShouldContain("true");
        Row(page, "Mail:Hold").ShouldContain("the start");
        Row(page, "Site:Address").ShouldContain("appsettings.json");
        Row(page, "Demo:Seed").ShouldContain("2027");
        page.ShouldContain("Mail is held by a setting");
        page.ShouldContain("turn Ipses:Mail:Hold off");
    }

    [Fact]
    public void Every_setting_has_a_meaning_in_both_languages_and_what_sounds_secret_is_marked_so()
    {
        string[] names = [.. Flatten(typeof(IpsesSettings), "")];

        names.Length.ShouldBeGreaterThan(40);
        names.ShouldAllBe(name => SettingTexts.MeaningOf(name).En != name);
        foreach (string secret in Secrets(typeof(IpsesSettings)))
        {
            secret.ShouldMatch("Password|Secret|ConnectionString");
        }

        Secrets(typeof(IpsesSettings)).Count().ShouldBe(4);
    }

    private static IEnumerable<string> Flatten(Type group, string path) =>
        group
            .GetProperties()
            .SelectMany(property =>
                IsGroup(property.PropertyType)
                    ? Flatten(property.PropertyType, path + property.Name + ":")
                    : [path + property.Name]
            );

    private static IEnumerable<string> Secrets(Type group) =>
        group
            .GetProperties()
            .SelectMany(property =>
                IsGroup(property.PropertyType) ? Secrets(property.PropertyType)
                : property.IsDefined(typeof(SecretAttribute), inherit: false) ? [property.Name]
                : []
            );

    private static bool IsGroup(Type type) =>
        type.IsClass && type.Assembly == typeof(IpsesSettings).Assembly;

    private static string Row(string page, string setting) =>
        Regex
            .Match(page, $"data-setting=\"{setting}\">(.*?)</tr>", RegexOptions.Singleline)
            .Groups[1]
            .Value;

    private static string[] Kinds(string page) =>
        [.. Rows().Matches(page).Select(row => row.Groups["kind"].Value)];

    private async Task<Visitor> AsAsync(string persona)
    {
        HttpClient client = Site.Visitor("en");
        (await client.ActAsAsync(persona)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return new Visitor(client);
    }

    [GeneratedRegex("<tr data-kind=\"(?<kind>[^\"]+)\">.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    /// <summary>A demo on 16 March, with something to hide.</summary>
    public sealed class ConfirmedSite : IAsyncLifetime
    {
        public const string Secret = "hunter2-and-more";

        public TestSite Site { get; private set; } = null!;

        public async Task InitializeAsync() =>
            Site = await TestSite.StartAsync(
                new WebServerOptions
                {
                    Environment = IpsesEnvironment.Demo,
                    Settings = new Dictionary<string, string?>
                    {
                        ["Ipses:Mail:Password"] = Secret,
                        ["Ipses:Mail:Hold"] = "true",
                    },
                },
                realPeople: true,
                DemoYear.Confirmed
            );

        public async Task DisposeAsync() => await Site.DisposeAsync();
    }
}
