using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Appointments;

/// <summary>Ends an appointment after a last day; the authority it gives ends with it (R2).</summary>
public sealed record EndAppointment(string AppointmentId, DateOnly LastDay) : ICommand<Nothing>;

/// <summary>Administrators end appointments.</summary>
public sealed class EndAppointmentAuthoriser : IAuthoriser<EndAppointment>
{
    public Task<Error?> RefuseAsync(
        EndAppointment request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));
}

/// <summary>Ends it; the last administrator can't be ended, or nobody could appoint anybody any more.</summary>
public sealed class EndAppointmentHandler(IUnitOfWork unit, CycleClock clock)
    : ICommandHandler<EndAppointment, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        EndAppointment command,
        CancellationToken cancellationToken
    )
    {
        Appointment? appointment = await unit.FindAsync<Appointment>(
            command.AppointmentId,
            cancellationToken
        );
        if (appointment is null)
        {
            return AppointmentErrors.NotFound();
        }

        if (appointment.Role == Role.Administrator)
        {
            DateOnly today = clock.Today;
            IReadOnlyList<string> others = await unit.ListAsync<Appointment, string>(
                all =>
                    all.Where(a => a.Role == Role.Administrator && a.Id != appointment.Id)
                        .Where(a => a.From <= today && a.To == null)
                        .Select(a => a.Id),
                cancellationToken
            );
            if (others.Count == 0)
            {
                return AppointmentErrors.LastAdministrator();
            }
        }

        Result ended = appointment.End(command.LastDay);
        return Nothing.After(ended);
    }
}
