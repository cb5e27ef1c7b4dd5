using Ipses.Application.Common;
using Ipses.Application.Organisations.Invitations;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.People;

/// <summary>Enters a person and makes the one-time link by which they set their password; gives the person's id.</summary>
/// <param name="InstitutionId">Whose staff the person is, or null.</param>
/// <param name="SecretHash">The hash of the secret of the link (<see cref="InvitationSecret"/>).</param>
public sealed record RegisterPerson(
    LocalizedText Name,
    string Email,
    string? InstitutionId,
    string SecretHash
) : ICommand<string>;

/// <summary>Administrators enter people.</summary>
public sealed class RegisterPersonAuthoriser : IAuthoriser<RegisterPerson>
{
    public Task<Error?> RefuseAsync(
        RegisterPerson request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));
}

/// <summary>Person and link commit together.</summary>
public sealed class RegisterPersonHandler(IUnitOfWork unit)
    : ICommandHandler<RegisterPerson, string>
{
    public async Task<Result<string>> HandleAsync(
        RegisterPerson command,
        CancellationToken cancellationToken
    )
    {
        string address = Person.Canonical(command.Email);
        IReadOnlyList<string> taken = await unit.ListAsync<Person, string>(
            all => all.Where(p => p.Email == address).Select(p => p.Id),
            cancellationToken
        );
        List<Error> refusals = [];
        if (taken.Count > 0)
        {
            refusals.Add(PersonErrors.EmailTaken(command.Email));
        }

        if (
            command.InstitutionId is { } institution
            && await unit.FindAsync<Institution>(institution, cancellationToken) is null
        )
        {
            refusals.Add(InstitutionErrors.NotFound(institution) with { Field = "institution" });
        }

        Result<Person> person = Person.Register(
            new(
                PersonIds.ForAddress(command.Email),
                command.Name,
                command.Email,
                command.InstitutionId
            )
        );
        refusals.AddRange(person.Errors);
        if (refusals.Count > 0)
        {
            return Result<string>.Refused(refusals);
        }

        unit.Add(person.Value);
        unit.Add(Invitation.For(person.Value.Id, command.SecretHash, unit.Now));
        return person.Value.Id;
    }
}
