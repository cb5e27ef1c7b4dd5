using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Preferences;

/// <summary>The person who is signed in chooses language, mail, density and the zone in which moments are shown.</summary>
/// <param name="TimeZone">An IANA name; null for the cycle's own.</param>
public sealed record ChoosePreferences(
    Language Language,
    MailPreference Mail,
    Density Density,
    string? TimeZone
) : ICommand<Nothing>;

/// <summary>What a person has chosen.</summary>
/// <param name="Language">Null while the browser's is used.</param>
/// <param name="TimeZone">An IANA name; null for the cycle's own.</param>
public sealed record PersonalPreferences(
    Language? Language,
    MailPreference Mail,
    Density Density,
    string? TimeZone
)
{
    internal static PersonalPreferences Of(Person person) =>
        new(person.Language, person.Mail, person.Density, person.TimeZone);
}

/// <summary>Anyone, for themselves.</summary>
public sealed class ChoosePreferencesAuthoriser : IAuthoriser<ChoosePreferences>
{
    public Task<Error?> RefuseAsync(
        ChoosePreferences request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessSignedIn(actor));
}

/// <summary>Stores the choices on the person.</summary>
public sealed class ChoosePreferencesHandler(IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<ChoosePreferences, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        ChoosePreferences command,
        CancellationToken cancellationToken
    )
    {
        string id = current.Actor.PersonId!;
        if (await unit.FindAsync<Person>(id, cancellationToken) is not { } person)
        {
            return PersonErrors.NotFound(id);
        }

        Result zone = person.ChooseZone(command.TimeZone);
        if (zone.IsRefused)
        {
            return Result<Nothing>.From(zone);
        }

        person.Choose(command.Language);
        person.Choose(command.Mail);
        person.Choose(command.Density);
        return Nothing.Value;
    }
}
