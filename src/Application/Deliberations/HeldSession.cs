using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations;

/// <summary>A session in the hands of one who may act on it today.</summary>
/// <param name="Session">Tracked.</param>
/// <param name="By">Who acts, for the minutes.</param>
public sealed record HeldSession(Session Session, Deed By);

/// <summary>Loads a session for somebody who wants to act on it: as its chair, as its secretariat, or from a seat of its body.</summary>
public sealed class SessionHands(IUnitOfWork unit, ICurrentActor current) : IScoped
{
    /// <summary>For the chair of its body (R36).</summary>
    public Task<Result<HeldSession>> OfChairAsync(
        string sessionId,
        CancellationToken cancellationToken
    ) =>
        LoadAsync(
            sessionId,
            SessionAccess.RefuseToPreside,
            SessionAccess.ChairAt,
            cancellationToken
        );

    /// <summary>For the chair, the secretariat, or the program on its last lawful day.</summary>
    public Task<Result<HeldSession>> OfSecretariatAsync(
        string sessionId,
        CancellationToken cancellationToken
    ) =>
        LoadAsync(
            sessionId,
            SessionAccess.RefuseToPrepare,
            SessionAccess.PreparerAt,
            cancellationToken
        );

    /// <summary>For a member of its body: <see cref="Deed.By"/> is the seat.</summary>
    public Task<Result<HeldSession>> OfMemberAsync(
        string sessionId,
        CancellationToken cancellationToken
    ) =>
        LoadAsync(
            sessionId,
            SessionAccess.RefuseToTakePart,
            SessionAccess.SeatAt,
            cancellationToken
        );

    private async Task<Result<HeldSession>> LoadAsync(
        string sessionId,
        Func<Actor, string?, Error?> refuse,
        Func<Actor, string?, HeldAppointment?> by,
        CancellationToken cancellationToken
    )
    {
        Actor actor = current.Actor;
        if (
            await unit.FindAsync<Session>(sessionId, cancellationToken) is not { } session
            || !SessionAccess.Sees(actor, session.BodyId)
        )
        {
            return SessionErrors.NotFound(sessionId);
        }

        return refuse(actor, session.BodyId) is { } refusal
            ? refusal
            : new HeldSession(session, Acting.DeedBy(current, by(actor, session.BodyId), unit.Now));
    }
}
