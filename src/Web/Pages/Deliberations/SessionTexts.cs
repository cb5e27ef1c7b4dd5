using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Web.Pages.Deliberations;

/// <summary>What the session pages say.</summary>
public static class SessionTexts
{
    public static readonly LocalizedText List = new("심의·의결", "Sessions");
    public static readonly LocalizedText Minutes = new("회의록", "Minutes");
    public static readonly LocalizedText FindResolution = new(
        "의결 번호로 찾기",
        "Find a resolution by its number"
    );
    public static readonly LocalizedText NumberHint = new(
        "예: GPEC-2027-003",
        "For example GPEC-2027-003"
    );
    public static readonly LocalizedText Find = new("찾기", "Find");
    public static readonly LocalizedText NoSessions = new(
        "이 해에는 아직 회의가 없습니다. 안건이 상정되면 회의가 만들어져 여기에 나타납니다.",
        "There are no sessions in this year yet. One appears here as soon as a document is put on an agenda."
    );
    public static readonly LocalizedText NoResolutions = new(
        "해당하는 의결이 없습니다.",
        "No resolution matches."
    );
    public static readonly LocalizedText Resolutions = new("의결", "Resolutions");
    public static readonly LocalizedText Number = new("의결 번호", "Number");
    public static readonly LocalizedText Date = new("회의일", "Date");
    public static readonly LocalizedText Kind = new("종류", "Kind");
    public static readonly LocalizedText State = new("상태", "State");
    public static readonly LocalizedText Items = new("안건", "Agenda");
    public static readonly LocalizedText ResolvedColumn = new("의결됨", "Resolved");
    public static readonly LocalizedText Title = new("안건명", "Item");
    public static readonly LocalizedText Outcome = new("결과", "Outcome");
    public static readonly LocalizedText Institution = new("소관 기관", "Institution");
    public static readonly LocalizedText Votes = new("표결", "Votes");
    public static readonly LocalizedText Recused = new("제척·회피", "Recused");
    public static readonly LocalizedText Papers = new("회의 자료", "Papers");
    public static readonly LocalizedText LegalBasis = new("법적 근거", "Legal basis");
    public static readonly LocalizedText Business = new("안건 종류", "Kind of business");
    public static readonly LocalizedText Facts = new("개회 요건", "What the opening needs");
    public static readonly LocalizedText Requirement = new("요건", "Requirement");
    public static readonly LocalizedText Found = new("현재", "Found");
    public static readonly LocalizedText Required = new("필요", "Required");
    public static readonly LocalizedText Met = new("충족", "met");
    public static readonly LocalizedText NotMet = new("미충족", "not met");
    public static readonly LocalizedText Quorum = new(
        "출석 위원(의사정족수)",
        "Members present (quorum)"
    );
    public static readonly LocalizedText Notice = new("소집 통지", "Notice");
    public static readonly LocalizedText Members = new("위원과 출석", "Members and attendance");
    public static readonly LocalizedText Member = new("위원", "Member");
    public static readonly LocalizedText Seat = new("구분", "Seat");
    public static readonly LocalizedText CoChair = new("위원장", "chair");
    public static readonly LocalizedText PrivateMember = new("민간위원", "private expert");
    public static readonly LocalizedText Official = new("정부위원", "official");
    public static readonly LocalizedText Attendance = new("출석", "Attendance");
    public static readonly LocalizedText Present = new("출석", "present");
    public static readonly LocalizedText Absent = new("불출석", "absent");
    public static readonly LocalizedText Call = new("회의 소집", "Call the session");
    public static readonly LocalizedText Open = new("개회", "Open the session");
    public static readonly LocalizedText OpenHint = new(
        "출석한 위원을 표시하고 개회합니다. 스스로 출석을 등록한 위원은 이미 표시되어 있습니다.",
        "Tick the members who are there, then open. Those who registered themselves are ticked already."
    );
    public static readonly LocalizedText Register = new("출석 등록", "Register as present");
    public static readonly LocalizedText Leave = new("퇴장", "Register as leaving");
    public static readonly LocalizedText PutOff = new("회의 연기", "Put the session off");
    public static readonly LocalizedText PutOffHint = new(
        "의결되지 않은 안건은 다음 회의로 넘어가고, 소집 통지를 다시 합니다.",
        "Items not yet resolved go to the next session, which is called anew."
    );
    public static readonly LocalizedText Place = new("안건 상정", "Place an item");
    public static readonly LocalizedText PlaceWhat = new(
        "그 밖의 안건을 직접 상정합니다. 지침과 시행계획은 정해진 절차를 마치면 저절로 상정됩니다.",
        "Puts other business on an agenda. Guidelines and plans come by themselves, when their steps are done."
    );
    public static readonly LocalizedText Body = new("위원회", "Body");
    public static readonly LocalizedText WantedHint = new(
        "소집 통지가 이미 나갔거나 통지 기한이 지났으면 다음 회의에 상정됩니다.",
        "If that session has been called, or can't be called in time any more, the item goes to the next one."
    );
    public static readonly LocalizedText TitleKo = new("안건명(한국어)", "Title in Korean");
    public static readonly LocalizedText TitleEn = new("안건명(영어)", "Title in English");
    public static readonly LocalizedText AllInstitutions = new("전체 기관", "All institutions");
    public static readonly LocalizedText InstitutionHint = new(
        "한 기관의 안건이면 그 기관에 속한 위원은 표결에서 제척됩니다.",
        "Members who belong to the institution are kept from the vote."
    );
    public static readonly LocalizedText BackToList = new("회의 목록으로", "Back to the sessions");

    public static LocalizedText Placed(DateOnly day) =>
        new(
            $"{DateWords.Of(day).Ko} 회의에 안건을 상정하였습니다.",
            $"The item is on the agenda of {DateWords.Of(day).En}."
        );

    public static LocalizedText PlacedLater(DateOnly wanted, DateOnly day) =>
        new(
            $"{DateWords.Of(wanted).Ko} 회의에는 더 상정할 수 없어 {DateWords.Of(day).Ko} 회의에 상정하였습니다.",
            $"The session of {DateWords.Of(wanted).En} takes nothing more; the item is on the agenda of {DateWords.Of(day).En}."
        );

    public static readonly LocalizedText Reason = new("사유", "Reason");
    public static readonly LocalizedText EnBloc = new("일괄 표결", "Vote en bloc");
    public static readonly LocalizedText YourVote = new("나의 표결", "Your vote");
    public static readonly LocalizedText CastVote = new("표결하기", "Cast the vote");
    public static readonly LocalizedText ExcludedFrom = new(
        "다음 안건에서는 제척·회피되어 표결에 포함되지 않습니다.",
        "You are recused from these items; your vote leaves them out."
    );
    public static readonly LocalizedText NotPresentYet = new(
        "출석을 등록하면 표결할 수 있습니다.",
        "Register as present to vote."
    );
    public static readonly LocalizedText Consequences = new("의결하면", "If resolved now");
    public static readonly LocalizedText Resolve = new("의결 기록", "Record the resolutions");
    public static readonly LocalizedText ResolveHint = new(
        "의결 번호가 부여되고, 기다리던 절차가 곧바로 이어지며, 되돌릴 수 없습니다.",
        "Numbers are given, the workflows that wait for them go on at once, and this can't be undone."
    );
    public static readonly LocalizedText Motion = new("동의", "Motion");
    public static readonly LocalizedText PutMotion = new("동의 상정", "Put the motion");
    public static readonly LocalizedText MotionHint = new(
        "동의를 바꾸면 이 안건의 표결은 처음부터 다시 합니다.",
        "Putting another motion discards the votes on this item."
    );
    public static readonly LocalizedText MotionText = new(
        "수정 내용 또는 사유",
        "Amendment or reasons"
    );
    public static readonly LocalizedText Recuse = new("회피 신고", "Declare a conflict");
    public static readonly LocalizedText RecuseHint = new(
        "회피하면 이 안건의 재적·출석 위원에서 빠지고, 이미 한 표결은 취소됩니다.",
        "You then count neither as a member nor as present for this item, and a vote already cast falls away."
    );
    public static readonly LocalizedText Forced = new(
        "제척(소속 기관)",
        "excluded (own institution)"
    );
    public static readonly LocalizedText Declared = new("회피", "declared");
    public static readonly LocalizedText Close = new("폐회", "Close the session");
    public static readonly LocalizedText MinutesNote = new(
        "회의록에 덧붙일 내용(선택)",
        "Note for the minutes (optional)"
    );
    public static readonly LocalizedText History = new("경과", "Proceedings");
    public static readonly LocalizedText Print = new(
        "회의록 보기·인쇄",
        "Minutes to read or print"
    );
    public static readonly LocalizedText CarriedOver = new("다음 회의로", "carried over");
    public static readonly LocalizedText NotVotedYet = new("표결 전", "not voted");
    public static readonly LocalizedText Undecided = new("미결", "undecided");
    public static readonly LocalizedText NextStep = new("지금 할 일", "What to do now");
    public static readonly LocalizedText Select = new("선택", "Select");
    public static readonly LocalizedText Program = new("프로그램", "the program");
    public static readonly LocalizedText For = new("대행", "for");
    public static readonly LocalizedText NobodyPresent = new("없음", "none");
    public static readonly LocalizedText RecusedMark = new("나: 제척·회피", "you are recused");

    public static LocalizedText NameOf(LocalizedText body, string date) =>
        new($"{body.Ko} {date} 회의", $"{body.En}, session of {date}");

    public static LocalizedText MinutesOf(LocalizedText session) =>
        new($"회의록: {session.Ko}", $"Minutes: {session.En}");

    public static LocalizedText NoticeBy(string day, int days) =>
        new(
            $"{day}까지 안건과 함께 소집 통지해야 합니다(회의 {N(days)}일 전). 그때까지 소집하지 않으면 프로그램이 그날 09:00에 소집합니다.",
            $"Members have to be called with the agenda by {day} ({N(days)} days before). If nobody has, the program calls them at 09:00 of that day."
        );

    public static LocalizedText Consequence(
        int adopted,
        int rejected,
        int remanded,
        int undecided
    ) =>
        new(
            $"가결 {N(adopted)}건, 부결 {N(rejected)}건, 재심의 {N(remanded)}건, 아직 정해지지 않은 안건 {N(undecided)}건",
            $"{N(adopted)} adopted, {N(rejected)} rejected, {N(remanded)} sent back, {N(undecided)} not decided yet"
        );

    public static LocalizedText CountOf(
        int inFavour,
        int against,
        int abstained,
        int silent,
        int required
    ) =>
        new(
            $"찬성 {N(inFavour)} · 반대 {N(against)} · 기권 {N(abstained)} · 미표결 {N(silent)} (가결 {N(required)})",
            $"{N(inFavour)} for · {N(against)} against · {N(abstained)} abstained · {N(silent)} silent ({N(required)} carry)"
        );

    public static LocalizedText Called(int members) =>
        new(
            $"회의를 소집하고 위원 {N(members)}명에게 안건을 알렸습니다.",
            $"The session is called; {N(members)} members were told with the agenda."
        );

    public static readonly LocalizedText Opened = new(
        "회의를 열었습니다. 이제 위원이 표결할 수 있습니다.",
        "The session is open; members can vote now."
    );

    public static LocalizedText Voted(int counted, int leftOut) =>
        new(
            $"안건 {N(counted)}건에 표결하였습니다."
                + (leftOut > 0 ? $" 제척·회피 또는 의결된 {N(leftOut)}건은 제외되었습니다." : ""),
            $"Your vote counts for {N(counted)} {(counted == 1 ? "item" : "items")}."
                + (leftOut > 0 ? $" {N(leftOut)} were left out: recused or resolved." : "")
        );

    public static LocalizedText Recorded(IReadOnlyList<string> numbers) =>
        numbers.Count == 1
            ? new(
                $"의결 {numbers[0]}을(를) 기록하였습니다. 소관 기관에 이어서 통지됩니다.",
                $"Resolution {numbers[0]} is recorded; the institution is told next."
            )
            : new(
                $"의결 {N(numbers.Count)}건을 기록하였습니다: {numbers[0]} – {numbers[^1]}. 소관 기관에 이어서 통지됩니다.",
                $"{N(numbers.Count)} resolutions are recorded: {numbers[0]} to {numbers[^1]}; the institutions are told next."
            );

    public static readonly LocalizedText RecusalRecorded = new(
        "회피를 기록하였습니다.",
        "Your recusal is recorded."
    );
    public static readonly LocalizedText AttendanceRecorded = new(
        "출석 상황을 기록하였습니다.",
        "The attendance is recorded."
    );
    public static readonly LocalizedText MotionPut = new(
        "동의를 상정하였습니다. 표결을 다시 합니다.",
        "The motion is put; members vote anew."
    );
    public static readonly LocalizedText Closed = new(
        "폐회하였습니다. 회의록이 확정되었습니다.",
        "The session is closed; its minutes are fixed."
    );
    public static readonly LocalizedText PutOffDone = new(
        "회의를 연기하였습니다. 안건은 다음 회의로 넘어갔습니다.",
        "The session is put off; its items went to the next one."
    );

    public static LocalizedText NextFor(
        Domain.Deliberations.SessionState state,
        bool presides,
        bool member
    ) =>
        (state, presides, member) switch
        {
            (Domain.Deliberations.SessionState.Planned, _, _) => new(
                "안건을 확인하고 회의를 소집합니다.",
                "Check the agenda and call the session."
            ),
            (Domain.Deliberations.SessionState.Called, true, _) => new(
                "회의일에 출석을 확인하고 개회합니다.",
                "On the day, take the attendance and open the session."
            ),
            (Domain.Deliberations.SessionState.Called, _, true) => new(
                "자료를 읽고, 이해관계가 있으면 회피를 신고하고, 회의일에 출석을 등록합니다.",
                "Read the papers, declare conflicts, and register as present on the day."
            ),
            (Domain.Deliberations.SessionState.Open, true, _) => new(
                "표결을 마치면 의결을 기록하고 폐회합니다.",
                "When the votes are in, record the resolutions and close."
            ),
            (Domain.Deliberations.SessionState.Open, _, true) => new(
                "안건에 표결합니다.",
                "Vote on the items."
            ),
            (Domain.Deliberations.SessionState.Closed, _, _) => new(
                "회의가 끝났습니다. 회의록을 볼 수 있습니다.",
                "The session is over; its minutes can be read."
            ),
            (Domain.Deliberations.SessionState.NotHeld, _, _) => new(
                "열리지 않은 회의입니다. 안건은 다음 회의로 넘어갔습니다.",
                "The session was not held; its items went to the next one."
            ),
            _ => new("진행 상황을 볼 수 있습니다.", "You can follow the proceedings."),
        };

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
