using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Shouldly;
using Xunit;
using static Ipses.Domain.Tests.Deliberations.SessionBuilder;

namespace Ipses.Domain.Tests.Deliberations;

public class VotingTests
{
    private static readonly AgendaItem Kipo = Item("annual-plan:KIPO:2027", "KIPO");
    private static readonly AgendaItem Mosf = Item("annual-plan:MOSF:2027", "MOSF");

    [Fact]
    public void R3_a_member_who_belongs_to_the_institution_is_kept_out_of_its_item_in_a_vote_en_bloc()
    {
        Session session = Opened(Members(15, (4, "MOSF")), 15, Kipo, Mosf);

        Result<string[]> voted = session.CastVoteEnBloc(
            [Kipo.ItemId, Mosf.ItemId],
            Person(4),
            Vote.For,
            Deed(Person(4))
        );

        voted.Value.ShouldBe([Mosf.ItemId]);
        session.Find(Kipo.ItemId)!.Ballots.ShouldHaveSingleItem();
        session.Find(Mosf.ItemId)!.Ballots.ShouldBeEmpty();
        session.Find(Mosf.ItemId)!.Recusals.ShouldHaveSingleItem().Forced.ShouldBeTrue();
        session
            .CastVote(Mosf.ItemId, Person(4), Vote.For, Deed())
            .Errors[0]
            .Code.ShouldBe("Session.Recused");
    }

    [Fact]
    public void R5a_a_declared_recusal_takes_back_the_vote_and_counts_neither_as_member_nor_as_present()
    {
        Session session = Opened(Members(15), 9, Kipo);
        session.CastVote(Kipo.ItemId, Person(0), Vote.For, Deed());

        session.Recuse(Kipo.ItemId, Person(0), "my brother works there", Deed());

        Tally tally = session.CountOf(session.Find(Kipo.ItemId)!);
        tally.Members.ShouldBe(14);
        tally.Present.ShouldBe(8);
        tally.For.ShouldBe(0);
        tally.Recused.ShouldBe(1);
    }

    [Fact]
    public void R36_an_item_whose_recusals_break_the_quorum_is_not_resolved()
    {
        Session session = Opened(Members(15), 8, Kipo);
        session.Recuse(Kipo.ItemId, Person(0), "conflict", Deed());
        session.CastVote(Kipo.ItemId, Person(1), Vote.For, Deed());

        session
            .Resolve(Kipo.ItemId, 1, Deed())
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Session.NoQuorumForItem");
    }

    [Theory]
    [InlineData(5, ResolutionOutcome.Adopted)]
    [InlineData(4, ResolutionOutcome.Rejected)]
    public void R5a_a_majority_of_those_present_carries_and_abstaining_is_not_consent(
        int inFavour,
        ResolutionOutcome outcome
    )
    {
        Session session = Opened(Members(15), 8, Kipo);
        foreach (string person in People(8))
        {
            Vote vote = People(inFavour).Contains(person) ? Vote.For : Vote.Abstain;
            session.CastVote(Kipo.ItemId, person, vote, Deed(person));
        }

        session.Resolve(Kipo.ItemId, 1, Deed()).Value.Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void R36_a_document_is_not_rejected_while_those_present_could_still_carry_it()
    {
        Session session = Opened(Members(15), 8, Kipo);
        foreach (string person in People(4))
        {
            session.CastVote(Kipo.ItemId, person, Vote.For, Deed(person));
        }

        Error refusal = session.Resolve(Kipo.ItemId, 1, Deed()).Errors.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("Session.VotesMissing");
        refusal.Message.En.ShouldContain("4 in favour, 5 required");
    }

    [Fact]
    public void R36_resolutions_are_numbered_by_body_year_and_sequence_and_say_which_document_they_serve()
    {
        Resolution resolution = ResolutionFor(
            "annual-plan",
            "annual-plan:KIPO:2027",
            ResolutionOutcome.Adopted
        );

        resolution.Number.ShouldBe("GPEC-2027-001");
        Resolution.NumberOf("GPEC", 2027, 3).ShouldBe("GPEC-2027-003");
        resolution.IsFor("annual-plan", "annual-plan:KIPO:2027").ShouldBeTrue();
        resolution.IsFor("annual-plan", "annual-plan:MOJ:2027").ShouldBeFalse();
    }

    [Fact]
    public void R36_a_resolved_item_can_not_be_resolved_or_voted_on_again()
    {
        Session session = Opened(Members(15), 15, Kipo);
        foreach (string person in People(15))
        {
            session.CastVote(Kipo.ItemId, person, Vote.Against, Deed(person));
        }

        session.Resolve(Kipo.ItemId, 1, Deed());

        session.Resolve(Kipo.ItemId, 2, Deed()).Errors[0].Code.ShouldBe("Session.AlreadyResolved");
        session
            .CastVote(Kipo.ItemId, Person(1), Vote.For, Deed())
            .Errors[0]
            .Code.ShouldBe("Session.AlreadyResolved");
        session.TakeEvents().OfType<AgendaItemResolved>().Count().ShouldBe(1);
    }

    [Fact]
    public void R16_a_remand_carries_its_reasons_and_a_lost_remand_decides_nothing()
    {
        Session session = Opened(Members(15), 15, Kipo);
        session
            .PutMotion(Kipo.ItemId, MotionKind.Remand, "", Deed())
            .Errors[0]
            .Code.ShouldBe("Session.ReasonMissing");
        session.PutMotion(Kipo.ItemId, MotionKind.Remand, "targets too low", Deed());
        foreach (string person in People(15))
        {
            session.CastVote(Kipo.ItemId, person, Vote.Against, Deed(person));
        }

        session.Resolve(Kipo.ItemId, 1, Deed()).Errors[0].Code.ShouldBe("Session.MotionLost");

        foreach (string person in People(15))
        {
            session.CastVote(Kipo.ItemId, person, Vote.For, Deed(person));
        }

        Resolution resolution = session.Resolve(Kipo.ItemId, 1, Deed()).Value;
        resolution.Outcome.ShouldBe(ResolutionOutcome.Remanded);
        resolution.Reason.ShouldBe("targets too low");
        resolution.IsAdopted.ShouldBeFalse();
    }

    [Fact]
    public void R36_those_who_are_absent_do_not_vote_until_they_arrive()
    {
        Session session = Opened(Members(15), 8, Kipo);

        session
            .CastVote(Kipo.ItemId, Person(10), Vote.For, Deed())
            .Errors[0]
            .Code.ShouldBe("Session.NotPresent");
        session.Attend(Person(10), true, Day, Deed());

        session.CastVote(Kipo.ItemId, Person(10), Vote.For, Deed()).IsSuccess.ShouldBeTrue();
    }
}
