using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Invitations;

/// <summary>What a one-time link is for, or why it does not work any more.</summary>
public sealed record ReadInvitation(string Secret) : IQuery<InvitationView>;

/// <summary>What a link is for.</summary>
/// <param name="Person">Whose password it sets; null when it makes the first administrator.</param>
public sealed record InvitationView(PersonEntry? Person, DateTimeOffset ExpiresAt);

/// <summary>Whoever has the secret.</summary>
public sealed class ReadInvitationAuthoriser : IAuthoriser<ReadInvitation>
{
    public Task<Error?> RefuseAsync(
        ReadInvitation request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult<Error?>(null);
}

/// <summary>Looks the link up by the hash of its secret.</summary>
public sealed class ReadInvitationHandler(IReader reader, IDirectory directory, CycleClock clock)
    : IQueryHandler<ReadInvitation, InvitationView>
{
    public async Task<Result<InvitationView>> HandleAsync(
        ReadInvitation query,
        CancellationToken cancellationToken
    )
    {
        string hash = InvitationSecret.HashOf(query.Secret);
        Invitation? invitation = await reader.FirstAsync<Invitation, Invitation>(
            all => all.Where(i => i.Id == hash),
            cancellationToken
        );
        if (invitation is null)
        {
            return PersonErrors.InvitationUnknown();
        }

        Result usable = invitation.MayBeUsed(clock.GetUtcNow());
        if (usable.IsRefused)
        {
            return Result<InvitationView>.From(usable);
        }

        PersonEntry? person = invitation.PersonId is { } id
            ? (await directory.PeopleAsync([id], cancellationToken)).SingleOrDefault()
            : null;
        return new InvitationView(person, invitation.ExpiresAt);
    }
}
