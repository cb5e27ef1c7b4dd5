using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>Judges, keeps and checks passwords; only their hashes are ever kept.</summary>
public interface IPasswords
{
    /// <summary>Everything that makes the password too weak; empty when it is strong enough.</summary>
    IReadOnlyList<Error> WhatIsWrongWith(string password, string email);

    /// <summary>Gives the person an account with this password, or sets it anew and unlocks it; staged in the open unit of work.</summary>
    Task SetAsync(
        string personId,
        string email,
        string password,
        CancellationToken cancellationToken
    );

    /// <summary>The person signs in with another address from now on, where they have an account; staged in the open unit of work.</summary>
    Task MoveAsync(string personId, string email, CancellationToken cancellationToken);

    /// <summary>
    /// Checks address and password and counts failures, staged in the open unit of work: after as many as are set the account
    /// is locked for a while. Unknown address, wrong password and locked account take the same time and look alike.
    /// </summary>
    Task<PasswordCheck> CheckAsync(
        string email,
        string password,
        CancellationToken cancellationToken
    );

    /// <summary>Which of these people have an account.</summary>
    Task<IReadOnlySet<string>> WithAccountAsync(
        IReadOnlyCollection<string> personIds,
        CancellationToken cancellationToken
    );
}

/// <summary>What a check of a password came to.</summary>
/// <param name="PersonId">Whose account it is; null where the address has none.</param>
/// <param name="Answer">Whether they may come in.</param>
public sealed record PasswordCheck(string? PersonId, PasswordAnswer Answer);

/// <summary>Answers to a password.</summary>
public enum PasswordAnswer
{
    /// <summary>Address and password fit.</summary>
    Fits,

    /// <summary>The password is another one.</summary>
    Wrong,

    /// <summary>The account is locked after too many wrong ones; the password was not looked at.</summary>
    Locked,

    /// <summary>No account has this address.</summary>
    Unknown,
}
