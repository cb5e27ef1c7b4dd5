using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using SessionSettings = Ipses.Domain.Deliberations.SessionSettings;

namespace Ipses.Application.Deliberations.ReadSession;

/// <summary>A session with all that its page shows: agenda, composition and quorum as they stand, what the reader may do.</summary>
public sealed record ReadSession(string SessionId) : IQuery<SessionView>;

/// <summary>Those who read sessions.</summary>
public sealed class ReadSessionAuthoriser : IAuthoriser<ReadSession>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        ReadSession request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(SessionAccess.RefuseToRead(actor));
}

/// <summary>A session's page.</summary>
/// <param name="Version">What the page was made from.</param>
/// <param name="QuorumRequired">How many must be present to open.</param>
/// <param name="Here">How many are, or have registered.</param>
/// <param name="LastNoticeDay">The last day on which the notice can go out.</param>
/// <param name="Institutions">Names of the institutions whose items are on the agenda.</param>
public sealed record SessionView(
    string Id,
    int Version,
    string BodyId,
    LocalizedText BodyName,
    DateOnly Date,
    DateOnly Today,
    SessionKind Kind,
    SessionState State,
    DateTimeOffset? CalledAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    DateTimeOffset? NoticeAt,
    DateOnly LastNoticeDay,
    SessionSettings Settings,
    IReadOnlyList<SeatedMember> Members,
    IReadOnlyList<CompositionFact> Composition,
    int QuorumRequired,
    int Here,
    IReadOnlyList<ItemView> Items,
    IReadOnlyDictionary<string, LocalizedText> Institutions,
    IReadOnlyDictionary<string, LocalizedText> People,
    string MinutesNote,
    IReadOnlyList<SessionEntry> History,
    SessionPowers Powers
)
{
    public int Pending => Items.Count(i => i.Item.IsPending);
}

/// <summary>An item with its count as it stands and the reader's own part in it.</summary>
/// <param name="Foreseen">What the vote would come to if it were closed now; null where it decides nothing yet.</param>
/// <param name="Own">The reader's own vote; null where they have not voted.</param>
public sealed record ItemView(
    AgendaItem Item,
    Tally Count,
    ResolutionOutcome? Foreseen,
    Vote? Own,
    bool OwnRecusal
);

/// <summary>What the reader may do here now.</summary>
/// <param name="Seat">The seat the reader sits on; null for others.</param>
public sealed record SessionPowers(bool Prepares, bool Presides, string? Seat, bool Present);

/// <summary>Reads the session; before its opening the body is shown as it stands for that day.</summary>
public sealed class ReadSessionHandler(
    IReader reader,
    IDirectory directory,
    ICurrentActor current,
    CycleClock clock
) : IQueryHandler<ReadSession, SessionView>
{
    /// <inheritdoc />
    public async Task<Result<SessionView>> HandleAsync(
        ReadSession query,
        CancellationToken cancellationToken
    )
    {
        Session? session = await reader.FirstAsync<Session, Session>(
            all => all.Where(s => s.Id == query.SessionId),
            cancellationToken
        );
        Actor actor = current.Actor;
        if (session is null || !SessionAccess.Sees(actor, session.BodyId))
        {
            return SessionErrors.NotFound(query.SessionId);
        }

        Body? body = await reader.FirstAsync<Body, Body>(
            all => all.Where(b => b.Id == session.BodyId),
            cancellationToken
        );
        BodyOnTheDay today = body is null
            ? new(session.BodyId, LocalizedText.Same(session.BodyId), [], [])
            : await DayBooks.OfAsync(body, session.Date, directory, cancellationToken);
        bool opened = session.OpenedAt is not null;
        SessionSettings settings = opened
            ? session.Content.Settings
            : DayBooks.SettingsOf(await GuidelinesAsync(session.Date, cancellationToken));
        IReadOnlyList<SeatedMember> members = opened
            ? session.Members
            :
            [
                .. today.Members.Select(m =>
                    m with
                    {
                        Present = session.Content.Arrived.Contains(m.PersonId),
                    }
                ),
            ];
        string seat = SessionAccess.SeatAt(actor, session.BodyId) is null
            ? ""
            : actor.PersonId ?? "";
        SeatedMember? own = members.FirstOrDefault(m => m.PersonId == seat);
        return new SessionView(
            session.Id,
            session.Version,
            session.BodyId,
            today.Name,
            session.Date,
            clock.Today,
            session.Kind,
            session.State,
            session.CalledAt,
            session.OpenedAt,
            session.ClosedAt,
            session.NoticeAt,
            SessionRules.LastNoticeDay(session.Date, settings.NoticeDays),
            settings,
            members,
            opened ? session.Content.Composition : today.Composition,
            SessionRules.QuorumOf(members.Count, settings.QuorumPercent),
            members.Count(m => m.Present),
            [.. session.Items.Select(item => ViewOf(item, members, settings, seat))],
            await InstitutionsAsync(session, cancellationToken),
            await PeopleAsync(session, members, cancellationToken),
            session.Content.MinutesNote,
            session.Content.History,
            new SessionPowers(
                SessionAccess.RefuseToPrepare(actor, session.BodyId) is null,
                SessionAccess.RefuseToPreside(actor, session.BodyId) is null,
                own?.PersonId,
                own?.Present ?? false
            )
        );
    }

    private static ItemView ViewOf(
        AgendaItem item,
        IReadOnlyList<SeatedMember> members,
        SessionSettings settings,
        string seat
    )
    {
        Tally tally = item.Count ?? SessionRules.Count(item, members, settings.QuorumPercent);
        return new ItemView(
            item,
            tally,
            item.Outcome
                ?? (item.Ballots.Count == 0 ? null : SessionRules.OutcomeOf(item.Motion, tally)),
            item.Ballots.FirstOrDefault(b => b.PersonId == seat)?.Vote,
            item.IsRecused(seat)
        );
    }

    private Task<YearGuidelines?> GuidelinesAsync(DateOnly day, CancellationToken cancellationToken)
    {
        string id = YearGuidelines.KeyOf(Sector.Central, new FiscalYear(day.Year));
        return reader.FirstAsync<YearGuidelines, YearGuidelines>(
            all => all.Where(g => g.Id == id),
            cancellationToken
        );
    }

    private async Task<IReadOnlyDictionary<string, LocalizedText>> InstitutionsAsync(
        Session session,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, LocalizedText> names = new(StringComparer.Ordinal);
        if (session.Items.Any(i => i.InstitutionId is not null))
        {
            foreach (Sector sector in Enum.GetValues<Sector>())
            {
                foreach (
                    InstitutionEntry entry in await directory.InstitutionsAsync(
                        sector,
                        session.Date,
                        cancellationToken
                    )
                )
                {
                    names[entry.Id] = entry.Name;
                }
            }
        }

        return names;
    }

    private async Task<IReadOnlyDictionary<string, LocalizedText>> PeopleAsync(
        Session session,
        IReadOnlyList<SeatedMember> members,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, LocalizedText> names = members.ToDictionary(
            m => m.PersonId,
            m => m.Name,
            StringComparer.Ordinal
        );
        string[] others =
        [
            .. session
                .Content.History.SelectMany(entry => new[] { entry.Deed.By, entry.Deed.For })
                .OfType<string>()
                .Where(id => !names.ContainsKey(id))
                .Distinct(StringComparer.Ordinal),
        ];
        foreach (PersonEntry person in await directory.PeopleAsync(others, cancellationToken))
        {
            names[person.Id] = person.Name;
        }

        return names;
    }
}
