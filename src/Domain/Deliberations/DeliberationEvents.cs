using Ipses.Domain.Common;

namespace Ipses.Domain.Deliberations;

/// <summary>A body has resolved on an agenda item; the workflow that waits for it goes on (R36).</summary>
/// <param name="ResolutionNumber"><c>GPEC-2027-003</c>, the id of the <see cref="Resolution"/>.</param>
public sealed record AgendaItemResolved(
    string ItemId,
    ResolutionOutcome Outcome,
    string ResolutionNumber,
    string SessionId,
    string DocumentKind,
    string DocumentId,
    string Reason
) : IDomainEvent;

/// <summary>The members of a body have been called to a session, with its agenda as it stood then (R5a).</summary>
/// <param name="Supplementary">Whether it takes up what came too late for the regular session (R16).</param>
public sealed record SessionCalled(
    string SessionId,
    string BodyId,
    DateOnly Date,
    bool Supplementary,
    int ItemCount
) : IDomainEvent;

/// <summary>A document has been put on the agenda of a session.</summary>
public sealed record ItemPlacedOnAgenda(
    string SessionId,
    string ItemId,
    string DocumentKind,
    string DocumentId,
    string? InstitutionId
) : IDomainEvent;

/// <summary>A session was opened with a quorum.</summary>
public sealed record SessionOpened(string SessionId, string BodyId, DateOnly Date) : IDomainEvent;

/// <summary>A session that had not been opened is not held; its items have gone to the next one (R5a).</summary>
public sealed record SessionPutOff(string SessionId, string Reason) : IDomainEvent;

/// <summary>A session is over; its minutes are fixed.</summary>
public sealed record SessionClosed(string SessionId, string BodyId, DateOnly Date) : IDomainEvent;
