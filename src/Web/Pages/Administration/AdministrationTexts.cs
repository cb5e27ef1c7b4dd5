using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Pages.Administration;

/// <summary>Texts of the administrator's pages.</summary>
public static class AdministrationTexts
{
    public static readonly LocalizedText Title = new("관리", "Administration");
    public static readonly LocalizedText Institutions = new("기관", "Institutions");
    public static readonly LocalizedText Bodies = new("위원회", "Committees");
    public static readonly LocalizedText ApprovalLine = new(
        "시행계획 결재선",
        "Approval line of its plans"
    );
    public static readonly LocalizedText OtherPeople = new(
        "기관에 속하지 않은 사람",
        "People outside of institutions"
    );
    public static readonly LocalizedText AccessLog = new("접속과 처리 기록", "Access log");
    public static readonly LocalizedText Load = new(
        "기관과 위원회 불러오기",
        "Load institutions and committees"
    );
    public static readonly LocalizedText LoadWhat = new(
        "프로그램에 들어 있는 2010년 기준 39개 중앙행정기관과 국무총리실, 부서, 위원회를 등록합니다. 다시 불러와도 중복되지 않습니다. 사람은 들어 있지 않습니다.",
        "Enters the 39 central institutions as of 2010 that come with the program, the Prime Minister's Office, units and committees. Loading again doubles nothing. No people are included."
    );
    public static readonly LocalizedText LoadShipped = new(
        "제공된 파일 불러오기",
        "Load the shipped files"
    );
    public static readonly LocalizedText LoadOwn = new(
        "자체 파일 불러오기",
        "Load a file of your own"
    );
    public static readonly LocalizedText LoadOwnWhat = new(
        "기관, 부서, 사람, 보직, 위원회를 한 번에 등록하는 JSON 파일입니다. 형식은 프로그램의 README에 있습니다. 잘못된 행이 하나라도 있으면 모두 알려 드리고 아무것도 등록하지 않습니다.",
        "A JSON file of institutions, units, people, appointments and committees at once; the program's README shows the format. If a single row is wrong, all wrong rows are named and nothing is entered."
    );
    public static readonly LocalizedText File = new("파일", "File");
    public static readonly LocalizedText NoInstitutions = new(
        "등록된 기관이 없습니다. 관리 화면에서 제공된 파일을 불러오십시오.",
        "No institutions are entered yet. Load the shipped files on the administration page."
    );
    public static readonly LocalizedText NoPeople = new(
        "등록된 사람이 없습니다. 아래에서 등록하십시오.",
        "Nobody is entered here yet. Enter people below."
    );
    public static readonly LocalizedText Name = new("이름", "Name");
    public static readonly LocalizedText Code = new("코드", "Code");
    public static readonly LocalizedText Kind = new("종류", "Kind");
    public static readonly LocalizedText Parent = new("상위 기관", "Under");
    public static readonly LocalizedText AsOf = new("기준", "As of");
    public static readonly LocalizedText UnitsTitle = new("부서", "Units");
    public static readonly LocalizedText PeopleTitle = new("사람", "People");
    public static readonly LocalizedText Missing = new("비어 있는 보직", "Missing");
    public static readonly LocalizedText HeadOfUnit = new("부서장", "Head");
    public static readonly LocalizedText PreparesParts = new(
        "계획 작성 참여",
        "Prepares parts of the plan"
    );
    public static readonly LocalizedText Yes = new("예", "yes");
    public static readonly LocalizedText Email = new("전자우편", "E-mail");
    public static readonly LocalizedText Account = new("계정", "Account");
    public static readonly LocalizedText HasAccount = new("있음", "yes");
    public static readonly LocalizedText NoAccount = new("없음", "none");
    public static readonly LocalizedText Appointments = new("보직", "Appointments");
    public static readonly LocalizedText Substitutes = new("직무대리", "Substitutes");
    public static readonly LocalizedText Ended = new("유효하지 않음", "not valid today");
    public static readonly LocalizedText EndIt = new("끝내기", "End");
    public static readonly LocalizedText EndToday = new("오늘로 끝내기", "End today");
    public static readonly LocalizedText LastDay = new("마지막 날", "Last day");
    public static readonly LocalizedText NewPerson = new("사람 등록", "Enter a person");
    public static readonly LocalizedText NewPersonDo = new(
        "등록하고 링크 만들기",
        "Enter and make a link"
    );
    public static readonly LocalizedText NewLink = new("새 일회용 링크", "New one-time link");
    public static readonly LocalizedText LinkTitle = new("일회용 링크", "One-time link");
    public static readonly LocalizedText LinkWhat = new(
        "이 링크로 비밀번호를 정합니다. 24시간 안에 한 번만 쓸 수 있고, 이 화면에만 나옵니다. 본인에게 직접 전달하십시오.",
        "This link sets the password. It works once within 24 hours and is shown only here. Hand it to the person yourself."
    );
    public static readonly LocalizedText Appoint = new("보직 부여", "Appoint");
    public static readonly LocalizedText Person = new("사람", "Person");
    public static readonly LocalizedText Role = new("보직", "Role");
    public static readonly LocalizedText Body = new("기관 또는 부서", "Institution or unit");
    public static readonly LocalizedText Installation = new(
        "이 시스템 전체",
        "The whole installation"
    );
    public static readonly LocalizedText From = new("시작하는 날", "First day");
    public static readonly LocalizedText To = new(
        "끝나는 날 (없으면 비움)",
        "Last day (empty: open)"
    );
    public static readonly LocalizedText ToNeeded = new("끝나는 날", "Last day");
    public static readonly LocalizedText NameSubstitute = new("직무대리 지정", "Name a substitute");
    public static readonly LocalizedText Substitute = new(
        "대리하는 사람 (전자우편 주소 또는 식별자)",
        "Substitute (e-mail address or id)"
    );
    public static readonly LocalizedText Members = new("위원", "Members");
    public static readonly LocalizedText Composition = new("구성 요건", "Composition");
    public static readonly LocalizedText Rule = new("규칙", "Rule");
    public static readonly LocalizedText What = new("요건", "Requirement");
    public static readonly LocalizedText Found = new("현재", "Found");
    public static readonly LocalizedText Required = new("필요", "Required");
    public static readonly LocalizedText Kept = new("충족", "met");
    public static readonly LocalizedText Broken = new("미충족", "not met");
    public static readonly LocalizedText MayOpen = new(
        "회의를 열 수 있는 구성입니다.",
        "With this composition it may open a session."
    );
    public static readonly LocalizedText MayNotOpen = new(
        "구성 요건이 맞지 않아 회의를 열 수 없습니다. (R6)",
        "It can't open a session because its composition breaks its rule (R6)."
    );
    public static readonly LocalizedText SeatTitle = new("위원 위촉", "Give a seat");
    public static readonly LocalizedText SeatDo = new("위촉", "Give the seat");
    public static readonly LocalizedText SeatKindLabel = new("자리", "Seat");
    public static readonly LocalizedText MemberKindLabel = new("구분", "Capacity");
    public static readonly LocalizedText PersonId = new("사람 (식별자)", "Person (id)");
    public static readonly LocalizedText WhichPerson = new(
        "사람 (전자우편 주소 또는 식별자)",
        "Person (e-mail address or id)"
    );
    public static readonly LocalizedText Term = new("기간", "Period");
    public static readonly LocalizedText State = new("상태", "State");
    public static readonly LocalizedText NoMembers = new(
        "위원이 없습니다. 사람을 먼저 등록한 뒤 아래에서 위촉하십시오.",
        "There are no members yet. Enter the people first, then give them seats below."
    );

    /// <summary>What an import did.</summary>
    public static LocalizedText Loaded(int added, int changed, int unchanged) =>
        LocalizedText.Of(
            $"새로 {added}건, 고침 {changed}건, 그대로 {unchanged}건입니다.",
            $"{added} added, {changed} changed, {unchanged} as before."
        );

    public static readonly LocalizedText Appointed = new(
        "보직을 부여하였습니다. 그 기간의 첫날부터 권한이 생깁니다.",
        "Appointed. The authority begins on the first day of the period."
    );
    public static readonly LocalizedText AppointmentEnded = new(
        "마지막 날을 정하였습니다.",
        "The last day is set."
    );
    public static readonly LocalizedText SubstituteNamed = new(
        "직무대리를 지정하였습니다.",
        "The substitute is named."
    );
    public static readonly LocalizedText Seated = new("위촉하였습니다.", "The seat is given.");

    /// <summary>The name of a sort of institution.</summary>
    public static LocalizedText Of(InstitutionKind kind) =>
        kind switch
        {
            InstitutionKind.Ministry => new("부", "ministry"),
            InstitutionKind.Office => new("처", "office"),
            InstitutionKind.Agency => new("청", "agency"),
            InstitutionKind.Commission => new("위원회", "commission"),
            _ => new("총괄 기관", "coordinating office"),
        };

    /// <summary>The name of a capacity.</summary>
    public static LocalizedText Of(MemberKind kind) =>
        kind switch
        {
            MemberKind.PrivateExpert => new("민간위원", "private expert"),
            MemberKind.PrimeMinister => new("국무총리", "Prime Minister"),
            MemberKind.SupervisoryHead => new("평가총괄부처의 장", "head of a supervisory office"),
            _ => new("공무원", "official"),
        };

    /// <summary>The name of a seat.</summary>
    public static LocalizedText Of(SeatKind seat) =>
        seat switch
        {
            SeatKind.Chair => new("위원장", "chair"),
            SeatKind.CoChair => new("공동위원장", "co-chair"),
            _ => new("위원", "member"),
        };
}
