using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <content>The PMO's review by criteria and the institution's answers (R11c).</content>
public sealed partial class AnnualPlan
{
    /// <summary>
    /// Records what a reviewer found on a criterion, of the whole plan or of one node; a second finding on the same
    /// criterion and node in the same round replaces the first. The first one begins the review.
    /// </summary>
    /// <param name="reviewerInstitutions">Where the reviewer belongs; nobody reviews their own institution's plan (R3).</param>
    public Result<string> Find(
        ReviewCriterion criterion,
        string? nodeId,
        bool asksForChange,
        string text,
        string requestedChange,
        IEnumerable<string> reviewerInstitutions,
        Deed deed
    )
    {
        if (PlanPolicies.MayReview(this, reviewerInstitutions) is { } refusal)
        {
            return refusal;
        }
        if (asksForChange && string.IsNullOrWhiteSpace(text))
        {
            return AnnualPlanErrors.FindingIncomplete("text");
        }
        if (asksForChange && string.IsNullOrWhiteSpace(requestedChange))
        {
            return AnnualPlanErrors.FindingIncomplete("requestedChange");
        }
        if (nodeId is not null && Content.Find(nodeId) is null)
        {
            return AnnualPlanErrors.NodeGone(nodeId);
        }
        string id = string.Create(
            CultureInfo.InvariantCulture,
            $"f-{Review.Round}-{criterion}-{nodeId ?? PlanFrame.NodeId}"
        );
        ReviewFinding finding = new(
            id,
            Review.Round,
            criterion,
            nodeId,
            asksForChange,
            text.Trim(),
            requestedChange.Trim(),
            deed
        );
        Review = Review with
        {
            Findings = [.. Review.Findings.Where(there => there.Id != id), finding],
        };
        BeginReview(deed);
        return id;
    }

    /// <summary>Takes a finding of this round back, as long as the review is open.</summary>
    public Result WithdrawFinding(string findingId, IEnumerable<string> reviewerInstitutions)
    {
        if (PlanPolicies.MayReview(this, reviewerInstitutions) is { } refusal)
        {
            return refusal;
        }
        if (Review.OfThisRound().All(finding => finding.Id != findingId))
        {
            return AnnualPlanErrors.NoSuchFinding(findingId);
        }
        Review = Review with
        {
            Findings = [.. Review.Findings.Where(there => there.Id != findingId)],
        };
        return Result.Done;
    }

    /// <summary>Accepts the plan: every criterion has a finding and none asks for a change.</summary>
    public Result Accept(string note, IEnumerable<string> reviewerInstitutions, Deed deed)
    {
        if (PlanPolicies.MayReview(this, reviewerInstitutions) is { } refusal)
        {
            return refusal;
        }
        IReadOnlyList<ReviewCriterion> unassessed = Review.Unassessed();
        if (unassessed.Count > 0)
        {
            return AnnualPlanErrors.CriteriaUnassessed(unassessed);
        }
        int changes = Review.OfThisRound().Count(finding => finding.AsksForChange);
        if (changes > 0)
        {
            return AnnualPlanErrors.ChangesRequested(changes);
        }
        BeginReview(deed);
        Review = Review with
        {
            Decisions = [.. Review.Decisions, new(Review.Round, true, note.Trim(), deed)],
        };
        MoveTo(PlanState.Accepted, deed);
        return Result.Done;
    }

    /// <summary>Sends the plan back with its findings; at least one asks for a change, and a reason goes with it.</summary>
    public Result ReturnFromReview(
        string reason,
        IEnumerable<string> reviewerInstitutions,
        Deed deed
    )
    {
        if (PlanPolicies.MayReview(this, reviewerInstitutions) is { } refusal)
        {
            return refusal;
        }
        if (string.IsNullOrWhiteSpace(reason))
        {
            return AnnualPlanErrors.ReasonMissing("reason");
        }
        if (!Review.OfThisRound().Any(finding => finding.AsksForChange))
        {
            return AnnualPlanErrors.NothingToChange();
        }
        BeginReview(deed);
        Review = Review with
        {
            Decisions = [.. Review.Decisions, new(Review.Round, false, reason.Trim(), deed)],
        };
        Reopen(ReopeningCause.ReturnedInReview, reason.Trim(), deed);
        return Result.Done;
    }

    /// <summary>Answers one finding while the plan is mended (R11c).</summary>
    public Result Answer(string findingId, string text, Deed deed)
    {
        if (State != PlanState.Draft)
        {
            return AnnualPlanErrors.Locked(State);
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            return AnnualPlanErrors.ReasonMissing("answer");
        }
        if (Review.ToAnswer().All(finding => finding.Id != findingId))
        {
            return AnnualPlanErrors.NoSuchFinding(findingId);
        }
        Review = Review with
        {
            Findings =
            [
                .. Review.Findings.Select(finding =>
                    finding.Id == findingId
                        ? finding with
                        {
                            Answer = new FindingAnswer(text.Trim(), deed),
                        }
                        : finding
                ),
            ],
        };
        return Result.Done;
    }

    private void BeginReview(Deed deed)
    {
        if (State == PlanState.Submitted)
        {
            MoveTo(PlanState.UnderReview, deed);
        }
    }
}
