using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.CloseSession;

/// <summary>Ends a session; what it did not resolve goes to the next one (R16, R36).</summary>
/// <param name="MinutesNote">What the chair adds to the minutes; may be empty.</param>
public sealed record CloseSession(string SessionId, string MinutesNote) : ICommand<Nothing>;

/// <summary>The co-chairs only.</summary>
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
public sealed class CloseSessionHandler(IUnitOfWork unit, ICurrentActor current, SessionDesk desk)
    : ICommandHandler<CloseSession, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        CloseSession command,
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
        Result<AgendaItem[]> closed = session.Close(command.MinutesNote, next.Id, deed);
        return closed.IsRefused
            ? Result<Nothing>.From(closed)
            : await desk.TakeOverAsync(next, closed.Value, deed, cancellationToken);
    }
}
