using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using SessionSettings = Ipses.Domain.Deliberations.SessionSettings;

namespace Ipses.Application.Deliberations;

/// <summary>What commands and workflow steps do alike with sessions: placing, calling, and the body of the day.</summary>
public sealed class SessionDesk(
    IUnitOfWork unit,
    IDirectory directory,
    IBusinessCalendars calendars,
    CycleClock clock
) : IScoped
{
    /// <summary>The notice goes out by itself at this time of the last lawful day.</summary>
    private static readonly TimeOnly NoticeTime = new(9, 0);

    /// <summary>
    /// Puts a document on the agenda of the wanted session while its notice can still carry it, otherwise on the next one's, making
    /// a session where there is none (R5a, R16). A document that is on an agenda already stays there (R23).
    /// </summary>
    public async Task<Result<PlacedItem>> PlaceAsync(
        AgendaProposal proposal,
        Deed deed,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<Session> sessions = await SessionsAsync(proposal.BodyId, cancellationToken);
        foreach (Session session in sessions)
        {
            if (
                session.Items.FirstOrDefault(i =>
                    i.IsPending
                    && i.DocumentKind == proposal.DocumentKind
                    && i.DocumentId == proposal.DocumentId
                ) is
                { } pending
            )
            {
                return new PlacedItem(session.Id, pending.ItemId, session.Date);
            }
        }

        int resolved = (
            await unit.ListAsync<Resolution, string>(
                all =>
                    all.Where(r =>
                            r.BodyId == proposal.BodyId
                            && r.DocumentKind == proposal.DocumentKind
                            && r.DocumentId == proposal.DocumentId
                        )
                        .Select(r => r.Id),
                cancellationToken
            )
        ).Count;
        AgendaItem item = new(
            Session.ItemIdOf(
                proposal.BodyId,
                proposal.DocumentKind,
                proposal.DocumentId,
                resolved + 1
            ),
            1,
            proposal.DocumentKind,
            proposal.DocumentId,
            proposal.InstitutionId,
            proposal.Title,
            proposal.Kind
        )
        {
            LegalBasis = proposal.LegalBasis ?? LocalizedText.Same(""),
            Papers = proposal.Papers,
        };
        (SessionChoice choice, SessionSettings settings) = await ChooseAsync(
            proposal.BodyId,
            proposal.Wanted,
            sessions,
            cancellationToken
        );
        Session chosen =
            choice.Existing ?? Session.Plan(proposal.BodyId, choice.Date, choice.Kind, deed);
        if (choice.Existing is null)
        {
            unit.Add(chosen);
        }

        Result placed = Admit(chosen, item, settings, deed);
        return placed.IsRefused
            ? Result<PlacedItem>.From(placed)
            : new PlacedItem(chosen.Id, item.ItemId, chosen.Date);
    }

    /// <summary>Ends a session; what it leaves goes to the next one planned, or to a supplementary one made for it (R5a, R16).</summary>
    /// <param name="end">Ends it, given the id of the session that takes what is left, and gives what that is.</param>
    public async Task<Result<Nothing>> EndAsync(
        Session session,
        Func<string, Result<AgendaItem[]>> end,
        Deed deed,
        CancellationToken cancellationToken
    )
    {
        Session next = session.Items.Any(item => item.IsPending)
            ? await NextAsync(session, deed, cancellationToken)
            : session;
        Result<AgendaItem[]> left = end(next.Id);
        if (left.IsRefused)
        {
            return Result<Nothing>.From(left);
        }

        SessionSettings settings = await SettingsAsync(next.Date, cancellationToken);
        return Nothing.After(
            Result.Refused([
                .. left.Value.SelectMany(item => Admit(next, item, settings, deed).Errors),
            ])
        );
    }

    /// <summary>Calls a session (R5a); letters to the members follow from the event.</summary>
    public async Task<Result> CallAsync(
        Session session,
        Deed deed,
        CancellationToken cancellationToken
    ) =>
        session.Call(
            await SettingsAsync(session.Date, cancellationToken),
            clock.DateOf(unit.Now),
            deed
        );

    /// <summary>The body as its seats and its members' appointments make it on that day (R4–R6).</summary>
    public async Task<Result<BodyOnTheDay>> BodyAsync(
        string bodyId,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<Body>(bodyId, cancellationToken) is not { } body)
        {
            return BodyErrors.NotFound(bodyId);
        }

        return await DayBooks.OfAsync(body, day, directory, cancellationToken);
    }

    /// <summary>What the guideline of the session's year sets (R5a).</summary>
    public async Task<SessionSettings> SettingsAsync(
        DateOnly day,
        CancellationToken cancellationToken
    ) => DayBooks.SettingsOf(await GuidelinesAsync(day, cancellationToken));

    private async Task<Session> NextAsync(
        Session session,
        Deed deed,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<Session> others = await SessionsAsync(session.BodyId, cancellationToken);
        DateOnly today = clock.DateOf(unit.Now);
        DateOnly after = (session.Date > today ? session.Date : today).AddDays(1);
        (SessionChoice choice, _) = await ChooseAsync(
            session.BodyId,
            after,
            [.. others.Where(s => s.Id != session.Id)],
            cancellationToken
        );
        if (choice.Existing is { } existing)
        {
            return existing;
        }

        Session next = Session.Plan(session.BodyId, choice.Date, SessionKind.Supplementary, deed);
        unit.Add(next);
        return next;
    }

    private Result Admit(Session session, AgendaItem item, SessionSettings settings, Deed deed)
    {
        Result placed = session.Place(item, deed);
        if (placed.IsSuccess)
        {
            session.CallBy(
                clock.InstantOf(
                    SessionRules.LastNoticeDay(session.Date, settings.NoticeDays),
                    NoticeTime
                )
            );
        }

        return placed;
    }

    private async Task<(SessionChoice Choice, SessionSettings Settings)> ChooseAsync(
        string bodyId,
        DateOnly wanted,
        IReadOnlyList<Session> sessions,
        CancellationToken cancellationToken
    )
    {
        YearGuidelines? guidelines = await GuidelinesAsync(wanted, cancellationToken);
        SessionSettings settings = DayBooks.SettingsOf(guidelines);
        DateOnly today = clock.DateOf(unit.Now);
        BusinessCalendar calendar = await calendars.CurrentAsync(cancellationToken);
        int later = Math.Max(
            settings.NoticeDays,
            YearSettings.Count(guidelines, SettingsCatalogue.SupplementaryDays)
        );
        DateOnly supplementary = calendar.OnOrNextBusinessDay(
            (wanted > today ? wanted : today).AddDays(later)
        );
        return (
            SessionRules.WhichSessionTakesTheItem(
                bodyId,
                sessions,
                wanted,
                supplementary,
                today,
                settings.NoticeDays
            ),
            settings
        );
    }

    /// <summary>Sessions that are not over, and those of today and later that are: their day is taken.</summary>
    private Task<IReadOnlyList<Session>> SessionsAsync(
        string bodyId,
        CancellationToken cancellationToken
    )
    {
        DateOnly today = clock.DateOf(unit.Now);
        return unit.ListAsync<Session, Session>(
            all =>
                all.Where(s =>
                        s.BodyId == bodyId
                        && (
                            s.Date >= today
                            || (s.State != SessionState.Closed && s.State != SessionState.NotHeld)
                        )
                    )
                    .OrderBy(s => s.Date),
            cancellationToken
        );
    }

    private Task<YearGuidelines?> GuidelinesAsync(
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        unit.FindAsync<YearGuidelines>(
            YearGuidelines.KeyOf(Sector.Central, new FiscalYear(day.Year)),
            cancellationToken
        );
}

/// <summary>A document that wants to come before a body.</summary>
/// <param name="Wanted">The date the workflow's rule gives.</param>
public sealed record AgendaProposal(
    string BodyId,
    string DocumentKind,
    string DocumentId,
    string? InstitutionId,
    LocalizedText Title,
    AgendaKind Kind,
    DateOnly Wanted
)
{
    public LocalizedText? LegalBasis { get; init; }

    public IReadOnlyList<AgendaPaper> Papers { get; init; } = [];
}

/// <summary>Where an item has come to lie.</summary>
public sealed record PlacedItem(string SessionId, string ItemId, DateOnly Date);
