using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Tokens;

/// <summary>Tokens, newest first: one's own, or everybody's.</summary>
/// <param name="All">Everybody's, for administrators and the program.</param>
public sealed record ListTokens(bool All = false) : IQuery<IReadOnlyList<TokenLine>>;

/// <summary>A token in the list; its secret is nowhere.</summary>
/// <param name="IsValid">Whether it opens anything today.</param>
public sealed record TokenLine(
    string Id,
    string PersonId,
    LocalizedText Person,
    string Name,
    ApiTokenScope Scope,
    DateOnly From,
    DateOnly To,
    DateTimeOffset CreatedAt,
    DateOnly? LastUsedOn,
    DateTimeOffset? RevokedAt,
    bool IsValid
);

/// <summary>Anyone their own; everybody's are an administrator's to see.</summary>
public sealed class ListTokensAuthoriser : IAuthoriser<ListTokens>
{
    public Task<Error?> RefuseAsync(
        ListTokens request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            request.All
                ? OrganisationAccess.UnlessAdministrator(actor)
                : OrganisationAccess.UnlessSignedIn(actor)
        );
}

/// <summary>Reads them; names in one look-up.</summary>
public sealed class ListTokensHandler(
    IReader reader,
    IDirectory directory,
    ICurrentActor current,
    CycleClock clock
) : IQueryHandler<ListTokens, IReadOnlyList<TokenLine>>
{
    public async Task<Result<IReadOnlyList<TokenLine>>> HandleAsync(
        ListTokens query,
        CancellationToken cancellationToken
    )
    {
        DateOnly today = clock.Today;
        string? own = current.Actor.PersonId;
        IReadOnlyList<ApiToken> tokens = await reader.ListAsync<ApiToken, ApiToken>(
            all =>
                all.Where(token => query.All || token.PersonId == own)
                    .OrderByDescending(token => token.CreatedAt)
                    .ThenBy(token => token.Id),
            cancellationToken
        );
        Dictionary<string, LocalizedText> names = (
            await directory.PeopleAsync(
                [.. tokens.Select(token => token.PersonId).Distinct()],
                cancellationToken
            )
        ).ToDictionary(person => person.Id, person => person.Name);
        return tokens
            .Select(token => new TokenLine(
                token.Id,
                token.PersonId,
                names.GetValueOrDefault(token.PersonId) ?? LocalizedText.Same(token.PersonId),
                token.Name,
                token.Scope,
                token.From,
                token.To,
                token.CreatedAt,
                token.LastUsedOn,
                token.RevokedAt,
                token.MayBeUsed(today).IsSuccess
            ))
            .ToArray();
    }
}
