using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <content>From sending on to submission: the institution's own approval (R16).</content>
public sealed partial class AnnualPlan
{
    /// <summary>The passage through the chain that is under way; null when none is.</summary>
    public ApprovalRound? OpenApproval() =>
        State == PlanState.InApproval && Approvals.Count > 0 ? Approvals[^1] : null;

    /// <summary>
    /// The officer sends the plan on into approval, which locks it. Refused with every reason at once: parts that are
    /// missing, findings without answer, and all that <see cref="PlanIsFitToSubmit"/> finds.
    /// </summary>
    /// <param name="seen">The revision the officer saw.</param>
    public Result SendOn(int seen, string note, Deed deed)
    {
        if (State != PlanState.Draft)
        {
            return AnnualPlanErrors.WrongState(State, PlanState.Draft);
        }
        if (seen != Revision)
        {
            return AnnualPlanErrors.StalePlan(seen, Revision);
        }
        List<Error> errors = [.. PlanPolicies.EveryPartIsInOrWaived(Parts)];
        int unanswered = Review.ToAnswer().Count(finding => finding.Answer is null);
        if (unanswered > 0)
        {
            errors.Add(AnnualPlanErrors.FindingsUnanswered(unanswered));
        }
        errors.AddRange(Fitness().Errors);
        if (errors.Count > 0)
        {
            return Result.Refused(errors);
        }
        string[] drafters =
        [
            .. Drafters.Append(deed.By).Append(deed.For).OfType<string>().Distinct(),
        ];
        Approvals =
        [
            .. Approvals,
            new ApprovalRound(Approvals.Count + 1, Revision, deed, note.Trim(), drafters),
        ];
        MoveTo(PlanState.InApproval, deed);
        return Result.Done;
    }

    /// <summary>Sets the chain for the round under way; once set it stays, so asking again changes nothing (R23).</summary>
    public Result BeginApproval(IReadOnlyList<ApprovalStepRule> chain)
    {
        if (OpenApproval() is not { } round)
        {
            return AnnualPlanErrors.WrongState(State, PlanState.InApproval);
        }
        if (round.Steps.Count > 0)
        {
            return Result.Done;
        }
        if (PlanPolicies.ChainIsSound(chain) is { } refusal)
        {
            return refusal;
        }
        SetRound(
            round with
            {
                Steps = [.. chain.Select((rule, index) => new ApprovalStep(index + 1, rule))],
            }
        );
        return Result.Done;
    }

    /// <summary>
    /// Decides the step whose turn it is. A return or rejection needs a reason, and opens the draft again; the last
    /// approval gives the document its number.
    /// </summary>
    public Result Decide(
        ApprovalVerdict verdict,
        Approver approver,
        string comment,
        IReadOnlyList<string> points
    )
    {
        if (OpenApproval() is not { } round || round.Current() is not { } step)
        {
            return AnnualPlanErrors.NoOpenStep();
        }
        if (PlanPolicies.MayDecide(InstitutionId, round, step, approver) is { } refusal)
        {
            return refusal;
        }
        if (verdict != ApprovalVerdict.Approved && string.IsNullOrWhiteSpace(comment))
        {
            return AnnualPlanErrors.ReasonMissing("comment");
        }
        ApprovalDecision decision = new(
            verdict,
            PlanPolicies.MannerOf(step.Rule, approver),
            approver.By,
            comment.Trim(),
            points
        );
        ApprovalRound decided = round with
        {
            Steps =
            [
                .. round.Steps.Select(s =>
                    s.Number == step.Number ? s with { Decision = decision } : s
                ),
            ],
        };
        SetRound(
            decided.IsApproved()
                ? decided with
                {
                    DocumentNumber = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{InstitutionId}-{Year}-AP-{Approvals.Count:00}"
                    ),
                }
                : decided
        );
        Raise(new PlanStepDecided(Id, InstitutionId, Year, step.Number, verdict, approver.By));
        if (verdict != ApprovalVerdict.Approved)
        {
            Reopen(
                verdict == ApprovalVerdict.Returned
                    ? ReopeningCause.ReturnedInApproval
                    : ReopeningCause.RejectedInApproval,
                decision.Comment,
                approver.By
            );
        }
        return Result.Done;
    }

    /// <summary>Sends the plan that is approved in full to the PMO (R16).</summary>
    public Result Submit(Deed deed)
    {
        if (OpenApproval() is not { } round)
        {
            return AnnualPlanErrors.WrongState(State, PlanState.InApproval);
        }
        if (!round.IsApproved())
        {
            return AnnualPlanErrors.NotApprovedYet(
                round.Steps.Count(step => step.Decision is not null),
                round.Steps.Count
            );
        }
        SubmittedAt ??= deed.At;
        Review = Review with { Round = Review.Decisions.Count + 1 };
        MoveTo(PlanState.Submitted, deed);
        return Result.Done;
    }

    private void SetRound(ApprovalRound round) =>
        Approvals = [.. Approvals.Select(there => there.Number == round.Number ? round : there)];
}
