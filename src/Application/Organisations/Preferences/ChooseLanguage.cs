using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Preferences;

/// <summary>The person who is signed in chooses the language of pages and mail.</summary>
public sealed record ChooseLanguage(Language Language) : ICommand<Nothing>;

/// <summary>Anyone, for themselves.</summary>
public sealed class ChooseLanguageAuthoriser : IAuthoriser<ChooseLanguage>
{
    public Task<Error?> RefuseAsync(
        ChooseLanguage request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessSignedIn(actor));
}

/// <summary>Stores the choice on the person.</summary>
public sealed class ChooseLanguageHandler(IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<ChooseLanguage, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        ChooseLanguage command,
        CancellationToken cancellationToken
    )
    {
        string id = current.Actor.PersonId!;
        if (await unit.FindAsync<Person>(id, cancellationToken) is not { } person)
        {
            return PersonErrors.NotFound(id);
        }

        person.Choose(command.Language);
        return Nothing.Value;
    }
}
