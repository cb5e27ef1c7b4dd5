using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.CallSession;

/// <summary>Calls the members with the agenda, at least the set days before (R5a).</summary>
public sealed record CallSession(string SessionId) : ICommand<Nothing>;

/// <summary>The chair of the body, or the coordinators as its secretariat.</summary>
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
public sealed class CallSessionHandler(SessionHands hands, SessionDesk desk)
    : ICommandHandler<CallSession, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        CallSession command,
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
        return Nothing.After(await desk.CallAsync(session, by, cancellationToken));
    }
}
