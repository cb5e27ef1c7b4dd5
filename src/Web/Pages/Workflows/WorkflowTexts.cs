using System.Globalization;
using Ipses.Application.Workflows.Differences;
using Ipses.Domain.Common;
using Ipses.Engine.Migration;

namespace Ipses.Web.Pages.Workflows;

/// <summary>What the pages of workflows and their versions say.</summary>
public static class WorkflowTexts
{
    public static readonly LocalizedText Workflows = new("워크플로", "Workflows");
    public static readonly LocalizedText Name = new("이름", "Name");
    public static readonly LocalizedText Published = new("게시", "Published");
    public static readonly LocalizedText NotPublished = new("게시 안 됨", "not published");
    public static readonly LocalizedText Draft = new("초안", "Draft");
    public static readonly LocalizedText NoDraft = new("없음", "none");
    public static readonly LocalizedText Running = new("진행 중", "Running");
    public static readonly LocalizedText Design = new("설계기에서 열기", "Open in the designer");
    public static readonly LocalizedText DesignerList = new(
        "설계기 목록",
        "The designer's own list"
    );
    public static readonly LocalizedText Versions = new("버전", "Versions");
    public static readonly LocalizedText Version = new("버전", "Version");
    public static readonly LocalizedText At = new("시각", "At");
    public static readonly LocalizedText State = new("상태", "State");
    public static readonly LocalizedText Was = new("이전 게시", "was published");
    public static readonly LocalizedText Instances = new("실행 건", "Instances");
    public static readonly LocalizedText Compare = new("비교", "Compare");
    public static readonly LocalizedText CompareTo = new(
        "다른 버전과 비교",
        "Compare two versions"
    );
    public static readonly LocalizedText From = new("이전 버전", "Older version");
    public static readonly LocalizedText To = new("새 버전", "Newer version");
    public static readonly LocalizedText Revert = new(
        "이 버전으로 되돌리기",
        "Make this the newest draft"
    );
    public static readonly LocalizedText Reverted = new(
        "선택한 버전의 내용으로 새 초안을 만들었습니다. 그 사이의 버전은 그대로 남아 있습니다.",
        "Its content is the newest draft now; the versions between stay."
    );
    public static readonly LocalizedText Publish = new("초안 게시", "Publish the draft");
    public static readonly LocalizedText PublishWhat = new(
        "게시하면 새로 시작되는 실행 건부터 이 버전을 따릅니다. 진행 중인 실행 건은 이전하기 전까지 시작한 버전을 따릅니다.",
        "New instances start from it; running ones go on by their own version until they are migrated."
    );
    public static readonly LocalizedText PublishedNow = new(
        "게시했습니다. 이제부터 시작되는 실행 건이 이 버전을 따릅니다.",
        "It is published: new instances start from it."
    );
    public static readonly LocalizedText Retract = new("게시 취소", "Retract");
    public static readonly LocalizedText Retracted = new(
        "게시를 취소했습니다. 새로 시작되지 않으며 진행 중인 실행 건은 계속됩니다.",
        "Nothing starts from it any more; what runs goes on."
    );
    public static readonly LocalizedText Reason = new("사유", "Reason");
    public static readonly LocalizedText ReasonForWarnings = new(
        "사유(경고가 있으면 필수)",
        "Reason (needed where there are warnings)"
    );
    public static readonly LocalizedText Findings = new("점검 결과", "What the checks found");
    public static readonly LocalizedText NoFindings = new(
        "문제가 없습니다.",
        "Nothing is wrong with it."
    );
    public static readonly LocalizedText Error = new("오류", "Error");
    public static readonly LocalizedText Warning = new("경고", "Warning");
    public static readonly LocalizedText Step = new("단계", "Step");
    public static readonly LocalizedText Finding = new("내용", "Finding");
    public static readonly LocalizedText WayOut = new("해결 방법", "What to do");
    public static readonly LocalizedText Heat = new("실행 현황도", "Where instances stand");
    public static readonly LocalizedText HeatWhat = new(
        "단계 아래 숫자는 머무는 실행 건과 끝난 횟수(머무는 중 / 완료)입니다.",
        "The figures below a step are the instances that stand there and how often it ended (standing / ended)."
    );
    public static readonly LocalizedText HeatCut = new(
        "최근 200건만 셈했습니다.",
        "Only the newest 200 instances were counted."
    );
    public static readonly LocalizedText Standing = new("머무는 중", "Standing");
    public static readonly LocalizedText Ended = new("완료", "Ended");
    public static readonly LocalizedText Late = new("지연", "Late");
    public static readonly LocalizedText Stopped = new("장애", "Stopped");
    public static readonly LocalizedText Median = new("중앙값", "Median");
    public static readonly LocalizedText Longest = new("최장", "Longest");
    public static readonly LocalizedText NobodyThere = new(
        "아직 이 버전으로 시작된 실행 건이 없습니다. 시작되면 단계별 현황이 여기에 나타납니다.",
        "No instance has started from this version yet; once one has, its steps appear here."
    );
    public static readonly LocalizedText Differences = new("버전 비교", "Differences");
    public static readonly LocalizedText NoDifferences = new(
        "두 버전의 뜻은 같습니다. 단계의 위치는 견주지 않습니다.",
        "The two versions mean the same; where steps lie in the drawing is not compared."
    );
    public static readonly LocalizedText Steps = new("단계", "Steps");
    public static readonly LocalizedText Arrows = new("연결", "Arrows");
    public static readonly LocalizedText Variables = new(
        "변수·입력·출력",
        "Variables, inputs, outputs"
    );
    public static readonly LocalizedText Change = new("변경", "Change");
    public static readonly LocalizedText Property = new("항목", "Property");
    public static readonly LocalizedText Before = new("이전", "Before");
    public static readonly LocalizedText After = new("이후", "After");
    public static readonly LocalizedText Migrate = new("실행 건 이전", "Migrate instances");
    public static readonly LocalizedText MigrateWhat = new(
        "선택한 실행 건이 지금 있는 단계에서부터 새 버전을 따릅니다. 끝난 단계가 다시 실행될 실행 건은 이전할 수 없습니다. 이전한 뒤 아무 일도 일어나지 않았다면 되돌릴 수 있습니다.",
        "The chosen instances go on by the new version from where they stand. One in which a finished step would run again can't be migrated. Until something has happened since, a migration can be taken back."
    );
    public static readonly LocalizedText NothingToMigrate = new(
        "다른 버전으로 진행 중인 실행 건이 없습니다.",
        "No instance runs by another version."
    );
    public static readonly LocalizedText Timers = new("기한과 타이머", "Deadlines and timers");
    public static readonly LocalizedText Instance = new("실행 건", "Instance");
    public static readonly LocalizedText Kept = new("유지", "Kept");
    public static readonly LocalizedText RunsAgain = new("다시 시작", "Begun anew");
    public static readonly LocalizedText PassedOver = new("건너뜀", "Passed over");
    public static readonly LocalizedText Waits = new("대기", "Waits");
    public static readonly LocalizedText Lost = new("새로 정해짐", "set anew");
    public static readonly LocalizedText NewVariables = new("새 변수", "New variables");
    public static readonly LocalizedText Possible = new("가능", "Possible");
    public static readonly LocalizedText NotPossible = new("불가", "Not possible");
    public static readonly LocalizedText Preview = new("다시 미리 보기", "Preview again");
    public static readonly LocalizedText Do = new("선택한 실행 건 이전", "Migrate the chosen ones");
    public static readonly LocalizedText NoneChosen = new(
        "이전할 실행 건을 하나 이상 선택해 주십시오.",
        "Choose at least one instance."
    );
    public static readonly LocalizedText Undo = new("이전 되돌리기", "Take migrations back");
    public static readonly LocalizedText UndoWhat = new(
        "아래 실행 건은 이 버전으로 이전된 뒤 아무 일도 일어나지 않아, 이전하기 전의 버전으로 되돌릴 수 있습니다.",
        "These instances were migrated to this version and have done nothing since: they can go back to the version before."
    );
    public static readonly LocalizedText UndoDo = new(
        "선택한 실행 건 되돌리기",
        "Take the chosen ones back"
    );

    public static readonly LocalizedText Import = new("파일에서 가져오기", "Bring in from files");
    public static readonly LocalizedText ImportWhat = new(
        "JSON 파일이나 ZIP 묶음을 고르면 무엇이 바뀌는지 먼저 보여 드립니다. 가져온 워크플로는 초안이 되며, 게시는 따로 결정합니다.",
        "Choose JSON files or a ZIP archive: you see first what they would change. They become drafts; publishing them is a decision of its own."
    );
    public static readonly LocalizedText Files = new("파일", "Files");
    public static readonly LocalizedText ShowImport = new(
        "바뀌는 내용 보기",
        "Show what they would change"
    );
    public static readonly LocalizedText WouldChange = new(
        "가져오면 바뀌는 내용",
        "What would change"
    );
    public static readonly LocalizedText NewHere = new("새 워크플로", "New workflow");
    public static readonly LocalizedText SameAsHere = new(
        "지금 있는 최신 버전과 뜻이 같습니다.",
        "It means the same as the newest version here."
    );
    public static readonly LocalizedText ImportDo = new(
        "모두 초안으로 가져오기",
        "Bring all in as drafts"
    );
    public static readonly LocalizedText DownloadAll = new(
        "모두 ZIP으로 내려받기",
        "Download all as ZIP"
    );
    public static readonly LocalizedText Download = new("JSON으로 내려받기", "Download as JSON");

    public static LocalizedText ChangesVersion(int version) =>
        new($"{version}판 다음 초안", $"Draft after version {version}");

    public static LocalizedText Imported(int count) =>
        new(
            $"워크플로 {count}개를 초안으로 가져왔습니다.",
            $"{count} workflows were brought in as drafts."
        );

    public static LocalizedText Undone(int count, int refused) =>
        new(
            $"{count}건을 이전하기 전의 버전으로 되돌렸습니다."
                + (refused == 0 ? "" : $" {refused}건은 그 사이 진행되어 되돌리지 않았습니다."),
            $"{count} instances run by their version from before again."
                + (
                    refused == 0
                        ? ""
                        : $" {refused} had gone on meanwhile and were left as they are."
                )
        );

    public static LocalizedText Migrated(int count, int refused) =>
        new(
            $"{count}건을 이전했습니다."
                + (refused == 0 ? "" : $" {refused}건은 그 사이 진행되어 이전하지 않았습니다."),
            $"{count} instances were migrated."
                + (
                    refused == 0
                        ? ""
                        : $" {refused} had gone on meanwhile and were left as they are."
                )
        );

    public static LocalizedText Of(Changed change) =>
        change switch
        {
            Changed.Added => new("추가", "Added"),
            Changed.Removed => new("삭제", "Removed"),
            _ => new("변경", "Changed"),
        };

    public static LocalizedText Of(MigratedTimers timers) =>
        timers == MigratedTimers.Keep
            ? new("정해진 대로 유지", "Keep as they were set")
            : new("바뀐 단계는 새 버전에 따라 다시 계산", "Set anew where the step was changed");

    /// <summary>A span in its two greatest units.</summary>
    public static LocalizedText Span(TimeSpan? span) =>
        span is not { } time ? LocalizedText.Same("–")
        : time.TotalDays >= 1
            ? new(
                string.Create(CultureInfo.InvariantCulture, $"{time.Days}일 {time.Hours}시간"),
                string.Create(CultureInfo.InvariantCulture, $"{time.Days} d {time.Hours} h")
            )
        : new(
            string.Create(CultureInfo.InvariantCulture, $"{time.Hours}시간 {time.Minutes}분"),
            string.Create(CultureInfo.InvariantCulture, $"{time.Hours} h {time.Minutes} min")
        );
}
