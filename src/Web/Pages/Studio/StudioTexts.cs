using Ipses.Domain.Common;
using Ipses.Web.Studio;

namespace Ipses.Web.Pages.Studio;

/// <summary>What the pages around Elsa Studio say; Studio itself speaks English, the activities in it both languages.</summary>
public static class StudioTexts
{
    public static readonly LocalizedText Workflows = new("워크플로", "Workflows");
    public static readonly LocalizedText Instances = new(
        "워크플로 실행 내역",
        "Workflow instances"
    );
    public static readonly LocalizedText Frame = new("워크플로 편집기", "Workflow designer");
    public static readonly LocalizedText Whole = new("전체 화면", "Full screen");
    public static readonly LocalizedText Loading = new(
        "편집기를 불러오고 있습니다. 처음에는 약 12 MB를 내려받으며, 다음부터는 더 빨리 열립니다.",
        "The designer is loading: about 12 MB the first time, much less from then on."
    );
    public static readonly LocalizedText Files = new(
        "파일 {all}개 중 {done}개, {size} MB",
        "{done} of {all} files, {size} MB"
    );
    public static readonly LocalizedText Starting = new(
        "편집기를 시작하고 있습니다.",
        "The designer is starting."
    );
    public static readonly LocalizedText Failed = new(
        "편집기를 시작하지 못했습니다. 화면을 새로 고치십시오. 계속되면 관리자에게 알리십시오.",
        "The designer did not start. Reload the page; if it goes on, tell your administrator."
    );
    public static readonly LocalizedText Missing = new(
        "이 서버에 편집기 파일(Elsa Studio)이 설치되어 있지 않습니다. 관리자는 게시된 프로그램의 studio 폴더를 확인하십시오.",
        "The designer's files (Elsa Studio) are not installed on this server: operators look for the folder studio beside the published program."
    );
    public static readonly LocalizedText NeedsScript = new(
        "편집기는 JavaScript가 있어야 열립니다. 브라우저에서 JavaScript를 켜거나, 추진 현황과 단계별 기록 화면을 이용하십시오. 두 화면은 JavaScript 없이도 쓸 수 있습니다.",
        "The designer needs JavaScript. Switch it on, or use the board of the year and the journals of its steps, which work without."
    );
    public static readonly LocalizedText Board = new("추진 현황판 열기", "Open the board");
    public static readonly LocalizedText SmallScreen = new(
        "편집기는 가로 1,000픽셀 이상의 화면에 맞추어져 있습니다.",
        "The designer is made for screens of 1,000 pixels and more."
    );

    public static readonly LocalizedText EndedTitle = new(
        "로그인이 필요합니다",
        "Please sign in again"
    );
    public static readonly LocalizedText Ended = new(
        "로그인 시간이 지났습니다. 편집하던 내용은 이 창에 그대로 있습니다. 새 창에서 로그인하면 멈춘 저장이 이어집니다.",
        "Your session has ended. Your edit is still here, in this window: sign in in another one, and the save that waits goes on."
    );
    public static readonly LocalizedText SignIn = new(
        "새 창에서 로그인",
        "Sign in in a new window"
    );
    public static readonly LocalizedText GoOn = new(
        "로그인했습니다. 계속하기",
        "I have signed in, go on"
    );
    public static readonly LocalizedText NotYet = new(
        "아직 로그인되지 않았습니다.",
        "You are not signed in yet."
    );
    public static readonly LocalizedText SomebodyElse = new(
        "다른 사람으로 로그인되어 있습니다. 이 편집을 시작한 사람으로 로그인해야 저장할 수 있습니다.",
        "Somebody else is signed in. Sign in as the person whose edit this is; nothing is saved in another name."
    );
    public static readonly LocalizedText AwayTitle = new(
        "서버에 연결할 수 없습니다",
        "The server can't be reached"
    );
    public static readonly LocalizedText Away = new(
        "편집하던 내용은 이 창에 그대로 있습니다. 연결되면 멈춘 저장이 이어집니다.",
        "Your edit is still here, in this window. The save that waits goes on when the connection is back."
    );
    public static readonly LocalizedText TryAgain = new("다시 시도", "Try again");
    public static readonly LocalizedText Found = new(
        "저장했습니다. 점검에서 찾은 것: {count}건",
        "Saved. The checks found: {count}"
    );
    public static readonly LocalizedText RefusedTitle = new(
        "저장하지 않았습니다",
        "It was not accepted"
    );
    public static readonly LocalizedText Download = new(
        "내 편집을 파일로 받기",
        "Download my edit as a file"
    );
    public static readonly LocalizedText KeptTitle = new(
        "저장되지 않은 편집이 있습니다",
        "There is an edit that was not saved"
    );
    public static readonly LocalizedText Kept = new(
        "이 브라우저 탭에 {time}의 편집이 보관되어 있습니다.",
        "This browser tab keeps an edit from {time}."
    );
    public static readonly LocalizedText SaveKept = new("지금 저장", "Save it now");
    public static readonly LocalizedText Discard = new("버리기", "Discard it");

    public static readonly LocalizedText SignedInTitle = new("로그인했습니다", "You are signed in");
    public static readonly LocalizedText SignedIn = new(
        "편집하던 창으로 돌아가십시오. 이 창은 닫아도 됩니다.",
        "Go back to the window with your edit; this one can be closed."
    );

    /// <summary>Heading of a list.</summary>
    public static LocalizedText TitleOf(string part) =>
        part == StudioParts.Instances ? Instances : Workflows;

    /// <summary>Heading of one definition or instance.</summary>
    public static LocalizedText TitleOf(string part, string id) =>
        part == StudioParts.Instances
            ? new($"워크플로 실행 {id}", $"Workflow instance {id}")
            : new($"워크플로 {id}", $"Workflow {id}");
}
