using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Web.Pages.AnnualPlans;

// Approval of a plan (R16).
public static partial class PlanTexts
{
    public static readonly LocalizedText ApprovalLine = new("결재선", "Approval chain");
    public static readonly LocalizedText Round = new("차수", "Round");
    public static readonly LocalizedText Step = new("단계", "Step");
    public static readonly LocalizedText Who = new("누가", "Who");
    public static readonly LocalizedText When = new("언제", "When");
    public static readonly LocalizedText What = new("무엇을", "What");
    public static readonly LocalizedText Comment = new("의견", "Comment");
    public static readonly LocalizedText Drafted = new("기안", "Drafted and sent on");
    public static readonly LocalizedText Waiting = new("대기", "Waiting");
    public static readonly LocalizedText DocumentNumber = new("문서번호", "Document number");
    public static readonly LocalizedText Decision = new("결정", "Decision");
    public static readonly LocalizedText DoApprove = new("결재", "Approve");
    public static readonly LocalizedText DoConcur = new("협조(동의)", "Concur");
    public static readonly LocalizedText DoReturn = new("반려(보완 요구)", "Return to be mended");
    public static readonly LocalizedText DoReject = new("부결", "Reject");
    public static readonly LocalizedText CommentReason = new(
        "의견(반려·부결 시 필수)",
        "Comment (a reason is needed for a return or rejection)"
    );
    public static readonly LocalizedText Points = new(
        "사유가 가리키는 항목",
        "Items that the reason points at"
    );
    public static readonly LocalizedText Decide = new("결정하기", "Decide");
    public static readonly LocalizedText Decided = new(
        "결정을 기록했습니다. 다음 담당자에게 알렸습니다.",
        "Your decision is recorded. The next in line has been told."
    );
    public static readonly LocalizedText NotYourTurn = new(
        "지금 이 계획에 결재하실 단계가 없습니다.",
        "There is no step of this plan for you to decide now."
    );
    public static readonly LocalizedText Consequence = new("결재 또는 협조하면", "If you agree");
    public static readonly LocalizedText GoesToNext = new(
        "다음 결재자에게 넘어갑니다:",
        "it goes to the next approver:"
    );
    public static readonly LocalizedText GoesToPmo = new(
        "결재가 끝나 문서번호가 부여되고 국무총리실에 제출됩니다.",
        "the approval is complete, the document gets its number and is submitted to the PMO."
    );
    public static readonly LocalizedText IfReturned = new(
        "반려하면 계획이 다시 열리고 성과관리 담당자가 사유를 받습니다.",
        "If you return it, the plan opens again and the performance officer gets your reason."
    );

    /// <summary>The step of the chain, as people call it.</summary>
    public static LocalizedText Of(ApprovalVerdict verdict) =>
        verdict switch
        {
            ApprovalVerdict.Approved => new("결재", "Approved"),
            ApprovalVerdict.Returned => new("반려", "Returned"),
            _ => new("부결", "Rejected"),
        };

    public static LocalizedText Of(ApprovalManner manner) =>
        manner switch
        {
            ApprovalManner.Delegated => new("전결", "delegated"),
            ApprovalManner.Acting => new("대결", "acting"),
            _ => new("결재", "regular"),
        };
}
