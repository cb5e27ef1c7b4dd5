using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.ResolveItems;

/// <summary>Closes the vote on one or more items and numbers their resolutions; documents and workflows follow from the event (R36).</summary>
/// <param name="ItemIds">In the order in which they get their numbers. One that can't be resolved refuses all.</param>
public sealed record ResolveItems(string SessionId, IReadOnlyList<string> ItemIds)
    : ICommand<ResolvedItems>;

/// <summary>The chair of the body only.</summary>
public sealed class ResolveItemsAuthoriser : IAuthoriser<ResolveItems>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        ResolveItems request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToPreside(actor));
}

/// <summary>Loads, lets the session decide, saves.</summary>
public sealed class ResolveItemsHandler(IUnitOfWork unit, SessionHands hands)
    : ICommandHandler<ResolveItems, ResolvedItems>
{
    /// <inheritdoc />
    public async Task<Result<ResolvedItems>> HandleAsync(
        ResolveItems command,
        CancellationToken cancellationToken
    )
    {
        Result<HeldSession> held = await hands.OfChairAsync(command.SessionId, cancellationToken);
        if (held.IsRefused)
        {
            return Result<ResolvedItems>.From(held);
        }

        (Session session, Deed deed) = held.Value;
        int last = (
            await unit.ListAsync<Resolution, int>(
                all =>
                    all.Where(r => r.BodyId == session.BodyId && r.Year == session.Date.Year)
                        .Select(r => r.Sequence),
                cancellationToken
            )
        )
            .DefaultIfEmpty()
            .Max();
        List<string> numbers = [];
        List<Error> refusals = [];
        foreach (string itemId in command.ItemIds)
        {
            Result<Resolution> resolved = session.Resolve(itemId, last + 1, deed);
            refusals.AddRange(resolved.Errors);
            if (resolved.IsSuccess)
            {
                last++;
                unit.Add(resolved.Value);
                numbers.Add(resolved.Value.Number);
            }
        }

        return refusals.Count > 0
            ? Result<ResolvedItems>.Refused(refusals)
            : new ResolvedItems(numbers);
    }
}

/// <summary>The numbers given, in the order asked for.</summary>
public sealed record ResolvedItems(IReadOnlyList<string> Numbers);
