using Ipses.Application.Common;
using Ipses.Application.Organisations.Invitations;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.CalendarFeeds;

/// <summary>The person who is signed in gets a new address of their calendar; an earlier one answers no more.</summary>
/// <param name="SecretHash">The hash of the secret in the address (<see cref="InvitationSecret"/>).</param>
public sealed record RenewCalendarFeed(string SecretHash) : ICommand<Nothing>;

/// <summary>The person who is signed in withdraws the address of their calendar.</summary>
public sealed record WithdrawCalendarFeed : ICommand<Nothing>;

/// <summary>Anyone, for themselves.</summary>
public sealed class KeepCalendarFeedAuthoriser
    : IAuthoriser<RenewCalendarFeed>,
        IAuthoriser<WithdrawCalendarFeed>
{
    public Task<Error?> RefuseAsync(
        RenewCalendarFeed request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessSignedIn(actor));

    public Task<Error?> RefuseAsync(
        WithdrawCalendarFeed request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessSignedIn(actor));
}

/// <summary>Makes, renews or withdraws it.</summary>
public sealed class KeepCalendarFeedHandler(IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<RenewCalendarFeed, Nothing>,
        ICommandHandler<WithdrawCalendarFeed, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        RenewCalendarFeed command,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(cancellationToken) is { } feed)
        {
            feed.Renew(command.SecretHash, unit.Now);
        }
        else
        {
            unit.Add(CalendarFeed.For(current.Actor.PersonId!, command.SecretHash, unit.Now));
        }

        return Nothing.Value;
    }

    public async Task<Result<Nothing>> HandleAsync(
        WithdrawCalendarFeed command,
        CancellationToken cancellationToken
    )
    {
        (await FindAsync(cancellationToken))?.Withdraw();
        return Nothing.Value;
    }

    private Task<CalendarFeed?> FindAsync(CancellationToken cancellationToken) =>
        unit.FindAsync<CalendarFeed>(CalendarFeed.IdOf(current.Actor.PersonId!), cancellationToken);
}
