using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Mail.ResendMail;

/// <summary>Sends a mail once more: one that failed as the same message, one that had left as a new one.</summary>
/// <param name="Id">The mail.</param>
public sealed record ResendMail(string Id) : ICommand<Nothing>;

/// <summary>Coordinators and administrators.</summary>
public sealed class ResendMailAuthoriser : IAuthoriser<ResendMail>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        ResendMail request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(MailSight.MayResend(actor) ? null : MailErrors.MayNotResend);
}

/// <summary>Loads and queues again.</summary>
public sealed class ResendMailHandler(IUnitOfWork unit, IDirectory directory, ICurrentActor current)
    : ICommandHandler<ResendMail, Nothing>
{
    /// <inheritdoc/>
    public async Task<Result<Nothing>> HandleAsync(
        ResendMail command,
        CancellationToken cancellationToken
    )
    {
        OutgoingMail? mail = await unit.FindAsync<OutgoingMail>(command.Id, cancellationToken);
        if (mail is null)
        {
            return MailErrors.NotFound;
        }

        string by = current.Actor.PersonId ?? current.Actor.System ?? "";
        IReadOnlyList<PersonEntry> people = await directory.PeopleAsync([by], cancellationToken);
        Result resent = mail.Resend(
            unit.Now,
            people.Count > 0 ? people[0].Name : LocalizedText.Same(by)
        );
        return resent.IsSuccess ? Nothing.Value : Result<Nothing>.From(resent);
    }
}
