using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Domain.Deliberations;

/// <summary>
/// The numbered resolution of a body on one agenda item (R36): what a document needs to be confirmed or issued. Only a
/// session makes one, after its vote; its <see cref="Aggregate.Id"/> is its number, so that no number is given twice.
/// </summary>
public sealed class Resolution : Aggregate
{
    private Resolution() { }

    /// <summary><c>GPEC-2027-003</c>: body, calendar year of the session, running number from 001.</summary>
    public string Number => Id;

    /// <summary>The body that resolved.</summary>
    public string BodyId { get; private init; } = "";

    /// <summary>The session it was resolved in.</summary>
    public string SessionId { get; private init; } = "";

    /// <summary>The agenda item it was resolved on.</summary>
    public string ItemId { get; private init; } = "";

    /// <summary>The kind of document resolved on (<c>annual-plan</c>, <c>guidelines</c>).</summary>
    public string DocumentKind { get; private init; } = "";

    /// <summary>The document resolved on; the resolution serves this one and no other.</summary>
    public string DocumentId { get; private init; } = "";

    public ResolutionOutcome Outcome { get; private init; }

    /// <summary>The day of the session, in the zone of the cycle.</summary>
    public DateOnly Date { get; private init; }

    /// <summary>The calendar year it is numbered in.</summary>
    public int Year { get; private init; }

    /// <summary>Running number within the body and year, from 1.</summary>
    public int Sequence { get; private init; }

    /// <summary>The amendment adopted or the reasons of a rejection or remand; empty when adopted as proposed.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Adopted, with or without amendment: what confirming and issuing ask for.</summary>
    public bool IsAdopted => Outcome is ResolutionOutcome.Adopted or ResolutionOutcome.Amended;

    /// <summary>Whether this very document was resolved on.</summary>
    public bool IsFor(string documentKind, string documentId) =>
        DocumentKind == documentKind && DocumentId == documentId;

    /// <summary>The number of a body's nth resolution of a year.</summary>
    public static string NumberOf(string bodyId, int year, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{bodyId}-{year:0000}-{sequence:000}");

    internal static Resolution Record(
        ResolvedItem item,
        string bodyId,
        string sessionId,
        DateOnly date,
        int sequence
    ) =>
        new()
        {
            Id = NumberOf(bodyId, date.Year, sequence),
            BodyId = bodyId,
            SessionId = sessionId,
            ItemId = item.ItemId,
            DocumentKind = item.DocumentKind,
            DocumentId = item.DocumentId,
            Outcome = item.Outcome,
            Date = date,
            Year = date.Year,
            Sequence = sequence,
            Reason = item.Reason,
        };
}

/// <summary>What a vote came to, before it gets its number.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Reason">The amendment or the reasons; empty when adopted as proposed.</param>
public sealed record ResolvedItem(
    string ItemId,
    string DocumentKind,
    string DocumentId,
    ResolutionOutcome Outcome,
    string Reason
);
