using System.Globalization;
using Ipses.Application.Cycles.Board;
using Ipses.Application.Cycles.Incidents;
using Ipses.Application.Cycles.ReadInstance;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Engine.Ports;
using Ipses.Web.Shell;

namespace Ipses.Web.Pages.Cycles;

/// <summary>What the pages of the year say.</summary>
public static class CycleTexts
{
    public static readonly LocalizedText Code = new("기관 코드", "Code");
    public static readonly LocalizedText What = new("내용", "What");
    public static readonly LocalizedText Detail = new("상세", "Detail");
    public static readonly LocalizedText By = new("처리자", "By");
    public static readonly LocalizedText DaysLateLabel = new("지연 업무일", "Business days late");
    public static readonly LocalizedText Board = new("추진 현황판", "Board of the year");
    public static readonly LocalizedText Open = new("주기 개시", "Open a year");
    public static readonly LocalizedText Rehearsals = new("모의실행", "Rehearsals");
    public static readonly LocalizedText Incidents = new("장애", "Incidents");
    public static readonly LocalizedText Extensions = new("기한 연장 요청", "Extension requests");
    public static readonly LocalizedText Guidelines = new(
        "지침과 연도 설정",
        "Guidelines and settings"
    );
    public static readonly LocalizedText Sector = new("부문", "Sector");
    public static readonly LocalizedText Year = new("회계연도", "Fiscal year");
    public static readonly LocalizedText Search = new("기관 찾기", "Find an institution");
    public static readonly LocalizedText Show = new("보기", "Show");
    public static readonly LocalizedText Filters = new("걸러 보기", "Filters");
    public static readonly LocalizedText YearSteps = new("연간 단계", "Steps of the year");
    public static readonly LocalizedText Institution = new("기관", "Institution");
    public static readonly LocalizedText All = new("전체", "All");
    public static readonly LocalizedText Late = new("지연", "Late");
    public static readonly LocalizedText Running = new("진행 중", "Running");
    public static readonly LocalizedText Finished = new("확정", "Confirmed");
    public static readonly LocalizedText NeedsMe = new("나를 기다림", "Needs me");
    public static readonly LocalizedText WithIncident = new("장애", "Incident");
    public static readonly LocalizedText WaitsForExtension = new("연장 요청", "extension asked");
    public static readonly LocalizedText NotOpen = new(
        "이 부문의 이 회계연도는 아직 열리지 않았습니다. 총괄 담당자가 열면 기관별 진행이 여기에 나타납니다.",
        "This sector's year has not been opened. Once a coordinator opens it, each institution's progress appears here."
    );
    public static readonly LocalizedText NoRows = new(
        "조건에 맞는 기관이 없습니다.",
        "No institution matches."
    );
    public static readonly LocalizedText OpenRow = new("경과 펼치기", "Show the journal");
    public static readonly LocalizedText CloseRow = new("접기", "Close");
    public static readonly LocalizedText WholeJournal = new("전체 기록 보기", "The whole journal");
    public static readonly LocalizedText ToPlan = new("시행계획 보기", "The plan");
    public static readonly LocalizedText Legend = new("표시", "Legend");
    public static readonly LocalizedText OpenWhat = new(
        "주기를 열면 총괄 담당자에게 지침 작성 할 일이 생기고, 의결과 시행이 끝나면 2월 첫 영업일에 모든 기관에 작성 할 일이 나갑니다. 이미 열린 주기를 다시 열어도 아무것도 두 번 만들어지지 않습니다.",
        "Opening gives the coordinators the task of drafting the guidelines; once they are resolved and issued, every institution gets its drafting task on the first business day of February. Opening an open year again creates nothing twice."
    );
    public static readonly LocalizedText OpenDo = new("이 주기를 엽니다", "Open this year");
    public static readonly LocalizedText AlreadyOpen = new(
        "이미 열려 있는 주기입니다. 새로 만들어진 것은 없습니다.",
        "This year was open already; nothing was created."
    );
    public static readonly LocalizedText NoIncidents = new(
        "멈춘 단계가 없습니다. 단계가 실패하면 원인과 함께 여기에 나타납니다.",
        "No step has stopped. A step that fails appears here with its cause."
    );
    public static readonly LocalizedText OpenOnly = new("처리되지 않은 것만", "Open ones only");
    public static readonly LocalizedText AllIncidents = new("모두", "All");
    public static readonly LocalizedText Reason = new("사유", "Reason");
    public static readonly LocalizedText Port = new(
        "이어 갈 출구(건너뛸 때)",
        "Port to go on by (for a skip)"
    );
    public static readonly LocalizedText Do = new("처리", "Do it");
    public static readonly LocalizedText Act = new("처리 방법", "What to do");
    public static readonly LocalizedText Dealt = new(
        "처리하였습니다. 기록에 사유가 남았습니다.",
        "Done; the reason stands in the journal."
    );
    public static readonly LocalizedText Inputs = new("입력값", "Inputs");
    public static readonly LocalizedText At = new("때", "When");
    public static readonly LocalizedText Cause = new("원인", "Cause");
    public static readonly LocalizedText Step = new("단계", "Step");
    public static readonly LocalizedText Instance = new("진행 기록", "Workflow instance");
    public static readonly LocalizedText DealtBy = new("처리", "Dealt with by");
    public static readonly LocalizedText Status = new("상태", "State");
    public static readonly LocalizedText Definition = new("워크플로", "Workflow");
    public static readonly LocalizedText Started = new("시작", "Started");
    public static readonly LocalizedText Ended = new("종료", "Ended");
    public static readonly LocalizedText Parent = new("상위 기록", "Started by");
    public static readonly LocalizedText Journal = new("경과", "Journal");
    public static readonly LocalizedText MadeBySteps = new(
        "단계별 할 일과 메일",
        "What the steps have made"
    );

    public static readonly LocalizedText TaskWord = new("할 일", "Task");

    public static readonly LocalizedText MailWord = new("메일", "Mail");

    public static readonly LocalizedText OtherSteps = new("그 밖의 것", "Others");

    public static LocalizedText More(int count) =>
        LocalizedText.Of($"메일함에서 {count}건 더 보기", $"{count} more in the mailbox");

    public static readonly LocalizedText Waits = new("지금 기다리는 것", "What it waits for");
    public static readonly LocalizedText Nothing = new("없음", "nothing");
    public static readonly LocalizedText Tasks = new("만들어진 할 일", "Tasks it made");
    public static readonly LocalizedText Mails = new("발송 메일 보기", "Mail that was sent");
    public static readonly LocalizedText Children = new("하위 기록", "Workflows it follows");
    public static readonly LocalizedText Variables = new("변수", "Variables");
    public static readonly LocalizedText Due = new("기한", "due");

    public static LocalizedText YearStopped(int count) =>
        new(
            $"연간 단계 {N(count)}건이 멈춰 있습니다. 원인을 보고 처리해 주십시오.",
            count == 1
                ? "A step of the year has stopped. See its cause and deal with it."
                : $"{N(count)} steps of the year have stopped. See their causes and deal with them."
        );

    public static LocalizedText BoardOf(Sector sector, int year) =>
        new(
            $"{N(year)}년도 {YearSwitchTexts.Of(sector).Ko} 추진 현황",
            $"Board {N(year)}: {YearSwitchTexts.Of(sector).En}"
        );

    /// <summary>Whoever did something, by name where they are a person.</summary>
    public static LocalizedText NameOf(
        string id,
        IReadOnlyDictionary<string, LocalizedText> people
    ) => people.GetValueOrDefault(id) ?? LocalizedText.Same(id);

    public static LocalizedText Opened(int year) =>
        new(
            $"{N(year)}년도 주기를 열었습니다. 총괄 담당자에게 지침 작성 할 일이 전달됩니다.",
            $"The year {N(year)} is open. The coordinators get the task of drafting the guidelines."
        );

    public static LocalizedText Of(CellState state) =>
        state switch
        {
            CellState.Waiting => new("예정", "to come"),
            CellState.Running => new("진행", "running"),
            CellState.Late => new("지연", "late"),
            CellState.Returned => new("보완", "returned"),
            CellState.Done => new("완료", "done"),
            _ => new("장애", "stopped"),
        };

    /// <summary>A shape per state, so that colour is never alone.</summary>
    public static string MarkOf(CellState state) =>
        state switch
        {
            CellState.Waiting => "○",
            CellState.Running => "◐",
            CellState.Late => "▲",
            CellState.Returned => "◁",
            CellState.Done => "●",
            _ => "✕",
        };

    public static string ClassOf(CellState state) =>
        state switch
        {
            CellState.Waiting => "waiting",
            CellState.Running => "running",
            CellState.Late => "late",
            CellState.Returned => "returned",
            CellState.Done => "done",
            _ => "stopped",
        };

    public static LocalizedText DaysLate(int days) =>
        new($"{N(days)}일 지연", days == 1 ? "1 day late" : $"{N(days)} days late");

    public static LocalizedText Of(IncidentAct act) =>
        act switch
        {
            IncidentAct.Retry => new("다시 시도", "Retry"),
            IncidentAct.Skip => new(
                "건너뛰기(이 단계의 효과는 생기지 않습니다)",
                "Skip (what the step would have done is not done)"
            ),
            _ => new("이 갈래 취소", "Cancel this branch"),
        };

    public static LocalizedText Of(IncidentStatus status) =>
        status switch
        {
            IncidentStatus.Open => new("처리 전", "open"),
            IncidentStatus.Retried => new("다시 시도함", "retried"),
            IncidentStatus.Skipped => new("건너뜀", "skipped"),
            _ => new("취소됨", "cancelled"),
        };

    public static LocalizedText Of(InstanceStatus status) =>
        status switch
        {
            InstanceStatus.Running => new("진행 중", "running"),
            InstanceStatus.Finished => new("완료", "finished"),
            InstanceStatus.Cancelled => new("취소됨", "cancelled"),
            _ => new("멈춤", "stopped"),
        };

    public static LocalizedText Of(TaskState state) =>
        state switch
        {
            TaskState.Open => new("진행 중", "open"),
            TaskState.Done => new("완료", "done"),
            TaskState.Returned => new("반려", "returned"),
            TaskState.Rejected => new("부결", "rejected"),
            _ => new("취소", "cancelled"),
        };

    public static LocalizedText Of(JournalKind kind) =>
        kind switch
        {
            JournalKind.Started => new("시작함", "Started"),
            JournalKind.Began => new("단계에 들어감", "Step began"),
            JournalKind.Woke => new("다시 움직임", "Woke"),
            JournalKind.WentOn => new("열어 둔 채 진행", "Went on, step stays open"),
            JournalKind.Ended => new("단계를 마침", "Step ended"),
            JournalKind.Cancelled => new("단계 취소", "Step cancelled"),
            JournalKind.Stopped => new("멈춤(장애)", "Stopped (incident)"),
            JournalKind.DealtWith => new("사람이 처리함", "A person stepped in"),
            JournalKind.Acted => new("담당자가 처리함", "Somebody acted:"),
            JournalKind.Said => new("기록", "Note"),
            JournalKind.StartedChildren => new("하위 워크플로 시작", "Started workflows"),
            JournalKind.Published => new("알림 발행", "Published an event"),
            JournalKind.TimerMoved => new("시각 변경", "Timer moved"),
            _ => new("끝남", "Ended"),
        };

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
