using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.RegisterAttendance;

/// <summary>A member registers as present or as leaving; a co-chair may do so for others.</summary>
/// <param name="PersonId">Whom it is about; null for the actor.</param>
public sealed record RegisterAttendance(string SessionId, bool Present, string? PersonId = null)
    : ICommand<Nothing>;

/// <summary>Members of the body.</summary>
public sealed class RegisterAttendanceAuthoriser : IAuthoriser<RegisterAttendance>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        RegisterAttendance request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToTakePart(actor));
}

/// <summary>Loads, lets the session decide, saves.</summary>
public sealed class RegisterAttendanceHandler(
    IUnitOfWork unit,
    ICurrentActor current,
    SessionDesk desk,
    CycleClock clock
) : ICommandHandler<RegisterAttendance, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        RegisterAttendance command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<Session>(command.SessionId, cancellationToken) is not { } session)
        {
            return SessionErrors.NotFound(command.SessionId);
        }

        string seat = SessionAccess.SeatOf(current.Actor, session.BodyId);
        string person = command.PersonId ?? seat;
        if (person != seat && SessionAccess.RefuseToPreside(current.Actor) is { } refusal)
        {
            return refusal;
        }

        Result<BodyOnTheDay> body = await desk.BodyAsync(
            session.BodyId,
            session.Date,
            cancellationToken
        );
        if (body.IsSuccess && body.Value.Members.All(m => m.PersonId != person))
        {
            return SessionErrors.NotAMember(person);
        }

        Result done = session.Attend(
            person,
            command.Present,
            clock.DateOf(unit.Now),
            SessionAccess.DeedOf(current.Actor, unit.Now)
        );
        return done.IsRefused ? Result<Nothing>.From(done) : Nothing.Value;
    }
}
