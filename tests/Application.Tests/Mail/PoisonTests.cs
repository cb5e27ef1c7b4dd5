using Ipses.Application.Mail;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Mail;

/// <summary>A mail that breaks whatever touches it.</summary>
public sealed class PoisonTests
{
    [Fact]
    public async Task A_mail_that_cannot_be_made_fails_with_the_reason_and_blocks_nobody_elses()
    {
        await using ProductHost product = await MailWorld.PickupAsync("first", "poison", "last");
        await product.PostAsync(
            MailWorld.LetterTo("first", "a"),
            // The day after it, when the deadline ends, does not exist.
            MailWorld.LetterTo("poison", "b") with
            {
                Deadline = DateOnly.MaxValue,
            },
            MailWorld.LetterTo("last", "c")
        );

        (await product.DrainAsync()).Failed.ShouldBeEmpty();

        (await product.MailOfAsync("a")).State.ShouldBe(MailState.Sent);
        (await product.MailOfAsync("c")).State.ShouldBe(MailState.Sent);
        product.Picked().Count.ShouldBe(2);
        OutgoingMail poison = await product.MailOfAsync("b");
        poison.State.ShouldBe(MailState.Failed);
        poison.Why!.En.ShouldStartWith("The mail can't be made");
        poison.DueAt.ShouldBeNull("it must not come back at every ring");
    }
}
