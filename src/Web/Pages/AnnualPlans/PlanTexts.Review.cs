using Ipses.Domain.Common;

namespace Ipses.Web.Pages.AnnualPlans;

// The PMO's review (R11c).
public static partial class PlanTexts
{
    public static readonly LocalizedText Criterion = new("검토 기준", "Criterion");
    public static readonly LocalizedText Finding = new("검토 의견", "Finding");
    public static readonly LocalizedText RequestedChange = new("수정 요구", "Requested change");
    public static readonly LocalizedText Appropriate = new("적정", "Appropriate");
    public static readonly LocalizedText NeedsChange = new("수정 필요", "Needs a change");
    public static readonly LocalizedText About = new("대상 항목", "Item");
    public static readonly LocalizedText WholePlan = new("계획 전체", "The whole plan");
    public static readonly LocalizedText RecordFinding = new("의견 저장", "Save the finding");
    public static readonly LocalizedText Withdraw = new("취소", "Take back");
    public static readonly LocalizedText FindingSaved = new(
        "검토 의견을 저장했습니다.",
        "The finding was saved."
    );
    public static readonly LocalizedText FindingWithdrawn = new(
        "검토 의견을 취소했습니다.",
        "The finding was taken back."
    );
    public static readonly LocalizedText Accept = new("수용", "Accept");
    public static readonly LocalizedText ReturnPlan = new("보완 요구", "Return");
    public static readonly LocalizedText AcceptWhat = new(
        "수용하면 정부업무평가위원회 안건이 됩니다. 모든 기준에 의견이 있어야 합니다.",
        "An accepted plan comes before the GPEC. Every criterion needs a finding."
    );
    public static readonly LocalizedText ReturnWhat = new(
        "보완을 요구하면 기관이 수정 요구마다 조치 결과를 적어 다시 제출합니다.",
        "A returned plan comes back with an answer to each requested change."
    );
    public static readonly LocalizedText ReviewDone = new(
        "검토를 마쳤습니다. 기관에 알렸습니다.",
        "The review is done. The institution has been told."
    );
    public static readonly LocalizedText NotForReview = new(
        "지금은 검토할 수 있는 상태가 아닙니다.",
        "The plan is not open for your review now."
    );
    public static readonly LocalizedText NoFindings = new(
        "아직 의견이 없습니다.",
        "No finding yet."
    );
}
