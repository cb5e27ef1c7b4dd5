using Ipses.Domain.Common;

namespace Ipses.Web.Shell;

/// <summary>Texts of the frame around every page.</summary>
public static class ShellTexts
{
    public static readonly LocalizedText Product = new(
        "정부업무평가 시스템",
        "Government Performance Evaluation"
    );
    public static readonly LocalizedText Masthead = new(
        "이 누리집은 대한민국 공식 전자정부 누리집입니다.",
        "This is an official website of the government of the Republic of Korea."
    );
    public static readonly LocalizedText DemoMasthead = new(
        "시연용 누리집입니다. 실제 정부 누리집이 아닙니다.",
        "This is a demonstration, not an official government website."
    );
    public static readonly LocalizedText SkipToContent = new("본문 바로가기", "Skip to content");
    public static readonly LocalizedText MainMenu = new("주 메뉴", "Main menu");
    public static readonly LocalizedText Menu = new("메뉴", "Menu");
    public static readonly LocalizedText Tools = new("이용자 메뉴", "Your account and language");
    public static readonly LocalizedText FiscalYear = new("회계연도", "Fiscal year");
    public static readonly LocalizedText Notices = new("알림", "Notices");
    public static readonly LocalizedText Language = new("언어", "Language");
    public static readonly LocalizedText SwitchLanguage = new("영어로 바꾸기", "Switch to Korean");
    public static readonly LocalizedText SignIn = new("로그인", "Sign in");
    public static readonly LocalizedText SignOut = new("로그아웃", "Sign out");
    public static readonly LocalizedText ActsFor = new("직무대리 대상", "acting for");
    public static readonly LocalizedText Home = new("홈", "Home");
    public static readonly LocalizedText Path = new("현재 경로", "You are here");
    public static readonly LocalizedText Done = new("처리되었습니다", "Done");
    public static readonly LocalizedText DemoBanner = new("시연 환경", "Demonstration");
    public static readonly LocalizedText DemoBannerWhat = new(
        "자료는 예시이며, 시계는 가상입니다.",
        "The data are examples and the clock is virtual."
    );
    public static readonly LocalizedText DemoNow = new("가상 시각", "Virtual time");
    public static readonly LocalizedText DemoLink = new(
        "시연 조작판 열기",
        "Open the demo controls"
    );
    public static readonly LocalizedText Footer = new(
        "정부업무평가 시스템(Ipses) · 성과관리 시행계획의 작성·검토·확정을 지원합니다.",
        "Ipses, the government performance evaluation system: plans drafted, reviewed and confirmed."
    );
    public static readonly LocalizedText Find = new("검색", "Search");
    public static readonly LocalizedText Required = new("필수 입력", "Required");
    public static readonly LocalizedText Close = new("닫기", "Close");

    public static readonly LocalizedText StartTitle = new("시작 화면", "Start page");
    public static readonly LocalizedText StartWhat = new(
        "1월의 지침부터 3월의 확정까지, 성과관리 시행계획을 함께 작성하고 검토하는 곳입니다.",
        "From January's guidelines to March's confirmation: where annual performance plans are written and reviewed."
    );
    public static readonly LocalizedText StartSignIn = new(
        "할 일을 보려면 로그인하십시오.",
        "Sign in to see your tasks."
    );
    public static readonly LocalizedText StartAsSomebody = new(
        "인물을 골라 들어가기",
        "Choose a person and enter"
    );
    public static readonly LocalizedText January = new("1월", "January");
    public static readonly LocalizedText JanuaryWhat = new("지침을 정합니다", "Guidelines are set");
    public static readonly LocalizedText JanuaryWho = new(
        "총괄 담당자가 기본지침과 연도 설정을 작성하고, 정부업무평가위원회가 의결하면 모든 기관에 알립니다.",
        "The coordinator drafts the guidelines and the year's settings, the Government Performance Evaluation Committee resolves them, and every institution is told."
    );
    public static readonly LocalizedText February = new("2월", "February");
    public static readonly LocalizedText FebruaryWhat = new(
        "계획을 작성하고 결재합니다",
        "Plans are drafted and approved"
    );
    public static readonly LocalizedText FebruaryWho = new(
        "부서가 맡은 부분을 채우고 성과관리 담당자가 목표와 지표, 가중치를 완성하면, 국장과 기관장이 결재하여 제출합니다.",
        "Units fill their parts, the performance officer completes objectives, indicators and weights, the department head and the head of the institution approve and submit."
    );
    public static readonly LocalizedText March = new("3월", "March");
    public static readonly LocalizedText MarchWhat = new(
        "검토하고 확정합니다",
        "Plans are reviewed and confirmed"
    );
    public static readonly LocalizedText MarchWho = new(
        "국무총리실이 기준별로 검토하여 의견을 주고받은 뒤, 위원회가 의결하여 계획을 확정합니다.",
        "The Prime Minister's Office reviews them by criteria, institutions answer, and the committee confirms them by resolution."
    );

    /// <summary>The quarter as the start page tells it: when, what, and who does it.</summary>
    public static readonly IReadOnlyList<(
        LocalizedText When,
        LocalizedText What,
        LocalizedText Who
    )> Quarter =
    [
        (January, JanuaryWhat, JanuaryWho),
        (February, FebruaryWhat, FebruaryWho),
        (March, MarchWhat, MarchWho),
    ];
    public static readonly LocalizedText StartNoDesk = new(
        "지금은 유효한 보직이 없어 열 수 있는 화면이 없습니다. 기관 관리자에게 보직 등록을 요청하십시오.",
        "You hold no appointment today, so there is nothing to open. Ask your administrator to register one."
    );
    public static readonly LocalizedText LanguageTitle = new("언어 선택", "Choose a language");
    public static readonly LocalizedText LanguageWhat = new(
        "선택한 언어는 화면과 메일에 함께 적용됩니다.",
        "Your choice applies to pages and to mail."
    );

    public static readonly LocalizedText Download = new("Excel로 내려받기", "Download as Excel");
    public static readonly LocalizedText Address = new("주소", "Address");
    public static readonly LocalizedText AsOf = new("출력 시각", "As of");
    public static readonly LocalizedText AsSeenBy = new("출력한 사람", "As seen by");
}
