using Ipses.Application.DeadlineTasks.Inbox;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Web.Pages.DeadlineTasks;

/// <summary>Texts of the inbox, the task page and the extension pages.</summary>
public static class DeadlineTaskTexts
{
    public static readonly LocalizedText State = new("상태", "State");
    public static readonly LocalizedText TimeLeft = new("남은 기간", "Time left");
    public static readonly LocalizedText ClosedAt = new("처리 시각", "Closed at");
    public static readonly LocalizedText ClosedBy = new("처리자", "Closed by");
    public static readonly LocalizedText AskedAt = new("요청 시각", "Asked at");
    public static readonly LocalizedText DecidedAt = new("결정 시각", "Decided at");
    public static readonly LocalizedText Inbox = new("내 할 일", "My tasks");
    public static readonly LocalizedText Tabs = new("할 일 구분", "Kinds of tasks");
    public static readonly LocalizedText Filters = new("목록 거르기", "Narrow the list");
    public static readonly LocalizedText AllInstitutions = new("모든 기관", "All institutions");
    public static readonly LocalizedText AllKinds = new("모든 문서", "All documents");
    public static readonly LocalizedText AllSteps = new("모든 단계", "All steps");
    public static readonly LocalizedText Institution = new("기관", "Institution");
    public static readonly LocalizedText Kind = new("문서 종류", "Kind of document");
    public static readonly LocalizedText Step = new("단계", "Step");
    public static readonly LocalizedText Columns = new("열 선택", "Columns");
    public static readonly LocalizedText ColumnsShown = new("보일 열", "Columns to show");
    public static readonly LocalizedText ColumnsAlways = new(
        "할 일과 기한은 늘 보입니다. 내려받는 엑셀 파일에도 보이는 열만 들어갑니다.",
        "Title and due date are always shown. A downloaded workbook has the columns that are shown."
    );
    public static readonly LocalizedText UsualColumns = new("기본 열로", "Usual columns");
    public static readonly LocalizedText Apply = new("적용", "Apply");
    public static readonly LocalizedText Clear = new("거르기 해제", "Show all");
    public static readonly LocalizedText Pages = new("쪽 이동", "Pages");
    public static readonly LocalizedText Previous = new("이전", "Previous");
    public static readonly LocalizedText Following = new("다음", "Next");
    public static readonly LocalizedText Due = new("기한", "Due");
    public static readonly LocalizedText Assignee = new("담당", "Who");
    public static readonly LocalizedText Asked = new("기한 연장 요청 중", "Extension asked for");
    public static readonly LocalizedText YourTurn = new("내 차례", "Your turn");

    public static readonly LocalizedText StateOpen = new("진행 중", "Open");
    public static readonly LocalizedText StateSoon = new("기한 임박", "Due soon");
    public static readonly LocalizedText StateLate = new("기한 지남", "Overdue");
    public static readonly LocalizedText StateDone = new("완료", "Done");
    public static readonly LocalizedText StateReturned = new("반려", "Returned");
    public static readonly LocalizedText StateRejected = new("부결", "Rejected");
    public static readonly LocalizedText StateCancelled = new("취소", "Cancelled");

    public static readonly LocalizedText What = new("할 일", "What to do");
    public static readonly LocalizedText Why = new("근거", "Legal basis");
    public static readonly LocalizedText NoBasis = new(
        "이 단계에는 법적 근거가 적혀 있지 않습니다.",
        "No legal basis is given for this step."
    );
    public static readonly LocalizedText Place = new(
        "전체 절차에서의 위치",
        "Where this stands in the cycle"
    );
    public static readonly LocalizedText CurrentStep = new("현재 단계", "Current step");
    public static readonly LocalizedText ByWhen = new("언제까지", "By when");
    public static readonly LocalizedText WhyThisDate = new("왜 이 날짜인가요?", "Why this date?");
    public static readonly LocalizedText RuleFromGuideline = new(
        "올해 지침이 정한 날짜입니다.",
        "The date is set by this year's guidelines."
    );
    public static readonly LocalizedText RuleFromStep = new(
        "절차의 기본 규칙에 따른 날짜입니다(올해 지침에서 달리 정하지 않음).",
        "The date follows the step's default rule; this year's guidelines don't change it."
    );
    public static readonly LocalizedText MidnightMeans = new(
        "기한은 그날 24:00(서울 시각)까지입니다.",
        "Due means 24:00 of that day, Seoul time."
    );
    public static readonly LocalizedText NextReminder = new("다음 알림", "Next reminder");
    public static readonly LocalizedText ForWhom = new("대상", "For whom");
    public static readonly LocalizedText Document = new("문서", "Document");
    public static readonly LocalizedText WhoHasIt = new("담당자", "Who has it");
    public static readonly LocalizedText NobodyToday = new(
        "오늘 이 직위를 맡은 사람이 없습니다. 총괄 담당자가 다른 사람에게 배정할 수 있습니다.",
        "Nobody holds this role today. A coordinator can give the task to somebody else."
    );
    public static readonly LocalizedText MadeBy = new("만든 단계", "Made by");

    public static readonly LocalizedText ToStep = new(
        "워크플로의 해당 단계 보기",
        "The step of the workflow"
    );

    public static readonly LocalizedText NextStep = new("그다음에는", "What happens next");
    public static readonly LocalizedText Now = new("지금 할 수 있는 일", "What you can do now");
    public static readonly LocalizedText NotYours = new(
        "이 할 일은 오늘 아래 담당자만 처리할 수 있습니다.",
        "Only those named as having this task can act on it today."
    );
    public static readonly LocalizedText ActsFor = new("직무대리로 처리합니다:", "You act for");
    public static readonly LocalizedText MarkDone = new("완료하기", "Mark as done");
    public static readonly LocalizedText CommentIfAny = new("의견(선택)", "Comment (optional)");
    public static readonly LocalizedText Return = new("반려하기", "Return it");
    public static readonly LocalizedText ReturnReason = new("반려 사유", "Reason for returning it");
    public static readonly LocalizedText AskExtension = new("기한 연장 요청", "Ask for more time");
    public static readonly LocalizedText DecideExtension = new(
        "기한 연장 요청 처리",
        "Decide on the extension"
    );
    public static readonly LocalizedText Reassign = new(
        "다른 사람에게 배정",
        "Give it to somebody else"
    );
    public static readonly LocalizedText ReassignTo = new("배정할 사람", "Whom to give it to");
    public static readonly LocalizedText ReassignDo = new("배정하기", "Reassign");
    public static readonly LocalizedText Choose = new("선택하십시오", "Please choose");
    public static readonly LocalizedText Reason = new("사유", "Reason");

    public static readonly LocalizedText Said = new("오간 의견", "What others said");
    public static readonly LocalizedText NothingSaid = new(
        "아직 의견이 없습니다. 담당자와 결재자가 남긴 의견과 반려 사유가 여기에 나타납니다.",
        "Nothing has been said yet. Comments and reasons for returning the document appear here."
    );
    public static readonly LocalizedText SaidAt = new("에서", "on");
    public static readonly LocalizedText NewComment = new("의견 남기기", "Add a comment");
    public static readonly LocalizedText CommentWho = new(
        "이 할 일을 볼 수 있는 사람이 모두 읽을 수 있습니다.",
        "Everybody who can see this task can read it."
    );
    public static readonly LocalizedText Post = new("등록", "Post");
    public static readonly LocalizedText Attachments = new("첨부 파일", "Attachments");
    public static readonly LocalizedText NoFiles = new(
        "아직 첨부 파일이 없습니다.",
        "No files have been attached yet."
    );
    public static readonly LocalizedText File = new("파일 선택", "Choose a file");
    public static readonly LocalizedText FileHint = new(
        "PDF, HWP·HWPX, 오피스 문서, 그림, 텍스트 파일을 올릴 수 있습니다.",
        "PDF, HWP and HWPX, Office, images and text files can be attached."
    );
    public static readonly LocalizedText Attach = new("첨부", "Attach");
    public static readonly LocalizedText Siblings = new(
        "같은 문서의 다른 할 일",
        "Other tasks on the same document"
    );
    public static readonly LocalizedText History = new("이력", "History");
    public static readonly LocalizedText Extensions = new("기한 연장", "Extensions");
    public static readonly LocalizedText Waiting = new("처리 대기", "Waiting");
    public static readonly LocalizedText Granted = new("승인", "Granted");
    public static readonly LocalizedText RefusedWord = new("거절", "Refused");

    public static readonly LocalizedText ExtensionTitle = new(
        "기한 연장 요청",
        "Ask for more time"
    );
    public static readonly LocalizedText PresentDue = new("현재 기한", "Present deadline");
    public static readonly LocalizedText NewDue = new("새 기한", "New deadline");
    public static readonly LocalizedText AskWhat = new(
        "총괄 담당자가 승인하면 이 할 일의 기한과 알림만 옮겨집니다. 같은 계획의 검토와 회의 일정은 그대로입니다.",
        "If a coordinator grants it, the deadline and reminders of this task alone move. The dates of review and session stay."
    );
    public static readonly LocalizedText AskDo = new("요청 보내기", "Send the request");
    public static readonly LocalizedText Back = new("할 일로 돌아가기", "Back to the task");

    public static readonly LocalizedText ExtensionsTitle = new(
        "기한 연장 요청",
        "Extension requests"
    );
    public static readonly LocalizedText NoRequests = new(
        "처리할 기한 연장 요청이 없습니다. 기관이 요청하면 여기에 나타나고 메일로도 알려 드립니다.",
        "No extension requests are waiting. When an institution asks for more time it appears here, and you get a mail."
    );
    public static readonly LocalizedText Decided = new("처리한 요청", "Decided requests");
    public static readonly LocalizedText NoneDecided = new(
        "아직 처리한 요청이 없습니다.",
        "None have been decided yet."
    );
    public static readonly LocalizedText AskedBy = new("요청한 사람", "Asked by");
    public static readonly LocalizedText DecidedBy = new("처리한 사람", "Decided by");
    public static readonly LocalizedText Consequences = new("승인하면", "If you grant it");
    public static readonly LocalizedText OnlyThisOne = new(
        "이 기관의 이 할 일만 기한과 알림이 옮겨지고, 다른 기관의 일정은 그대로입니다.",
        "Deadline and reminders move for this task of this institution only; nobody else's dates change."
    );
    public static readonly LocalizedText SameDocumentStays = new(
        "같은 문서의 다른 할 일은 기한이 그대로입니다:",
        "Other tasks on the same document keep their dates:"
    );
    public static readonly LocalizedText ReasonNeeded = new(
        "사유(거절할 때는 필수)",
        "Reason (required to refuse)"
    );
    public static readonly LocalizedText Grant = new("승인하기", "Grant");
    public static readonly LocalizedText RefuseDo = new("거절하기", "Refuse");
    public static readonly LocalizedText Cycle = new("추진 현황", "Cycle");

    public static readonly LocalizedText DoneFlash = new(
        "할 일을 완료했습니다. 다음 단계의 담당자에게 알렸습니다.",
        "The task is done. Whoever has the next step has been told."
    );
    public static readonly LocalizedText ReturnedFlash = new(
        "사유와 함께 반려했습니다.",
        "The task was returned with your reason."
    );
    public static readonly LocalizedText CommentFlash = new(
        "의견을 남겼습니다.",
        "Your comment is posted."
    );
    public static readonly LocalizedText AttachFlash = new(
        "파일을 첨부했습니다.",
        "The file is attached."
    );
    public static readonly LocalizedText ReassignFlash = new(
        "할 일을 다시 배정하고 두 사람에게 알렸습니다.",
        "The task was reassigned; both people have been told."
    );
    public static readonly LocalizedText AskFlash = new(
        "기한 연장을 요청하고 총괄 담당자에게 알렸습니다. 결정되면 메일로 알려 드립니다.",
        "More time was asked for and the coordinators were told. You get a mail when it is decided."
    );
    public static readonly LocalizedText RefusedFlash = new(
        "기한 연장을 거절하고 요청한 사람에게 알렸습니다.",
        "The extension was refused; whoever asked has been told."
    );

    /// <summary>What became of a granted request, and who was told.</summary>
    public static LocalizedText GrantedFlash(DateOnly until) =>
        new(
            $"기한을 {DateWords.Of(until).Ko}까지 연장하고 요청한 사람에게 알렸습니다.",
            $"Extended until {DateWords.Of(until).En}; whoever asked has been told."
        );

    /// <summary>Label of a tab.</summary>
    public static LocalizedText Of(InboxTab tab, bool seesEverything) =>
        tab switch
        {
            InboxTab.Mine => new("내가 할 일", "Mine"),
            InboxTab.Unit => seesEverything
                ? new("모든 기관", "All institutions")
                : new("우리 기관·부서", "My unit's"),
            InboxTab.Week => new("7일 안에 기한", "Due within 7 days"),
            InboxTab.Overdue => new("기한 지남", "Overdue"),
            _ => new("끝난 일", "Finished"),
        };

    /// <summary>Heading of a column of the inbox.</summary>
    public static LocalizedText Of(InboxColumn column) =>
        column switch
        {
            InboxColumn.Institution => Institution,
            InboxColumn.Kind => Kind,
            InboxColumn.Step => Step,
            InboxColumn.Assignee => Assignee,
            InboxColumn.State => State,
            InboxColumn.TimeLeft => TimeLeft,
            InboxColumn.ClosedAt => ClosedAt,
            _ => ClosedBy,
        };

    /// <summary>What an empty tab says: what will appear here, when, and what to do now.</summary>
    public static LocalizedText Empty(InboxTab tab, bool filtered) =>
        filtered
            ? new(
                "고른 조건에 맞는 할 일이 없습니다. 조건을 바꾸거나 거르기를 해제해 보십시오.",
                "No task matches these filters. Change them, or show all."
            )
            : tab switch
            {
                InboxTab.Mine => new(
                    "지금 처리할 일이 없습니다. 차례가 되면 여기에 나타나고 메일로도 바로 알려 드립니다.",
                    "There is nothing for you to do now. When it is your turn the task appears here, and you get a mail at once."
                ),
                InboxTab.Unit => new(
                    "열려 있는 할 일이 없습니다. 기관의 단계가 시작되면 여기에 나타납니다.",
                    "No tasks are open. They appear here when a step of the institution begins."
                ),
                InboxTab.Week => new(
                    "7일 안에 기한이 오는 할 일이 없습니다.",
                    "Nothing is due within seven days."
                ),
                InboxTab.Overdue => new("기한이 지난 할 일이 없습니다.", "Nothing is overdue."),
                _ => new(
                    "아직 끝난 할 일이 없습니다. 완료하거나 반려한 할 일이 여기에 남습니다.",
                    "Nothing has been finished yet. Tasks that were done or returned stay here."
                ),
            };

    /// <summary>Label of a line of the history.</summary>
    public static LocalizedText Of(TaskHistoryKind kind) =>
        kind switch
        {
            TaskHistoryKind.Opened => new("배정됨", "Assigned"),
            TaskHistoryKind.Reminded => new("알림 보냄", "Reminder sent"),
            TaskHistoryKind.ExtensionAsked => new("기한 연장 요청", "Extension asked for"),
            TaskHistoryKind.ExtensionGranted => new("기한 연장 승인", "Extension granted"),
            TaskHistoryKind.ExtensionRefused => new("기한 연장 거절", "Extension refused"),
            TaskHistoryKind.Reassigned => new("담당 변경", "Reassigned"),
            _ => new("처리됨", "Finished"),
        };

    /// <summary>Who finished a task, how and when; shown at the top of a finished task.</summary>
    public static LocalizedText FinishedBy(
        LocalizedText who,
        TaskOutcome outcome,
        LocalizedText at
    ) =>
        new(
            $"{who.Ko}이(가) {at.Ko}에 처리했습니다({DeadlineTaskErrors.Words(outcome).Ko}).",
            $"{who.En} finished this on {at.En} ({DeadlineTaskErrors.Words(outcome).En})."
        );

    /// <summary>How many business days an extension gains.</summary>
    public static LocalizedText Gains(DateOnly from, DateOnly to, int businessDays) =>
        new(
            $"{DateWords.Of(from).Ko} → {DateWords.Of(to).Ko} ({businessDays}영업일 늘어남)",
            $"{DateWords.Of(from).En} → {DateWords.Of(to).En} ({businessDays} more business {(businessDays == 1 ? "day" : "days")})"
        );

    /// <summary>How many files of which size can be attached.</summary>
    public static LocalizedText FileLimit(int megabytes, int files) =>
        LocalizedText.Of(
            $"한 파일 {megabytes}MB, 모두 {files}개까지.",
            $"At most {megabytes} MB each, {files} files in all."
        );
}
