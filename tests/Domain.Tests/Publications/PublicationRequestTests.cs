using Ipses.Domain.Common;
using Ipses.Domain.Publications;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.Publications;

/// <summary>Two coordinators publish a workflow: who asks, who may decide, and on what (R3).</summary>
public sealed class PublicationRequestTests
{
    private const string Content = "what version 3 says";
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("asker", null)]
    [InlineData("author", null)]
    [InlineData("earlier-author", null)]
    [InlineData("substitute", "asker")]
    [InlineData("substitute", "author")]
    public void R3_Nobody_decides_on_what_they_asked_for_or_drew_nor_a_substitute_in_their_stead(
        string by,
        string? principal
    )
    {
        PublicationRequest request = Asked();

        Codes(request.Approve(Content, "", new Deed(by, principal, Now)))
            .ShouldBe(["Publication.FourEyes"]);
        Codes(request.Decline("no", new Deed(by, principal, Now)))
            .ShouldBe(["Publication.FourEyes"]);
        request.Stage.ShouldBe(PublicationStage.Waiting);
    }

    [Fact]
    public void Another_approves_what_was_asked_for_and_is_remembered()
    {
        PublicationRequest request = Asked();

        request.Approve(Content, "seen", By("second")).IsSuccess.ShouldBeTrue();

        request.Stage.ShouldBe(PublicationStage.Approved);
        request.Decided.ShouldBe(By("second"));
        request.DecisionReason.ShouldBe("seen");
        Codes(request.Approve(Content, "", By("third"))).ShouldBe(["Publication.NothingWaits"]);
    }

    [Fact]
    public void An_approval_is_of_the_content_that_was_asked_for_and_no_other()
    {
        PublicationRequest request = Asked();

        Codes(request.Approve("changed since", "", By("second")))
            .ShouldBe(["Publication.ChangedMeanwhile"]);
        request.Decline("it has changed", By("second")).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void The_same_is_asked_for_once_and_what_has_changed_since_anew()
    {
        PublicationRequest request = Asked();

        Codes(request.Ask(3, Content, ["author", "earlier-author"], "", By("asker")))
            .ShouldBe(["Publication.AskedAlready"]);
        request.Ask(4, "what version 4 says", [], "", By("second")).IsSuccess.ShouldBeTrue();

        request.Round.ShouldBe(2);
        request.DefinitionVersion.ShouldBe(4);
        request.IsOpenTo("asker", null).ShouldBeTrue();
        request.IsOpenTo("second", null).ShouldBeFalse();
    }

    [Fact]
    public void Who_declines_says_why_and_what_was_declined_can_be_asked_for_again()
    {
        PublicationRequest request = Asked();

        Codes(request.Decline("", By("second"))).ShouldBe(["Publication.ReasonMissing"]);
        request.Decline("the deadline is too early", By("second")).IsSuccess.ShouldBeTrue();
        request
            .Ask(3, Content, ["author", "earlier-author"], "it is not", By("asker"))
            .IsSuccess.ShouldBeTrue();

        request.Stage.ShouldBe(PublicationStage.Waiting);
        request.Decided.ShouldBeNull();
        request.DecisionReason.ShouldBeEmpty();
    }

    [Fact]
    public void Only_who_asked_takes_a_request_back_and_only_while_it_waits()
    {
        PublicationRequest request = Asked();

        Codes(request.Withdraw(By("second"))).ShouldBe(["Publication.NotYours"]);
        request.Withdraw(By("asker")).IsSuccess.ShouldBeTrue();
        Codes(request.Withdraw(By("asker"))).ShouldBe(["Publication.NothingWaits"]);
    }

    [Fact]
    public void A_reason_longer_than_is_kept_is_refused_at_its_field()
    {
        string tooLong = new('x', PublicationRequest.LongestReason + 1);
        PublicationRequest request = Asked();

        Result[] refusals =
        [
            PublicationRequest.Of("d").Ask(1, Content, [], tooLong, By("asker")),
            request.Approve(Content, tooLong, By("second")),
            request.Decline(tooLong, By("second")),
        ];

        refusals
            .Select(refusal => refusal.Errors.ShouldHaveSingleItem())
            .ShouldAllBe(error =>
                error.Code == "Publication.ReasonTooLong" && error.Field == "reason"
            );
    }

    private static PublicationRequest Asked()
    {
        PublicationRequest request = PublicationRequest.Of("annual-plan");
        request
            .Ask(3, Content, ["author", "earlier-author"], "for 2027", By("asker"))
            .IsSuccess.ShouldBeTrue();
        return request;
    }

    private static Deed By(string personId) => new(personId, null, Now);

    private static string[] Codes(Result refusal) =>
        [.. refusal.Errors.Select(error => error.Code)];
}
