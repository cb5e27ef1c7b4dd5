using Ipses.Domain.Common;

namespace Ipses.Domain.Deliberations;

/// <summary>A document on a session's agenda, with its papers, recusals, votes and, in the end, its resolution (R36).</summary>
/// <param name="ItemId">Derived from body, document and round, so that placing it twice places it once (R23).</param>
/// <param name="Order">Place on the agenda, from 1.</param>
/// <param name="DocumentKind"><c>guidelines</c>, <c>annual-plan</c> …</param>
/// <param name="InstitutionId">The institution whose document it is; its people are excluded from the vote (R3). Null for what concerns all.</param>
public sealed record AgendaItem(
    string ItemId,
    int Order,
    string DocumentKind,
    string DocumentId,
    string? InstitutionId,
    LocalizedText Title,
    AgendaKind Kind
)
{
    /// <summary>The kind of an item that chair or secretariat put on the agenda by hand; a document comes before a body by its workflow only.</summary>
    public const string OtherBusiness = "other-business";

    /// <summary>The law or rule under which the body decides; empty when the item doesn't say.</summary>
    public LocalizedText LegalBasis { get; init; } = LocalizedText.Same("");

    public IReadOnlyList<AgendaPaper> Papers { get; init; } = [];

    /// <summary>What is voted on; adopting as proposed until the chair puts another motion.</summary>
    public MotionKind Motion { get; init; }

    /// <summary>The amendment's text or the reasons of a remand; empty for adopting as proposed.</summary>
    public string MotionText { get; init; } = "";

    public IReadOnlyList<Recusal> Recusals { get; init; } = [];

    /// <summary>One vote per member; a later one replaces the earlier while the item is open.</summary>
    public IReadOnlyList<Ballot> Ballots { get; init; } = [];

    public ResolutionOutcome? Outcome { get; init; }

    /// <summary>The number of its resolution; null until resolved.</summary>
    public string? ResolutionNumber { get; init; }

    /// <summary>The count that the resolution rests on; null until resolved.</summary>
    public Tally? Count { get; init; }

    /// <summary>The session it was carried over to, where this one ended without resolving it.</summary>
    public string? CarriedTo { get; init; }

    public bool IsResolved => Outcome is not null;

    /// <summary>Still to be resolved in this session.</summary>
    public bool IsPending => Outcome is null && CarriedTo is null;

    public bool IsRecused(string personId) => Recusals.Any(r => r.PersonId == personId);
}

/// <summary>The kinds of business that come before the GPEC (R36).</summary>
public enum AgendaKind
{
    /// <summary>Planning, coordination and supervision of evaluation.</summary>
    Planning,

    /// <summary>Confirmation, review and re-evaluation of self-evaluations.</summary>
    SelfEvaluation,

    /// <summary>Specific evaluation.</summary>
    SpecificEvaluation,

    /// <summary>Use of results and links between programmes.</summary>
    UseOfResults,
}

/// <summary>A paper laid before the members.</summary>
/// <param name="Path">Where it is read inside the product.</param>
public sealed record AgendaPaper(LocalizedText Title, string Path);

/// <summary>What the chair can put to the vote.</summary>
public enum MotionKind
{
    /// <summary>Adopt as proposed.</summary>
    Adopt,

    /// <summary>Adopt with an amendment, which the motion states.</summary>
    Amend,

    /// <summary>Send back with reasons.</summary>
    Remand,
}

/// <summary>A member kept from an item (제척·회피), R3.</summary>
/// <param name="Forced">True where the member belongs to the item's institution; false where the member declared it.</param>
public sealed record Recusal(string PersonId, bool Forced, string Reason, Deed Deed);

/// <summary>How a member can vote.</summary>
public enum Vote
{
    For,
    Against,
    Abstain,
}

/// <summary>One member's vote on one item.</summary>
/// <param name="EnBloc">Cast for several items at once.</param>
public sealed record Ballot(string PersonId, Vote Vote, bool EnBloc, Deed Deed);

/// <summary>The count of an item's vote.</summary>
/// <param name="Members">Members of the body who may vote on the item: all seated less those recused.</param>
/// <param name="Present">Of them, those present.</param>
/// <param name="QuorumRequired">How many of them must be present (R5a).</param>
/// <param name="ForRequired">Votes in favour that carry the motion: a majority of those present (R5a).</param>
/// <param name="Silent">Present without a vote; count as present, not in favour.</param>
public sealed record Tally(
    int Members,
    int Present,
    int QuorumRequired,
    int For,
    int Against,
    int Abstain,
    int Silent,
    int ForRequired,
    int Recused
)
{
    public bool HasQuorum => Present >= QuorumRequired;

    public bool Carries => HasQuorum && For >= ForRequired;

    /// <summary>Whether those who have not voted yet could still carry the motion.</summary>
    public bool IsOpen => !Carries && HasQuorum && For + Silent >= ForRequired;
}
