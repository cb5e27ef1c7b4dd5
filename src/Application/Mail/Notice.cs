using Ipses.Domain.Common;

namespace Ipses.Application.Mail;

/// <summary>What a letter says, inside the product: counted in the header until it is read.</summary>
public sealed class Notice : Aggregate
{
    private Notice() { }

    /// <summary>The reader.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>What, and by when.</summary>
    public LocalizedText Subject { get; private set; } = LocalizedText.Same("");

    /// <summary>What to do.</summary>
    public LocalizedText Lead { get; private set; } = LocalizedText.Same("");

    /// <summary>Where it leads inside the product; null when nowhere.</summary>
    public string? Path { get; private set; }

    /// <summary>When its cause happened, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When the reader saw it; null before.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>The id of the notice that belongs to a mail.</summary>
    public static string IdOf(string mailId) => "notice-" + mailId;

    /// <summary>The notice of a mail.</summary>
    public static Notice Of(OutgoingMail mail) =>
        new()
        {
            Id = IdOf(mail.Id),
            PersonId = mail.PersonId,
            Subject = mail.Content.Subject,
            Lead = mail.Content.Lead,
            Path = mail.Content.Action?.Path,
            At = mail.CreatedAt,
        };

    /// <summary>The reader has seen it; the first time counts.</summary>
    public void MarkRead(DateTimeOffset now) => ReadAt ??= now;
}
