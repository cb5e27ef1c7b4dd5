using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.CastVote;

/// <summary>A member votes on an item, or on several en bloc; items the member is recused from are left out of the latter (R3, R36).</summary>
/// <param name="ItemIds">One item: refused where the member may not vote on it. Several: en bloc.</param>
public sealed record CastVote(string SessionId, IReadOnlyList<string> ItemIds, Vote Vote)
    : ICommand<VoteCast>;

/// <summary>Members of the body.</summary>
public sealed class CastVoteAuthoriser : IAuthoriser<CastVote>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        CastVote request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToTakePart(actor));
}

/// <summary>Loads, lets the session decide, saves.</summary>
public sealed class CastVoteHandler(IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<CastVote, VoteCast>
{
    /// <inheritdoc />
    public async Task<Result<VoteCast>> HandleAsync(
        CastVote command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<Session>(command.SessionId, cancellationToken) is not { } session)
        {
            return SessionErrors.NotFound(command.SessionId);
        }

        string seat = SessionAccess.SeatOf(current.Actor, session.BodyId);
        Deed deed = SessionAccess.DeedOf(current.Actor, unit.Now);
        if (command.ItemIds.Count != 1)
        {
            Result<string[]> enBloc = session.CastVoteEnBloc(
                command.ItemIds,
                seat,
                command.Vote,
                deed
            );
            return enBloc.IsRefused
                ? Result<VoteCast>.From(enBloc)
                : new VoteCast(command.ItemIds.Count - enBloc.Value.Length, enBloc.Value);
        }

        Result done = session.CastVote(command.ItemIds[0], seat, command.Vote, deed);
        return done.IsRefused ? Result<VoteCast>.From(done) : new VoteCast(1, []);
    }
}

/// <summary>What a vote reached.</summary>
/// <param name="Counted">Items it counts for.</param>
/// <param name="LeftOut">Items of a vote en bloc that it does not touch: recused, or resolved meanwhile.</param>
public sealed record VoteCast(int Counted, IReadOnlyList<string> LeftOut);
