using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.AnnualPlans;

/// <summary>One step of an institution's approval chain, as it is set (R16).</summary>
/// <param name="Role">Who decides.</param>
/// <param name="Kind">Approval (결재) or concurrence of another unit (협조).</param>
/// <param name="BodyId">The unit that concurs; null for the institution itself.</param>
/// <param name="DelegatedFrom">Set where this role decides finally in the place of a higher one (전결).</param>
public sealed record ApprovalStepRule(
    Role Role,
    ApprovalStepKind Kind = ApprovalStepKind.Approval,
    string? BodyId = null,
    Role? DelegatedFrom = null
);

/// <summary>Kinds of step.</summary>
public enum ApprovalStepKind
{
    /// <summary>A superior decides (결재).</summary>
    Approval,

    /// <summary>Another unit agrees (협조).</summary>
    Concurrence,
}

/// <summary>One passage through the chain: from the officer's sending on to the approval, return or rejection. Append-only.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Revision">The revision of the plan that was sent.</param>
/// <param name="Sent">Who sent it on, which is the draft (기안).</param>
/// <param name="Note">What the sender said.</param>
/// <param name="Drafters">Those who may not approve it: everyone who edited since the last return, and the sender (R3, R16).</param>
public sealed record ApprovalRound(
    int Number,
    int Revision,
    Deed Sent,
    string Note,
    IReadOnlyList<string> Drafters
)
{
    public IReadOnlyList<ApprovalStep> Steps { get; init; } = [];

    /// <summary>The number of the approved document; null until it is approved in full.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Every step decided, each with yes.</summary>
    public bool IsApproved() =>
        Steps.Count > 0 && Steps.All(step => step.Decision?.Verdict == ApprovalVerdict.Approved);

    /// <summary>The step whose turn it is; null when none is, or when the round ended with a no.</summary>
    public ApprovalStep? Current() =>
        Steps.Any(step => step.Decision is { Verdict: not ApprovalVerdict.Approved })
            ? null
            : Steps.FirstOrDefault(step => step.Decision is null);
}

/// <summary>A step and what was decided in it.</summary>
/// <param name="Number">1 for the first of the round.</param>
public sealed record ApprovalStep(
    int Number,
    ApprovalStepRule Rule,
    ApprovalDecision? Decision = null
);

/// <summary>What an approver decided.</summary>
/// <param name="Verdict">Yes, back, or no.</param>
/// <param name="Manner">Regular, delegated (전결) or acting (대결).</param>
/// <param name="By">Who, for whom, when.</param>
/// <param name="Comment">The reason; never empty for a return or rejection.</param>
/// <param name="Points">The nodes and fields that the reason points at.</param>
public sealed record ApprovalDecision(
    ApprovalVerdict Verdict,
    ApprovalManner Manner,
    Deed By,
    string Comment,
    IReadOnlyList<string> Points
);

/// <summary>What can be decided in a step.</summary>
public enum ApprovalVerdict
{
    Approved,

    /// <summary>Back to the drafter to be mended (반려·보완).</summary>
    Returned,

    /// <summary>Refused (부결).</summary>
    Rejected,
}

/// <summary>In which way a step was decided (R16).</summary>
public enum ApprovalManner
{
    /// <summary>By the one whose step it is (결재).</summary>
    Regular,

    /// <summary>Finally, in the place of a higher one (전결).</summary>
    Delegated,

    /// <summary>By a substitute (대결).</summary>
    Acting,
}

/// <summary>Someone who decides, in the role by which they do.</summary>
/// <param name="By">Who, for whom, when.</param>
/// <param name="Role">The role held.</param>
/// <param name="BodyId">Where it is held: the institution or one of its units.</param>
public sealed record Approver(Deed By, Role Role, string BodyId);
