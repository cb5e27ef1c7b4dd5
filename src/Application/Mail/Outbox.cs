using Ipses.Application.Common;

namespace Ipses.Application.Mail;

/// <summary>Writes letters as rows of the open unit of work: they commit with their cause, or are gone with it.</summary>
public sealed class Outbox(IUnitOfWork unit, MailSettings settings) : IOutbox
{
    /// <inheritdoc/>
    public Task PostAsync(Letter letter, CancellationToken cancellationToken) =>
        PostAsync(letter.Key, letter.PersonId, MailContent.Of(letter), cancellationToken);

    /// <summary>Stages a mail and its notice; a key that was posted before is left as it is.</summary>
    internal async Task PostAsync(
        string key,
        string personId,
        MailContent content,
        CancellationToken cancellationToken
    )
    {
        if (
            await unit.FindAsync<OutgoingMail>(OutgoingMail.IdOf(key), cancellationToken)
            is not null
        )
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
