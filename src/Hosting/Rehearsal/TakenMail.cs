using Ipses.Application.Mail;

namespace Ipses.Hosting.Rehearsal;

/// <summary>Takes every mail at once and sends none: a rehearsal shows the letters as they would have left.</summary>
internal sealed class TakenMail : IMailTransport
{
    public Task<DeliveryAnswer> SendAsync(ReadyMail mail, CancellationToken cancellationToken) =>
        Task.FromResult(DeliveryAnswer.Sent);
}
