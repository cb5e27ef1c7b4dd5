using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <summary>Where a plan stands (R16).</summary>
public enum PlanState
{
    /// <summary>Being written (작성 중).</summary>
    Draft,

    /// <summary>In approval: locked (결재 중).</summary>
    InApproval,

    /// <summary>Approved by the institution's head and sent to the PMO (제출).</summary>
    Submitted,

    /// <summary>The PMO reviews it (검토 중).</summary>
    UnderReview,

    /// <summary>Accepted: may come before the GPEC (적정).</summary>
    Accepted,

    /// <summary>Confirmed by a resolution of the GPEC (확정).</summary>
    Confirmed,

    /// <summary>A plan of an earlier year, entered as it was printed; it never went through this product.</summary>
    Recorded,
}

/// <summary>What each state is called.</summary>
public static class PlanStates
{
    public static LocalizedText NameOf(PlanState state) =>
        state switch
        {
            PlanState.Draft => new("작성 중", "Draft"),
            PlanState.InApproval => new("결재 중", "In approval"),
            PlanState.Submitted => new("제출", "Submitted"),
            PlanState.UnderReview => new("검토 중", "Under review"),
            PlanState.Accepted => new("검토 완료", "Accepted"),
            PlanState.Confirmed => new("확정", "Confirmed"),
            _ => new("기록(인쇄본)", "Recorded as printed"),
        };
}
