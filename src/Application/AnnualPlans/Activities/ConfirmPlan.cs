using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.AnnualPlans.Activities;

/// <summary>
/// <c>Ipses.ConfirmPlan</c>: confirms the plan with the GPEC's latest resolution on it (R16). Without one that adopted
/// this very plan the step stops with an incident: no definition gets around the resolution.
/// </summary>
public sealed class ConfirmPlan(PlanResolutions resolutions) : Activity
{
    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor { get; } =
        new()
        {
            TypeName = "Ipses.ConfirmPlan",
            Category = PlanSteps.Category,
            IsGuarded = true,
            DisplayName = new Label("Confirm the plan", "시행계획 확정"),
            Description = new Label(
                "Confirms the accepted plan with the resolution of the GPEC that adopted it.",
                "검토를 마친 시행계획을 정부업무평가위원회의 의결로 확정합니다."
            ),
            Inputs = PlanSteps.About,
            Outputs =
            [
                new(
                    "ResolutionNumber",
                    "String",
                    new("Resolution", "의결 번호"),
                    new("Number of the resolution", "의결 번호")
                ),
            ],
            Ports = [new("Done", new("Done", "완료"))],
        };

    /// <inheritdoc />
    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) =>
        resolutions.CarryOutAsync(
            context,
            (plan, resolution, deed) => plan.Confirm(resolution, deed),
            cancellation
        );
}

/// <summary>
/// <c>Ipses.RemandPlan</c>: opens the draft again with the reasons of the GPEC's latest resolution on the plan, which
/// rejected or remanded it (R16).
/// </summary>
public sealed class RemandPlan(PlanResolutions resolutions) : Activity
{
    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor { get; } =
        ConfirmPlan.Descriptor with
        {
            TypeName = "Ipses.RemandPlan",
            DisplayName = new Label("Remand the plan", "시행계획 재심의 회부"),
            Description = new Label(
                "Opens the draft again with the reasons of the resolution that did not adopt it.",
                "원안대로 의결되지 않은 시행계획을 의결 사유와 함께 다시 작성하게 합니다."
            ),
        };

    /// <inheritdoc />
    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) =>
        resolutions.CarryOutAsync(
            context,
            (plan, resolution, deed) => plan.Remand(resolution, deed),
            cancellation
        );
}

/// <summary>Finds the latest resolution on a plan and carries it out.</summary>
public sealed class PlanResolutions(IUnitOfWork unit) : IScoped
{
    internal async ValueTask<ActivityOutcome> CarryOutAsync(
        ActivityContext context,
        Func<AnnualPlan, Resolution, Deed, Result> carryOut,
        CancellationToken cancellation
    )
    {
        string id = PlanSteps.PlanIdOf(context);
        if (await unit.FindAsync<AnnualPlan>(id, cancellation) is not { } plan)
        {
            return PlanSteps.Fault(AnnualPlanErrors.NotFound(id));
        }
        IReadOnlyList<Resolution> found = await unit.ListAsync<Resolution, Resolution>(
            all =>
                all.Where(resolution =>
                        resolution.DocumentKind == AnnualPlan.DocumentKind
                        && resolution.DocumentId == id
                    )
                    .OrderByDescending(resolution => resolution.Date)
                    .ThenByDescending(resolution => resolution.Sequence),
            cancellation
        );
        if (found.Count == 0)
        {
            return PlanSteps.Fault(
                AnnualPlanErrors.ResolutionOfAnother("-", $"{PlanPolicies.ConfirmingBody} {id}")
            );
        }
        Result done = carryOut(plan, found[0], PlanSteps.DeedOf(context));
        return done.IsRefused
            ? PlanSteps.Fault(done)
            : Outcome.Done().WithOutput("ResolutionNumber", found[0].Number);
    }
}
