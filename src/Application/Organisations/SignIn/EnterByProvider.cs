using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.SignIn;

/// <summary>
/// Finds the person whom a provider of accounts vouches for, by e-mail address. Nobody is entered and nothing is granted by it:
/// addresses that fit no person, or several, let nobody in.
/// </summary>
/// <param name="Emails">The addresses that the provider gives.</param>
/// <param name="AreVerified">Whether the provider says that they are really theirs.</param>
public sealed record EnterByProvider(IReadOnlyList<string> Emails, bool AreVerified)
    : ICommand<ProviderOutcome>,
        IRecordsItself;

/// <summary>What came of it. A failure is a value and not a refusal, because the access log keeps it.</summary>
/// <param name="PersonId">Who signed in; null when nobody did.</param>
/// <param name="Failure">Why nobody did.</param>
public sealed record ProviderOutcome(string? PersonId, ProviderFailure Failure = default)
{
    /// <summary>Whose address it was, where somebody known was kept out.</summary>
    internal string? Known { get; init; }
}

/// <summary>Why a sign-in by a provider led nowhere.</summary>
public enum ProviderFailure
{
    None,

    /// <summary>The provider gave no address.</summary>
    NoEmail,

    /// <summary>The provider does not vouch for the address.</summary>
    EmailUnverified,

    /// <summary>The address is nobody's here.</summary>
    PersonUnknown,

    /// <summary>The person has left.</summary>
    PersonLeft,

    /// <summary>Its addresses belong to several people here.</summary>
    PersonAmbiguous,
}

/// <summary>Anyone may try.</summary>
public sealed class EnterByProviderAuthoriser : IAuthoriser<EnterByProvider>
{
    public Task<Error?> RefuseAsync(
        EnterByProvider request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult<Error?>(null);
}

/// <summary>Looks the address up and keeps a line of what came of it.</summary>
public sealed class EnterByProviderHandler(
    IUnitOfWork unit,
    SignInTrail trail,
    CycleClock clock,
    OpenIdConnectSettings settings
) : ICommandHandler<EnterByProvider, ProviderOutcome>
{
    public async Task<Result<ProviderOutcome>> HandleAsync(
        EnterByProvider command,
        CancellationToken cancellationToken
    )
    {
        ProviderOutcome outcome = await FindAsync(command, cancellationToken);
        if (outcome.PersonId is { } person)
        {
            trail.Entered(person, SignInWay.Provider);
        }
        else
        {
            trail.Failed(outcome.Known, SignInWay.Provider, outcome.Failure.ToString());
        }

        return outcome;
    }

    private async Task<ProviderOutcome> FindAsync(
        EnterByProvider command,
        CancellationToken cancellationToken
    )
    {
        string[] addresses =
        [
            .. command
                .Emails.Where(email => !string.IsNullOrWhiteSpace(email))
                .Select(Person.Canonical)
                .Distinct(StringComparer.Ordinal),
        ];
        if (addresses.Length == 0)
        {
            return new(null, ProviderFailure.NoEmail);
        }

        if (settings.RequireVerifiedEmail && !command.AreVerified)
        {
            return new(null, ProviderFailure.EmailUnverified);
        }

        IReadOnlyList<Person> found = await unit.ListAsync<Person, Person>(
            all =>
                all.Where(person => addresses.Contains(person.Email))
                    .OrderBy(person => person.Id)
                    .Take(2),
            cancellationToken
        );
        return found switch
        {
            [] => new(null, ProviderFailure.PersonUnknown),
            [var only] when !only.IsHereOn(clock.Today) => new(null, ProviderFailure.PersonLeft)
            {
                Known = only.Id,
            },
            [var only] => new(only.Id),
            _ => new(null, ProviderFailure.PersonAmbiguous),
        };
    }
}
