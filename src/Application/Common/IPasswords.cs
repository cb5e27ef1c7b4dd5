using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>Judges and keeps passwords; only their hashes are ever kept.</summary>
public interface IPasswords
{
    /// <summary>Everything that makes the password too weak, by the settings of the installation; empty when it is strong enough.</summary>
    IReadOnlyList<Error> WhatIsWrongWith(string password, string email);

    /// <summary>Gives the person an account with this password, or sets it anew; staged in the open unit of work.</summary>
    Task SetAsync(
        string personId,
        string email,
        string password,
        CancellationToken cancellationToken
    );
}
