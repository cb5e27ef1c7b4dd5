using Ipses.Application.Common;
using Ipses.Application.Mail;

namespace Ipses.Notifications.Transports;

/// <summary>Greets the mail server and says goodbye, on a connection of its own.</summary>
public sealed class MailProbe(MailSettings settings) : IMailProbe
{
    /// <inheritdoc/>
    public async Task<DeliveryAnswer> AskAsync(CancellationToken cancellationToken)
    {
        if (settings.Host.Length == 0)
        {
            return DeliveryAnswer.Sent;
        }

        await using SmtpConnection server = new(settings);
        return await server.GreetAsync(cancellationToken);
    }
}
