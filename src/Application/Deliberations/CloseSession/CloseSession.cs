using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.CloseSession;

/// <summary>Ends a session; what it did not resolve goes to the next one (R16, R36).</summary>
/// <param name="MinutesNote">What the chair adds to the minutes; may be empty.</param>
public sealed record CloseSession(string SessionId, string MinutesNote) : ICommand<Nothing>;

/// <summary>The chair of the body only.</summary>
public sealed class CloseSessionAuthoriser : IAuthoriser<CloseSession>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        CloseSession request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToPreside(actor));
}

/// <summary>Loads, lets the session decide, saves.</summary>
public sealed class CloseSessionHandler(SessionHands hands, SessionDesk desk)
    : ICommandHandler<CloseSession, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        CloseSession command,
        CancellationToken cancellationToken
    )
    {
        Result<HeldSession> held = await hands.OfChairAsync(command.SessionId, cancellationToken);
        if (held.IsRefused)
        {
            return Result<Nothing>.From(held);
        }

        (Session session, Deed by) = held.Value;
        return await desk.EndAsync(
            session,
            next => session.Close(command.MinutesNote, next, by),
            by,
            cancellationToken
        );
    }
}
