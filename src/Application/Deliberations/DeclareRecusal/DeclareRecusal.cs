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
public sealed class DeclareRecusalHandler(SessionHands hands)
    : ICommandHandler<DeclareRecusal, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        DeclareRecusal command,
        CancellationToken cancellationToken
    )
    {
        Result<HeldSession> held = await hands.OfMemberAsync(command.SessionId, cancellationToken);
        if (held.IsRefused)
        {
            return Result<Nothing>.From(held);
        }

        (Session session, Deed by) = held.Value;
        return Nothing.After(session.Recuse(command.ItemId, by.By, command.Reason, by));
    }
}
