using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ipses.Application.Common;
using Ipses.Application.Mail;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Ipses.Notifications.Transports;

/// <summary>
/// One connection to the mail server, opened with the first mail and kept for the others. Encryption is required unless
/// switched off; the server's certificate is checked by the machine's authorities, or has to be the one that is trusted by
/// its fingerprint.
/// </summary>
internal sealed class SmtpConnection(MailSettings settings) : IAsyncDisposable
{
    private const int TimeoutMilliseconds = 10_000;
    private SmtpClient? _client;

    internal async Task<DeliveryAnswer> SendAsync(
        MimeMessage message,
        CancellationToken cancellationToken
    )
    {
        try
        {
            SmtpClient client = await ConnectedAsync(cancellationToken);
            await client.SendAsync(message, cancellationToken);
            return DeliveryAnswer.Sent;
        }
        catch (SmtpCommandException refusal)
        {
            return Judge(refusal);
        }
        catch (Exception error) when (IsTrouble(error, cancellationToken))
        {
            await CloseAsync();
            return SmtpTexts.Unreachable(settings, error);
        }
    }

    /// <summary>Connects and signs in, and sends nothing.</summary>
    internal async Task<DeliveryAnswer> GreetAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ConnectedAsync(cancellationToken);
            return DeliveryAnswer.Sent;
        }
        catch (Exception error)
            when (IsTrouble(error, cancellationToken) || error is CommandException)
        {
            return SmtpTexts.Unreachable(settings, error);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => new(CloseAsync());

    private async Task<SmtpClient> ConnectedAsync(CancellationToken cancellationToken)
    {
        if (_client is { IsConnected: true } open)
        {
            return open;
        }

        await CloseAsync();
        SmtpClient client = new() { Timeout = TimeoutMilliseconds };
        _client = client;
        if (settings.TrustedCertificate.Length > 0)
        {
            client.ServerCertificateValidationCallback = IsTrusted;
            // A certificate that no authority signed has no list of revoked ones to be looked up in.
            client.CheckCertificateRevocation = false;
        }

        await client.ConnectAsync(
            await SocketAsync(cancellationToken),
            settings.Host,
            settings.Port,
            settings.Security switch
            {
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                MailSecurity.None => SecureSocketOptions.None,
                _ => SecureSocketOptions.StartTls,
            },
            cancellationToken
        );
        if (settings.User.Length > 0)
        {
            await client.AuthenticateAsync(settings.User, settings.Password, cancellationToken);
        }

        return client;
    }

    /// <summary>
    /// A mail ends in a small write after larger ones: unless it leaves at once, it waits for the server's delayed acknowledgement,
    /// 40 ms with every mail.
    /// </summary>
    private async Task<Socket> SocketAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken
        );
        patience.CancelAfter(TimeoutMilliseconds);
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(settings.Host, settings.Port, patience.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsTrusted(
        object sender,
        X509Certificate? certificate,
        X509Chain? chain,
        SslPolicyErrors errors
    ) =>
        errors == SslPolicyErrors.None
        || certificate is not null
            && string.Equals(
                Convert.ToHexString(SHA256.HashData(certificate.GetRawCertData())),
                settings.TrustedCertificate.Replace(":", "", StringComparison.Ordinal),
                StringComparison.OrdinalIgnoreCase
            );

    /// <summary>A refused recipient or message is about this mail; a refused sender is about the installation, and can be mended.</summary>
    private static DeliveryAnswer Judge(SmtpCommandException refusal) =>
        refusal.ErrorCode == SmtpErrorCode.SenderNotAccepted ? SmtpTexts.SenderRefused(refusal)
        : (int)refusal.StatusCode >= 500 ? SmtpTexts.Refused(refusal)
        : SmtpTexts.Later(refusal);

    private static bool IsTrouble(Exception error, CancellationToken cancellationToken) =>
        error
            is SocketException
                or IOException
                or TimeoutException
                or SslHandshakeException
                or System.Security.Authentication.AuthenticationException
                or MailKit.Security.AuthenticationException
                or ProtocolException
                or ServiceNotConnectedException
                or ServiceNotAuthenticatedException
                or NotSupportedException
        || error is OperationCanceledException && !cancellationToken.IsCancellationRequested;

    private async Task CloseAsync()
    {
        if (_client is not { } client)
        {
            return;
        }

        _client = null;
        try
        {
            if (client.IsConnected)
            {
                await client.DisconnectAsync(quit: true, CancellationToken.None);
            }
        }
        catch (Exception error)
            when (IsTrouble(error, CancellationToken.None) || error is CommandException)
        {
            // Saying goodbye to a server that has gone already is no news.
        }
        finally
        {
            client.Dispose();
        }
    }
}
