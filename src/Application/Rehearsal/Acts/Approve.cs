using Ipses.Application.AnnualPlans;
using Ipses.Application.AnnualPlans.DecideApproval;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Application.Rehearsal.Acts;

/// <summary>An approver decides; under the mixed profile some drafts come back once (R16).</summary>
public sealed class Approve : ISyntheticAct
{
    private const double ShareThatComesBack = 0.15;

    private static readonly LocalizedText Reason = new(
        "추진일정의 기한을 구체적으로 적고 지표의 산식을 다시 확인해 주십시오.",
        "Please give the milestones definite dates and check the formulas of the indicators again."
    );

    public IReadOnlyCollection<string> Forms { get; } = [PlanForms.Approval];

    public async Task<Result> ActAsync(Turn turn, CancellationToken cancellationToken)
    {
        AnnualPlan? plan = await turn.Reader.FirstAsync<AnnualPlan, AnnualPlan>(
            all => all.Where(one => one.Id == turn.Task.DocumentId),
            cancellationToken
        );
        bool comesBack =
            turn.Profile == Profile.Mixed
            && plan is { Approvals.Count: 1 }
            && turn.Task.AssigneeKey.StartsWith("DepartmentHead", StringComparison.Ordinal)
            && turn.Chance("approval") < ShareThatComesBack;
        return await turn.Dispatcher.SendAsync(
            comesBack
                ? new DecideApproval(turn.Task.DocumentId!, ApprovalVerdict.Returned, Reason.Ko, [])
                : new DecideApproval(turn.Task.DocumentId!, ApprovalVerdict.Approved, "", []),
            cancellationToken
        );
    }
}
