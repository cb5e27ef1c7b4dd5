// Long because it is a list of texts, each in two languages.
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>Texts of the pages of annual plans, in both languages.</summary>
public static class PlanTexts
{
    public static readonly LocalizedText Code = new("기관 코드", "Code");
    public static readonly LocalizedText PartsIn = new(
        "제출된 부서 작성분",
        "Units' parts that are in"
    );
    public static readonly LocalizedText ExportAs = new("내려받기", "Download");
    public static readonly LocalizedText ExportAll = new(
        "보이는 모든 계획 내려받기(ZIP)",
        "Download all plans shown (ZIP)"
    );
    public static readonly LocalizedText Plans = new(
        "성과관리 시행계획",
        "Annual performance plans"
    );
    public static readonly LocalizedText Plan = new("시행계획", "Annual plan");
    public static readonly LocalizedText Edit = new("작성", "Edit");
    public static readonly LocalizedText Approve = new("결재", "Approval");
    public static readonly LocalizedText Review = new("검토", "Review");
    public static readonly LocalizedText History = new("이력과 비교", "History and comparison");
    public static readonly LocalizedText Institution = new("기관", "Institution");
    public static readonly LocalizedText Year = new("연도", "Year");
    public static readonly LocalizedText State = new("상태", "State");
    public static readonly LocalizedText Parts = new("부서 작성분(취합)", "Units' parts");
    public static readonly LocalizedText WeightSum = new("가중치 합", "Sum of weights");
    public static readonly LocalizedText LastSaved = new("마지막 저장", "Last saved");
    public static readonly LocalizedText Resolution = new("의결 번호", "Resolution");
    public static readonly LocalizedText All = new("전체", "All");
    public static readonly LocalizedText Search = new(
        "기관 이름 또는 코드",
        "Name or code of the institution"
    );
    public static readonly LocalizedText Filter = new("조회", "Show");
    public static readonly LocalizedText NoneYet = new(
        "아직 볼 수 있는 시행계획이 없습니다. 지침이 통보되고 작성이 시작되면 여기에 나타납니다.",
        "There is no plan for you to see yet. Plans appear here when the guidelines are issued and drafting opens."
    );
    public static readonly LocalizedText NoneFound = new(
        "조건에 맞는 시행계획이 없습니다.",
        "No plan fits the filter."
    );
    public static readonly LocalizedText OpenFindings = new("답할 검토 의견", "findings to answer");
    public static readonly LocalizedText Mission = new("임무", "Mission");
    public static readonly LocalizedText Vision = new("비전", "Vision");
    public static readonly LocalizedText Frame = new(
        "임무·비전·재정 실적",
        "Mission, vision and financial results"
    );
    public static readonly LocalizedText Objective = new("전략목표", "Strategic objective");
    public static readonly LocalizedText Target = new("성과목표", "Performance target");
    public static readonly LocalizedText Task = new("관리과제", "Task");
    public static readonly LocalizedText Indicator = new("성과지표", "Performance indicator");
    public static readonly LocalizedText AggregateRow = new("묶음 행", "Aggregate row");
    public static readonly LocalizedText AggregateRows = new(
        "여러 지표를 묶은 행",
        "Rows that stand for several indicators"
    );
    public static readonly LocalizedText AggregateOf = new(
        "묶은 지표의 수",
        "Indicators it stands for"
    );
    public static readonly LocalizedText NameKo = new("이름(한국어)", "Name (Korean)");
    public static readonly LocalizedText NameEn = new("이름(영어)", "Name (English)");
    public static readonly LocalizedText MissionKo = new("임무(한국어)", "Mission (Korean)");
    public static readonly LocalizedText MissionEn = new("임무(영어)", "Mission (English)");
    public static readonly LocalizedText VisionKo = new("비전(한국어)", "Vision (Korean)");
    public static readonly LocalizedText VisionEn = new("비전(영어)", "Vision (English)");
    public static readonly LocalizedText Unit = new("담당 부서", "Unit in charge");
    public static readonly LocalizedText Person = new("담당자", "Person in charge");
    public static readonly LocalizedText Agenda = new("연계 국정과제", "Agenda it serves");
    public static readonly LocalizedText AgendaReference = new(
        "연계 과제·계획·지시",
        "Which item, plan or directive"
    );
    public static readonly LocalizedText AgendaReason = new("연계가 없는 사유", "Why none");
    public static readonly LocalizedText Milestones = new("추진일정", "Milestones");
    public static readonly LocalizedText MilestoneName = new("일정", "Milestone");
    public static readonly LocalizedText MilestoneDate = new("날짜", "Date");
    public static readonly LocalizedText Spending = new(
        "예산과 집행(백만 원)",
        "Budget and spending (million won)"
    );
    public static readonly LocalizedText Budget = new("예산", "Budget");
    public static readonly LocalizedText Spent = new("집행", "Spent");
    public static readonly LocalizedText Programme = new("재정사업", "Spending programme");
    public static readonly LocalizedText ProgrammeKindLabel = new(
        "재정사업 유형",
        "Kind of programme"
    );
    public static readonly LocalizedText Brm = new("단위과제(BRM)", "Unit task (BRM)");
    public static readonly LocalizedText Affiliated = new("수행 산하기관", "Affiliated body");
    public static readonly LocalizedText Kind = new("지표 성격", "Kind");
    public static readonly LocalizedText Level = new("논리모형 단계", "Level in the logic model");
    public static readonly LocalizedText Measure = new("단위", "Unit of measure");
    public static readonly LocalizedText DirectionLabel = new("지표 방향", "Direction");
    public static readonly LocalizedText Ideal = new("이상값", "Ideal value");
    public static readonly LocalizedText Formula = new("측정산식", "Formula");
    public static readonly LocalizedText Source = new("자료출처", "Data source");
    public static readonly LocalizedText Frequency = new("측정주기", "Frequency");
    public static readonly LocalizedText Weight = new("가중치(%)", "Weight (%)");
    public static readonly LocalizedText CountedIn = new("가중치 산정", "Weight counted");
    public static readonly LocalizedText OwnWeight = new("이 지표의 가중치로", "by itself");
    public static readonly LocalizedText InRow = new("묶음 행에 포함", "in the row");
    public static readonly LocalizedText Results = new("최근 3년 실적", "Results of three years");
    public static readonly LocalizedText TargetValue = new("목표치", "Target");
    public static readonly LocalizedText Proposal = new(
        "도전적 목표 제안",
        "Challenging-target proposal"
    );
    public static readonly LocalizedText Rationale = new(
        "목표치 설정 근거",
        "Rationale of the target"
    );
    public static readonly LocalizedText Responsible = new("지표 담당자", "Responsible person");
    public static readonly LocalizedText ReportedScore = new(
        "보고된 환산점수",
        "Reported converted score"
    );
    public static readonly LocalizedText Financial = new(
        "최근 3년 재정 실적(백만 원)",
        "Financial results of three years (million won)"
    );
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
    public static readonly LocalizedText Amend = new("변경(수정) 시작", "Open an amendment");
    public static readonly LocalizedText AmendWhat = new(
        "확정된 계획은 같은 결재·검토·의결을 거쳐서만 바뀝니다.",
        "A confirmed plan changes only through the same approval, review and resolution."
    );
    public static readonly LocalizedText Amended = new(
        "변경을 시작했습니다. 의결될 때까지 확정된 계획이 유효합니다.",
        "The amendment is open. The confirmed version stays in force until it is resolved."
    );
    public static readonly LocalizedText InForce = new("시행 중인 판", "Version in force");
    public static readonly LocalizedText Revision = new("판", "Revision");
    public static readonly LocalizedText Compare = new("비교", "Compare");
    public static readonly LocalizedText From = new("이전 판", "Older revision");
    public static readonly LocalizedText To = new("이후 판", "Newer revision");
    public static readonly LocalizedText NoDifference = new(
        "두 판의 내용이 같습니다.",
        "The two revisions say the same."
    );
    public static readonly LocalizedText Before = new("이전", "Before");
    public static readonly LocalizedText After = new("이후", "After");
    public static readonly LocalizedText ReadOnly = new(
        "지금은 수정할 수 없습니다.",
        "This can't be edited now."
    );
    public static readonly LocalizedText OtherUnit = new(
        "다른 부서가 맡은 부분입니다.",
        "Another unit is in charge of this."
    );
    public static readonly LocalizedText Unnamed = new("(이름 없음)", "(no name yet)");
    public static readonly LocalizedText More = new("자세히", "Details");
    public static readonly LocalizedText Contents = new("목표 체계", "Objective tree");

    public static readonly LocalizedText Differences = new(
        "판 비교",
        "Differences between revisions"
    );
    public static readonly LocalizedText Change = new("변경 구분", "Change");
    public static readonly LocalizedText Item = new("항목", "Item");
    public static readonly LocalizedText Revisions = new("저장 이력", "Revisions");
    public static readonly LocalizedText Versions = new("확정된 판", "Confirmed versions");
    public static readonly LocalizedText Reopenings = new(
        "다시 작성하게 된 경위",
        "Why it was opened again"
    );
    public static readonly LocalizedText ChangedSince = new(
        "그 뒤로 바뀐 내용",
        "What changed since"
    );
    public static readonly LocalizedText AmendedBecause = new("변경 사유", "Amended because");
    public static readonly LocalizedText AmendedByResolution = new(
        "의결에서 수정된 내용",
        "Amended by the resolution"
    );
    public static readonly LocalizedText WhatWasAmended = new("변경된 내용", "What was amended");
    public static readonly LocalizedText ToPresent = new("현재 계획 보기", "The plan as it stands");

    public static LocalizedText VersionOf(int number) =>
        LocalizedText.Of($"제{number}판", $"Version {number}");

    public static LocalizedText EvaluatedBy(int year) =>
        new(
            FormattableString.Invariant($"{year}년 평가에 적용"),
            FormattableString.Invariant($"used for the evaluation of {year}")
        );

    public static LocalizedText BetweenRevisions(int from, int to) =>
        LocalizedText.Of($"{from}판 → {to}판", $"Revision {from} → {to}");

    public static LocalizedText ReadingVersion(int number, string resolution) =>
        LocalizedText.Of(
            $"의결 {resolution}(으)로 확정된 제{number}판을 보고 있습니다.",
            $"You are reading version {number}, confirmed by resolution {resolution}."
        );

    public static readonly LocalizedText DerivesFrom = new("바탕이 된 전략계획", "Derives from");
    public static readonly LocalizedText StrategicPlans = new("전략계획", "Strategic plans");

    public static LocalizedText StrategicPlanOf(int firstYear) =>
        new(
            FormattableString.Invariant($"{firstYear}~{firstYear + 4} 성과관리 전략계획"),
            FormattableString.Invariant($"Strategic plan {firstYear} to {firstYear + 4}")
        );

    public static LocalizedText AmendmentOpen(int number) =>
        LocalizedText.Of(
            $"변경안이 진행 중입니다. 위원회가 의결할 때까지 제{number}판이 효력을 가집니다.",
            $"An amendment is on its way. Version {number} stays in force until the GPEC has resolved."
        );

    /// <summary>The badge's colour class of a change; the word always stands beside it.</summary>
    public static string BadgeOf(NodeChange change) =>
        change switch
        {
            NodeChange.Added => "bg-light-success",
            NodeChange.Removed => "bg-light-danger",
            _ => "bg-light-warning",
        };

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

    public static LocalizedText Of(PartState state) =>
        state switch
        {
            PartState.Open => new("작성 중", "Being written"),
            PartState.Filled => new("부서장 확인 대기", "With the unit's head"),
            PartState.PassedOn => new("제출", "Passed on"),
            _ => new("제외", "Waived"),
        };

    public static LocalizedText Of(ReopeningCause cause) =>
        cause switch
        {
            ReopeningCause.ReturnedInApproval => new("결재에서 반려", "Returned in approval"),
            ReopeningCause.RejectedInApproval => new("결재에서 부결", "Rejected in approval"),
            ReopeningCause.ReturnedInReview => new("국무총리실의 보완 요구", "Returned by the PMO"),
            ReopeningCause.Remanded => new("위원회의 재심의 회부", "Remanded by the GPEC"),
            _ => new("변경", "Amendment"),
        };

    public static LocalizedText Of(NodeChange change) =>
        change switch
        {
            NodeChange.Added => new("추가", "Added"),
            NodeChange.Removed => new("삭제", "Removed"),
            _ => new("변경", "Changed"),
        };

    /// <summary>The badge's colour class of a state; the word always stands beside it.</summary>
    public static string BadgeOf(PlanState state) =>
        state switch
        {
            PlanState.Confirmed => "bg-light-success",
            PlanState.Accepted or PlanState.Submitted or PlanState.UnderReview =>
                "bg-light-information",
            PlanState.InApproval => "bg-light-warning",
            PlanState.Recorded => "bg-light-gray",
            _ => "bg-light-primary",
        };
}
