using Ipses.Application.AnnualPlans.DecideApproval;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>An approver reads the plan and decides: approve, or return with a reason that points at its items (R16).</summary>
public sealed class ApproveModel(IDispatcher dispatcher) : PlanPage(dispatcher)
{
    public override LocalizedText Title => PlanTexts.Approve;

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new(PlanTexts.Plan, Path)];

    /// <summary>What was chosen and typed, shown again after a refusal.</summary>
    public ApprovalVerdict? Verdict { get; private set; }

    public string Comment { get; private set; } = "";

    public IReadOnlyList<string> Points { get; private set; } = [];

    /// <summary>The step after the open one; null when the open one is the last.</summary>
    public ApprovalStep? Next =>
        Found.May.Decides is { } step
            ? Plan.OpenApproval()?.Steps.FirstOrDefault(s => s.Number == step.Number + 1)
            : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LookUpAsync(cancellationToken) ?? Page();

    public Task<IActionResult> OnPostAsync(
        ApprovalVerdict? verdict,
        string? comment,
        string[]? points,
        CancellationToken cancellationToken
    )
    {
        Verdict = verdict;
        Comment = comment ?? "";
        Points = points ?? [];
        return verdict is { } chosen
            ? CarryOutAsync(
                new DecideApproval(PlanId, chosen, Comment, Points),
                PlanTexts.Decided,
                Path,
                cancellationToken
            )
            : ChooseFirstAsync(cancellationToken);
    }

    private async Task<IActionResult> ChooseFirstAsync(CancellationToken cancellationToken) =>
        await LookUpAsync(cancellationToken)
        ?? Refused([
            new Error(
                "AnnualPlan.NothingChosen",
                new("결정을 선택하십시오.", "Choose a decision."),
                ErrorKind.Invalid
            )
            {
                Field = "verdict",
            },
        ]);
}
