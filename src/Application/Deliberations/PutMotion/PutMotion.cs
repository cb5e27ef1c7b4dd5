using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.PutMotion;

/// <summary>The chair puts another motion on an item; votes on the earlier one fall away (R36).</summary>
/// <param name="Text">The amendment or the reasons of a remand.</param>
public sealed record PutMotion(string SessionId, string ItemId, MotionKind Motion, string Text)
    : ICommand<Nothing>;

/// <summary>The chair of the body only.</summary>
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
public sealed class PutMotionHandler(SessionHands hands) : ICommandHandler<PutMotion, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        PutMotion command,
        CancellationToken cancellationToken
    )
    {
        Result<HeldSession> held = await hands.OfChairAsync(command.SessionId, cancellationToken);
        if (held.IsRefused)
        {
            return Result<Nothing>.From(held);
        }

        (Session session, Deed by) = held.Value;
        return Nothing.After(session.PutMotion(command.ItemId, command.Motion, command.Text, by));
    }
}
