using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Appointments;

/// <summary>Appoints a person to a role at a body for a period (R2); gives the appointment's id.</summary>
/// <param name="To">The last day, or null while no end is known.</param>
public sealed record Appoint(
    string PersonId,
    Role Role,
    string BodyId,
    DateOnly From,
    DateOnly? To = null
) : ICommand<string>;

/// <summary>Administrators appoint.</summary>
public sealed class AppointAuthoriser : IAuthoriser<Appoint>
{
    public Task<Error?> RefuseAsync(
        Appoint request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));
}

/// <summary>Loads what the rules compare with, lets the domain decide, stages.</summary>
public sealed class AppointHandler(IUnitOfWork unit) : ICommandHandler<Appoint, string>
{
    public async Task<Result<string>> HandleAsync(
        Appoint command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<Person>(command.PersonId, cancellationToken) is not { } person)
        {
            return PersonErrors.NotFound(command.PersonId) with { Field = "personId" };
        }

        if (person.LeavesOn is { } last && !(command.To <= last))
        {
            return PersonErrors.LeavesBefore(person.Name, last);
        }

        if (!await ExistsAsync(command.BodyId, cancellationToken))
        {
            return InstitutionErrors.NotFound(command.BodyId) with { Field = "bodyId" };
        }

        IReadOnlyList<Appointment> others = await unit.ListAsync<Appointment, Appointment>(
            all => all.Where(a => a.Role == command.Role && a.BodyId == command.BodyId),
            cancellationToken
        );
        Result<Appointment> made = Appointment.Make(
            new(command.PersonId, command.Role, command.BodyId, command.From, command.To),
            others
        );
        if (made.IsRefused)
        {
            return Result<string>.From(made);
        }

        unit.Add(made.Value);
        return made.Value.Id;
    }

    private async Task<bool> ExistsAsync(string bodyId, CancellationToken cancellationToken) =>
        bodyId == AppointmentPolicy.Installation
        || (
            AppointmentPolicy.UnitOf(bodyId) is null
                ? await unit.FindAsync<Institution>(bodyId, cancellationToken) is not null
                : await unit.FindAsync<Unit>(bodyId, cancellationToken) is not null
        );
}
