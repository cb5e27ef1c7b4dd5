using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.DeclareRecusal;

/// <summary>A member declares a conflict on an item (R3, R5a).</summary>
public sealed record DeclareRecusal(string SessionId, string ItemId, string Reason)
    : ICommand<Nothing>;

/// <summary>Members of the body.</summary>
public sealed class DeclareRecusalAuthoriser : IAuthoriser<DeclareRecusal>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        DeclareRecusal request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToTakePart(actor));
}

/// <summary>Loads, lets the session decide, saves.</summary>
public sealed class DeclareRecusalHandler(IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<DeclareRecusal, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        DeclareRecusal command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<Session>(command.SessionId, cancellationToken) is not { } session)
        {
            return SessionErrors.NotFound(command.SessionId);
        }

        Result done = session.Recuse(
            command.ItemId,
            SessionAccess.SeatOf(current.Actor, session.BodyId),
            command.Reason,
            SessionAccess.DeedOf(current.Actor, unit.Now)
        );
        return done.IsRefused ? Result<Nothing>.From(done) : Nothing.Value;
    }
}
