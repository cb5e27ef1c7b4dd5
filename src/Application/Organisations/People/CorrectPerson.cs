using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.People;

/// <summary>Corrects a person's name, address and institution; what the person has chosen stays.</summary>
public sealed record CorrectPerson(
    string PersonId,
    LocalizedText Name,
    string Email,
    string? InstitutionId
) : ICommand<Nothing>;

/// <summary>A person leaves after a last day, once no appointment goes on after it (R2); without one, that is taken back.</summary>
public sealed record LeavePerson(string PersonId, DateOnly? LastDay) : ICommand<Nothing>;

/// <summary>Administrators keep people.</summary>
public sealed class CorrectPersonAuthoriser : IAuthoriser<CorrectPerson>, IAuthoriser<LeavePerson>
{
    public Task<Error?> RefuseAsync(
        CorrectPerson request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));

    public Task<Error?> RefuseAsync(
        LeavePerson request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));
}

/// <summary>Loads what the rules compare with, lets the domain decide. The account follows the address.</summary>
public sealed class CorrectPersonHandler(IUnitOfWork unit, IPasswords passwords)
    : ICommandHandler<CorrectPerson, Nothing>,
        ICommandHandler<LeavePerson, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        CorrectPerson command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<Person>(command.PersonId, cancellationToken) is not { } person)
        {
            return PersonErrors.NotFound(command.PersonId);
        }

        List<Error> refusals = [];
        string address = Person.Canonical(command.Email);
        IReadOnlyList<string> taken = await unit.ListAsync<Person, string>(
            all => all.Where(p => p.Email == address && p.Id != person.Id).Select(p => p.Id),
            cancellationToken
        );
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

        if (refusals.Count > 0)
        {
            return Result<Nothing>.Refused(refusals);
        }

        Result corrected = person.Correct(
            new(person.Id, command.Name, command.Email, command.InstitutionId)
        );
        if (corrected.IsSuccess)
        {
            await passwords.MoveAsync(person.Id, person.Email, cancellationToken);
        }

        return Nothing.After(corrected);
    }

    public async Task<Result<Nothing>> HandleAsync(
        LeavePerson command,
        CancellationToken cancellationToken
    ) =>
        await unit.FindAsync<Person>(command.PersonId, cancellationToken) is { } person
            ? Nothing.After(
                person.Leave(
                    command.LastDay,
                    [
                        .. await unit.ListAsync<Appointment, Appointment>(
                            all => all.Where(a => a.PersonId == person.Id),
                            cancellationToken
                        ),
                    ]
                )
            )
            : PersonErrors.NotFound(command.PersonId);
}
