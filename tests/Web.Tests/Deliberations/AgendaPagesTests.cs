using System.Net;
using Ipses.Domain.Committees;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Deliberations;
using Ipses.Web.Tests.Http;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Deliberations;

/// <summary>Items placed by hand, sessions put off, and a committee under its own chair (R5a, R16, R36).</summary>
public sealed class AgendaPagesTests(SessionSite year) : IClassFixture<SessionSite>
{
    private const string Page = "/sessions/place";
    private const string Committee = "self-evaluation.KIPO";

    [Fact]
    public async Task An_item_placed_by_hand_keeps_what_was_typed_when_refused_and_comes_to_a_session()
    {
        using Visitor coordinator = year.As("coordinator");

        Answer unfit = await PlaceAsync(coordinator, Body.Gpec, "2027-02-25", "부처 현안", "");
        unfit.Status.ShouldBe(HttpStatusCode.BadRequest);
        unfit.Refusals.ShouldBe(["Session.TitleUnfit"]);
        unfit.Html.ShouldContain("value=\"부처 현안\"");
        unfit.Html.ShouldContain("value=\"2027-02-25\"");
        Answer past = await PlaceAsync(coordinator, Body.Gpec, "2026-12-31", "현안", "A matter");
        past.Refusals.ShouldBe(["Session.DayOver"]);
        past.Html.ShouldContain("value=\"A matter\"");

        Answer placed = await PlaceAsync(coordinator, Body.Gpec, "2027-02-25", "현안", "A matter");
        placed.Refusals.ShouldBeEmpty();
        placed.Path.ShouldStartWith("/sessions/GPEC:2027-02-25");
        placed.Html.ShouldContain("The item is on the agenda of Thu, 25 Feb 2027.");
        (
            await PlaceAsync(coordinator, Body.Gpec, "2027-02-25", "현안", "A matter")
        ).Refusals.ShouldBeEmpty();
        (await SessionAsync("GPEC:2027-02-25")).Items.ShouldHaveSingleItem("R23: placed once");

        using Visitor officer = year.As("officer:KIPO");
        (await officer.OpenAsync(Page)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task R5a_a_session_is_put_off_with_a_reason_and_its_item_and_the_chair_s_task_go_to_the_next()
    {
        using Visitor chair = year.As("co-chair");
        (
            await PlaceAsync(chair, Body.Gpec, "2027-04-15", "연기될 안건", "To be put off")
        ).Refusals.ShouldBeEmpty();
        const string page = "/sessions/GPEC:2027-04-15";

        Answer refused = await chair.PostAsync(page, "PutOff", ("reason", ""));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        string off = await chair.MustAsync(page, "PutOff", ("reason", "the hall is closed"));

        off.ShouldContain("its items went to the next one");
        off.ShouldContain("carried over");
        Session before = await SessionAsync("GPEC:2027-04-15");
        before.State.ShouldBe(SessionState.NotHeld);
        string next = before.Items.ShouldHaveSingleItem().CarriedTo!;
        (await SessionAsync(next)).Items.ShouldHaveSingleItem().Title.En.ShouldBe("To be put off");
        (await TaskAsync("GPEC:2027-04-15")).State.ShouldBe(TaskState.Cancelled);
        (await TaskAsync(next)).State.ShouldBe(TaskState.Open);
    }

    [Fact]
    public async Task R5_a_committee_s_own_chair_calls_and_opens_its_session_and_nobody_else_s()
    {
        using Visitor chair = year.As("committee-member.KIPO.1");
        (await chair.ReadAsync(Page)).ShouldNotContain("value=\"GPEC\"");
        (await PlaceAsync(chair, Body.Gpec, "2027-03-25", "현안", "Not theirs")).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (
            await PlaceAsync(chair, Committee, "2027-01-25", "자체평가 방법", "How we evaluate")
        ).Refusals.ShouldBeEmpty();
        const string page = $"/sessions/{Committee}:2027-01-25";
        (await chair.ReadAsync("/tasks")).ShouldContain("Call the session of Mon, 25 Jan 2027");

        await chair.MustAsync(page, "Call");
        await year.MoveToAsync(new DateOnly(2027, 1, 25));
        using Visitor coChair = year.As("co-chair");
        (await coChair.PostAsync(page, "Open")).Status.ShouldBe(
            HttpStatusCode.Forbidden,
            "the GPEC's chair presides over the GPEC"
        );
        using Visitor member = year.As("committee-member.KIPO.2");
        (await member.PostAsync(page, "Open")).Status.ShouldBe(HttpStatusCode.Forbidden);

        string opened = await chair.MustAsync(
            page,
            "Open",
            [.. (await year.MembersAsync(Committee)).Select(m => ("present", m.PersonId))]
        );
        opened.ShouldContain("The session is open");
        opened.ShouldContain("id=\"conclude\"");
    }

    private static Task<Answer> PlaceAsync(
        Visitor visitor,
        string body,
        string wanted,
        string ko,
        string en
    ) =>
        visitor.PostAsync(
            Page,
            null,
            ("body", body),
            ("wanted", wanted),
            ("titleKo", ko),
            ("titleEn", en),
            ("kind", "Planning")
        );

    private async Task<Session> SessionAsync(string id) =>
        (await year.ReadAsync<Session>(all => all.Where(s => s.Id == id))).ShouldHaveSingleItem();

    private async Task<DeadlineTask> TaskAsync(string session) =>
        (
            await year.ReadAsync<DeadlineTask>(all =>
                all.Where(task => task.DocumentId == session && task.StepKey == "session.call")
            )
        ).ShouldHaveSingleItem();
}
