using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Tokens;

/// <summary>Makes a token by which programs act as a person; gives its id.</summary>
/// <param name="PersonId">Who acts by it.</param>
/// <param name="Name">What it is for, in the person's words.</param>
/// <param name="Days">How many days it is valid, today included; at most <see cref="ApiToken.MostDays"/>.</param>
/// <param name="SecretHash">The hash of the secret that the giver made and shows once.</param>
public sealed record CreateToken(
    string PersonId,
    string Name,
    ApiTokenScope Scope,
    int Days,
    string SecretHash
) : ICommand<string>;

/// <summary>A person for themselves; the program (an operator at the command line) for anybody.</summary>
public sealed class CreateTokenAuthoriser : IAuthoriser<CreateToken>
{
    private static readonly Error OnlyOnesOwn = new(
        "ApiToken.OnlyOnesOwn",
        new(
            "접근 토큰은 본인만 만들 수 있습니다.",
            "A token acts as its person; only that person can make it."
        ),
        ErrorKind.Forbidden
    )
    {
        Rule = "R2",
    };

    public Task<Error?> RefuseAsync(
        CreateToken request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            actor.System is not null || actor.PersonId == request.PersonId ? null : OnlyOnesOwn
        );
}

/// <summary>Stages it for a person who exists.</summary>
public sealed class CreateTokenHandler(IUnitOfWork unit, CycleClock clock)
    : ICommandHandler<CreateToken, string>
{
    public async Task<Result<string>> HandleAsync(
        CreateToken command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<Person>(command.PersonId, cancellationToken) is null)
        {
            return PersonErrors.NotFound(command.PersonId);
        }

        Result<ApiToken> made = ApiToken.For(
            command.PersonId,
            command.Name,
            command.Scope,
            command.Days,
            command.SecretHash,
            clock.DateOf(unit.Now),
            unit.Now
        );
        if (made.IsRefused)
        {
            return Result<string>.From(made);
        }

        unit.Add(made.Value);
        return made.Value.Id;
    }
}
