using Ipses.Domain.Committees;

namespace Ipses.Domain.Deliberations;

/// <summary>The rules of a session as pure sentences (R3, R5a, R6, R36).</summary>
public static class SessionRules
{
    /// <summary>A quorum is more than the set share of the members: 8 of 15, 6 of 10 (R5a).</summary>
    public static int QuorumOf(int members, int quorumPercent) =>
        (members * quorumPercent / 100) + 1;

    /// <summary>A motion carries by a majority of those present who may vote: 5 of 8, 5 of 9 (R5a).</summary>
    public static int MajorityOf(int present) => (present / 2) + 1;

    /// <summary>The last day on which the notice can still go out (R5a).</summary>
    public static DateOnly LastNoticeDay(DateOnly session, int noticeDays) =>
        session.AddDays(-noticeDays);

    /// <summary>Whether an item can still reach a session's notice today (R5a, R16).</summary>
    public static bool CanStillBeAnnounced(DateOnly session, DateOnly today, int noticeDays) =>
        today <= LastNoticeDay(session, noticeDays);

    /// <summary>Nobody votes on an institution they belong to (R3): the members an item's institution keeps out.</summary>
    public static IEnumerable<SeatedMember> ThoseWhoBelongTo(
        string? institutionId,
        IEnumerable<SeatedMember> members
    ) => members.Where(member => RecusalPolicy.IsExcluded(member.InstitutionIds, institutionId));

    /// <summary>Counts an item: the recused are neither members nor present for it (R3), silence is presence without consent.</summary>
    public static Tally Count(
        AgendaItem item,
        IReadOnlyList<SeatedMember> members,
        int quorumPercent
    )
    {
        SeatedMember[] entitled = [.. members.Where(m => !item.IsRecused(m.PersonId))];
        HashSet<string> present = [.. entitled.Where(m => m.Present).Select(m => m.PersonId)];
        Ballot[] cast = [.. item.Ballots.Where(b => present.Contains(b.PersonId))];
        return new Tally(
            entitled.Length,
            present.Count,
            QuorumOf(entitled.Length, quorumPercent),
            cast.Count(b => b.Vote == Vote.For),
            cast.Count(b => b.Vote == Vote.Against),
            cast.Count(b => b.Vote == Vote.Abstain),
            present.Count - cast.Length,
            MajorityOf(present.Count),
            members.Count - entitled.Length
        );
    }

    /// <summary>
    /// What the vote comes to: a carried motion gives its outcome; a motion to adopt that can't be carried any more rejects; a
    /// lost amendment or remand decides nothing, so that another motion has to be put; neither does a vote that is still open.
    /// </summary>
    public static ResolutionOutcome? OutcomeOf(MotionKind motion, Tally tally) =>
        (motion, tally.Carries) switch
        {
            (MotionKind.Adopt, true) => ResolutionOutcome.Adopted,
            (MotionKind.Amend, true) => ResolutionOutcome.Amended,
            (MotionKind.Remand, true) => ResolutionOutcome.Remanded,
            (MotionKind.Adopt, false) when !tally.IsOpen => ResolutionOutcome.Rejected,
            _ => null,
        };

    /// <summary>
    /// Which session an item comes to: the wanted one while its notice can still carry the item; otherwise the body's next one
    /// that can, or a supplementary one still to be made (R5a, R16).
    /// </summary>
    /// <param name="sessions">The body's sessions that are not over.</param>
    /// <param name="wanted">The date the workflow asks for.</param>
    /// <param name="supplementary">The date of a supplementary session, should one have to be made.</param>
    public static SessionChoice WhichSessionTakesTheItem(
        string bodyId,
        IReadOnlyList<Session> sessions,
        DateOnly wanted,
        DateOnly supplementary,
        DateOnly today,
        int noticeDays
    )
    {
        Session? onTheDay = sessions.FirstOrDefault(s => s.Id == Session.KeyOf(bodyId, wanted));
        if (
            CanStillBeAnnounced(wanted, today, noticeDays)
            && (onTheDay is null || onTheDay.State == SessionState.Planned)
        )
        {
            return new SessionChoice(onTheDay, wanted, SessionKind.Regular);
        }

        Session? next = sessions
            .Where(s =>
                s.State == SessionState.Planned
                && s.Date >= wanted
                && CanStillBeAnnounced(s.Date, today, noticeDays)
            )
            .OrderBy(s => s.Date)
            .FirstOrDefault();
        DateOnly free = supplementary;
        while (next is null && sessions.Any(s => s.Date == free && s.State != SessionState.Planned))
        {
            free = free.AddDays(1);
        }

        return new SessionChoice(next, next?.Date ?? free, SessionKind.Supplementary);
    }
}

/// <summary>Where an item goes.</summary>
/// <param name="Existing">The session that takes it, or null where one has to be made.</param>
/// <param name="Kind">What sort to make; an existing one keeps its own.</param>
public sealed record SessionChoice(Session? Existing, DateOnly Date, SessionKind Kind);
