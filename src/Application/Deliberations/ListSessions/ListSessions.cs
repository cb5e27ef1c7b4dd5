using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.ListSessions;

/// <summary>Sessions of a year, newest first, and the year's resolutions: those of bodies whose business the reader sees (R3).</summary>
/// <param name="Number">Finds a resolution again by (part of) its number; null for all.</param>
public sealed record ListSessions(int Year, string? Number = null) : IQuery<SessionList>;

/// <summary>What the list shows.</summary>
public sealed record SessionList(
    IReadOnlyList<SessionLine> Sessions,
    IReadOnlyList<ResolutionLine> Resolutions
);

/// <summary>One session in the list.</summary>
public sealed record SessionLine(
    string Id,
    string BodyId,
    DateOnly Date,
    SessionKind Kind,
    SessionState State,
    int Items,
    int Resolved,
    DateTimeOffset? NoticeAt
);

/// <summary>One resolution in the list.</summary>
public sealed record ResolutionLine(
    string Number,
    string SessionId,
    string ItemId,
    LocalizedText Title,
    ResolutionOutcome Outcome,
    DateOnly Date
);

/// <summary>Those who read sessions.</summary>
public sealed class ListSessionsAuthoriser : IAuthoriser<ListSessions>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        ListSessions request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToRead(actor));
}

/// <summary>Reads the year's sessions; their items give the resolutions' titles.</summary>
public sealed class ListSessionsHandler(IReader reader, ICurrentActor current)
    : IQueryHandler<ListSessions, SessionList>
{
    /// <inheritdoc />
    public async Task<Result<SessionList>> HandleAsync(
        ListSessions query,
        CancellationToken cancellationToken
    )
    {
        DateOnly first = new(Math.Clamp(query.Year, 1, 9998), 1, 1);
        DateOnly last = new(first.Year, 12, 31);
        Session[] sessions =
        [
            .. (
                await reader.ListAsync<Session, Session>(
                    all =>
                        all.Where(s => s.Date >= first && s.Date <= last)
                            .OrderByDescending(s => s.Date),
                    cancellationToken
                )
            ).Where(s => SessionAccess.Sees(current.Actor, s.BodyId)),
        ];
        string wanted = query.Number?.Trim() ?? "";
        return new SessionList(
            [
                .. sessions.Select(s => new SessionLine(
                    s.Id,
                    s.BodyId,
                    s.Date,
                    s.Kind,
                    s.State,
                    s.Items.Count,
                    s.Items.Count(i => i.IsResolved),
                    s.NoticeAt
                )),
            ],
            [
                .. sessions
                    .SelectMany(s => s.Items.Where(i => i.IsResolved).Select(i => (s, i)))
                    .Where(found =>
                        wanted.Length == 0
                        || found.i.ResolutionNumber!.Contains(
                            wanted,
                            StringComparison.OrdinalIgnoreCase
                        )
                    )
                    .OrderByDescending(found => found.i.ResolutionNumber, StringComparer.Ordinal)
                    .Select(found => new ResolutionLine(
                        found.i.ResolutionNumber!,
                        found.s.Id,
                        found.i.ItemId,
                        found.i.Title,
                        found.i.Outcome!.Value,
                        found.s.Date
                    )),
            ]
        );
    }
}
