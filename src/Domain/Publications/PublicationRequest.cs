using Ipses.Domain.Common;

namespace Ipses.Domain.Publications;

/// <summary>
/// One coordinator's request that another one approves the publication of a workflow's newest version (four eyes, R3). There is one
/// of a workflow; who asks again begins the next round of it. What was decided before stays in the audit trail.
/// </summary>
public sealed class PublicationRequest : Aggregate
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 2_000;

    private PublicationRequest() { }

    /// <summary>The workflow.</summary>
    public string DefinitionId { get; private set; } = "";

    /// <summary>The number of the version that is to be published.</summary>
    public int DefinitionVersion { get; private set; }

    /// <summary>What this version said when it was asked for: an approval is of this content and no other.</summary>
    public string Content { get; private set; } = "";

    /// <summary>How often it has been asked for, from 1.</summary>
    public int Round { get; private set; }

    /// <summary>Who asked, and when.</summary>
    public Deed Asked { get; private set; } = new("", null, default);

    /// <summary>Who had a hand in what is to be published since the last publication; none where the program or a file brought it.</summary>
    public IReadOnlyList<string> AuthorIds { get; private set; } = [];

    /// <summary>Why it is to be published; in spite of what, where the checks warn.</summary>
    public string Reason { get; private set; } = "";

    public PublicationStage Stage { get; private set; }

    /// <summary>Who decided, or took the request back; null while it waits.</summary>
    public Deed? Decided { get; private set; }

    /// <summary>What was said with the decision.</summary>
    public string DecisionReason { get; private set; } = "";

    public static string IdOf(string definitionId) => KeyedId.From("publication", definitionId);

    /// <summary>A fingerprint of what a version says.</summary>
    public static string ContentOf(string json) => KeyedId.From("publication-content", json);

    /// <summary>Nothing has been asked for yet.</summary>
    public static PublicationRequest Of(string definitionId) =>
        new()
        {
            Id = IdOf(definitionId),
            DefinitionId = definitionId,
            Stage = PublicationStage.Withdrawn,
        };

    /// <summary>Asks for a version, or for the present one instead of another that waits.</summary>
    /// <param name="version">Its number.</param>
    /// <param name="content">See <see cref="ContentOf"/>.</param>
    /// <param name="authorIds">Who had a hand in it.</param>
    public Result Ask(
        int version,
        string content,
        IReadOnlyList<string> authorIds,
        string reason,
        Deed deed
    )
    {
        if (reason.Length > LongestReason)
        {
            return PublicationErrors.ReasonTooLong(reason.Length);
        }

        if (Stage == PublicationStage.Waiting && Content == content)
        {
            return PublicationErrors.AskedAlready(DefinitionVersion);
        }

        (DefinitionVersion, Content, AuthorIds) = (version, content, authorIds);
        (Asked, Reason, Decided, DecisionReason) = (deed, reason, null, "");
        Stage = PublicationStage.Waiting;
        Round++;
        return Result.Done;
    }

    /// <summary>Whether this person may decide: neither who asked nor who has drawn it, nor in the stead of one of them.</summary>
    /// <param name="principalId">For whom, where the person is a substitute.</param>
    public bool IsOpenTo(string personId, string? principalId) =>
        !Took(personId) && (principalId is null || !Took(principalId));

    /// <summary>Agrees to what was asked for, by somebody else.</summary>
    /// <param name="content">What the newest version says now.</param>
    public Result Approve(string content, string reason, Deed deed) =>
        Stage == PublicationStage.Waiting && Content != content
            ? PublicationErrors.ChangedMeanwhile(DefinitionVersion)
            : Decide(PublicationStage.Approved, reason, deed);

    /// <summary>Refuses it, with a reason.</summary>
    public Result Decline(string reason, Deed deed) =>
        reason.Length == 0
            ? PublicationErrors.ReasonMissing
            : Decide(PublicationStage.Declined, reason, deed);

    /// <summary>Takes the request back; only who asked can.</summary>
    public Result Withdraw(Deed deed)
    {
        if (Stage != PublicationStage.Waiting)
        {
            return PublicationErrors.NothingWaits;
        }

        if (deed.By != Asked.By)
        {
            return PublicationErrors.NotYours;
        }

        (Stage, Decided) = (PublicationStage.Withdrawn, deed);
        return Result.Done;
    }

    private bool Took(string personId) => personId == Asked.By || AuthorIds.Contains(personId);

    private Result Decide(PublicationStage stage, string reason, Deed deed)
    {
        if (Stage != PublicationStage.Waiting)
        {
            return PublicationErrors.NothingWaits;
        }

        if (!IsOpenTo(deed.By, deed.For))
        {
            return PublicationErrors.FourEyes;
        }

        if (reason.Length > LongestReason)
        {
            return PublicationErrors.ReasonTooLong(reason.Length);
        }

        (Stage, Decided, DecisionReason) = (stage, deed, reason);
        return Result.Done;
    }
}

/// <summary>How far a request to publish has come.</summary>
public enum PublicationStage
{
    /// <summary>Taken back, or never made.</summary>
    Withdrawn,

    /// <summary>Another coordinator is to decide.</summary>
    Waiting,

    /// <summary>Agreed to, and published.</summary>
    Approved,

    /// <summary>Refused.</summary>
    Declined,
}
