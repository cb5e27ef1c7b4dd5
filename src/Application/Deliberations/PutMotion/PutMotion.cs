using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.PutMotion;

/// <summary>The chair puts another motion on an item; votes on the earlier one fall away (R36).</summary>
/// <param name="Text">The amendment or the reasons of a remand.</param>
public sealed record PutMotion(string SessionId, string ItemId, MotionKind Motion, string Text)
    : ICommand<Nothing>;

/// <summary>The co-chairs only.</summary>
public sealed class PutMotionAuthoriser : IAuthoriser<PutMotion>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        PutMotion request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToPreside(actor));
}

/// <summary>Loads, lets the session decide, saves.</summary>
public sealed class PutMotionHandler(IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<PutMotion, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        PutMotion command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<Session>(command.SessionId, cancellationToken) is not { } session)
        {
            return SessionErrors.NotFound(command.SessionId);
        }

        Result done = session.PutMotion(
            command.ItemId,
            command.Motion,
            command.Text,
            SessionAccess.DeedOf(current.Actor, unit.Now)
        );
        return done.IsRefused ? Result<Nothing>.From(done) : Nothing.Value;
    }
}
