using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.Search;

/// <summary>Agenda items by their titles, and resolutions by their numbers, of the sessions of this year and the one before.</summary>
public sealed class SessionSearch(IReader reader, ICurrentActor current, CycleClock clock)
    : ISearchSource
{
    /// <inheritdoc/>
    public LocalizedText Kind { get; } = new("안건과 의결", "Agenda items and resolutions");

    /// <inheritdoc/>
    public int Order => 30;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        string term,
        int most,
        CancellationToken cancellationToken
    )
    {
        DateOnly since = new(clock.Today.Year - 1, 1, 1);
        bool all = current.Actor.SeesEverything;
        string[] bodies = [.. current.Actor.Appointments.Select(held => held.BodyId).Distinct()];
        IReadOnlyList<Session> sessions = await reader.ListAsync<Session, Session>(
            kept =>
                kept.Where(session => all || bodies.Contains(session.BodyId))
                    .Where(session => session.Date >= since)
                    .OrderByDescending(session => session.Date)
                    .ThenBy(session => session.Id),
            cancellationToken
        );
        return
        [
            .. sessions
                .Where(session => SessionAccess.Sees(current.Actor, session.BodyId))
                .SelectMany(session => session.Items.Select(item => (session, item)))
                .Where(found =>
                    found.item.Title.Mentions(term)
                    || found.item.ResolutionNumber?.Contains(
                        term,
                        StringComparison.OrdinalIgnoreCase
                    ) == true
                )
                .Take(most + 1)
                .Select(found => new SearchHit(
                    found.item.Title,
                    DetailOf(found.session, found.item),
                    "/sessions/" + found.session.Id
                )),
        ];
    }

    private static LocalizedText DetailOf(Session session, AgendaItem item)
    {
        LocalizedText date = DateWords.Of(session.Date);
        return item.ResolutionNumber is { } number
            ? new($"{number}, {date.Ko}", $"{number}, {date.En}")
            : date;
    }
}
