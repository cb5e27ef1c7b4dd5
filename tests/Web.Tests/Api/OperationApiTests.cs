using System.Net;
using System.Text.Json.Nodes;
using Ipses.Web.Tests.Operation;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Api;

/// <summary>What administrators and auditors read on pages about the installation, programs read, too.</summary>
public sealed class OperationApiTests(OperationPagesTests.ConfirmedSite confirmed)
    : IClassFixture<OperationPagesTests.ConfirmedSite>
{
    [Fact]
    public async Task A_walk_along_the_access_log_meets_every_older_entry_once_the_newest_first()
    {
        using ApiClient auditor = await AsAsync("auditor");
        const string openings = "/access-log?kind=Done&person=coordinator&to=2027-01-31";

        List<long> walked = [];
        string? next = openings + "&limit=1";
        while (next is not null)
        {
            ApiAnswer stretch = await auditor.ReadAsync(next);
            walked.AddRange(Numbers(stretch));
            next = stretch.Next;
        }

        ApiAnswer whole = await auditor.ReadAsync(openings + "&limit=200");
        walked.Count.ShouldBeGreaterThan(1);
        walked.ShouldBe(Numbers(whole));
        walked.ShouldBe(walked.OrderDescending());
        walked.ShouldBeUnique();
        whole.Json["items"]!
            .AsArray()
            .Select(entry => (string?)entry!["what"])
            .ShouldContain("OpenCycle");
        ((string?)whole.Json["names"]!["coordinator"]!["ko"]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Settings_tell_values_origins_and_meanings_and_no_secret()
    {
        using ApiClient administrator = await AsAsync("administrator");

        ApiAnswer settings = await administrator.ReadAsync("/settings");

        settings.Text.ShouldNotContain(OperationPagesTests.ConfirmedSite.Secret);
        JsonNode password = Named(settings.Json, "Mail:Password");
        ((bool)password["isSecretSet"]!).ShouldBeTrue();
        password["value"].ShouldBeNull();
        JsonNode hold = Named(settings.Json, "Mail:Hold");
        ((string?)hold["value"]).ShouldBe("true");
        ((string?)hold["origin"]).ShouldBe("Start");
        ((string?)hold["meaning"]!["ko"]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Checks_tell_what_they_have_seen_and_what_to_do()
    {
        using ApiClient administrator = await AsAsync("administrator");

        ApiAnswer health = await administrator.ReadAsync("/health");

        JsonNode mail = Named(health.Json["checks"]!, "mail");
        ((string?)mail["status"]).ShouldBe("Degraded");
        ((string?)mail["what"]!["en"]).ShouldNotBeNull().ShouldContain("held by a setting");
        ((string?)mail["toDo"]!["ko"]).ShouldNotBeNull().ShouldContain("Ipses:Mail:Hold");
    }

    [Theory]
    [InlineData("officer:KIPO", "/access-log")]
    [InlineData("auditor", "/settings")]
    [InlineData("auditor", "/health")]
    public async Task Nobody_else_reads_them(string persona, string path)
    {
        using ApiClient curious = await AsAsync(persona);

        (await curious.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_search_finds_what_the_page_finds_and_keeps_what_the_reader_may_not_see()
    {
        using ApiClient administrator = await AsAsync("administrator");
        ApiAnswer found = await administrator.ReadAsync("/search?q=intellectual+property");
        found.Text.ShouldContain("/administration/institutions/KIPO");
        ApiAnswer people = await administrator.ReadAsync("/search?q=officer&kind=50");
        people.Json["groups"]!.AsArray().ShouldHaveSingleItem();

        using ApiClient officer = await AsAsync("officer:KCC");
        (await officer.ReadAsync("/search?q=officer%40kipo")).Text.ShouldNotContain(
            "officer@kipo.",
            Case.Insensitive
        );
    }

    private async Task<ApiClient> AsAsync(string persona) =>
        new(await confirmed.Site.ProgramAsync(YearSite.IdOf(persona)));

    private static long[] Numbers(ApiAnswer stretch) =>
        [.. stretch.Json["items"]!.AsArray().Select(entry => (long)entry!["number"]!)];

    private static JsonNode Named(JsonNode all, string name) =>
        all.AsArray().Single(one => (string?)one!["name"] == name)!;
}
