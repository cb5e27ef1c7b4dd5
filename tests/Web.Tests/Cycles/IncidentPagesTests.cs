using System.Net;
using System.Text.RegularExpressions;
using Ipses.Domain.DeadlineTasks;
using Ipses.Web.Tests.Api;
using Ipses.Web.Tests.Http;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Cycles;

/// <summary>A step stops, and a coordinator retries, skips or gives it up; the instance's journal keeps who and why.</summary>
public sealed partial class IncidentPagesTests(CycleSite year) : IClassFixture<CycleSite>
{
    private const string Page = "/cycle/incidents";

    [Fact]
    public async Task Each_way_to_deal_with_a_stopped_step_has_its_effect_and_stays_in_the_journal_by_name()
    {
        foreach (string instance in (string[])["to-retry", "to-skip", "to-cancel"])
        {
            await year.StopAsync(instance);
        }

        using Visitor coordinator = year.As("coordinator");
        using Visitor auditor = year.As("auditor");
        (await coordinator.ReadAsync(Page)).ShouldContain("Due");
        (await auditor.ReadAsync(Page)).ShouldNotContain("name=\"act\"");

        Answer refused = await DealAsync(coordinator, "to-skip", "Skip", "", ("port", "Done"));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Refusals.ShouldBe(["Incident.ReasonMissing"]);
        refused.Html.ShouldContain("value=\"Skip\" checked=\"checked\"");
        refused.Html.ShouldContain("<option value=\"Done\" selected=\"selected\"");
        Answer nowhere = await DealAsync(
            coordinator,
            "to-skip",
            "Skip",
            "by a port that is none",
            ("port", "Sideways")
        );
        nowhere.Status.ShouldBe(HttpStatusCode.BadRequest);
        nowhere.Refusals.ShouldBe(["Incident.NoSuchPort"]);

        (
            await DealAsync(coordinator, "to-skip", "Skip", "nobody needs an opinion")
        ).Refusals.ShouldBeEmpty();
        (
            await DealAsync(coordinator, "to-cancel", "Cancel", "asked by mistake")
        ).Refusals.ShouldBeEmpty();
        await year.HappenAsync();
        string stopped = IncidentOf(await coordinator.ReadAsync(Page), "to-retry");
        (
            await DealAsync(coordinator, "to-retry", "Retry", "the guidelines are out now")
        ).Refusals.ShouldBeEmpty();

        DeadlineTask opinion = (
            await year.ReadAsync<DeadlineTask>(all => all.Where(task => task.StepKey == "opinion"))
        ).ShouldHaveSingleItem(
            "the retried step did its work, the skipped and the cancelled did not"
        );
        opinion.InstanceId.ShouldBe("to-retry");
        opinion.DueOn.ShouldBe(new DateOnly(2027, 2, 2));
        (await coordinator.ReadAsync(Page)).ShouldContain("id=\"no-incidents\"");

        await JournalAsync("to-retry", "the guidelines are out now", "Running");
        await JournalAsync("to-skip", "nobody needs an opinion", "Finished");
        await JournalAsync("to-cancel", "asked by mistake", null);

        string retried = await coordinator.ReadAsync("/cycle/instances/to-retry");
        retried.ShouldContain($"/tasks/{opinion.Id}");
        string mails = await coordinator.ReadAsync(MailsOf().Match(retried).Groups["path"].Value);
        mails.ShouldContain("[To do] Give an opinion");
        mails.ShouldNotContain("Draft the guidelines", Case.Sensitive, "mail of another instance");

        Answer again = await coordinator.PostAsync(
            Page + "?all=true",
            null,
            ("incident", stopped),
            ("act", "Retry"),
            ("reason", "once more")
        );
        again.Status.ShouldBe(HttpStatusCode.Conflict);

        async Task JournalAsync(string instance, string reason, string? status)
        {
            string html = await coordinator.ReadAsync("/cycle/instances/" + instance);
            string journal = html[html.IndexOf("id=\"journal\"", StringComparison.Ordinal)..];
            journal.ShouldContain("A person stepped in");
            journal.ShouldContain(reason);
            journal.ShouldNotContain(" " + YearSite.IdOf("coordinator") + " ");
            if (status is not null)
            {
                html.ShouldContain(status);
            }
        }
    }

    [Theory]
    [InlineData("ko", "의견 제출", "완료", "반려", "기한 경과", "취소")]
    [InlineData("en", "Give an opinion", "Done", "Returned", "Overdue", "Cancelled")]
    public async Task A_stopped_step_and_the_ports_that_a_skip_can_go_on_by_are_read_in_ones_language(
        string language,
        string step,
        params string[] labels
    )
    {
        await year.StopAsync("to-read-" + language);
        using Visitor coordinator = year.As("coordinator", language);

        string section = SectionOf(await coordinator.ReadAsync(Page), "to-read-" + language);

        section.ShouldContain($">{step} <span");
        PortOf()
            .Matches(section)
            .Select(port => WebUtility.HtmlDecode(port.Groups["label"].Value))
            .ShouldBe(labels, ignoreOrder: true);

        using ApiClient program = new(
            await year.Site.ProgramAsync(YearSite.IdOf("coordinator"), language)
        );
        var found = (await program.ReadAsync($"/incidents?instance=to-read-{language}")).Json[
            "items"
        ]!
            .AsArray()
            .ShouldHaveSingleItem()!;
        ((string?)found["step"]![language]).ShouldBe(step);
        found["ports"]!
            .AsArray()
            .Select(port => (string)port!["label"]![language]!)
            .ShouldBe(labels, ignoreOrder: true);
        await DealAsync(coordinator, "to-read-" + language, "Cancel", "read");
    }

    [Theory]
    [InlineData("ko", "기본지침(1월)", "Guidelines (January)")]
    [InlineData("en", "Guidelines (January)", "기본지침(1월)")]
    public async Task A_journal_calls_shipped_steps_in_the_readers_language(
        string language,
        string own,
        string other
    )
    {
        using Visitor coordinator = year.As("coordinator", language);

        string page = await coordinator.ReadAsync("/cycle/instances/annual-cycle:central:2027");

        page.ShouldContain($"<strong>{own}</strong>");
        page.ShouldNotContain(other);
        page.ShouldContain(language == "ko" ? "연간 주기" : "Annual cycle");
    }

    [Fact]
    public async Task R3_An_officer_sees_no_instance_of_no_institution()
    {
        using Visitor officer = year.As("officer:KIPO");
        (
            await officer.OpenAsync("/cycle/instances/annual-cycle:central:2027")
        ).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        (await officer.OpenAsync(Page)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<Answer> DealAsync(
        Visitor coordinator,
        string instance,
        string act,
        string reason,
        params (string Name, string Value)[] more
    ) =>
        await coordinator.PostAsync(
            Page,
            null,
            [
                ("incident", IncidentOf(await coordinator.ReadAsync(Page), instance)),
                ("act", act),
                ("reason", reason),
                .. more,
            ]
        );

    [GeneratedRegex("href=\"(?<path>/mailbox\\?instance=[^\"]+)\"")]
    private static partial Regex MailsOf();

    [GeneratedRegex("<option value=\"[^\"]+\"[^>]*>(?<label>[^<]+)</option>")]
    private static partial Regex PortOf();

    private static string IncidentOf(string page, string instance) =>
        SectionOf(page, instance).Split('"')[0];

    private static string SectionOf(string page, string instance) =>
        page.Split("data-incident=\"")
            .Skip(1)
            .First(section =>
                section.Contains($"/cycle/instances/{instance}\"", StringComparison.Ordinal)
            );
}
