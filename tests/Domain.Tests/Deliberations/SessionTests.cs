using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Shouldly;
using Xunit;
using static Ipses.Domain.Tests.Deliberations.SessionBuilder;

namespace Ipses.Domain.Tests.Deliberations;

public class SessionTests
{
    [Theory]
    [InlineData(15, 8)]
    [InlineData(14, 8)]
    [InlineData(10, 6)]
    [InlineData(1, 1)]
    public void A_quorum_is_a_majority_of_the_members(int members, int required) =>
        SessionRules.QuorumOf(members, 50).ShouldBe(required);

    [Fact]
    public void R5a_a_session_called_six_days_before_is_refused_with_both_numbers()
    {
        Session session = Planned(Item("annual-plan:KIPO:2027"));

        Result called = session.Call(SessionSettings.Default, Day.AddDays(-6), Deed());

        Error refusal = called.Errors.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("Session.NoticeTooShort");
        refusal.Message.En.ShouldContain("7 days");
        refusal.Message.En.ShouldContain("6 days");
        session.State.ShouldBe(SessionState.Planned);
    }

    [Fact]
    public void R5a_a_session_called_seven_days_before_tells_the_members_once()
    {
        Session session = Planned(Item("annual-plan:KIPO:2027"));
        session.TakeEvents();

        session.Call(SessionSettings.Default, Day.AddDays(-7), Deed()).IsSuccess.ShouldBeTrue();
        session.Call(SessionSettings.Default, Day.AddDays(-3), Deed()).IsSuccess.ShouldBeTrue();

        session.TakeEvents().OfType<SessionCalled>().Count().ShouldBe(1);
    }

    [Fact]
    public void R5a_members_are_not_called_to_an_empty_agenda() =>
        Planned()
            .Call(SessionSettings.Default, Day.AddDays(-20), Deed())
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Session.EmptyAgenda");

    [Fact]
    public void R5a_an_item_after_the_notice_is_refused_and_goes_to_a_supplementary_session()
    {
        Session session = Called(Item("annual-plan:KIPO:2027"));

        session
            .Place(Item("annual-plan:MOJ:2027"), Deed())
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Session.NoticeGone");
        SessionChoice choice = SessionRules.WhichSessionTakesTheItem(
            "GPEC",
            [session],
            Day,
            Day.AddDays(14),
            Day.AddDays(-6),
            7
        );

        choice.Existing.ShouldBeNull();
        choice.Kind.ShouldBe(SessionKind.Supplementary);
        choice.Date.ShouldBe(Day.AddDays(14));
    }

    [Fact]
    public void R16_a_second_late_item_joins_the_supplementary_session_that_is_planned_already()
    {
        Session regular = Called(Item("annual-plan:KIPO:2027"));
        Session supplementary = Session.Plan(
            "GPEC",
            Day.AddDays(14),
            SessionKind.Supplementary,
            Deed()
        );

        SessionRules
            .WhichSessionTakesTheItem(
                "GPEC",
                [regular, supplementary],
                Day,
                Day.AddDays(20),
                Day.AddDays(3),
                7
            )
            .Existing.ShouldBe(supplementary);
    }

    [Fact]
    public void R23_placing_an_item_twice_places_it_once()
    {
        Session session = Planned(Item("annual-plan:KIPO:2027"), Item("annual-plan:KIPO:2027"));

        session.Items.Count.ShouldBe(1);
        session.TakeEvents().OfType<ItemPlacedOnAgenda>().Count().ShouldBe(1);
    }

    [Fact]
    public void R23_planning_the_same_day_twice_gives_the_same_key() =>
        Session.Plan("GPEC", Day, SessionKind.Regular, Deed()).Id.ShouldBe("GPEC:2027-03-15");

    [Fact]
    public void R5a_without_a_quorum_the_session_stays_closed_and_says_found_and_required()
    {
        Session session = Called(Item("annual-plan:KIPO:2027"));

        Result opened = session.Open(
            Body(Members(15)),
            People(7),
            SessionSettings.Default,
            Day,
            Deed()
        );

        Error refusal = opened.Errors.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("Session.NoQuorum");
        refusal.Message.En.ShouldContain("7 of 15");
        refusal.Message.En.ShouldContain("8 are required");
    }

    [Fact]
    public void R6_a_body_that_breaks_its_composition_can_not_open_and_the_error_names_the_rule()
    {
        Session session = Called(Item("annual-plan:KIPO:2027"));
        Ipses.Domain.Committees.Body committee =
            Ipses.Domain.Committees.Body.FormSelfEvaluationCommittee(
                "KIPO",
                LocalizedText.Same("committee")
            );
        for (int i = 0; i < 9; i++)
        {
            committee.Seat(
                new BodyMember(
                    Person(i),
                    MemberKind.PrivateExpert,
                    i == 0 ? SeatKind.Chair : SeatKind.Member,
                    new DateOnly(2026, 1, 1),
                    new DateOnly(2027, 12, 31)
                ),
                CommitteeSettings.Default
            );
        }

        Result opened = session.Open(
            BodyOnTheDay.Of(committee, Day, LocalizedText.Same, _ => [], CommitteeSettings.Default),
            People(9),
            SessionSettings.Default,
            Day,
            Deed()
        );

        Error refusal = opened.Errors.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("Session.Composition");
        refusal.Rule.ShouldBe("R5");
        refusal.Message.En.ShouldContain("found 9");
        refusal.Message.En.ShouldContain("10");
        session.State.ShouldBe(SessionState.Called);
    }

    [Fact]
    public void R6_a_session_opens_on_its_own_day_only() =>
        Called(Item("annual-plan:KIPO:2027"))
            .Open(Body(Members(15)), People(15), SessionSettings.Default, Day.AddDays(1), Deed())
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Session.NotOnItsDay");

    [Fact]
    public void R16_what_was_not_resolved_goes_to_the_next_session_without_its_votes()
    {
        AgendaItem first = Item("annual-plan:KIPO:2027");
        AgendaItem second = Item("annual-plan:MOJ:2027");
        Session session = Opened(Members(15), 15, first, second);
        foreach (string person in People(15))
        {
            session.CastVoteEnBloc([first.ItemId, second.ItemId], person, Vote.For, Deed(person));
        }

        session.Resolve(first.ItemId, 1, Deed());
        AgendaItem left = session.Close("", "GPEC:2027-03-29", Deed()).Value.ShouldHaveSingleItem();

        left.ItemId.ShouldBe(second.ItemId);
        left.Ballots.ShouldBeEmpty();
        session.Find(second.ItemId)!.CarriedTo.ShouldBe("GPEC:2027-03-29");
    }
}
