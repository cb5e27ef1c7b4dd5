using Ipses.Domain.Common;

namespace Ipses.Domain.Deliberations;

/// <summary>The second half of a session: motions, votes, resolutions, closing.</summary>
public sealed partial class Session
{
    /// <summary>The chair puts another motion on an item; votes on the earlier one fall away (R36).</summary>
    public Result PutMotion(string itemId, MotionKind motion, string text, Deed deed)
    {
        Result<AgendaItem> found = OpenItem(itemId);
        if (found.IsRefused)
        {
            return found;
        }

        if (motion != MotionKind.Adopt && string.IsNullOrWhiteSpace(text))
        {
            return SessionErrors.ReasonMissing;
        }

        string words = motion == MotionKind.Adopt ? "" : text.Trim();
        if (found.Value.Motion == motion && found.Value.MotionText == words)
        {
            return Result.Done;
        }

        Replace(found.Value with { Motion = motion, MotionText = words, Ballots = [] });
        Note(
            deed,
            new(
                $"동의: {SessionNames.Of(motion).Ko} — {found.Value.Title.Ko}",
                $"Motion: {SessionNames.Of(motion).En} — {found.Value.Title.En}"
            )
        );
        return Result.Done;
    }

    /// <summary>A member present and not recused votes on an item; until it is resolved the vote can be changed (R3, R36).</summary>
    public Result CastVote(string itemId, string personId, Vote vote, Deed deed)
    {
        Result<AgendaItem> found = OpenItem(itemId);
        if (found.IsRefused)
        {
            return found;
        }

        Result mayVote = MayVote(found.Value, personId);
        if (mayVote.IsRefused)
        {
            return mayVote;
        }

        Replace(WithBallot(found.Value, new Ballot(personId, vote, false, deed)));
        return Result.Done;
    }

    /// <summary>
    /// One vote for several items. Items from which the member is recused are left out of it, never counted (R36: recusal holds
    /// in a vote en bloc too); so are items resolved meanwhile.
    /// </summary>
    /// <returns>The items that the vote did not touch.</returns>
    public Result<string[]> CastVoteEnBloc(
        IReadOnlyCollection<string> itemIds,
        string personId,
        Vote vote,
        Deed deed
    )
    {
        if (State != SessionState.Open)
        {
            return SessionErrors.WrongState(State, SessionState.Open);
        }

        SeatedMember? member = Members.FirstOrDefault(m => m.PersonId == personId);
        if (member is null)
        {
            return SessionErrors.NotAMember(personId);
        }

        if (!member.Present)
        {
            return SessionErrors.NotPresent;
        }

        HashSet<string> asked = [.. itemIds];
        List<string> leftOut = [];
        List<AgendaItem> items = [];
        foreach (AgendaItem item in Items)
        {
            if (!asked.Contains(item.ItemId))
            {
                items.Add(item);
            }
            else if (!item.IsPending || item.IsRecused(personId))
            {
                leftOut.Add(item.ItemId);
                items.Add(item);
            }
            else
            {
                items.Add(WithBallot(item, new Ballot(personId, vote, true, deed)));
            }
        }

        Content = Content with { Items = items };
        return leftOut.ToArray();
    }

    /// <summary>How the vote on an item stands.</summary>
    public Tally CountOf(AgendaItem item) =>
        item.Count ?? SessionRules.Count(item, Members, Content.Settings.QuorumPercent);

    /// <summary>Closes the vote on an item and gives it its numbered resolution (R36).</summary>
    /// <param name="sequence">The body's next running number of the year.</param>
    public Result<Resolution> Resolve(string itemId, int sequence, Deed deed)
    {
        Result<AgendaItem> found = OpenItem(itemId);
        if (found.IsRefused)
        {
            return Result<Resolution>.From(found);
        }

        AgendaItem item = found.Value;
        Tally tally = SessionRules.Count(item, Members, Content.Settings.QuorumPercent);
        if (!tally.HasQuorum)
        {
            return SessionErrors.NoQuorumForItem(item.Title, tally);
        }

        if (tally.For + tally.Against + tally.Abstain == 0)
        {
            return SessionErrors.NoVotes(item.Title);
        }

        if (SessionRules.OutcomeOf(item.Motion, tally) is not { } outcome)
        {
            return tally.IsOpen
                ? SessionErrors.VotesMissing(item.Title, tally)
                : SessionErrors.MotionLost(item.Title, tally);
        }

        Resolution resolution = Resolution.Record(
            new ResolvedItem(
                item.ItemId,
                item.DocumentKind,
                item.DocumentId,
                outcome,
                item.MotionText
            ),
            BodyId,
            Id,
            Date,
            sequence
        );
        Replace(
            item with
            {
                Outcome = outcome,
                ResolutionNumber = resolution.Number,
                Count = tally,
            }
        );
        Note(
            deed,
            LocalizedText.Of(
                $"의결 {resolution.Number}: {item.Title.Ko} — {SessionNames.Of(outcome).Ko}(찬성 {tally.For}, 반대 {tally.Against}, 기권 {tally.Abstain})",
                $"Resolution {resolution.Number}: {item.Title.En} — {SessionNames.Of(outcome).En} ({tally.For} for, {tally.Against} against, {tally.Abstain} abstained)"
            )
        );
        Raise(
            new AgendaItemResolved(
                item.ItemId,
                outcome,
                resolution.Number,
                Id,
                item.DocumentKind,
                item.DocumentId,
                item.MotionText
            )
        );
        return resolution;
    }

    /// <summary>Ends the session; what it did not resolve goes to the next one.</summary>
    /// <param name="minutesNote">What the chair adds to the minutes.</param>
    /// <returns>The items left, for the next session.</returns>
    public Result<AgendaItem[]> Close(string minutesNote, string carriedTo, Deed deed)
    {
        if (State != SessionState.Open)
        {
            return SessionErrors.WrongState(State, SessionState.Open);
        }

        State = SessionState.Closed;
        ClosedAt = deed.At;
        AgendaItem[] left = CarryOver(carriedTo);
        Content = Content with { MinutesNote = minutesNote.Trim() };
        Note(
            deed,
            LocalizedText.Of(
                $"폐회하였습니다. 의결 {Items.Count(i => i.IsResolved)}건, 다음 회의로 넘긴 안건 {left.Length}건.",
                $"Closed: {Items.Count(i => i.IsResolved)} items resolved, {left.Length} carried over to the next session."
            )
        );
        Raise(new SessionClosed(Id, BodyId, Date));
        return left;
    }

    /// <summary>Puts a session off that was not opened (no quorum, notice missed): its items go to the next one (R5a).</summary>
    public Result<AgendaItem[]> PutOff(string reason, string carriedTo, Deed deed)
    {
        if (State is not (SessionState.Planned or SessionState.Called))
        {
            return SessionErrors.WrongState(State, SessionState.Called);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return SessionErrors.ReasonMissing;
        }

        State = SessionState.NotHeld;
        NoticeAt = null;
        ClosedAt = deed.At;
        AgendaItem[] left = CarryOver(carriedTo);
        Note(
            deed,
            new(
                $"회의를 연기하였습니다: {reason.Trim()}",
                $"The session was put off: {reason.Trim()}"
            )
        );
        Raise(new SessionPutOff(Id, reason.Trim()));
        return left;
    }

    private AgendaItem[] CarryOver(string carriedTo)
    {
        AgendaItem[] left = [.. Items.Where(i => i.IsPending)];
        Content = Content with
        {
            Items = [.. Items.Select(i => i.IsPending ? i with { CarriedTo = carriedTo } : i)],
        };
        return
        [
            .. left.Select(i =>
                i with
                {
                    Ballots = [],
                    Recusals = [.. i.Recusals.Where(r => !r.Forced)],
                }
            ),
        ];
    }

    private Result MayVote(AgendaItem item, string personId) =>
        Members.FirstOrDefault(m => m.PersonId == personId) switch
        {
            null => SessionErrors.NotAMember(personId),
            { Present: false } => SessionErrors.NotPresent,
            _ when item.IsRecused(personId) => SessionErrors.Recused(item.Title),
            _ => Result.Done,
        };

    private Result<AgendaItem> OpenItem(string itemId) =>
        State == SessionState.Open
            ? Pending(itemId)
            : SessionErrors.WrongState(State, SessionState.Open);

    private Result<AgendaItem> Pending(string itemId) =>
        Find(itemId) switch
        {
            null => SessionErrors.ItemNotFound(itemId),
            { ResolutionNumber: { } number } item => SessionErrors.AlreadyResolved(
                item.Title,
                number
            ),
            { CarriedTo: not null } => SessionErrors.ItemNotFound(itemId),
            { } item => item,
        };

    private static AgendaItem WithBallot(AgendaItem item, Ballot ballot) =>
        item with
        {
            Ballots = [.. item.Ballots.Where(b => b.PersonId != ballot.PersonId), ballot],
        };

    private static AgendaItem WithForcedRecusals(
        AgendaItem item,
        IReadOnlyList<SeatedMember> members,
        Deed deed
    ) =>
        item with
        {
            Recusals =
            [
                .. item.Recusals,
                .. SessionRules
                    .ThoseWhoBelongTo(item.InstitutionId, members)
                    .Where(m => !item.IsRecused(m.PersonId))
                    .Select(m => new Recusal(m.PersonId, true, item.InstitutionId!, deed)),
            ],
        };

    private void Replace(AgendaItem changed) =>
        Content = Content with
        {
            Items = [.. Items.Select(i => i.ItemId == changed.ItemId ? changed : i)],
        };

    private LocalizedText NameOf(string personId) =>
        Members.FirstOrDefault(m => m.PersonId == personId)?.Name ?? LocalizedText.Same(personId);

    private void Note(Deed deed, LocalizedText what) =>
        Content = Content with { History = [.. Content.History, new SessionEntry(deed, what)] };
}
