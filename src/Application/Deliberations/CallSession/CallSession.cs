using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.CallSession;

/// <summary>Calls the members with the agenda, at least the set days before (R5a).</summary>
public sealed record CallSession(string SessionId) : ICommand<Nothing>;

/// <summary>The co-chairs, or the coordinators as their secretariat.</summary>
public sealed class CallSessionAuthoriser : IAuthoriser<CallSession>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        CallSession request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToPrepare(actor));
}

/// <summary>Loads, lets the session decide, saves.</summary>
public sealed class CallSessionHandler(IUnitOfWork unit, ICurrentActor current, SessionDesk desk)
    : ICommandHandler<CallSession, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        CallSession command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<Session>(command.SessionId, cancellationToken) is not { } session)
        {
            return SessionErrors.NotFound(command.SessionId);
        }

        Result done = await desk.CallAsync(
            session,
            SessionAccess.DeedOf(current.Actor, unit.Now),
            cancellationToken
        );
        return done.IsRefused ? Result<Nothing>.From(done) : Nothing.Value;
    }
}
