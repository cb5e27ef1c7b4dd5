using Ipses.Application.Deliberations.CastVote;
using Ipses.Application.Deliberations.CloseSession;
using Ipses.Application.Deliberations.OpenSession;
using Ipses.Application.Deliberations.PutMotion;
using Ipses.Application.Deliberations.PutOffSession;
using Ipses.Application.Deliberations.RegisterAttendance;
using Ipses.Application.Deliberations.ResolveItems;
using Ipses.Application.Mail;
using Ipses.Application.Tests.Cycles;
using Ipses.Domain.Common;
using Ipses.Domain.Cycles;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Guidelines;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Deliberations;

public sealed class GuidelinesSessionTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2027, 1, 15);
    private ProductHost _product = null!;

    public async Task InitializeAsync() => _product = await YearWorld.SentAsync();

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task Sending_the_guidelines_ends_the_drafting_task_and_puts_them_on_the_third_friday_of_january()
    {
        Session session = await _product.SessionAsync(YearWorld.GuidelinesSession);

        session.State.ShouldBe(SessionState.Planned);
        session.Items.ShouldHaveSingleItem().DocumentId.ShouldBe(YearWorld.Guidelines);
        (await _product.ReadAsync<DeadlineTask>())
            .Where(t => t.StepKey == "guidelines.draft")
            .ShouldHaveSingleItem()
            .State.ShouldBe(TaskState.Done);
        (await _product.GuidelinesAsync()).State.ShouldBe(GuidelinesState.OnAgenda);
    }

    [Fact]
    public async Task R5a_a_session_that_nobody_called_is_called_seven_days_before_and_every_member_is_told_once()
    {
        await _product.AdvanceToAsync(new DateOnly(2027, 1, 9));

        Session session = await _product.SessionAsync(YearWorld.GuidelinesSession);
        session.State.ShouldBe(SessionState.Called);
        _product.Clock.DateOf(session.CalledAt!.Value).ShouldBe(new DateOnly(2027, 1, 8));
        IReadOnlyList<string> members = await _product.GpecAsync();
        (await _product.ReadAsync<OutgoingMail>())
            .Where(m =>
                m.Content.Subject.En.StartsWith("[Session called]", StringComparison.Ordinal)
            )
            .Select(m => m.PersonId)
            .ShouldBe(members, ignoreOrder: true);
    }

    [Fact]
    public async Task R5a_the_co_chairs_have_a_task_to_call_and_then_to_hold_the_session_and_each_ends_by_the_act()
    {
        DeadlineTask call = await TaskAsync("session.call");
        (call.AssigneeKey, call.DueOn).ShouldBe(("GpecCoChair@GPEC", new DateOnly(2027, 1, 8)));
        call.State.ShouldBe(TaskState.Open);

        await HoldAsync(Vote.For);

        DeadlineTask called = await TaskAsync("session.call");
        called.State.ShouldBe(TaskState.Done);
        called.Closing!.By.PersonId.ShouldBeNull(
            "nobody called: the program did on the last lawful day"
        );
        DeadlineTask held = await TaskAsync("session.hold");
        (held.DueOn, held.State).ShouldBe((Day, TaskState.Done));
        held.Closing!.By.PersonId.ShouldBe(YearWorld.PersonOf("co-chair"));
    }

    [Fact]
    public async Task Adopted_guidelines_are_issued_on_the_last_business_day_of_january_and_drafting_opens_in_february()
    {
        await HoldAsync(Vote.For);

        YearGuidelines resolved = await _product.GuidelinesAsync();
        resolved.State.ShouldBe(GuidelinesState.Resolved);
        resolved.ResolutionNumber.ShouldBe("GPEC-2027-001");
        await _product.AdvanceToAsync(new DateOnly(2027, 1, 30));

        YearGuidelines issued = await _product.GuidelinesAsync();
        issued.State.ShouldBe(GuidelinesState.Issued);
        issued.IssuedOn.ShouldBe(new DateOnly(2027, 1, 29));
        (await _product.ReadAsync<Cycle>())
            .Single()
            .DateOf("issued")
            .ShouldBe(new DateOnly(2027, 1, 29));
    }

    [Fact]
    public async Task Guidelines_sent_back_are_a_draft_again_and_the_coordinator_gets_the_task_anew()
    {
        await OpenAsync();
        Session session = await _product.SessionAsync(YearWorld.GuidelinesSession);
        string item = session.Items[0].ItemId;
        await _product
            .As(YearWorld.PersonOf("co-chair"))
            .MustAsync(
                new PutMotion(session.Id, item, MotionKind.Remand, "the calendar is missing")
            );
        await VoteAsync(session.Id, [item], Vote.For);
        await ResolveAsync(session.Id, item);

        (await _product.GuidelinesAsync()).State.ShouldBe(GuidelinesState.Draft);
        (await _product.ReadAsync<DeadlineTask>())
            .Count(t => t.StepKey == "guidelines.draft" && t.State == TaskState.Open)
            .ShouldBe(1);
    }

    [Fact]
    public async Task R5a_a_session_without_quorum_says_so_and_its_item_goes_on_when_it_is_put_off()
    {
        await _product.AdvanceToAsync(Day);
        ProductSession chair = _product.As(YearWorld.PersonOf("co-chair"));

        Result<Application.Common.Nothing> opened = await chair.SendAsync(
            new OpenSession(YearWorld.GuidelinesSession, [])
        );
        opened.Errors.ShouldHaveSingleItem().Code.ShouldBe("Session.NoQuorum");
        await chair.MustAsync(new PutOffSession(YearWorld.GuidelinesSession, "no quorum"));

        Session next = (await _product.ReadAsync<Session>()).Single(s =>
            s.State == SessionState.Planned
        );
        next.Kind.ShouldBe(SessionKind.Supplementary);
        next.Items.ShouldHaveSingleItem().DocumentId.ShouldBe(YearWorld.Guidelines);
        await _product.AdvanceToAsync(next.Date);
        (await _product.SessionAsync(next.Id)).State.ShouldBe(SessionState.Called);
    }

    [Fact]
    public async Task R14_guidelines_adopted_when_their_day_of_issue_has_come_are_issued_at_once()
    {
        await _product.AdvanceToAsync(Day);
        ProductSession chair = _product.As(YearWorld.PersonOf("co-chair"));
        await chair.MustAsync(new PutOffSession(YearWorld.GuidelinesSession, "no quorum"));
        Session next = (await _product.ReadAsync<Session>()).Single(s =>
            s.State == SessionState.Planned
        );
        await _product.AdvanceToAsync(next.Date, new TimeOnly(15, 0));
        await chair.MustAsync(new OpenSession(next.Id, await _product.GpecAsync()));
        string item = next.Items[0].ItemId;
        await VoteAsync(next.Id, [item], Vote.For);

        await ResolveAsync(next.Id, item);

        YearGuidelines issued = await _product.GuidelinesAsync();
        issued.State.ShouldBe(GuidelinesState.Issued);
        issued.IssuedOn.ShouldBe(next.Date);
    }

    [Fact]
    public async Task Only_members_vote_and_only_a_co_chair_resolves()
    {
        await OpenAsync();
        Session session = await _product.SessionAsync(YearWorld.GuidelinesSession);
        string item = session.Items[0].ItemId;

        (
            await _product
                .As(YearWorld.PersonOf("coordinator"))
                .SendAsync(new CastVote(session.Id, [item], Vote.For))
        )
            .Errors[0]
            .Kind.ShouldBe(ErrorKind.Forbidden);
        (
            await _product
                .As(YearWorld.PersonOf("gpec-member"))
                .SendAsync(new ResolveItems(session.Id, [item]))
        )
            .Errors[0]
            .Kind.ShouldBe(ErrorKind.Forbidden);
    }

    private async Task<DeadlineTask> TaskAsync(string step) =>
        (
            await _product.ReadAsync<DeadlineTask>(all =>
                all.Where(task =>
                    task.StepKey == step && task.DocumentId == YearWorld.GuidelinesSession
                )
            )
        ).ShouldHaveSingleItem();

    private async Task HoldAsync(Vote vote)
    {
        await OpenAsync();
        Session session = await _product.SessionAsync(YearWorld.GuidelinesSession);
        await VoteAsync(session.Id, [.. session.Items.Select(i => i.ItemId)], vote);
        await ResolveAsync(session.Id, [.. session.Items.Select(i => i.ItemId)]);
        await _product
            .As(YearWorld.PersonOf("co-chair"))
            .MustAsync(new CloseSession(session.Id, "in good order"));
    }

    private async Task OpenAsync()
    {
        await _product.AdvanceToAsync(Day);
        foreach (string member in await _product.GpecAsync())
        {
            await _product
                .As(member)
                .MustAsync(new RegisterAttendance(YearWorld.GuidelinesSession, true));
        }

        await _product
            .As(YearWorld.PersonOf("co-chair"))
            .MustAsync(new OpenSession(YearWorld.GuidelinesSession, []));
    }

    private async Task VoteAsync(string sessionId, IReadOnlyList<string> items, Vote vote)
    {
        foreach (string member in await _product.GpecAsync())
        {
            await _product.As(member).MustAsync(new CastVote(sessionId, items, vote));
        }
    }

    private async Task ResolveAsync(string sessionId, params string[] items)
    {
        await _product
            .As(YearWorld.PersonOf("co-chair"))
            .MustAsync(new ResolveItems(sessionId, items));
        await _product.DrainAsync();
    }
}
