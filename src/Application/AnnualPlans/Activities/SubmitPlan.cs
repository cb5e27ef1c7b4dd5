using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.AnnualPlans.Activities;

/// <summary>
/// <c>Ipses.SubmitPlan</c>: sends the plan that its institution has approved in full to the PMO (R16). One that is not
/// approved stops the step with an incident; one that went already changes nothing (R23).
/// </summary>
public sealed class SubmitPlan(IUnitOfWork unit) : Activity
{
    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor { get; } =
        new()
        {
            TypeName = "Ipses.SubmitPlan",
            Category = PlanSteps.Category,
            IsGuarded = true,
            DisplayName = new Label("Submit the plan", "시행계획 제출"),
            Description = new Label(
                "Sends the plan approved by its institution to the PMO for review.",
                "기관의 결재가 끝난 시행계획을 국무총리실에 제출합니다."
            ),
            Inputs = PlanSteps.About,
            Ports = [new("Done", new("Done", "완료"))],
        };

    /// <inheritdoc />
    public override async ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        string id = PlanSteps.PlanIdOf(context);
        if (await unit.FindAsync<AnnualPlan>(id, cancellation) is not { } plan)
        {
            return PlanSteps.Fault(AnnualPlanErrors.NotFound(id));
        }
        if (
            plan.State
            is PlanState.Submitted
                or PlanState.UnderReview
                or PlanState.Accepted
                or PlanState.Confirmed
        )
        {
            return Outcome.Done();
        }
        Result submitted = plan.Submit(PlanSteps.DeedOf(context));
        return submitted.IsRefused ? PlanSteps.Fault(submitted) : Outcome.Done();
    }
}
