using Ipses.Domain.Common;

namespace Ipses.Application.Mail;

/// <summary>
/// Hands mails over, one after the other, over one connection that lasts as long as the scope. Never throws for a mail or a
/// server that says no: the answer says what became of it.
/// </summary>
public interface IMailTransport
{
    /// <summary>Composes and sends one mail.</summary>
    Task<DeliveryAnswer> SendAsync(ReadyMail mail, CancellationToken cancellationToken);
}

/// <summary>A mail as it leaves: everything that composing it needs.</summary>
/// <param name="MessageId">Stable Message-Id without angle brackets.</param>
/// <param name="To">Whom it goes to, and in which language.</param>
/// <param name="Content">What it says.</param>
/// <param name="CreatedAt">When its cause happened; the mail's date.</param>
/// <param name="SiteAddress">What links begin with, without a slash at the end.</param>
/// <param name="Today">The local date of leaving; business days left count from it.</param>
/// <param name="Calendar">Counts business days left.</param>
public sealed record ReadyMail(
    string MessageId,
    Recipient To,
    MailContent Content,
    DateTimeOffset CreatedAt,
    string SiteAddress,
    DateOnly Today,
    BusinessCalendar Calendar
);

/// <summary>What became of a try.</summary>
/// <param name="Outcome">Sent, or which sort of no.</param>
/// <param name="Why">The reason, with the server's own words.</param>
public sealed record DeliveryAnswer(DeliveryOutcome Outcome, LocalizedText? Why = null)
{
    /// <summary>The server has taken it.</summary>
    public static DeliveryAnswer Sent { get; } = new(DeliveryOutcome.Sent);
}

/// <summary>Sorts of outcome of a try.</summary>
public enum DeliveryOutcome
{
    /// <summary>The server has taken it.</summary>
    Sent,

    /// <summary>This mail is refused for good (an address that does not exist).</summary>
    Refused,

    /// <summary>This mail may go later (greylisted, mailbox full).</summary>
    Later,

    /// <summary>No mail can be sent now: no connection, no encryption, wrong password.</summary>
    Unreachable,
}
