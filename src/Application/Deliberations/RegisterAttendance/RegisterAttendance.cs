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
    SessionHands hands,
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
        Result<HeldSession> held = await hands.OfMemberAsync(command.SessionId, cancellationToken);
        if (held.IsRefused)
        {
            return Result<Nothing>.From(held);
        }

        (Session session, Deed by) = held.Value;
        string person = command.PersonId ?? by.By;
        if (
            person != by.By
            && SessionAccess.RefuseToPreside(current.Actor, session.BodyId) is { } refusal
        )
        {
            return refusal;
        }

        Result<BodyOnTheDay> body = await desk.BodyAsync(
            session.BodyId,
            session.Date,
            cancellationToken
        );
        return body.IsSuccess && body.Value.Members.All(m => m.PersonId != person)
            ? SessionErrors.NotAMember(person)
            : Nothing.After(session.Attend(person, command.Present, clock.DateOf(by.At), by));
    }
}
