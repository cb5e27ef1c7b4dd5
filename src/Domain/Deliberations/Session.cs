using Ipses.Domain.Common;

namespace Ipses.Domain.Deliberations;

/// <summary>
/// A session of a body: planned → called with its agenda → open with a quorum → closed with numbered resolutions (R5a, R6, R36).
/// Its id is <c>GPEC:2027-03-15</c>, so that planning it twice plans it once (R23).
/// </summary>
public sealed partial class Session : Aggregate
{
    private Session() { }

    public string BodyId { get; private init; } = "";

    /// <summary>The day, in the zone of the cycle.</summary>
    public DateOnly Date { get; private init; }

    public SessionKind Kind { get; private init; }

    public SessionState State { get; private set; }

    /// <summary>When the notice went out, in UTC; null before.</summary>
    public DateTimeOffset? CalledAt { get; private set; }

    /// <summary>The last instant at which the program sends the notice itself, should nobody have; null while there is no agenda and after the notice.</summary>
    public DateTimeOffset? NoticeAt { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Agenda, members, votes and history.</summary>
    public SessionRecord Content { get; private set; } = SessionRecord.Empty;

    public IReadOnlyList<AgendaItem> Items => Content.Items;

    public IReadOnlyList<SeatedMember> Members => Content.Members;

    /// <summary>How many members must be present for the opening (R5a).</summary>
    public int QuorumRequired =>
        SessionRules.QuorumOf(Members.Count, Content.Settings.QuorumPercent);

    public static string KeyOf(string bodyId, DateOnly date) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{bodyId}:{date:yyyy-MM-dd}"
        );

    /// <summary>The id of a document's nth coming before a body; the same cause gives the same id (R23).</summary>
    /// <param name="round">1 for the first time, 2 after a first resolution (a remand, a rejection) …</param>
    public static string ItemIdOf(
        string bodyId,
        string documentKind,
        string documentId,
        int round
    ) =>
        KeyedId.From(
            "agenda",
            bodyId,
            documentKind,
            documentId,
            round.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );

    public static Session Plan(string bodyId, DateOnly date, SessionKind kind, Deed deed)
    {
        Session session = new()
        {
            Id = KeyOf(bodyId, date),
            BodyId = bodyId,
            Date = date,
            Kind = kind,
        };
        session.Note(deed, new("회의 일정이 잡혔습니다.", "The session was planned."));
        return session;
    }

    public AgendaItem? Find(string itemId) => Items.FirstOrDefault(i => i.ItemId == itemId);

    /// <summary>Puts an item on the agenda; placing it again changes nothing. After the notice it is refused: it goes to the next session (R5a).</summary>
    public Result Place(AgendaItem item, Deed deed)
    {
        if (Find(item.ItemId) is not null)
        {
            return Result.Done;
        }

        if (State != SessionState.Planned)
        {
            return SessionErrors.NoticeGone(Date);
        }

        Content = Content with { Items = [.. Items, item with { Order = Items.Count + 1 }] };
        Note(deed, new($"안건 상정: {item.Title.Ko}", $"Placed on the agenda: {item.Title.En}"));
        Raise(
            new ItemPlacedOnAgenda(
                Id,
                item.ItemId,
                item.DocumentKind,
                item.DocumentId,
                item.InstitutionId
            )
        );
        return Result.Done;
    }

    /// <summary>Sets when the program calls the session itself; null gives that up (R5a).</summary>
    public void CallBy(DateTimeOffset? instant)
    {
        if (State == SessionState.Planned)
        {
            NoticeAt = instant;
        }
    }

    /// <summary>Calls the members with the agenda, at least the set number of days before (R5a). Calling it again changes nothing.</summary>
    public Result Call(SessionSettings settings, DateOnly today, Deed deed)
    {
        if (State is SessionState.Called)
        {
            return Result.Done;
        }

        if (State != SessionState.Planned)
        {
            return SessionErrors.WrongState(State, SessionState.Planned);
        }

        if (Items.Count == 0)
        {
            return SessionErrors.EmptyAgenda;
        }

        if (!SessionRules.CanStillBeAnnounced(Date, today, settings.NoticeDays))
        {
            return SessionErrors.NoticeTooShort(
                Math.Max(0, Date.DayNumber - today.DayNumber),
                settings.NoticeDays,
                Date
            );
        }

        State = SessionState.Called;
        NoticeAt = null;
        CalledAt = deed.At;
        Content = Content with { Settings = settings };
        Note(
            deed,
            LocalizedText.Of(
                $"안건 {Items.Count}건과 함께 소집 통지하였습니다({Date.DayNumber - today.DayNumber}일 전).",
                $"Called with {Items.Count} items, {Date.DayNumber - today.DayNumber} days before."
            )
        );
        Raise(new SessionCalled(Id, BodyId, Date, Kind == SessionKind.Supplementary, Items.Count));
        return Result.Done;
    }

    /// <summary>Registers a member as present or gone: on the day, before the opening and while it is open.</summary>
    public Result Attend(string personId, bool present, DateOnly today, Deed deed)
    {
        if (State is not (SessionState.Called or SessionState.Open))
        {
            return SessionErrors.WrongState(State, SessionState.Called);
        }

        if (today != Date)
        {
            return SessionErrors.NotOnItsDay(Date, today);
        }

        if (State == SessionState.Called)
        {
            string[] others = [.. Content.Arrived.Where(id => id != personId)];
            Content = Content with { Arrived = present ? [.. others, personId] : others };
            return Result.Done;
        }

        if (!Members.Any(m => m.PersonId == personId))
        {
            return SessionErrors.NotAMember(personId);
        }

        Content = Content with
        {
            Members =
            [
                .. Members.Select(m => m.PersonId == personId ? m with { Present = present } : m),
            ],
        };
        Note(
            deed,
            present
                ? new($"출석: {NameOf(personId).Ko}", $"Arrived: {NameOf(personId).En}")
                : new($"퇴장: {NameOf(personId).Ko}", $"Left: {NameOf(personId).En}")
        );
        return Result.Done;
    }

    /// <summary>
    /// Opens the session on its day: the body must be composed as the law asks (R6) and a quorum present (R5a). Members who
    /// belong to an item's institution are kept from that item at once (R3).
    /// </summary>
    public Result Open(
        BodyOnTheDay body,
        IReadOnlyCollection<string> present,
        SessionSettings settings,
        DateOnly today,
        Deed deed
    )
    {
        if (State == SessionState.Open)
        {
            return Result.Done;
        }

        if (State != SessionState.Called)
        {
            return SessionErrors.WrongState(State, SessionState.Called);
        }

        if (today != Date)
        {
            return SessionErrors.NotOnItsDay(Date, today);
        }

        HashSet<string> here = [.. present, .. Content.Arrived];
        SeatedMember[] members =
        [
            .. body.Members.Select(m => m with { Present = here.Contains(m.PersonId) }),
        ];
        List<Error> refusals =
        [
            .. body.Composition.Where(fact => !fact.Holds).Select(SessionErrors.Composition),
        ];
        int required = SessionRules.QuorumOf(members.Length, settings.QuorumPercent);
        int found = members.Count(m => m.Present);
        if (found < required)
        {
            refusals.Add(SessionErrors.NoQuorum(found, required, members.Length));
        }

        if (refusals.Count > 0)
        {
            return Result.Refused(refusals);
        }

        State = SessionState.Open;
        OpenedAt = deed.At;
        Content = Content with
        {
            Members = members,
            Composition = body.Composition,
            Settings = settings,
            Items = [.. Items.Select(item => WithForcedRecusals(item, members, deed))],
        };
        Note(
            deed,
            LocalizedText.Of(
                $"재적 {members.Length}명 중 {found}명 출석(의사정족수 {required}명)으로 개회하였습니다.",
                $"Opened with {found} of {members.Length} members present (quorum {required})."
            )
        );
        Raise(new SessionOpened(Id, BodyId, Date));
        return Result.Done;
    }

    /// <summary>A member declares a conflict on an item, from the notice until the item is resolved; a vote already cast falls away (R3, R5a).</summary>
    public Result Recuse(string itemId, string personId, string reason, Deed deed)
    {
        if (State is not (SessionState.Called or SessionState.Open))
        {
            return SessionErrors.WrongState(State, SessionState.Open);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return SessionErrors.ReasonMissing;
        }

        Result<AgendaItem> found = Pending(itemId);
        if (found.IsRefused)
        {
            return found;
        }

        AgendaItem item = found.Value;
        if (State == SessionState.Open && !Members.Any(m => m.PersonId == personId))
        {
            return SessionErrors.NotAMember(personId);
        }

        if (item.IsRecused(personId))
        {
            return Result.Done;
        }

        Replace(
            item with
            {
                Recusals = [.. item.Recusals, new Recusal(personId, false, reason.Trim(), deed)],
                Ballots = [.. item.Ballots.Where(b => b.PersonId != personId)],
            }
        );
        Note(
            deed,
            new(
                $"회피: {NameOf(personId).Ko} — {item.Title.Ko}",
                $"Recused: {NameOf(personId).En} from {item.Title.En}"
            )
        );
        return Result.Done;
    }
}
