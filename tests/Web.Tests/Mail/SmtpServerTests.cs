using Ipses.Testing.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Mail;

/// <summary>The test bench's mail server behaves like a strict one of an office; else mail tests would prove little.</summary>
public sealed class SmtpServerTests
{
    [Fact]
    public async Task A_mail_over_STARTTLS_with_the_right_password_arrives_with_its_Korean_subject()
    {
        await using SmtpServer server = await SmtpServer.StartAsync();

        await SendAsync(server.Port, "officer@kipo.test");

        ReceivedMail mail = (await server.WaitForAsync(1)).ShouldHaveSingleItem();
        mail.Message.Subject.ShouldBe("[성과관리] 시행계획 제출 기한");
        mail.To.ShouldBe(["officer@kipo.test"]);
        mail.Encrypted.ShouldBeTrue();
        mail.SignedInAs.ShouldBe(SmtpServer.User);
    }

    [Fact]
    public async Task A_wrong_password_and_a_refused_and_a_greylisted_address_are_told_apart()
    {
        await using SmtpServer server = await SmtpServer.StartAsync();
        await server.RejectAsync("gone@kipo.test");
        await server.GreylistAsync("busy@kipo.test");

        await Should.ThrowAsync<AuthenticationException>(() =>
            SendAsync(server.Port, "a@kipo.test", "wrong")
        );
        SmtpCommandException gone = await Should.ThrowAsync<SmtpCommandException>(() =>
            SendAsync(server.Port, "gone@kipo.test")
        );
        SmtpCommandException busy = await Should.ThrowAsync<SmtpCommandException>(() =>
            SendAsync(server.Port, "busy@kipo.test")
        );

        ((int)gone.StatusCode).ShouldBe(550);
        ((int)busy.StatusCode).ShouldBe(451);
        await server.AcceptAsync("busy@kipo.test");
        await SendAsync(server.Port, "busy@kipo.test");
        (await server.WaitForAsync(1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_went_away_comes_back_on_the_same_port_with_the_mails_it_had()
    {
        await using SmtpServer server = await SmtpServer.StartAsync();
        await SendAsync(server.Port, "first@kipo.test");
        await server.WaitForAsync(1);
        int port = server.Port;

        await server.StopAsync();
        await Should.ThrowAsync<Exception>(() => SendAsync(port, "lost@kipo.test"));
        await server.StartAgainAsync();
        await SendAsync(port, "second@kipo.test");

        server.Port.ShouldBe(port);
        (await server.WaitForAsync(2))
            .Select(mail => mail.To.Single())
            .ShouldBe(["first@kipo.test", "second@kipo.test"]);
    }

    private static async Task SendAsync(int port, string to, string password = SmtpServer.Password)
    {
        using SmtpClient client = new();
        // The certificate is made anew by each test server, and signed by nobody.
        client.ServerCertificateValidationCallback = (_, _, _, _) => true;
        client.CheckCertificateRevocation = false;
        await client.ConnectAsync("127.0.0.1", port, SecureSocketOptions.StartTls);
        await client.AuthenticateAsync(SmtpServer.User, password);
        MimeMessage message = new()
        {
            Subject = "[성과관리] 시행계획 제출 기한",
            Body = new TextPart("plain") { Text = "2027. 2. 26.(금)까지 제출해 주십시오." },
        };
        message.From.Add(new MailboxAddress("국무총리실", "pmo@ipses.test"));
        message.To.Add(new MailboxAddress("특허청", to));
        await client.SendAsync(message);
        await client.DisconnectAsync(quit: true);
    }
}
