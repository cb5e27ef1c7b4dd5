using Ical.Net.CalendarComponents;
using Ipses.Application.Common;
using Ipses.Application.Mail;
using Ipses.Application.Mail.ListMails;
using Ipses.Application.Mail.Notices;
using Ipses.Application.Mail.ReadMail;
using Ipses.Application.Mail.ResendMail;
using Ipses.Domain.Common;
using Ipses.Testing.Product;
using MimeKit;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Mail;

/// <summary>Letters become mail with their cause, leave once, in the reader's language, and can be looked up.</summary>
public sealed class OutboxTests
{
    [Fact]
    public async Task A_letter_leaves_once_however_often_it_is_posted_and_the_pump_rings()
    {
        await using ProductHost product = await MailWorld.PickupAsync("officer");
        await product.PostAsync(MailWorld.LetterTo("officer"), MailWorld.LetterTo("officer"));
        await product.PostAsync(MailWorld.LetterTo("officer"));
        await product.DrainAsync();
        await product.DrainAsync();
        await product.RestartAsync();
        await product.DrainAsync();
        product.Picked().ShouldHaveSingleItem();
        OutgoingMail mail = await product.MailOfAsync("assignment-1");
        mail.State.ShouldBe(MailState.Sent);
        mail.Attempts.ShouldBe(1);
        mail.DueAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_letter_of_a_discarded_unit_is_never_sent()
    {
        await using ProductHost product = await MailWorld.PickupAsync("officer");
        await Should.ThrowAsync<InvalidOperationException>(() =>
            product.StageAsync(unit =>
            {
                unit.Add(
                    OutgoingMail.Queue(
                        "gone",
                        "officer",
                        MailContent.Of(MailWorld.LetterTo("officer")),
                        "example.go.kr",
                        unit.Now
                    )
                );
                throw new InvalidOperationException("the cause failed");
            })
        );
        await product.DrainAsync();
        product.Picked().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_says_what_by_when_and_why_in_text_as_well_as_in_HTML()
    {
        await using ProductHost product = await MailWorld.PickupAsync("officer:en");
        await product.PostAsync(MailWorld.LetterTo("officer"));
        await product.DrainAsync();
        MimeMessage mail = product.Picked().ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Draft the annual performance plan 2027, by Fri, 26 Feb 2027");
        mail.MessageId.ShouldBe(OutgoingMail.IdOf("assignment-1") + "@ipses.example.go.kr");
        mail.To.Mailboxes.Single().Address.ShouldBe("officer@example.go.kr");
        mail.Body!.Headers["Content-Language"].ShouldBe("en");
        mail.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        mail.TextBody!.ShouldStartWith("Please draft the plan and send it on.");
        foreach (
            string said in (string[])
                [
                    "Please draft the plan and send it on.",
                    "Korean Intellectual Property Office",
                    "Fri, 26 Feb 2027, 24:00 (37 business days left)",
                    "https://ipses.example.go.kr/tasks/abc",
                    "You are the performance officer.",
                ]
        )
        {
            mail.TextBody!.ShouldContain(said);
            mail.HtmlBody!.ShouldContain(said);
        }

        mail.HtmlBody!.ShouldContain("<html lang=\"en\">");
        mail.Body.ShouldBeOfType<Multipart>()[0]
            .ShouldBeOfType<MultipartAlternative>()
            .Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_mail_leaves_in_the_language_that_its_reader_has_when_it_leaves()
    {
        await using ProductHost product = await MailWorld.PickupAsync("officer");
        await product.PostAsync(MailWorld.LetterTo("officer"));
        await product.StageAsync(async unit =>
            (
                await unit.FindAsync<Ipses.Domain.Organisations.Person>(
                    "officer",
                    CancellationToken.None
                )
            )!.Choose(Language.English)
        );
        await product.PostAsync(MailWorld.LetterTo("officer", "second"));
        await product.DrainAsync();
        product.Picked().ShouldAllBe(mail => mail.Body!.Headers["Content-Language"] == "en");
    }

    [Fact]
    public async Task The_deadline_comes_as_a_calendar_file_that_a_later_mail_of_the_task_replaces()
    {
        await using ProductHost product = await MailWorld.PickupAsync("officer");
        await product.PostAsync(MailWorld.LetterTo("officer"));
        await product.DrainAsync();
        await product.AdvanceToAsync(new DateOnly(2027, 2, 1));
        await product.PostAsync(
            MailWorld.LetterTo("officer", "extended") with
            {
                Deadline = new DateOnly(2027, 3, 5),
            }
        );
        await product.DrainAsync();
        CalendarEvent[] events = [.. product.Picked().Select(EventOf)];
        events[0].Start!.HasTime.ShouldBeFalse();
        events[0].Start!.Date.ShouldBe(new DateOnly(2027, 2, 26));
        events[1].Start!.Date.ShouldBe(new DateOnly(2027, 3, 5));
        events[1].Uid.ShouldBe(events[0].Uid);
        events[1].Sequence.ShouldBeGreaterThan(events[0].Sequence);
    }

    [Fact]
    public async Task What_a_person_typed_becomes_neither_markup_nor_a_header()
    {
        await using ProductHost product = await MailWorld.PickupAsync("officer");
        const string Evil = "<script>alert(1)</script>\r\nBcc: everyone@example.com";
        await product.PostAsync(
            MailWorld.LetterTo("officer") with
            {
                Subject = LocalizedText.Same(Evil),
                Lead = LocalizedText.Same(Evil),
                Facts = [(LocalizedText.Same("x"), LocalizedText.Same("a & <b>bold</b>"))],
            }
        );
        await product.DrainAsync();
        MimeMessage mail = product.Picked().ShouldHaveSingleItem();
        mail.Bcc.ShouldBeEmpty();
        mail.Headers.ShouldNotContain(header => header.Field == "Bcc");
        mail.Subject.ShouldStartWith("<script>alert(1)</script> Bcc: everyone@example.com");
        mail.HtmlBody!.ShouldNotContain("<script>");
        mail.HtmlBody!.ShouldContain("a &amp; &lt;b&gt;bold&lt;/b&gt;");
        mail.TextBody!.ShouldContain("a & <b>bold</b>");
    }

    [Fact]
    public async Task A_mail_whose_sender_died_is_sent_again_after_its_lease_with_the_same_Message_Id()
    {
        await using ProductHost product = await MailWorld.PickupAsync("officer");
        await product.PostAsync(MailWorld.LetterTo("officer"));
        string id = OutgoingMail.IdOf("assignment-1");
        await product.StageAsync(async unit =>
            (await unit.FindAsync<OutgoingMail>(id, CancellationToken.None))!
                .Claim(unit.Now)
                .ShouldBeTrue()
        );
        await product.DrainAsync();
        product.Picked().ShouldBeEmpty("another pump may be sending it");
        await product.AdvanceToAsync(product.Clock.GetUtcNow().AddMinutes(5));
        product.Picked().ShouldHaveSingleItem().MessageId.ShouldStartWith(id);
        OutgoingMail mail = await product.MailOfAsync("assignment-1");
        mail.Attempts.ShouldBe(2);
        mail.History.ShouldContain(happened => happened.Why == MailTexts.Interrupted);
    }

    [Fact]
    public async Task A_mail_to_nobody_fails_with_the_reason_and_stops_no_other()
    {
        await using ProductHost product = await MailWorld.PickupAsync("officer");
        await product.PostAsync(
            MailWorld.LetterTo("nobody", "lost"),
            MailWorld.LetterTo("officer")
        );
        await product.DrainAsync();
        OutgoingMail lost = await product.MailOfAsync("lost");
        lost.State.ShouldBe(MailState.Failed);
        lost.Why.ShouldBe(MailTexts.UnknownReader);
        product.Picked().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_coordinator_sends_again_what_had_left_as_a_new_message_and_nobody_else_does()
    {
        await using ProductHost product = await MailWorld.PickupAsync("officer", "coordinator");
        await product.PostAsync(MailWorld.LetterTo("officer"));
        string id = OutgoingMail.IdOf("assignment-1");
        (await product.As(MailWorld.Coordinator).SendAsync(new ResendMail(id)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Mail.StillUnderWay");
        await product.DrainAsync();
        (await product.As(MailWorld.Reader("officer")).SendAsync(new ResendMail(id)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Mail.MayNotResend");
        await product.As(MailWorld.Coordinator).MustAsync(new ResendMail(id));
        await product.DrainAsync();
        product.Picked().Select(mail => mail.MessageId).Distinct().Count().ShouldBe(2);
        MailView view = (await product.As(MailWorld.Coordinator).AskAsync(new ReadMail(id))).Value;
        view.History.ShouldContain(happened =>
            happened.Why != null && happened.Why.En.Contains("Kim coordinator")
        );
    }

    [Fact]
    public async Task R3_Everybody_sees_their_own_mail_and_only_those_who_watch_see_all()
    {
        await using ProductHost product = await MailWorld.PickupAsync("officer", "other");
        await product.PostAsync(
            MailWorld.LetterTo("officer"),
            MailWorld.LetterTo("other", "to-other")
        );
        await product.DrainAsync();
        MailPage own = (
            await product.As(MailWorld.Reader("officer")).AskAsync(new ListMails(All: true))
        ).Value;
        own.Rows.ShouldHaveSingleItem().Address.ShouldBe("officer@example.go.kr");
        own.ShowsAll.ShouldBeFalse();
        (
            await product
                .As(MailWorld.Reader("officer"))
                .AskAsync(new ReadMail(OutgoingMail.IdOf("to-other")))
        )
            .Errors.ShouldHaveSingleItem()
            .Kind.ShouldBe(ErrorKind.NotFound);
        ProductSession coordinator = product.As(MailWorld.Coordinator);
        (await coordinator.AskAsync(new ListMails(All: true))).Value.Total.ShouldBe(2);
        (await coordinator.AskAsync(new ListMails())).Value.Total.ShouldBe(0);
        (
            await coordinator.AskAsync(new ListMails(All: true, Text: "Kim other"))
        ).Value.Total.ShouldBe(1);
        (
            await coordinator.AskAsync(new ListMails(All: true, State: MailState.Failed))
        ).Value.Total.ShouldBe(0);
        (
            await coordinator.AskAsync(new ListMails(All: true, Day: new(2027, 1, 4)))
        ).Value.Total.ShouldBe(2);
        (
            await coordinator.AskAsync(new ListMails(All: true, Day: new(2027, 1, 5)))
        ).Value.Total.ShouldBe(0);
        (await product.As(Actor.Anonymous).AskAsync(new ListMails())).IsRefused.ShouldBeTrue();
    }

    [Fact]
    public async Task A_notice_counts_until_its_reader_has_seen_it()
    {
        await using ProductHost product = await MailWorld.PickupAsync("officer");
        await product.PostAsync(
            MailWorld.LetterTo("officer"),
            MailWorld.LetterTo("officer", "two")
        );
        ProductSession officer = product.As(MailWorld.Reader("officer"));
        (await officer.AskAsync(new CountNotices())).Value.ShouldBe(2);
        await officer.MustAsync(new MarkNoticesRead(OutgoingMail.IdOf("two")));
        (await officer.AskAsync(new CountNotices())).Value.ShouldBe(1);
        (await officer.AskAsync(new ListMails())).Value.Rows.Count(row => row.IsUnread).ShouldBe(1);
        await officer.MustAsync(new MarkNoticesRead());
        (await officer.AskAsync(new CountNotices())).Value.ShouldBe(0);
    }

    private static CalendarEvent EventOf(MimeMessage mail)
    {
        MimePart file = mail.Attachments.OfType<MimePart>().Single();
        file.FileName.ShouldBe("deadline.ics");
        using MemoryStream content = new();
        file.Content!.DecodeTo(content);
        return Ical
            .Net.Calendar.Load(System.Text.Encoding.UTF8.GetString(content.ToArray()))!
            .Events.Single();
    }
}
