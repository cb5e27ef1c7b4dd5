using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.PutOffSession;

/// <summary>Puts off a session that was not opened; its items go to the next one (R5a).</summary>
public sealed record PutOffSession(string SessionId, string Reason) : ICommand<Nothing>;

/// <summary>The co-chairs, or the coordinators as their secretariat.</summary>
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
public sealed class PutOffSessionHandler(IUnitOfWork unit, ICurrentActor current, SessionDesk desk)
    : ICommandHandler<PutOffSession, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        PutOffSession command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<Session>(command.SessionId, cancellationToken) is not { } session)
        {
            return SessionErrors.NotFound(command.SessionId);
        }

        Deed deed = SessionAccess.DeedOf(current.Actor, unit.Now);
        bool leaves = session.Items.Any(item => item.IsPending);
        Session next = leaves ? await desk.NextAsync(session, deed, cancellationToken) : session;
        Result<AgendaItem[]> off = session.PutOff(command.Reason, next.Id, deed);
        return off.IsRefused
            ? Result<Nothing>.From(off)
            : await desk.TakeOverAsync(next, off.Value, deed, cancellationToken);
    }
}
