using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.PutOffSession;

/// <summary>Puts off a session that was not opened; its items go to the next one (R5a).</summary>
public sealed record PutOffSession(string SessionId, string Reason) : ICommand<Nothing>;

/// <summary>The chair of the body, or the coordinators as its secretariat.</summary>
public sealed class PutOffSessionAuthoriser : IAuthoriser<PutOffSession>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        PutOffSession request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToPrepare(actor));
}

/// <summary>Loads, lets the session decide, saves.</summary>
public sealed class PutOffSessionHandler(SessionHands hands, SessionDesk desk)
    : ICommandHandler<PutOffSession, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        PutOffSession command,
        CancellationToken cancellationToken
    )
    {
        Result<HeldSession> held = await hands.OfSecretariatAsync(
            command.SessionId,
            cancellationToken
        );
        if (held.IsRefused)
        {
            return Result<Nothing>.From(held);
        }

        (Session session, Deed by) = held.Value;
        return await desk.EndAsync(
            session,
            next => session.PutOff(command.Reason, next, by),
            by,
            cancellationToken
        );
    }
}
