using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Persistence.Units;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Accounts;

/// <summary>Accounts in the product's own database, hashed as ASP.NET Core Identity does, so that a password commits with the person it belongs to.</summary>
public sealed class Passwords(UnitOfWork unit, IReader reader, SessionSettings session) : IPasswords
{
    /// <summary>Fewest characters.</summary>
    public const int Fewest = 12;

    /// <summary>Fewest kinds of character out of four.</summary>
    public const int FewestKinds = 3;

    private static readonly PasswordHasher<Account> Hasher = new();

    // Checked where there is no account, so that an unknown address takes as long as a known one.
    private static readonly Account Nobody = new() { Id = "nobody" };
    private static readonly string NobodysHash = Hasher.HashPassword(Nobody, "nobody");

    /// <inheritdoc/>
    public IReadOnlyList<Error> WhatIsWrongWith(string password, string email)
    {
        List<Error> wrong = [];
        if (password.Length < Fewest)
        {
            wrong.Add(PersonErrors.PasswordTooShort(password.Length, Fewest));
        }

        int kinds = password.Select(KindOf).Distinct().Count();
        if (kinds < FewestKinds)
        {
            wrong.Add(PersonErrors.PasswordTooUniform(kinds, FewestKinds));
        }

        string name = email.Split('@')[0].Trim();
        if (name.Length > 2 && password.Contains(name, StringComparison.OrdinalIgnoreCase))
        {
            wrong.Add(PersonErrors.PasswordHasAddress());
        }

        return wrong;
    }

    /// <inheritdoc/>
    public async Task SetAsync(
        string personId,
        string email,
        string password,
        CancellationToken cancellationToken
    )
    {
        Account? account = await unit
            .Context.Set<Account>()
            .FirstOrDefaultAsync(a => a.PersonId == personId, cancellationToken);
        if (account is null)
        {
            account = new Account { Id = KeyedId.From("account", personId), PersonId = personId };
            unit.Context.Add(account);
        }

        Address(account, email);
        account.PasswordHash = Hasher.HashPassword(account, password);
        account.SecurityStamp = KeyedId.From("stamp", account.PasswordHash);
        account.LockoutEnabled = true;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        Touch(account);
    }

    /// <inheritdoc/>
    public async Task MoveAsync(string personId, string email, CancellationToken cancellationToken)
    {
        Account? account = await unit
            .Context.Set<Account>()
            .FirstOrDefaultAsync(a => a.PersonId == personId, cancellationToken);
        if (account is not null && account.Email != Person.Canonical(email))
        {
            Address(account, email);
            Touch(account);
        }
    }

    /// <inheritdoc/>
    public async Task<PasswordCheck> CheckAsync(
        string email,
        string password,
        CancellationToken cancellationToken
    )
    {
        string name = Normalize(Person.Canonical(email));
        Account? account = await unit
            .Context.Set<Account>()
            .FirstOrDefaultAsync(a => a.NormalizedUserName == name, cancellationToken);
        PasswordVerificationResult verified = Hasher.VerifyHashedPassword(
            account ?? Nobody,
            account?.PasswordHash ?? NobodysHash,
            password
        );
        if (account?.PasswordHash is null)
        {
            return new(null, PasswordAnswer.Unknown);
        }

        if (account.LockoutEnd > unit.Now)
        {
            return new(account.PersonId, PasswordAnswer.Locked);
        }

        if (verified == PasswordVerificationResult.Failed)
        {
            if (++account.AccessFailedCount >= session.FailuresBeforeLock)
            {
                account.AccessFailedCount = 0;
                account.LockoutEnd = unit.Now.AddMinutes(session.LockMinutes);
            }

            Touch(account);
            return new(account.PersonId, PasswordAnswer.Wrong);
        }

        if (account.AccessFailedCount > 0 || account.LockoutEnd is not null)
        {
            account.AccessFailedCount = 0;
            account.LockoutEnd = null;
            Touch(account);
        }

        return new(account.PersonId, PasswordAnswer.Fits);
    }

    private static void Address(Account account, string email)
    {
        string address = Person.Canonical(email);
        account.UserName = address;
        account.Email = address;
        account.NormalizedUserName = Normalize(address);
        account.NormalizedEmail = Normalize(address);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlySet<string>> WithAccountAsync(
        IReadOnlyCollection<string> personIds,
        CancellationToken cancellationToken
    )
    {
        string[] ids = [.. personIds];
        return (
            await reader.ListAsync<Account, string>(
                all => all.Where(a => ids.Contains(a.PersonId)).Select(a => a.PersonId),
                cancellationToken
            )
        ).ToHashSet();
    }

    private static string Normalize(string address) => address.ToUpperInvariant();

    /// <summary>Identity's own concurrency token, changed with every change.</summary>
    private static void Touch(Account account) =>
        account.ConcurrencyStamp = KeyedId.From(account.ConcurrencyStamp ?? "", account.Id);

    private static int KindOf(char c) =>
        char.IsUpper(c) ? 0
        : char.IsLower(c) ? 1
        : char.IsDigit(c) ? 2
        : 3;
}
