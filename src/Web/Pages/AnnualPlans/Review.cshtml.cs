using Ipses.Application.AnnualPlans.ReviewPlan;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>The PMO's review by criteria: a finding each, for the whole plan or one item, then accept or return (R11c).</summary>
public sealed class ReviewModel(IDispatcher dispatcher) : PlanPage(dispatcher)
{
    public override LocalizedText Title => PlanTexts.Review;

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new(PlanTexts.Plan, Path)];

    /// <summary>The criterion whose finding was just refused; its form shows again what was typed.</summary>
    public ReviewCriterion? TypedCriterion { get; private set; }

    public string TypedText { get; private set; } = "";

    public string TypedChange { get; private set; } = "";

    public string TypedNode { get; private set; } = "";

    public bool TypedAsks { get; private set; }

    public string Reason { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LookUpAsync(cancellationToken) ?? Page();

    public Task<IActionResult> OnPostFindingAsync(
        ReviewCriterion criterion,
        string? node,
        bool asks,
        string? text,
        string? requestedChange,
        CancellationToken cancellationToken
    )
    {
        TypedCriterion = criterion;
        TypedText = text ?? "";
        TypedChange = requestedChange ?? "";
        TypedNode = node ?? "";
        TypedAsks = asks;
        return CarryOutAsync(
            new RecordFinding(
                PlanId,
                criterion,
                string.IsNullOrEmpty(node) ? null : node,
                asks,
                TypedText,
                TypedChange
            ),
            PlanTexts.FindingSaved,
            $"{Path}/review#c-{criterion}",
            cancellationToken
        );
    }

    public Task<IActionResult> OnPostWithdrawAsync(
        string finding,
        CancellationToken cancellationToken
    ) =>
        CarryOutAsync(
            new WithdrawFinding(PlanId, finding),
            PlanTexts.FindingWithdrawn,
            Path + "/review",
            cancellationToken
        );

    public Task<IActionResult> OnPostDecideAsync(
        bool accept,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        Reason = reason ?? "";
        return CarryOutAsync(
            new DecideReview(PlanId, accept, Reason),
            PlanTexts.ReviewDone,
            Path,
            cancellationToken
        );
    }
}
