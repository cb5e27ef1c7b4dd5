using Ipses.Domain.Common;

namespace Ipses.Domain.Deliberations;

/// <summary>Regular or supplementary (R16: what came too late for the regular session comes to a supplementary one).</summary>
public enum SessionKind
{
    Regular,
    Supplementary,
}

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Has a date; items can be placed.</summary>
    Planned,

    /// <summary>Members have the notice with the agenda; the agenda is fixed.</summary>
    Called,

    /// <summary>Opened with a quorum; members vote.</summary>
    Open,

    /// <summary>Over; the minutes are fixed.</summary>
    Closed,

    /// <summary>Put off before it was opened; its items went to the next session.</summary>
    NotHeld,
}

/// <summary>What a session holds, kept as one document.</summary>
public sealed record SessionRecord
{
    public static SessionRecord Empty { get; } = new();

    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    /// <summary>The members as they were when the session opened (before: those who registered, if any).</summary>
    public IReadOnlyList<SeatedMember> Members { get; init; } = [];

    /// <summary>The rules of composition with what was found when it opened (R6).</summary>
    public IReadOnlyList<CompositionFact> Composition { get; init; } = [];

    /// <summary>People who registered as present before the opening.</summary>
    public IReadOnlyList<string> Arrived { get; init; } = [];

    /// <summary>What the guideline set on the day it was called and opened.</summary>
    public SessionSettings Settings { get; init; } = SessionSettings.Default;

    /// <summary>What the chair adds to the minutes.</summary>
    public string MinutesNote { get; init; } = "";

    public IReadOnlyList<SessionEntry> History { get; init; } = [];
}

/// <summary>One line of the session's history and minutes.</summary>
public sealed record SessionEntry(Deed Deed, LocalizedText What);
