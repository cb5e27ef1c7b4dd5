using System.Security.Cryptography;
using System.Text;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Tokens;

/// <summary>Whose token this is, if it opens anything today; otherwise why not.</summary>
/// <param name="Secret">As it was sent.</param>
public sealed record CheckToken(string Secret) : IQuery<TokenHolder>;

/// <summary>Who acts by a token.</summary>
/// <param name="IsFirstUseToday">Whether the day of its last use has to be noted.</param>
public sealed record TokenHolder(
    string TokenId,
    string PersonId,
    ApiTokenScope Scope,
    bool IsFirstUseToday
);

/// <summary>Whoever has the secret.</summary>
public sealed class CheckTokenAuthoriser : IAuthoriser<CheckToken>
{
    public Task<Error?> RefuseAsync(
        CheckToken request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult<Error?>(null);
}

/// <summary>
/// Looks the token up by a part of its hash and compares the rest in constant time: how long the answer takes tells nothing
/// about how near a guess was.
/// </summary>
public sealed class CheckTokenHandler(IReader reader, CycleClock clock)
    : IQueryHandler<CheckToken, TokenHolder>
{
    public async Task<Result<TokenHolder>> HandleAsync(
        CheckToken query,
        CancellationToken cancellationToken
    )
    {
        string hash = TokenSecret.HashOf(query.Secret);
        string id = ApiToken.IdOf(hash);
        ApiToken? token = await reader.FirstAsync<ApiToken, ApiToken>(
            all => all.Where(one => one.Id == id),
            cancellationToken
        );
        if (
            token is null
            || !CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(token.SecretHash),
                Encoding.ASCII.GetBytes(hash)
            )
        )
        {
            return ApiTokenErrors.NotFound;
        }

        Result usable = token.MayBeUsed(clock.Today);
        return usable.IsRefused
            ? Result<TokenHolder>.From(usable)
            : new TokenHolder(
                token.Id,
                token.PersonId,
                token.Scope,
                token.LastUsedOn != clock.Today
            );
    }
}

/// <summary>Notes the day on which a token was used.</summary>
public sealed record RecordTokenUse(string TokenId) : ICommand<Nothing>;

/// <summary>The program alone, where it lets a token in.</summary>
public sealed class RecordTokenUseAuthoriser : IAuthoriser<RecordTokenUse>
{
    public Task<Error?> RefuseAsync(
        RecordTokenUse request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessProgram(actor));
}

/// <summary>Loads and notes.</summary>
public sealed class RecordTokenUseHandler(IUnitOfWork unit, CycleClock clock)
    : ICommandHandler<RecordTokenUse, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        RecordTokenUse command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<ApiToken>(command.TokenId, cancellationToken) is not { } token)
        {
            return ApiTokenErrors.NotFound;
        }

        token.Use(clock.DateOf(unit.Now));
        return Nothing.Value;
    }
}
