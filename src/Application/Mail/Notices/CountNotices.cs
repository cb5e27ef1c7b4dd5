using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Mail.Notices;

/// <summary>How many notices the person asking has not read: the number in the header.</summary>
public sealed record CountNotices : IQuery<int>;

/// <summary>Everyone signed in, their own.</summary>
public sealed class CountNoticesAuthoriser : IAuthoriser<CountNotices>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        CountNotices request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(MailSight.RefuseSignedOut(actor));
}

/// <summary>Counts by index.</summary>
public sealed class CountNoticesHandler(IReader reader, ICurrentActor current)
    : IQueryHandler<CountNotices, int>
{
    /// <inheritdoc/>
    public async Task<Result<int>> HandleAsync(
        CountNotices query,
        CancellationToken cancellationToken
    )
    {
        string? person = current.Actor.PersonId;
        return await reader.CountAsync<Notice>(
            all => all.Where(notice => notice.PersonId == person && notice.ReadAt == null),
            cancellationToken
        );
    }
}
