using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Mail.ReadMail;

/// <summary>One mail in both languages, with what became of it.</summary>
/// <param name="Id">The mail.</param>
public sealed record ReadMail(string Id) : IQuery<MailView>;

/// <summary>A mail to look at.</summary>
/// <param name="Id">The mail.</param>
/// <param name="Reader">Whom it is to.</param>
/// <param name="Address">The address it was last tried to.</param>
/// <param name="Language">The language it was last tried in; null before the first try.</param>
/// <param name="Content">What it says.</param>
/// <param name="State">Where it stands.</param>
/// <param name="History">What became of it, oldest first.</param>
/// <param name="MessageId">Its Message-Id.</param>
/// <param name="CreatedAt">When its cause happened.</param>
/// <param name="NextTry">When it is tried next; null when it is not.</param>
/// <param name="MayResend">Whether the person looking may send it again.</param>
/// <param name="IsOwn">Whether it is to the person looking.</param>
public sealed record MailView(
    string Id,
    LocalizedText Reader,
    string? Address,
    Language? Language,
    MailContent Content,
    MailState State,
    IReadOnlyList<MailEvent> History,
    string MessageId,
    DateTimeOffset CreatedAt,
    DateTimeOffset? NextTry,
    bool MayResend,
    bool IsOwn
);

/// <summary>Everyone signed in; another's mail answers as if it did not exist.</summary>
public sealed class ReadMailAuthoriser : IAuthoriser<ReadMail>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        ReadMail request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(MailSight.RefuseSignedOut(actor));
}

/// <summary>Reads one mail.</summary>
public sealed class ReadMailHandler(IReader reader, IDirectory directory, ICurrentActor current)
    : IQueryHandler<ReadMail, MailView>
{
    /// <inheritdoc/>
    public async Task<Result<MailView>> HandleAsync(
        ReadMail query,
        CancellationToken cancellationToken
    )
    {
        Actor actor = current.Actor;
        OutgoingMail? mail = await reader.FirstAsync<OutgoingMail, OutgoingMail>(
            all => all.Where(one => one.Id == query.Id),
            cancellationToken
        );
        if (mail is null || !MailSight.MaySee(actor, mail.PersonId))
        {
            return MailErrors.NotFound;
        }

        IReadOnlyList<PersonEntry> people = await directory.PeopleAsync(
            [mail.PersonId],
            cancellationToken
        );
        bool underWay = mail.State is MailState.Queued or MailState.Sending or MailState.Held;
        return new MailView(
            mail.Id,
            people.Count > 0 ? people[0].Name : LocalizedText.Same(mail.PersonId),
            mail.Address,
            mail.Language,
            mail.Content,
            mail.State,
            mail.History,
            mail.MessageId,
            mail.CreatedAt,
            mail.State is MailState.Queued or MailState.Held ? mail.DueAt : null,
            MailSight.MayResend(actor) && !underWay,
            mail.PersonId == actor.PersonId
        );
    }
}
