using Ipses.Application.AnnualPlans;
using Ipses.Application.Common;
using Ipses.Application.Guidelines.AcknowledgeGuidelines;
using Ipses.Application.Guidelines.SendToCommittee;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Guidelines;
using Ipses.Domain.StrategicPlans;

namespace Ipses.Application.WorkflowBridge.Options;

/// <summary>Kinds of document that steps can be about.</summary>
public sealed class DocumentKindOptions : IOptionSource
{
    /// <inheritdoc/>
    public string Key => OptionKeys.DocumentKinds;

    /// <inheritdoc/>
    public Task<IReadOnlyList<OptionChoice>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OptionChoice>>([
            new(AnnualPlan.DocumentKind, new("성과관리 시행계획", "Annual performance plan")),
            new(StrategicPlan.DocumentKind, new("성과관리 전략계획", "Strategic plan")),
            new(YearGuidelines.DocumentKind, new("성과관리·평가 기본지침", "Guidelines")),
        ]);
}

/// <summary>Forms that complete a task; without one it is completed in the inbox.</summary>
public sealed class FormOptions : IOptionSource
{
    /// <inheritdoc/>
    public string Key => OptionKeys.Forms;

    /// <inheritdoc/>
    public Task<IReadOnlyList<OptionChoice>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OptionChoice>>([
            new(PlanForms.Part, new("부서 작성분 작성", "Fill a unit's part of the plan")),
            new(PlanForms.PartCheck, new("부서 작성분 확인", "Check a unit's part of the plan")),
            new(PlanForms.Edit, new("시행계획 작성", "Write the plan and send it on")),
            new(PlanForms.Approval, new("시행계획 결재", "Decide on the plan")),
            new(PlanForms.Review, new("시행계획 검토", "Review the plan")),
            new(SendToCommitteeHandler.Form, new("기본지침 작성", "Write the guidelines")),
            new(
                AcknowledgeGuidelinesHandler.Form,
                new("기본지침 확인", "Acknowledge the guidelines")
            ),
        ]);
}
