using Ipses.Application.Common;

namespace Ipses.Application.Mail;

/// <summary>Writes letters as rows of the open unit of work: they commit with their cause, or are gone with it.</summary>
public sealed class Outbox(IUnitOfWork unit, MailSettings settings) : IOutbox
{
    /// <inheritdoc/>
    public void Post(Letter letter) => Post(letter.Key, letter.PersonId, MailContent.Of(letter));

    /// <summary>Stages a mail and its notice; a key that was posted before is left as it is.</summary>
    internal void Post(string key, string personId, MailContent content)
    {
        // Letters are staged from synchronous code. Inside an open unit this looks at what is tracked and then at one row.
        Task<OutgoingMail?> before = unit.FindAsync<OutgoingMail>(
            OutgoingMail.IdOf(key),
            CancellationToken.None
        );
        if (before.GetAwaiter().GetResult() is not null)
        {
            return;
        }

        OutgoingMail mail = OutgoingMail.Queue(
            key,
            personId,
            content,
            settings.From[(settings.From.LastIndexOf('@') + 1)..],
            unit.Now
        );
        unit.Add(mail);
        unit.Add(Notice.Of(mail));
    }
}
