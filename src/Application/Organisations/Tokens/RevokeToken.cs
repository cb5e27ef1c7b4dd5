using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Tokens;

/// <summary>Ends a token at once; a second time changes nothing.</summary>
public sealed record RevokeToken(string TokenId) : ICommand<Nothing>;

/// <summary>Whoever is signed in may try; that the token is theirs is asked when it is loaded.</summary>
public sealed class RevokeTokenAuthoriser : IAuthoriser<RevokeToken>
{
    public Task<Error?> RefuseAsync(
        RevokeToken request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(actor.System is null ? OrganisationAccess.UnlessSignedIn(actor) : null);
}

/// <summary>A person's own, or anybody's for administrators and the program; another's is not found.</summary>
public sealed class RevokeTokenHandler(IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<RevokeToken, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        RevokeToken command,
        CancellationToken cancellationToken
    )
    {
        ApiToken? token = await unit.FindAsync<ApiToken>(command.TokenId, cancellationToken);
        if (
            token is null
            || (
                token.PersonId != current.Actor.PersonId
                && OrganisationAccess.UnlessAdministrator(current.Actor) is not null
            )
        )
        {
            return ApiTokenErrors.NotFound;
        }

        token.Revoke(unit.Now);
        return Nothing.Value;
    }
}
