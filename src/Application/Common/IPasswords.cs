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

    /// <summary>
    /// Checks address and password and counts failures, staged in the open unit of work: after five the account is locked
    /// for a quarter of an hour. Unknown address, wrong password and locked account take the same time and look alike.
    /// </summary>
    /// <returns>The person's id, or null.</returns>
    Task<string?> CheckAsync(string email, string password, CancellationToken cancellationToken);

    /// <summary>Which of these people have an account.</summary>
    Task<IReadOnlySet<string>> WithAccountAsync(
        IReadOnlyCollection<string> personIds,
        CancellationToken cancellationToken
    );
}
