using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Mail.Notices;

/// <summary>The person has seen a notice, or all of theirs.</summary>
/// <param name="MailId">The mail whose notice it is; null for all that are unread.</param>
public sealed record MarkNoticesRead(string? MailId = null) : ICommand<int>;

/// <summary>Everyone signed in, their own.</summary>
public sealed class MarkNoticesReadAuthoriser : IAuthoriser<MarkNoticesRead>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        MarkNoticesRead request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(MailSight.RefuseSignedOut(actor));
}

/// <summary>Marks what is unread; says how many there were.</summary>
public sealed class MarkNoticesReadHandler(IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<MarkNoticesRead, int>
{
    /// <inheritdoc/>
    public async Task<Result<int>> HandleAsync(
        MarkNoticesRead command,
        CancellationToken cancellationToken
    )
    {
        string? person = current.Actor.PersonId;
        string? only = command.MailId is null ? null : Notice.IdOf(command.MailId);
        IReadOnlyList<Notice> unread = await unit.ListAsync<Notice, Notice>(
            all =>
                all.Where(notice =>
                    notice.PersonId == person
                    && notice.ReadAt == null
                    && (only == null || notice.Id == only)
                ),
            cancellationToken
        );
        foreach (Notice notice in unread)
        {
            notice.MarkRead(unit.Now);
        }

        return unread.Count;
    }
}
