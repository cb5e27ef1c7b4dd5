using Ipses.Application.Common;
using Ipses.Application.Mail;
using Ipses.Notifications.Composition;
using MimeKit;

namespace Ipses.Notifications.Transports;

/// <summary>Composes mail and hands it to the server that is set, or writes it into the pickup folder when none is.</summary>
public sealed class MailTransport(IpsesSettings settings) : IMailTransport, IAsyncDisposable
{
    private readonly SmtpConnection _server = new(settings.Mail);

    /// <inheritdoc/>
    public async Task<DeliveryAnswer> SendAsync(ReadyMail mail, CancellationToken cancellationToken)
    {
        if (!MailboxAddress.TryParse(mail.To.Address, out _))
        {
            return SmtpTexts.BadAddress(mail.To.Address);
        }

        using MimeMessage message = MailComposer.Compose(mail, settings.Mail);
        return settings.Mail.Host.Length > 0
            ? await _server.SendAsync(message, cancellationToken)
            : await PickupFolder.WriteAsync(
                message,
                mail,
                Path.Combine(settings.DataFolder, settings.Mail.PickupFolder),
                cancellationToken
            );
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
