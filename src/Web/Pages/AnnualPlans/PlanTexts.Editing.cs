using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Web.Pages.AnnualPlans;

// Writing a plan and its parts, and sending it on.
public static partial class PlanTexts
{
    public static readonly LocalizedText Save = new("저장", "Save");
    public static readonly LocalizedText SavedAt = new("저장됨", "Saved");
    public static readonly LocalizedText Saving = new("저장 중", "Saving");
    public static readonly LocalizedText NotSaved = new("저장되지 않음", "Not saved");
    public static readonly LocalizedText NeverSaved = new(
        "아직 저장된 변경 없음",
        "Nothing saved yet"
    );
    public static readonly LocalizedText MoveUp = new("위로", "Up");
    public static readonly LocalizedText MoveDown = new("아래로", "Down");
    public static readonly LocalizedText MoveUnder = new("옮길 위치", "Move under");
    public static readonly LocalizedText Move = new("옮기기", "Move");
    public static readonly LocalizedText Remove = new("삭제", "Remove");
    public static readonly LocalizedText RemoveYes = new(
        "아래 항목까지 모두 삭제",
        "Remove with all below it"
    );
    public static readonly LocalizedText AddObjective = new("전략목표 추가", "Add an objective");
    public static readonly LocalizedText AddTarget = new("성과목표 추가", "Add a target");
    public static readonly LocalizedText AddTask = new("관리과제 추가", "Add a task");
    public static readonly LocalizedText AddIndicator = new("성과지표 추가", "Add an indicator");
    public static readonly LocalizedText AddRow = new("묶음 행 추가", "Add an aggregate row");
    public static readonly LocalizedText Start = new(
        "지난해 계획에서 시작",
        "Start from last year's plan"
    );
    public static readonly LocalizedText StartWhat = new(
        "지난해 계획을 가중치까지 그대로 가져옵니다. 이미 작성한 부분은 바뀌지 않습니다.",
        "Brings last year's plan over as it stands, weights included. What is written already stays."
    );
    public static readonly LocalizedText TakeProposals = new(
        "빈 목표치에 제안값 채우기",
        "Fill empty targets with the proposals"
    );
    public static readonly LocalizedText SendOn = new("결재 올리기", "Send on for approval");
    public static readonly LocalizedText SendOnWhat = new(
        "보내면 계획이 잠기고 결재선의 첫 결재자에게 할 일이 생깁니다.",
        "Sending on locks the plan and gives the first approver a task."
    );
    public static readonly LocalizedText Note = new("전달할 말", "Note to the approvers");
    public static readonly LocalizedText SentOn = new(
        "결재를 올렸습니다. 첫 결재자에게 알렸습니다.",
        "The plan was sent on. The first approver has been told."
    );
    public static readonly LocalizedText ToMend = new(
        "보내기 전에 고칠 것",
        "To mend before sending on"
    );
    public static readonly LocalizedText Fit = new(
        "결재를 올릴 수 있는 상태입니다.",
        "The plan is fit to be sent on."
    );
    public static readonly LocalizedText CheckList = new("답할 검토 의견", "Findings to answer");
    public static readonly LocalizedText Answer = new("조치 결과", "Your answer");
    public static readonly LocalizedText AnswerSave = new("답 저장", "Save the answer");
    public static readonly LocalizedText Answered = new(
        "조치 결과를 저장했습니다.",
        "Your answer was saved."
    );
    public static readonly LocalizedText CameBack = new("돌아온 사유", "Why it came back");
    public static readonly LocalizedText HandIn = new("작성 완료", "Hand in the part");
    public static readonly LocalizedText PassOn = new("확인하고 보내기", "Pass it on");
    public static readonly LocalizedText GiveBack = new("되돌리기", "Give it back");
    public static readonly LocalizedText Waive = new("제외하기", "Go on without it");
    public static readonly LocalizedText Reason = new("사유", "Reason");
    public static readonly LocalizedText HandedIn = new(
        "부서 작성분을 제출했습니다. 부서장에게 알렸습니다.",
        "The part was handed in. The unit's head has been told."
    );
    public static readonly LocalizedText PassedOn = new(
        "부서 작성분을 성과관리 담당자에게 보냈습니다.",
        "The part was passed on to the performance officer."
    );
    public static readonly LocalizedText GivenBack = new(
        "부서 작성분을 되돌렸습니다. 부서에 알렸습니다.",
        "The part was given back. The unit has been told."
    );
    public static readonly LocalizedText Waived = new(
        "이 부서의 작성분 없이 진행합니다.",
        "The plan goes on without this part."
    );
    public static readonly LocalizedText NodeSaved = new("저장했습니다.", "Saved.");
    public static readonly LocalizedText NodeAdded = new("항목을 추가했습니다.", "Added.");
    public static readonly LocalizedText NodeMoved = new("항목을 옮겼습니다.", "Moved.");
    public static readonly LocalizedText NodeRemoved = new("항목을 삭제했습니다.", "Removed.");
    public static readonly LocalizedText Started = new(
        "지난해 계획을 가져왔습니다. 가중치와 목표치를 확인하십시오.",
        "Last year's plan was brought over. Check weights and targets."
    );
    public static readonly LocalizedText Proposed = new(
        "빈 목표치를 제안값으로 채웠습니다.",
        "Empty targets were filled with the proposals."
    );
    public static readonly LocalizedText Theirs = new("먼저 저장된 내용", "Saved first");
    public static readonly LocalizedText Mine = new("내가 입력한 내용", "What you typed");
    public static readonly LocalizedText KeepMine = new("내 내용으로 저장", "Save mine");
    public static readonly LocalizedText TakeTheirs = new(
        "먼저 저장된 내용 쓰기",
        "Use what was saved first"
    );
    public static readonly LocalizedText Keys = new(
        "Enter: 저장하고 다음 칸 · Alt+↑↓: 항목 옮기기 · 입력한 내용은 칸을 벗어날 때 저장됩니다.",
        "Enter saves and goes to the next field · Alt+↑↓ moves the item · what you type is saved when you leave the field."
    );
    public static readonly LocalizedText ColleagueChanged = new(
        "동료가 방금 고친 항목이 있습니다.",
        "A colleague has just changed something."
    );
    public static readonly LocalizedText Reload = new("새로 불러오기", "Load it");
    public static readonly LocalizedText ReadOnly = new(
        "지금은 수정할 수 없습니다.",
        "This can't be edited now."
    );
    public static readonly LocalizedText OtherUnit = new(
        "다른 부서가 맡은 부분입니다.",
        "Another unit is in charge of this."
    );

    public static LocalizedText Of(PartState state) =>
        state switch
        {
            PartState.Open => new("작성 중", "Being written"),
            PartState.Filled => new("부서장 확인 대기", "With the unit's head"),
            PartState.PassedOn => new("제출", "Passed on"),
            _ => new("제외", "Waived"),
        };
}
