using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Shouldly;
using Xunit;
using static Ipses.Domain.Tests.Committees.BodyBuilder;

namespace Ipses.Domain.Tests.Committees;

public class CompositionTests
{
    [Theory]
    [InlineData(24, 16)]
    [InlineData(10, 7)]
    [InlineData(30, 20)]
    [InlineData(12, 8)]
    [InlineData(11, 8)]
    public void R5_two_thirds_from_the_private_sector_are_rounded_up(int members, int required) =>
        CompositionPolicy.PrivateRequired(members).ShouldBe(required);

    [Theory]
    [InlineData(24, 16)]
    [InlineData(10, 7)]
    [InlineData(30, 20)]
    public void R5_a_committee_with_just_enough_private_members_may_open_and_with_one_fewer_may_not(
        int members,
        int privateMembers
    )
    {
        Committee(members, privateMembers)
            .MayOpenSessionOn(Day, CommitteeSettings.Default)
            .Errors.ShouldBeEmpty();

        Error error = Committee(members, privateMembers - 1)
            .MayOpenSessionOn(Day, CommitteeSettings.Default)
            .Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("Body.PrivateShare");
        error.Rule.ShouldBe("R5");
        error.Message.En.ShouldContain($"found {privateMembers - 1}");
        error.Message.En.ShouldContain($"at least {privateMembers}");
        error.Message.Ko.ShouldContain($"현재 {privateMembers - 1}명");
        error.Message.Ko.ShouldContain($"{privateMembers}명 이상");
    }

    [Fact]
    public void R6_a_committee_of_9_is_refused_with_the_rule_the_count_found_and_the_count_required()
    {
        Error error = Committee(9, 9)
            .MayOpenSessionOn(Day, CommitteeSettings.Default)
            .Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("Body.Size");
        error.Rule.ShouldBe("R5");
        error.Message.En.ShouldContain("R5");
        error.Message.En.ShouldContain("found 9");
        error.Message.En.ShouldContain("10 to 30");
    }

    [Fact]
    public void R5_a_committee_of_31_is_refused() =>
        Codes(Committee(31, 31)).ShouldBe(["Body.Size"]);

    [Fact]
    public void R5_a_committee_without_a_chair_or_with_two_is_refused()
    {
        Codes(Committee(12, 12, chairs: 0)).ShouldBe(["Body.Chair", "Body.PrivateChair"]);
        Codes(Committee(12, 12, chairs: 2)).ShouldBe(["Body.Chair", "Body.PrivateChair"]);
    }

    [Fact]
    public void R5a_an_official_can_not_chair_a_self_evaluation_committee()
    {
        Body body = Body.FormSelfEvaluationCommittee("KIPO", LocalizedText.Same("c"));
        SeatMany(body, 10, MemberKind.PrivateExpert, "p");
        body.Seat(
            new("o", MemberKind.Official, SeatKind.Chair, Since, null, "KIPO"),
            CommitteeSettings.Default
        );

        Error error = body.MayOpenSessionOn(Day, CommitteeSettings.Default)
            .Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("Body.PrivateChair");
        error.Rule.ShouldBe("R5a");
    }

    [Fact]
    public void R4_a_GPEC_of_15_with_the_Prime_Minister_and_a_private_expert_as_co_chairs_may_open() =>
        Codes(Gpec(experts: 10)).ShouldBeEmpty();

    [Fact]
    public void R4_the_16th_member_keeps_the_GPEC_from_opening()
    {
        Error error = Gpec(experts: 11)
            .MayOpenSessionOn(Day, CommitteeSettings.Default)
            .Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("Body.Size");
        error.Rule.ShouldBe("R4");
        error.Message.En.ShouldContain("found 16");
        error.Message.En.ShouldContain("1 to 15");
    }

    [Fact]
    public void R4_without_the_private_co_chair_the_GPEC_can_not_open()
    {
        Body gpec = Gpec(experts: 5);
        gpec.Vacate("co-chair", Day.AddDays(-1)).IsSuccess.ShouldBeTrue();

        Codes(gpec).ShouldBe(["Body.CoChairs", "Body.PrivateCoChair"]);
    }

    [Fact]
    public void R4_two_private_co_chairs_are_not_enough_without_the_Prime_Minister()
    {
        Body gpec = Gpec(experts: 5, primeMinister: false);
        gpec.Seat(
            new("x", MemberKind.PrivateExpert, SeatKind.CoChair, Since, TermEnd),
            CommitteeSettings.Default
        );

        Codes(gpec).ShouldBe(["Body.PrimeMinisterCoChair", "Body.PrivateCoChair"]);
    }

    [Fact]
    public void R4_an_official_of_another_ministry_has_no_place_on_the_GPEC()
    {
        Body gpec = Gpec(experts: 5);
        gpec.Seat(
            new("o", MemberKind.Official, SeatKind.Member, Since, null, "MOJ"),
            CommitteeSettings.Default
        );
        Codes(gpec).ShouldBe(["Body.Outsiders"]);

        Body other = Gpec(experts: 5);
        other.Seat(
            new("h", MemberKind.SupervisoryHead, SeatKind.Member, Since, null, "MOJ"),
            CommitteeSettings.Default
        );
        Codes(other).ShouldBe(["Body.Outsiders"]);
    }

    [Fact]
    public void R4_all_three_supervisory_offices_are_represented()
    {
        Body gpec = Gpec(experts: 5);
        gpec.Vacate("head.MOSF", Day.AddDays(-1));

        Error error = gpec.MayOpenSessionOn(Day, CommitteeSettings.Default)
            .Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("Body.SupervisoryHeads");
        error.Message.En.ShouldContain("found 2");
        error.Message.En.ShouldContain("exactly 3");
    }

    [Fact]
    public void R6_only_seats_held_on_the_day_of_the_session_count()
    {
        Body body = Committee(10, 7);

        body.MayOpenSessionOn(TermEnd, CommitteeSettings.Default).IsSuccess.ShouldBeTrue();
        body.MayOpenSessionOn(TermEnd.AddDays(1), CommitteeSettings.Default)
            .Errors.Select(e => e.Code)
            .ShouldContain("Body.Size");
        body.MayOpenSessionOn(Since.AddDays(-1), CommitteeSettings.Default)
            .IsRefused.ShouldBeTrue();
    }

    [Fact]
    public void R6_all_breaches_are_named_at_once() =>
        Codes(Body.FormGpec(LocalizedText.Same("g")))
            .ShouldBe([
                "Body.Size",
                "Body.CoChairs",
                "Body.PrimeMinisterCoChair",
                "Body.PrivateCoChair",
                "Body.SupervisoryHeads",
            ]);

    private static IEnumerable<string> Codes(Body body) =>
        body.MayOpenSessionOn(Day, CommitteeSettings.Default).Errors.Select(e => e.Code);
}
