using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Domain.AnnualPlans;

/// <summary>The rules of a plan's way, each a pure function named as its sentence. Null means nothing stands against it.</summary>
public static class PlanPolicies
{
    /// <summary>The body whose resolution confirms a plan.</summary>
    public const string ConfirmingBody = "GPEC";

    /// <summary>A unit writes its own part, while that is open, and nothing else (R11b).</summary>
    public static Error? EditsOnlyOwnPart(AnnualPlan plan, PlanEdit edit, EditorScope scope)
    {
        if (scope.UnitId is not { } unit)
        {
            return null;
        }
        if (PartIsOpen(plan, unit) is { } closed)
        {
            return closed;
        }
        // A unit adds targets of its own under any objective.
        if (edit is AddNode { Kind: PlanNodeKind.Target })
        {
            return null;
        }
        return PlanEditing.Touches(plan.Content, edit).All(of => of == unit)
            ? null
            : AnnualPlanErrors.NotYourPart(unit);
    }

    /// <summary>The unit has a part and it is still being written.</summary>
    public static Error? PartIsOpen(AnnualPlan plan, string unitId) =>
        plan.State != PlanState.Draft ? AnnualPlanErrors.Locked(plan.State)
        : plan.PartOf(unitId) is not { } part ? AnnualPlanErrors.NoSuchPart(unitId)
        : part.State != PartState.Open ? AnnualPlanErrors.PartClosed(unitId, part.State)
        : null;

    /// <summary>The part stands where this move can start from.</summary>
    public static Error? PartCanMove(AnnualPlan plan, string unitId, params PartState[] from) =>
        plan.State != PlanState.Draft ? AnnualPlanErrors.Locked(plan.State)
        : plan.PartOf(unitId) is not { } part ? AnnualPlanErrors.NoSuchPart(unitId)
        : !from.Contains(part.State) ? AnnualPlanErrors.PartClosed(unitId, part.State)
        : null;

    /// <summary>The officer can send on only when every part is in or waived (R11b).</summary>
    public static IEnumerable<Error> EveryPartIsInOrWaived(IReadOnlyList<PlanPart> parts)
    {
        PlanPart[] missing = [.. parts.Where(part => !part.IsIn())];
        return missing.Length == 0 ? [] : [AnnualPlanErrors.PartsMissing(missing)];
    }

    /// <summary>
    /// A chain ends with an approval, concurrences come before the approvals that rest on them, and a delegated approval
    /// is the last step, because it decides in the place of all above it (R16).
    /// </summary>
    public static Error? ChainIsSound(IReadOnlyList<ApprovalStepRule> chain)
    {
        if (chain.Count == 0 || chain[^1].Kind != ApprovalStepKind.Approval)
        {
            return AnnualPlanErrors.ChainUnsound(
                new(
                    "결재선의 마지막 단계는 결재여야 합니다.",
                    "An approval chain ends with an approval."
                )
            );
        }
        if (chain.SkipLast(1).Any(step => step.DelegatedFrom is not null))
        {
            return AnnualPlanErrors.ChainUnsound(
                new(
                    "전결은 결재선의 마지막 단계에서만 할 수 있습니다.",
                    "A delegated approval is final, so it stands last in the chain."
                )
            );
        }
        return chain.Any(step => step is { Kind: ApprovalStepKind.Concurrence, BodyId: null })
            ? AnnualPlanErrors.ChainUnsound(
                new(
                    "협조 단계에는 협조할 부서가 있어야 합니다.",
                    "A concurrence names the unit that concurs."
                )
            )
            : null;
    }

    /// <summary>The one whose step it is decides, and nobody decides on what they drafted (R3, R16).</summary>
    public static Error? MayDecide(
        string institutionId,
        ApprovalRound round,
        ApprovalStep step,
        Approver approver
    )
    {
        string body = step.Rule.BodyId ?? institutionId;
        bool there =
            approver.BodyId == body
            || (
                step.Rule.BodyId is null
                && approver.BodyId.StartsWith(institutionId + "/", StringComparison.Ordinal)
            );
        if (approver.Role != step.Rule.Role || !there)
        {
            return AnnualPlanErrors.NotYourStep(step.Rule.Role);
        }
        // A substitute who drafted may not approve for the principal, and none may approve for a principal who drafted.
        string? drafter = new[] { approver.By.By, approver.By.For }
            .OfType<string>()
            .FirstOrDefault(person => round.Drafters.Contains(person));
        return drafter is null ? null : AnnualPlanErrors.FourEyes(drafter);
    }

    /// <summary>Delegated where the chain says so, acting where a substitute decides, otherwise regular (R16).</summary>
    public static ApprovalManner MannerOf(ApprovalStepRule rule, Approver approver) =>
        approver.By.For is not null ? ApprovalManner.Acting
        : rule.DelegatedFrom is not null ? ApprovalManner.Delegated
        : ApprovalManner.Regular;

    /// <summary>A submitted plan is reviewed, and by nobody of its own institution (R3, R11c).</summary>
    public static Error? MayReview(AnnualPlan plan, IEnumerable<string> reviewerInstitutions) =>
        plan.State is not (PlanState.Submitted or PlanState.UnderReview)
            ? AnnualPlanErrors.WrongState(plan.State, PlanState.Submitted, PlanState.UnderReview)
        : reviewerInstitutions.Contains(plan.InstitutionId)
            ? AnnualPlanErrors.Recused(plan.InstitutionId)
        : null;

    /// <summary>The resolution is the GPEC's and about this very plan (R16).</summary>
    public static Error? IsTheGpecsOnThisPlan(AnnualPlan plan, Resolution resolution) =>
        resolution.BodyId == ConfirmingBody && resolution.IsFor(AnnualPlan.DocumentKind, plan.Id)
            ? null
            : AnnualPlanErrors.ResolutionOfAnother(
                $"{resolution.BodyId} {resolution.DocumentId}",
                $"{ConfirmingBody} {plan.Id}"
            );

    /// <summary>A resolution counts once: that of an earlier version says nothing about an amendment (R16).</summary>
    public static Error? ResolutionIsNew(AnnualPlan plan, Resolution resolution) =>
        plan.Confirmations.Any(version => version.ResolutionNumber == resolution.Number)
        || plan.Reopenings.Any(reopening => reopening.ResolutionNumber == resolution.Number)
            ? AnnualPlanErrors.ResolutionCarriedOut(resolution.Number)
            : null;
}
