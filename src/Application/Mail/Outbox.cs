using Ipses.Application.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Mail;

/// <summary>
/// Writes letters as rows of the open unit of work: they commit with their cause, or are gone with it. A reader who wants the
/// digest only gets the notice at once and the mail with the next morning's.
/// </summary>
public sealed class Outbox(IUnitOfWork unit, MailSettings settings, CycleClock clock) : IOutbox
{
    /// <inheritdoc/>
    public async Task PostAsync(Letter letter, CancellationToken cancellationToken)
    {
        Person? reader = await unit.FindAsync<Person>(letter.PersonId, cancellationToken);
        await PostAsync(
            letter.Key,
            letter.PersonId,
            MailContent.Of(letter),
            MailPolicy.WaitsUntil(reader?.Mail ?? default, letter.Deadline, unit.Now, clock),
            cancellationToken
        );
    }

    /// <summary>Stages a mail and its notice; a key that was posted before is left as it is.</summary>
    /// <param name="until">The morning of the digest that it waits for; null to leave at once.</param>
    internal async Task PostAsync(
        string key,
        string personId,
        MailContent content,
        DateTimeOffset? until,
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

        string domain = settings.From[(settings.From.LastIndexOf('@') + 1)..];
        OutgoingMail mail = until is { } morning
            ? OutgoingMail.Hold(key, personId, content, domain, unit.Now, morning)
            : OutgoingMail.Queue(key, personId, content, domain, unit.Now);
        unit.Add(mail);
        unit.Add(Notice.Of(mail));
    }
}
