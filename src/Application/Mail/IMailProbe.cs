namespace Ipses.Application.Mail;

/// <summary>Asks whether mail could leave now.</summary>
public interface IMailProbe
{
    /// <summary>Reaches the server that is set, up to and with the sign-in; nothing is sent. Without a server mail goes into the pickup folder, and always could.</summary>
    Task<DeliveryAnswer> AskAsync(CancellationToken cancellationToken);
}
