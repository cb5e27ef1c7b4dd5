using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Invitations;

/// <summary>
/// Uses a one-time link: sets the password of the person it names, or makes the first administrator with name, address and
/// password. Gives the person's id.
/// </summary>
/// <param name="NewAdministrator">Name and address of the administrator; needed where the link names nobody.</param>
public sealed record AcceptInvitation(
    string Secret,
    string Password,
    NewAdministrator? NewAdministrator = null
) : ICommand<string>;

/// <summary>Who the first administrator is.</summary>
public sealed record NewAdministrator(LocalizedText Name, string Email);

/// <summary>Whoever has the secret.</summary>
public sealed class AcceptInvitationAuthoriser : IAuthoriser<AcceptInvitation>
{
    public Task<Error?> RefuseAsync(
        AcceptInvitation request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult<Error?>(null);
}

/// <summary>Person, appointment, account and used-up link commit together.</summary>
public sealed class AcceptInvitationHandler(
    IUnitOfWork unit,
    IPasswords passwords,
    CycleClock clock
) : ICommandHandler<AcceptInvitation, string>
{
    public async Task<Result<string>> HandleAsync(
        AcceptInvitation command,
        CancellationToken cancellationToken
    )
    {
        Invitation? invitation = await unit.FindAsync<Invitation>(
            InvitationSecret.HashOf(command.Secret),
            cancellationToken
        );
        if (invitation is null)
        {
            return PersonErrors.InvitationUnknown();
        }

        Result<Person> found = await PersonOfAsync(invitation, command, cancellationToken);
        List<Error> refusals = [.. found.Errors];
        refusals.AddRange(
            passwords.WhatIsWrongWith(
                command.Password,
                found.IsSuccess ? found.Value.Email : command.NewAdministrator?.Email ?? ""
            )
        );
        Result used = invitation.MayBeUsed(unit.Now);
        if (used.IsRefused || refusals.Count > 0)
        {
            return Result<string>.Refused(used.IsRefused ? used.Errors : refusals);
        }

        invitation.Use(unit.Now);
        Person person = found.Value;
        if (invitation.PersonId is null)
        {
            unit.Add(person);
            unit.Add(
                Appointment
                    .Make(
                        new(
                            person.Id,
                            Role.Administrator,
                            AppointmentPolicy.Installation,
                            clock.DateOf(unit.Now)
                        ),
                        []
                    )
                    .Value
            );
        }

        await passwords.SetAsync(person.Id, person.Email, command.Password, cancellationToken);
        return person.Id;
    }

    private async Task<Result<Person>> PersonOfAsync(
        Invitation invitation,
        AcceptInvitation command,
        CancellationToken cancellationToken
    )
    {
        if (invitation.PersonId is { } id)
        {
            return await unit.FindAsync<Person>(id, cancellationToken) is { } person
                ? person
                : PersonErrors.NotFound(id);
        }

        NewAdministrator wanted = command.NewAdministrator ?? new(LocalizedText.Same(""), "");
        string address = Person.Canonical(wanted.Email);
        IReadOnlyList<string> taken = await unit.ListAsync<Person, string>(
            all => all.Where(p => p.Email == address).Select(p => p.Id),
            cancellationToken
        );
        return taken.Count > 0
            ? PersonErrors.EmailTaken(wanted.Email)
            : Person.Register(
                new(PersonIds.ForAddress(wanted.Email), wanted.Name, wanted.Email, null)
            );
    }
}
