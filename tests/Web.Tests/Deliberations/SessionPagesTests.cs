using System.Net;
using Ipses.Domain.Committees;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Api;
using Ipses.Web.Tests.Http;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Deliberations;

/// <summary>A session of the GPEC from its notice to its minutes, by people without a script (R5a, R6, R36).</summary>
public sealed class SessionPagesTests(SessionSite year) : IClassFixture<SessionSite>
{
    [Fact]
    public async Task R36_a_session_goes_from_its_notice_to_its_minutes_and_refuses_what_no_session_may()
    {
        using Visitor chair = year.As("co-chair");
        (await chair.ReadAsync("/tasks")).ShouldContain("Call the session of Fri, 15 Jan 2027");

        await CallAsync(chair);
        await OpenAsync(chair);
        string item = (await SessionAsync()).Items[0].ItemId;
        string recused = await RecuseAsync(item);
        await PutMotionsAsync(chair, item);
        await VoteAndResolveAsync(chair, item, recused);
        await CloseAsync(chair);
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task R3_who_has_no_seat_is_called_by_name_in_the_readers_language(string language)
    {
        string officer = YearSite.IdOf("officer:KIPO");
        Person person = (
            await year.ReadAsync<Person>(all => all.Where(one => one.Id == officer))
        ).ShouldHaveSingleItem();
        using ApiClient chair = new(
            await year.Site.ProgramAsync(YearSite.IdOf("co-chair"), language)
        );

        ApiAnswer refused = await chair.PostAsync(
            $"/sessions/{SessionSite.Id}/attendance",
            new { present = true, personId = officer }
        );

        refused.Codes.ShouldBe(["Session.NotAMember"]);
        string told = (string)refused.Json["detail"]!;
        told.ShouldStartWith(language == "ko" ? person.Name.Ko : person.Name.En);
        told.ShouldNotContain(officer);
    }

    private async Task CallAsync(Visitor chair)
    {
        using Visitor officer = year.As("officer:KIPO");
        (await officer.OpenAsync(SessionSite.Page)).Status.ShouldBe(HttpStatusCode.Forbidden);

        string called = await chair.MustAsync(SessionSite.Page, "Call");

        called.ShouldContain("The session is called; 13 members were told with the agenda.");
        (await TaskAsync("session.call")).State.ShouldBe(TaskState.Done);
        (await chair.ReadAsync("/tasks")).ShouldContain("Hold the session of Fri, 15 Jan 2027");
    }

    private async Task OpenAsync(Visitor chair)
    {
        Answer early = await chair.PostAsync(SessionSite.Page, "Open");
        early.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        early.Refusals.ShouldBe(["Session.NotOnItsDay"]);

        await year.MoveToAsync(SessionSite.Day);
        using Visitor coordinator = year.As("coordinator");
        (await coordinator.PostAsync(SessionSite.Page, "Open")).Status.ShouldBe(
            HttpStatusCode.Forbidden,
            "a coordinator prepares and does not preside"
        );
        Answer empty = await chair.PostAsync(SessionSite.Page, "Open");
        empty.Refusals.ShouldBe(["Session.NoQuorum"]);
        empty.Html.ShouldContain("0 of 13 members are present, 7 are required");

        using (Visitor member = year.As("gpec-member"))
        {
            string registered = await member.MustAsync(
                SessionSite.Page,
                "Attend",
                ("present", "true")
            );
            registered.ShouldContain("The attendance is recorded.");
        }

        string opened = await chair.MustAsync(
            SessionSite.Page,
            "Open",
            [.. (await year.MembersAsync(Body.Gpec)).Select(m => ("present", m.PersonId))]
        );
        opened.ShouldContain("The session is open; members can vote now.");
    }

    private async Task<string> RecuseAsync(string item)
    {
        using Visitor member = year.As("gpec-member");
        string page = $"{SessionSite.Page}?item={item}";

        Answer refused = await member.PostAsync(page, "Recuse", ("item", item), ("reason", " "));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Refusals.ShouldBe(["Session.ReasonMissing"]);
        await member.MustAsync(page, "Recuse", ("item", item), ("reason", "my own study is cited"));
        Answer vote = await member.PostAsync(
            page,
            "Vote",
            ("item", item),
            ("items", item),
            ("vote", "For")
        );
        vote.Refusals.ShouldBe(["Session.Recused"]);
        return YearSite.IdOf("gpec-member");
    }

    private static async Task PutMotionsAsync(Visitor chair, string item)
    {
        string page = $"{SessionSite.Page}?item={item}";

        Answer refused = await chair.PostAsync(
            page,
            "Motion",
            ("item", item),
            ("motion", "Remand"),
            ("reason", "")
        );
        refused.Refusals.ShouldBe(["Session.ReasonMissing"]);
        refused.Html.ShouldContain("value=\"Remand\" checked=\"checked\"");
        await chair.MustAsync(
            page,
            "Motion",
            ("item", item),
            ("motion", "Amend"),
            ("reason", "the period of objection is 45 days")
        );
    }

    private async Task VoteAndResolveAsync(Visitor chair, string item, string recused)
    {
        Answer silent = await chair.PostAsync(SessionSite.Page, "Resolve", ("items", item));
        silent.Refusals.ShouldBe(["Session.NoVotes"]);
        silent.Html.ShouldContain("0 votes found, at least 1 required");
        string[] voters =
        [
            .. (await year.MembersAsync(Body.Gpec))
                .Select(member => member.PersonId)
                .Where(id => id != recused),
        ];
        foreach (string voter in voters.Take(4))
        {
            await VoteAsync(voter);
        }

        Answer open = await chair.PostAsync(SessionSite.Page, "Resolve", ("items", item));
        open.Refusals.ShouldBe(["Session.VotesMissing"]);
        open.Html.ShouldContain("Wait for their votes");
        foreach (string voter in voters.Skip(4).Take(4))
        {
            await VoteAsync(voter);
        }

        string resolved = await chair.MustAsync(SessionSite.Page, "Resolve", ("items", item));
        resolved.ShouldContain("Resolution GPEC-2027-001 is recorded");
        Answer again = await chair.PostAsync(SessionSite.Page, "Resolve", ("items", item));
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Refusals.ShouldBe(["Session.AlreadyResolved"]);
        (await year.ReadAsync<YearGuidelines>(all => all))
            .ShouldHaveSingleItem()
            .ResolutionNumber.ShouldBe("GPEC-2027-001");

        async Task VoteAsync(string voter)
        {
            using Visitor member = year.As(voter);
            await member.MustAsync(SessionSite.Page, "Vote", ("items", item), ("vote", "For"));
        }
    }

    private async Task CloseAsync(Visitor chair)
    {
        string closed = await chair.MustAsync(
            SessionSite.Page,
            "Close",
            ("note", "held in good order")
        );
        closed.ShouldContain("its minutes are fixed");
        (await TaskAsync("session.hold")).State.ShouldBe(TaskState.Done);

        string minutes = await chair.ReadAsync(SessionSite.Page + "/minutes");
        minutes.ShouldContain("GPEC-2027-001");
        minutes.ShouldContain("held in good order");
        minutes.ShouldContain("the period of objection is 45 days");
        minutes.ShouldContain("8 for");
        (await chair.ReadAsync("/sessions?year=2027&number=2027-001")).ShouldContain(
            "GPEC-2027-001"
        );
        (await chair.ReadAsync("/sessions?year=2027&number=2027-999")).ShouldContain(
            "No resolution matches."
        );
    }

    private async Task<Session> SessionAsync() =>
        (
            await year.ReadAsync<Session>(all => all.Where(s => s.Id == SessionSite.Id))
        ).ShouldHaveSingleItem();

    private async Task<DeadlineTask> TaskAsync(string step) =>
        (
            await year.ReadAsync<DeadlineTask>(all =>
                all.Where(task => task.StepKey == step && task.DocumentId == SessionSite.Id)
            )
        ).ShouldHaveSingleItem();
}
