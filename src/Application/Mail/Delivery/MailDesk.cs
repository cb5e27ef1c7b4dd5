using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Mail.Delivery;

/// <summary>Finds what a mail needs when it leaves: the reader's address and language as they are then, and the calendar.</summary>
public sealed class MailDesk(
    IDirectory directory,
    IBusinessCalendars calendars,
    CycleClock clock,
    IpsesSettings settings
) : IScoped
{
    /// <summary>What links begin with when nobody has said where the site is: only tests and tools come to that.</summary>
    private const string UnsetAddress = "http://localhost:5080";

    /// <summary>The reader as mail needs them, or why there is none.</summary>
    public async Task<(Recipient? To, LocalizedText? Missing)> FindRecipientAsync(
        string personId,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<PersonEntry> found = await directory.PeopleAsync(
            [personId],
            cancellationToken
        );
        if (found.Count == 0)
        {
            return (null, MailTexts.UnknownReader);
        }

        PersonEntry person = found[0];
        Language language = person.Language ?? Language.Korean;
        return string.IsNullOrWhiteSpace(person.Email)
            ? (null, MailTexts.NoAddress)
            : (new(person.Name.In(language), person.Email, language, person.InstitutionId), null);
    }

    /// <summary>The mail with all that composing it needs.</summary>
    public async Task<ReadyMail> PrepareAsync(
        OutgoingMail mail,
        Recipient to,
        CancellationToken cancellationToken
    ) =>
        new(
            mail.MessageId,
            to,
            mail.Content,
            mail.CreatedAt,
            settings.BaseUrl.Length > 0 ? settings.BaseUrl.TrimEnd('/') : UnsetAddress,
            clock.Today,
            await calendars.CurrentAsync(cancellationToken)
        );
}
