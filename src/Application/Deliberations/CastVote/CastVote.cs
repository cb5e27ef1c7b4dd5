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
public sealed class CastVoteHandler(SessionHands hands) : ICommandHandler<CastVote, VoteCast>
{
    /// <inheritdoc />
    public async Task<Result<VoteCast>> HandleAsync(
        CastVote command,
        CancellationToken cancellationToken
    )
    {
        Result<HeldSession> held = await hands.OfMemberAsync(command.SessionId, cancellationToken);
        if (held.IsRefused)
        {
            return Result<VoteCast>.From(held);
        }

        (Session session, Deed by) = held.Value;
        if (command.ItemIds.Count != 1)
        {
            Result<string[]> enBloc = session.CastVoteEnBloc(
                command.ItemIds,
                by.By,
                command.Vote,
                by
            );
            return enBloc.IsRefused
                ? Result<VoteCast>.From(enBloc)
                : new VoteCast(command.ItemIds.Count - enBloc.Value.Length, enBloc.Value);
        }

        Result done = session.CastVote(command.ItemIds[0], by.By, command.Vote, by);
        return done.IsRefused ? Result<VoteCast>.From(done) : new VoteCast(1, []);
    }
}

/// <summary>What a vote reached.</summary>
/// <param name="Counted">Items it counts for.</param>
/// <param name="LeftOut">Items of a vote en bloc that it does not touch: recused, or resolved meanwhile.</param>
public sealed record VoteCast(int Counted, IReadOnlyList<string> LeftOut);
