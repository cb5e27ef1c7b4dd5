using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Pages.Administration;

/// <summary>Texts of the pages on which one institution, one unit or one person is kept.</summary>
public static class OrganisationTexts
{
    public static readonly LocalizedText Found = new("기관 신설", "Found an institution");
    public static readonly LocalizedText FoundWhat = new(
        "코드는 영문 대문자와 숫자 2~12자이며 나중에 바꿀 수 없습니다.",
        "The code is 2 to 12 capital letters and digits and can't be changed later."
    );
    public static readonly LocalizedText Founded = new(
        "기관을 등록하였습니다. 이제 부서와 사람을 등록하십시오.",
        "The institution is entered. Now enter its units and people."
    );
    public static readonly LocalizedText Since = new("존재하기 시작한 날", "Exists since");
    public static readonly LocalizedText Until = new("마지막 날", "Last day");
    public static readonly LocalizedText Sector = new("부문", "Sector");
    public static readonly LocalizedText Parent = new("상위 기관", "Stands under");
    public static readonly LocalizedText NoParent = new("없음", "none");
    public static readonly LocalizedText Evaluated = new("평가 대상", "Is evaluated");
    public static readonly LocalizedText Agencies = new(
        "이 기관 아래의 기관",
        "Institutions under it"
    );
    public static readonly LocalizedText Affiliated = new("소속기관", "Affiliated bodies");
    public static readonly LocalizedText AffiliatedHow = new(
        "한 줄에 하나씩 ‘코드 | 국문 이름 | 영문 이름’으로 적습니다.",
        "One a line: code | name in Korean | name in English."
    );
    public static readonly LocalizedText Names = new("이름의 이력", "History of its names");
    public static readonly LocalizedText Period = new("기간", "Period");
    public static readonly LocalizedText Rename = new("이름 바꾸기", "Rename");
    public static readonly LocalizedText RenameWhat = new(
        "새 이름은 정한 날부터 쓰이고, 앞의 이름은 이력에 남습니다.",
        "The new name holds from the day you give; the old one stays in the history."
    );
    public static readonly LocalizedText Renamed = new(
        "새 이름을 정하였습니다.",
        "The new name is set."
    );
    public static readonly LocalizedText Abolish = new("폐지", "Abolish");
    public static readonly LocalizedText AbolishWhat = new(
        "마지막 날이 지나면 새 주기에 들어가지 않습니다. 문서와 이력은 남습니다.",
        "After its last day it takes part in no new cycle. Its documents and history stay."
    );
    public static readonly LocalizedText Abolished = new("폐지됨", "abolished");
    public static readonly LocalizedText AbolishedDone = new(
        "마지막 날을 정하였습니다.",
        "The last day is set."
    );
    public static readonly LocalizedText Correct = new("고치기", "Correct");
    public static readonly LocalizedText Corrected = new("고쳤습니다.", "Corrected.");
    public static readonly LocalizedText Keep = new("저장", "Save");
    public static readonly LocalizedText Unit = new("부서", "Unit");
    public static readonly LocalizedText NewUnit = new("부서 신설", "Add a unit");
    public static readonly LocalizedText UnitCode = new(
        "부서 코드 (영문 소문자, 숫자, 붙임표)",
        "Code of the unit (small letters, digits, hyphens)"
    );
    public static readonly LocalizedText UnitKindLabel = new("단위", "Level");
    public static readonly LocalizedText Under = new("상위 부서", "Under");
    public static readonly LocalizedText AtTheTop = new(
        "기관 직속",
        "directly under the institution"
    );
    public static readonly LocalizedText Order = new("순서", "Order");
    public static readonly LocalizedText UnitFormed = new(
        "부서를 등록하였습니다.",
        "The unit is entered."
    );
    public static readonly LocalizedText EndUnit = new("부서 폐지", "End the unit");
    public static readonly LocalizedText EndUnitWhat = new(
        "아래에 부서가 있거나 그 뒤로 이어지는 보직이 있으면 폐지할 수 없습니다. 이미 쓴 계획에는 이름이 남습니다.",
        "A unit with units under it, or with posts that go on, can't be ended. Plans already written keep its name."
    );
    public static readonly LocalizedText Ended = new("폐지됨", "ended");
    public static readonly LocalizedText NoUnits = new(
        "등록된 부서가 없습니다.",
        "No units are entered."
    );
    public static readonly LocalizedText People = new("사람과 보직", "People and appointments");
    public static readonly LocalizedText Institution = new("소속 기관", "Institution");
    public static readonly LocalizedText NoInstitution = new(
        "기관에 속하지 않음",
        "none (private expert and the like)"
    );
    public static readonly LocalizedText CorrectWhat = new(
        "전자우편을 바꾸면 그 주소로 로그인합니다. 본인이 고른 언어와 알림 설정은 그대로입니다.",
        "With another e-mail the person signs in with that address. What they have chosen for themselves stays."
    );
    public static readonly LocalizedText Leave = new("퇴직·전출", "Leave");
    public static readonly LocalizedText LeaveWhat = new(
        "마지막 날이 지나면 로그인할 수 없습니다. 그 뒤로 이어지는 보직이 있으면 먼저 끝내야 합니다. 비우면 취소됩니다.",
        "After the last day the person can't sign in. Appointments that go on have to be ended first. Empty takes it back."
    );
    public static readonly LocalizedText Left = new(
        "마지막 날을 정하였습니다.",
        "The last day is set."
    );
    public static readonly LocalizedText LeavesOn = new("마지막 날", "Last day");
    public static readonly LocalizedText HeldAll = new(
        "보직 이력",
        "Appointments, past ones included"
    );
    public static readonly LocalizedText SubstitutesAll = new(
        "직무대리 이력",
        "Substitutes, past ones included"
    );
    public static readonly LocalizedText None = new("없습니다.", "None.");
    public static readonly LocalizedText Vacancies = new("비어 있는 보직", "Vacant posts");
    public static readonly LocalizedText VacanciesWhat = new(
        "시행계획의 한 해에 필요하지만 오늘 맡은 사람이 없는 보직입니다. 이런 보직의 할 일은 아무에게도 가지 않습니다.",
        "Posts that a year of plans needs and that nobody holds today. Tasks for such a post reach nobody."
    );
    public static readonly LocalizedText NoVacancies = new(
        "오늘은 비어 있는 보직이 없습니다.",
        "No post is vacant today."
    );
    public static readonly LocalizedText VacantSince = new("마지막으로 맡은 날", "Held until");
    public static readonly LocalizedText Never = new("맡은 적 없음", "never held");
    public static readonly LocalizedText NextFrom = new("다음 보임", "Next holder from");
    public static readonly LocalizedText OnDay = new("기준일", "On the day");
    public static readonly LocalizedText ShowDay = new("이 날의 구성 보기", "Show that day");
    public static readonly LocalizedText TermOf = new("임기", "Term");

    /// <summary>How many of the institution's posts are vacant.</summary>
    public static LocalizedText Posts(int count) =>
        LocalizedText.Of($"{count}개", $"{count} vacant");

    /// <summary>Which of how many terms it is (R5a).</summary>
    public static LocalizedText TermNumber(int term, int most) =>
        LocalizedText.Of($"{most}회 중 {term}회", $"{term} of {most}");

    /// <summary>The name of a sector.</summary>
    public static LocalizedText Of(Sector sector) =>
        sector switch
        {
            Domain.Organisations.Sector.Central => new("중앙행정기관", "central ministries"),
            Domain.Organisations.Sector.Local => new("지방자치단체", "local governments"),
            _ => new("공공기관", "public agencies"),
        };

    /// <summary>The name of a level.</summary>
    public static LocalizedText Of(UnitKind kind) =>
        kind switch
        {
            UnitKind.Bureau => new("국", "bureau"),
            UnitKind.Department => new("과", "department"),
            _ => new("팀", "division"),
        };
}
