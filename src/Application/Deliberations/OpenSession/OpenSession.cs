using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.OpenSession;

/// <summary>Opens a session on its day: composition, quorum and forced recusals are settled here (R3, R5a, R6).</summary>
/// <param name="Present">Members who are there, beside those who registered themselves.</param>
public sealed record OpenSession(string SessionId, IReadOnlyList<string> Present)
    : ICommand<Nothing>;

/// <summary>The chair of the body only.</summary>
public sealed class OpenSessionAuthoriser : IAuthoriser<OpenSession>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        OpenSession request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToPreside(actor));
}

/// <summary>Loads, lets the session decide, saves.</summary>
public sealed class OpenSessionHandler(SessionHands hands, SessionDesk desk, CycleClock clock)
    : ICommandHandler<OpenSession, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        OpenSession command,
        CancellationToken cancellationToken
    )
    {
        Result<HeldSession> held = await hands.OfChairAsync(command.SessionId, cancellationToken);
        if (held.IsRefused)
        {
            return Result<Nothing>.From(held);
        }

        (Session session, Deed by) = held.Value;
        Result<BodyOnTheDay> body = await desk.BodyAsync(
            session.BodyId,
            session.Date,
            cancellationToken
        );
        return body.IsRefused
            ? Result<Nothing>.From(body)
            : Nothing.After(
                session.Open(
                    body.Value,
                    command.Present,
                    await desk.SettingsAsync(session.Date, cancellationToken),
                    clock.DateOf(by.At),
                    by
                )
            );
    }
}
