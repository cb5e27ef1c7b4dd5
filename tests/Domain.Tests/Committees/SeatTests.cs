using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Shouldly;
using Xunit;
using static Ipses.Domain.Tests.Committees.BodyBuilder;

namespace Ipses.Domain.Tests.Committees;

public class SeatTests
{
    private static readonly CommitteeSettings Settings = CommitteeSettings.Default;

    [Fact]
    public void R5a_a_private_member_serves_two_years_and_not_a_day_more()
    {
        Body body = Committee(10, 7);

        Error error = body.Seat(
                new("new", MemberKind.PrivateExpert, SeatKind.Member, Since, TermEnd.AddDays(1)),
                Settings
            )
            .Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("Body.TermTooLong");
        error.Message.En.ShouldContain("30 Jun 2028");
        body.Seat(new("new", MemberKind.PrivateExpert, SeatKind.Member, Since), Settings)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Body.TermMissing");
    }

    [Fact]
    public void R5a_a_term_is_renewed_once_and_the_third_is_refused()
    {
        Body body = Committee(10, 7);
        BodyMember second = new(
            "private-1",
            MemberKind.PrivateExpert,
            SeatKind.Member,
            TermEnd.AddDays(1),
            TermEnd.AddYears(2)
        );
        body.Seat(second, Settings).Errors.ShouldBeEmpty();

        Error error = body.Seat(
                second with
                {
                    From = TermEnd.AddYears(2).AddDays(1),
                    To = TermEnd.AddYears(4),
                },
                Settings
            )
            .Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("Body.TermsExhausted");
        error.Message.En.ShouldContain("2 terms; 2 are allowed");
    }

    [Fact]
    public void R5a_the_length_of_a_term_is_a_setting() =>
        Committee(10, 7)
            .Seat(
                new(
                    "new",
                    MemberKind.PrivateExpert,
                    SeatKind.Member,
                    Since,
                    Since.AddYears(3).AddDays(-1)
                ),
                Settings with
                {
                    PrivateTermYears = 3,
                }
            )
            .Errors.ShouldBeEmpty();

    [Fact]
    public void Nobody_has_two_seats_at_once() =>
        Committee(10, 7)
            .Seat(
                new("private-1", MemberKind.PrivateExpert, SeatKind.Member, Day, TermEnd),
                Settings
            )
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Body.SeatedAlready");

    [Fact]
    public void Co_chairs_are_the_GPECs_and_a_single_chair_is_the_committees()
    {
        Committee(10, 7)
            .Seat(new("x", MemberKind.PrivateExpert, SeatKind.CoChair, Since, TermEnd), Settings)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Body.SeatUnknownHere");
        Gpec(5)
            .Seat(new("x", MemberKind.PrivateExpert, SeatKind.Chair, Since, TermEnd), Settings)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Body.SeatUnknownHere");
    }

    [Fact]
    public void R3_a_member_is_excluded_from_deciding_on_their_own_institution_and_on_no_other()
    {
        BodyMember head = new(
            "head.MOSF",
            MemberKind.SupervisoryHead,
            SeatKind.Member,
            Since,
            null,
            "MOSF"
        );

        RecusalPolicy.IsExcluded(head, "MOSF").ShouldBeTrue();
        RecusalPolicy.IsExcluded(head, "NTS").ShouldBeFalse();
        RecusalPolicy.IsExcluded(head, null).ShouldBeFalse();
        RecusalPolicy.MayDecideOn("p", ["KIPO"], "MOSF").IsSuccess.ShouldBeTrue();
        Error error = RecusalPolicy
            .MayDecideOn("p", ["KIPO", "MOSF"], "MOSF")
            .Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("Body.Recused");
        error.Rule.ShouldBe("R3");
    }
}
