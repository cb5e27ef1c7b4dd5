using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ipses.Application.Mail;
using Ipses.Testing.Mail;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Mail;

/// <summary>Mail over a real server: encrypted and signed in, refused, put off, and away for a day.</summary>
public sealed class SmtpTests
{
    [Fact]
    public async Task Mail_goes_encrypted_and_signed_in_to_a_server_whose_certificate_is_trusted_by_name()
    {
        await using SmtpServer server = await SmtpServer.StartAsync();
        await using ProductHost product = await MailWorld.SmtpAsync(server, "officer");
        await product.PostAsync(MailWorld.LetterTo("officer"));
        await product.DrainAsync();
        ReceivedMail mail = (await server.WaitForAsync(1)).Single();
        mail.Encrypted.ShouldBeTrue();
        mail.SignedInAs.ShouldBe(SmtpServer.User);
        mail.To.ShouldBe(["officer@example.go.kr"]);
        mail.Message.MessageId.ShouldBe((await product.MailOfAsync("assignment-1")).MessageId);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_gets_no_mail_and_no_password()
    {
        await using SmtpServer server = await SmtpServer.StartAsync();
        await using ProductHost product = await MailWorld.StartAsync(
            new()
            {
                ["Mail:Host"] = "127.0.0.1",
                ["Mail:Port"] = $"{server.Port}",
                ["Mail:User"] = SmtpServer.User,
                ["Mail:Password"] = SmtpServer.Password,
            },
            "officer"
        );
        await product.PostAsync(MailWorld.LetterTo("officer"));
        await product.DrainAsync();
        OutgoingMail mail = await product.MailOfAsync("assignment-1");
        mail.State.ShouldBe(MailState.Queued);
        mail.Why!.En.ShouldContain("can't be used");
        using X509Certificate2 shown = X509CertificateLoader.LoadCertificateFromFile(
            server.CertificatePath
        );
        mail.Why.En.ShouldContain(
            shown.GetCertHashString(HashAlgorithmName.SHA256),
            Case.Sensitive,
            "the operator reads what to ask for and what to set"
        );
        server.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_password_keeps_mail_queued_and_says_so()
    {
        await using SmtpServer server = await SmtpServer.StartAsync();
        await using ProductHost product = await MailWorld.SmtpAsync(server, "officer");
        product.Services.ShouldNotBeNull();
        Ipses.Application.Common.IpsesSettings settings = (Ipses.Application.Common.IpsesSettings)
            product.Services.GetService(typeof(Ipses.Application.Common.IpsesSettings))!;
        settings.Mail.Password = "wrong";
        await product.PostAsync(MailWorld.LetterTo("officer"));
        await product.DrainAsync();
        (await product.MailOfAsync("assignment-1")).State.ShouldBe(MailState.Queued);
        settings.Mail.Password = SmtpServer.Password;
        await product.AdvanceToAsync(product.Clock.GetUtcNow().AddMinutes(2));
        (await product.MailOfAsync("assignment-1")).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task With_the_server_away_for_a_day_all_mail_arrives_and_each_once()
    {
        string[] readers = [.. Enumerable.Range(1, 30).Select(number => $"officer{number}")];
        await using SmtpServer server = await SmtpServer.StartAsync();
        await using ProductHost product = await MailWorld.SmtpAsync(server, readers);
        await server.StopAsync();
        await product.PostAsync([
            .. readers.Select(reader => MailWorld.LetterTo(reader, "to-" + reader)),
        ]);
        await product.AdvanceToAsync(new DateOnly(2027, 1, 5));
        (await product.ReadAsync<OutgoingMail>()).ShouldAllBe(mail =>
            mail.State == MailState.Queued
        );
        OutgoingMail waiting = await product.MailOfAsync("to-officer1");
        waiting.Attempts.ShouldBeInRange(20, 40, "back-off grows to an hour");
        waiting.History.Count.ShouldBeLessThan(4, "tries that end alike are one line");

        await server.StartAgainAsync();
        await product.AdvanceToAsync(new DateOnly(2027, 1, 5), new TimeOnly(12, 0));
        IReadOnlyList<ReceivedMail> received = await server.WaitForAsync(readers.Length);
        received.Count.ShouldBe(readers.Length);
        received.SelectMany(mail => mail.To).Distinct().Count().ShouldBe(readers.Length);
        (await product.ReadAsync<OutgoingMail>()).ShouldAllBe(mail => mail.State == MailState.Sent);
    }

    [Fact]
    public async Task A_refused_recipient_fails_with_the_servers_words_and_the_others_get_theirs()
    {
        await using SmtpServer server = await SmtpServer.StartAsync();
        await using ProductHost product = await MailWorld.SmtpAsync(server, "gone", "officer");
        await server.RejectAsync(MailWorld.AddressOf("gone"));
        await product.PostAsync(
            MailWorld.LetterTo("gone", "to-gone"),
            MailWorld.LetterTo("officer")
        );
        await product.DrainAsync();
        OutgoingMail failed = await product.MailOfAsync("to-gone");
        failed.State.ShouldBe(MailState.Failed);
        failed.Why!.En.ShouldContain("550 5.1.1 No such mailbox");
        failed.DueAt.ShouldBeNull();
        (await server.WaitForAsync(1)).Single().To.ShouldBe([MailWorld.AddressOf("officer")]);
        (await product.MailOfAsync("assignment-1")).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task A_greylisted_recipient_gets_the_mail_at_a_later_try()
    {
        await using SmtpServer server = await SmtpServer.StartAsync();
        await using ProductHost product = await MailWorld.SmtpAsync(server, "officer");
        await server.GreylistAsync(MailWorld.AddressOf("officer"));
        await product.PostAsync(MailWorld.LetterTo("officer"));
        await product.DrainAsync();
        OutgoingMail waiting = await product.MailOfAsync("assignment-1");
        waiting.State.ShouldBe(MailState.Queued);
        waiting.Why!.En.ShouldContain("451 4.7.1 Try again later");
        await server.AcceptAsync(MailWorld.AddressOf("officer"));
        await product.AdvanceToAsync(product.Clock.GetUtcNow().AddMinutes(2));
        (await server.WaitForAsync(1)).Count.ShouldBe(1);
        (await product.MailOfAsync("assignment-1")).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task A_server_that_never_comes_back_is_given_up_after_five_days_and_a_resend_tries_anew()
    {
        await using SmtpServer server = await SmtpServer.StartAsync();
        await using ProductHost product = await MailWorld.SmtpAsync(
            server,
            "officer",
            "coordinator"
        );
        await server.StopAsync();
        await product.PostAsync(MailWorld.LetterTo("officer"));
        await product.AdvanceToAsync(new DateOnly(2027, 1, 10));
        OutgoingMail failed = await product.MailOfAsync("assignment-1");
        failed.State.ShouldBe(MailState.Failed);
        failed.Why!.En.ShouldStartWith("Given up after");
        await server.StartAgainAsync();
        await product
            .As(MailWorld.Coordinator)
            .MustAsync(new Ipses.Application.Mail.ResendMail.ResendMail(failed.Id));
        await product.DrainAsync();
        (await server.WaitForAsync(1)).Single().Message.MessageId.ShouldBe(failed.MessageId);
    }
}
