using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Account;

/// <summary>People choose how pages and mail reach them, and subscribe to a calendar of what is theirs.</summary>
public sealed partial class PreferencesTests(YearSite year) : IClassFixture<YearSite>
{
    private const string Account = "/account";

    [Fact]
    public async Task Language_mail_density_and_zone_are_kept_and_moments_are_shown_in_the_zone()
    {
        using Visitor head = year.As("head:MOFAT");
        Answer unknown = await ChooseAsync(head, "Mars/Olympus");
        unknown.Refusals.ShouldBe(["Person.ZoneUnknown"]);
        unknown.Html.ShouldContain("Mars/Olympus");

        Answer chosen = await ChooseAsync(head, "America/New_York");
        chosen.Refusals.ShouldBeEmpty();

        chosen.Html.ShouldContain("<body class=\"ips-compact\">");
        chosen.Html.ShouldContain("Your settings are saved.");
        Person kept = (
            await year.ReadAsync<Person>(all => all.Where(p => p.Id == "head.MOFAT"))
        ).Single();
        kept.Mail.ShouldBe(MailPreference.DigestOnly);
        // 09:00 in Seoul is the evening before in New York; the demo's banner shows the moment.
        chosen.Html.ShouldContain("Sun, 3 Jan 2027, 19:00 (UTC-05:00)");
        (await ChooseAsync(head, "")).Html.ShouldContain("Mon, 4 Jan 2027, 09:00<");
    }

    [Fact]
    public async Task A_calendar_holds_the_persons_own_deadlines_and_is_read_back_whole()
    {
        await OpenAsync("mine", "KIPO");
        await OpenAsync("other", "KCC");
        using Visitor officer = year.As("officer:KIPO");
        string address = await MakeAsync(officer);
        using HttpClient program = year.Site.Visitor();

        using HttpResponseMessage answer = await program.GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        Calendar calendar = Calendar.Load(await answer.Content.ReadAsStringAsync())!;
        CalendarEvent mine = calendar.Events.Single(e => NameOf(e) == "task-mine");
        mine.Start!.Date.ShouldBe(new DateOnly(2027, 2, 26));
        mine.Url!.AbsolutePath.ShouldBe("/tasks/mine");
        calendar.Events.ShouldNotContain(e => NameOf(e) == "task-other");

        using HttpRequestMessage again = new(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(answer.Headers.ETag!.ToString()));
        using HttpResponseMessage unchanged = await program.SendAsync(again);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_members_calendar_holds_the_sessions_of_their_body()
    {
        await year.StageAsync(
            (services, _) =>
            {
                IUnitOfWork unit = services.GetRequiredService<IUnitOfWork>();
                unit.Add(
                    Session.Plan(
                        Body.Gpec,
                        new DateOnly(2027, 3, 15),
                        SessionKind.Regular,
                        new Deed("test", null, unit.Now)
                    )
                );
                return Task.CompletedTask;
            }
        );
        using Visitor member = year.As("gpec-member");
        string address = await MakeAsync(member);
        using HttpClient program = year.Site.Visitor();

        Calendar calendar = Calendar.Load(await program.GetStringAsync(address))!;

        CalendarEvent session = calendar.Events.ShouldHaveSingleItem();
        NameOf(session).ShouldStartWith("session-");
        session.Start!.Date.ShouldBe(new DateOnly(2027, 3, 15));
    }

    [Fact]
    public async Task A_renewed_or_withdrawn_or_guessed_address_is_not_found()
    {
        using Visitor officer = year.As("officer:MND");
        string first = await MakeAsync(officer);
        string second = await MakeAsync(officer);
        using HttpClient program = year.Site.Visitor();
        (await program.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await officer.MustAsync(Account, "Withdraw");
        (await program.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.GetAsync("/calendar/feed/guess.ics")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    private static string NameOf(CalendarEvent found) => found.Uid!.Split('@')[0];

    private static Task<Answer> ChooseAsync(Visitor visitor, string zone) =>
        visitor.PostAsync(
            Account,
            "Preferences",
            ("language", "English"),
            ("mail", "DigestOnly"),
            ("density", "Compact"),
            ("zone", zone)
        );

    private static async Task<string> MakeAsync(Visitor visitor)
    {
        string page = await visitor.MustAsync(Account, "Feed");
        return new Uri(Address().Match(page).Groups["address"].Value).AbsolutePath;
    }

    private Task OpenAsync(string id, string institution) =>
        year.StageAsync(
            (services, _) =>
            {
                IUnitOfWork unit = services.GetRequiredService<IUnitOfWork>();
                unit.Add(
                    DeadlineTask.Open(
                        new TaskTerms
                        {
                            Id = id,
                            Title = LocalizedText.Same(id),
                            Assignee = Assignee.HoldersOf(Role.PerformanceOfficer, institution),
                            InstitutionId = institution,
                            StepKey = "test",
                            Due = new TaskDue(new DateOnly(2027, 2, 26), null, false, []),
                            Ladder = ReminderLadder.None,
                        },
                        new LadderCalendar(BusinessCalendar.Korea, year.Clock.Zone),
                        unit.Now,
                        Doer.Program("test")
                    )
                );
                return Task.CompletedTask;
            }
        );

    [GeneratedRegex("id=\"feed-address\">(?<address>[^<]+)<")]
    private static partial Regex Address();
}
