using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Organisations.SignIn;

/// <summary>
/// Checks address and password. A failure is a value and not a refusal, because the count of failures has to be kept.
/// </summary>
public sealed record CheckPassword(string Email, string Password) : ICommand<PasswordOutcome>;

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

/// <summary>Lets the keeper of passwords check.</summary>
public sealed class CheckPasswordHandler(IPasswords passwords)
    : ICommandHandler<CheckPassword, PasswordOutcome>
{
    public async Task<Result<PasswordOutcome>> HandleAsync(
        CheckPassword command,
        CancellationToken cancellationToken
    ) =>
        new PasswordOutcome(
            await passwords.CheckAsync(command.Email, command.Password, cancellationToken)
        );
}
