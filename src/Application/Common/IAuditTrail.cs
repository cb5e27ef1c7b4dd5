namespace Ipses.Application.Common;

/// <summary>Who did what when, for whom and why; appended in the unit of what was done and never changed afterwards.</summary>
public interface IAuditTrail
{
    /// <summary>
    /// Stages one entry in the open unit of work; the store adds the instant and the ids of all aggregates the unit changes.
    /// </summary>
    /// <param name="command">The command's name.</param>
    /// <param name="actor">Who gave it.</param>
    /// <param name="principal">For whom, when done as a substitute (R2).</param>
    /// <param name="note">The reason the person gave, if any.</param>
    /// <param name="outcome">What came of it.</param>
    void Record(string command, Actor actor, string? principal, string? note, AuditOutcome outcome);
}

/// <summary>What came of what the audit trail keeps.</summary>
public enum AuditOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was refused for want of authority; nothing was changed.</summary>
    Refused,
}

/// <summary>A command that stages its entries of the audit trail itself, because who acted is known only when it is done.</summary>
public interface IRecordsItself;

/// <summary>A command that carries the person's words of reason (skip, extend, reassign, waive), kept in the audit trail.</summary>
public interface IReasoned
{
    /// <summary>Why; null where none was given.</summary>
    string? Reason { get; }
}
