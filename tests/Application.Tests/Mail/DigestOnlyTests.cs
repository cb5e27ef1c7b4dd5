using Ipses.Application.Mail;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;
using MimeKit;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Mail;

/// <summary>Who wants to be told once a day gets everything in the digest, and what can't wait at once.</summary>
public sealed class DigestOnlyTests : IAsyncLifetime
{
    private const string Calm = "calm";
    private const string Prompt = "prompt";
    private ProductHost _product = null!;

    public async Task InitializeAsync()
    {
        _product = await MailWorld.PickupAsync(Calm, Prompt);
        await _product.StageAsync(async unit =>
            (await unit.FindAsync<Person>(Calm, default))!.Choose(MailPreference.DigestOnly)
        );
        await _product.AdvanceToAsync(new DateOnly(2027, 2, 1), new TimeOnly(15, 0));
    }

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task Two_letters_of_an_afternoon_come_in_one_mail_next_morning_and_the_notices_at_once()
    {
        await _product.PostAsync(
            MailWorld.LetterTo(Calm, "one"),
            MailWorld.LetterTo(Calm, "two") with
            {
                Subject = new("소식", "News"),
                TaskId = null,
                Deadline = null,
            },
            MailWorld.LetterTo(Prompt, "three")
        );
        await _product.DrainAsync();
        To(Calm).ShouldBeEmpty();
        To(Prompt).Count.ShouldBe(1);
        (
            await _product.ReadAsync<Notice>(all => all.Where(one => one.PersonId == Calm))
        ).Count.ShouldBe(2);
        (await _product.MailOfAsync("one")).State.ShouldBe(MailState.Held);

        await _product.AdvanceToAsync(new DateOnly(2027, 2, 2), new TimeOnly(9, 30));

        MimeMessage digest = To(Calm).ShouldHaveSingleItem();
        digest.Date.ShouldBe(_product.Clock.InstantOf(new(2027, 2, 2), new(9, 0)));
        digest.TextBody!.ShouldContain("2027년도 성과관리 시행계획 작성");
        digest.TextBody!.ShouldContain("소식");
        digest.TextBody!.ShouldContain("https://ipses.example.go.kr/account#preferences");
        (await _product.MailOfAsync("one")).State.ShouldBe(MailState.Gathered);
        await _product.AdvanceToAsync(new DateOnly(2027, 2, 3), new TimeOnly(9, 30));
        To(Calm).Count.ShouldBe(1, "a digest is not sent again");
    }

    [Fact]
    public async Task What_is_due_before_or_on_the_day_of_the_next_digest_is_not_held_back()
    {
        await _product.PostAsync(
            MailWorld.LetterTo(Calm, "late") with
            {
                Deadline = new DateOnly(2027, 1, 29),
            },
            MailWorld.LetterTo(Calm, "tomorrow") with
            {
                Deadline = new DateOnly(2027, 2, 2),
            },
            MailWorld.LetterTo(Calm, "after") with
            {
                Deadline = new DateOnly(2027, 2, 3),
            }
        );
        await _product.DrainAsync();

        To(Calm).Count.ShouldBe(2);
        (await _product.MailOfAsync("after")).State.ShouldBe(MailState.Held);
    }

    private List<MimeMessage> To(string person) =>
        [
            .. _product
                .Picked()
                .Where(mail => mail.To.Mailboxes.Single().Address == MailWorld.AddressOf(person)),
        ];
}
