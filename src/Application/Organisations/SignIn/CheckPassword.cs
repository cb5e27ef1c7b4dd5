using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.SignIn;

/// <summary>
/// Checks address and password. A failure is a value and not a refusal, because the count of failures has to be kept.
/// </summary>
public sealed record CheckPassword(string Email, string Password)
    : ICommand<PasswordOutcome>,
        IRecordsItself;

/// <summary>What came of it.</summary>
/// <param name="PersonId">Who signed in; null when address and password don't fit or the account is locked.</param>
public sealed record PasswordOutcome(string? PersonId);

/// <summary>Anyone may try; failures are counted.</summary>
public sealed class CheckPasswordAuthoriser : IAuthoriser<CheckPassword>
{
    public Task<Error?> RefuseAsync(
        CheckPassword request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult<Error?>(null);
}

/// <summary>Lets the keeper of passwords check, and keeps a line of what came of it; who has left doesn't come in, whatever they know.</summary>
public sealed class CheckPasswordHandler(
    IPasswords passwords,
    SignInTrail trail,
    IUnitOfWork unit,
    CycleClock clock
) : ICommandHandler<CheckPassword, PasswordOutcome>
{
    public async Task<Result<PasswordOutcome>> HandleAsync(
        CheckPassword command,
        CancellationToken cancellationToken
    )
    {
        PasswordCheck check = await passwords.CheckAsync(
            command.Email,
            command.Password,
            cancellationToken
        );
        if (check is { Answer: PasswordAnswer.Fits, PersonId: { } person })
        {
            if (
                await unit.FindAsync<Person>(person, cancellationToken) is { } known
                && !known.IsHereOn(clock.Today)
            )
            {
                trail.Failed(person, SignInWay.Password, "Left");
                return new PasswordOutcome(null);
            }

            trail.Entered(person, SignInWay.Password);
            return new PasswordOutcome(person);
        }

        trail.Failed(check.PersonId, SignInWay.Password, check.Answer.ToString());
        return new PasswordOutcome(null);
    }
}
