using Ipses.Application.Rehearsal;
using Ipses.Application.Rehearsal.Report;
using Ipses.Domain.Common;
using Ipses.Hosting.Rehearsal;

namespace Ipses.Web.Pages.Rehearsals;

/// <summary>Texts of rehearsals.</summary>
public static class RehearsalTexts
{
    public static readonly LocalizedText AsPdf = new("PDF로 내려받기", "Download as PDF");
    public static readonly LocalizedText AsJson = new("JSON으로 내려받기", "Download as JSON");
    public static readonly LocalizedText Mend = new("설계기에서 고치기", "Mend it in the designer");
    public static readonly LocalizedText Institution = new("기관", "Institution");
    public static readonly LocalizedText Opened = new("시작일", "Opened");
    public static readonly LocalizedText Title = new("모의실행", "Rehearsals");
    public static readonly LocalizedText What = new(
        "이 사이트의 기관·사람·위원회·절차 정의를 복사하여, 사람들이 정한 방식대로 처리할 때 한 해가 어떻게 흘러가는지 처음부터 끝까지 돌려 봅니다. 아직 등록된 기관이 없으면 기본 제공 기관으로 합니다. 실제 자료는 바뀌지 않고, 메일도 나가지 않습니다.",
        "Copies this site's institutions, people, bodies and workflow definitions and plays the year's cycle from start to end, with everybody acting as chosen below. Where no institution is registered yet, the shipped ones are used. No real data change, and no mail leaves."
    );
    public static readonly LocalizedText Year = new("연도", "Fiscal year");
    public static readonly LocalizedText How = new("사람들의 처리 방식", "How people act");
    public static readonly LocalizedText Seed = new("난수 시작값", "Seed");
    public static readonly LocalizedText SeedHint = new(
        "같은 값이면 결과가 똑같습니다.",
        "The same number gives the same result."
    );
    public static readonly LocalizedText Begin = new("모의실행 시작", "Rehearse");
    public static readonly LocalizedText Begun = new(
        "모의실행을 시작했습니다. 이 화면을 떠나도 계속됩니다.",
        "The rehearsal has begun. It goes on when you leave the page."
    );
    public static readonly LocalizedText Latest = new("최근 모의실행", "Latest rehearsals");
    public static readonly LocalizedText None = new(
        "아직 모의실행이 없습니다. 시작하면 여기에 나타납니다.",
        "There is no rehearsal yet. One that you begin appears here."
    );
    public static readonly LocalizedText Cancel = new("중단", "Cancel");
    public static readonly LocalizedText Cancelled = new(
        "모의실행을 중단했습니다. 남은 것은 없습니다.",
        "The rehearsal is cancelled; nothing of it remains."
    );
    public static readonly LocalizedText Reload = new("새로 고침", "Look again");
    public static readonly LocalizedText Problems = new("살펴볼 점", "What to look at");
    public static readonly LocalizedText NoProblems = new(
        "살펴볼 점이 없습니다.",
        "There is nothing to look at."
    );
    public static readonly LocalizedText Kind = new("종류", "Kind");
    public static readonly LocalizedText Where = new("기관", "Institution");
    public static readonly LocalizedText Day = new("날짜", "Day");
    public static readonly LocalizedText Message = new("내용", "What");
    public static readonly LocalizedText Chart = new(
        "일정표(기관 × 시간)",
        "Chart (institutions × time)"
    );
    public static readonly LocalizedText ChartWhat = new(
        "막대는 할 일이 열린 날부터 끝난 날까지입니다. 기한을 넘긴 막대에는 빗금과 점이 있습니다.",
        "A bar reaches from the day a task came to the day it ended. A late one is hatched and ends in a dot."
    );
    public static readonly LocalizedText AsTable = new("표로 보기", "The same as a table");
    public static readonly LocalizedText Tasks = new("할 일", "Tasks");
    public static readonly LocalizedText Late = new("늦음", "Late");
    public static readonly LocalizedText Comparison = new("모의실행 비교", "Rehearsals compared");
    public static readonly LocalizedText CompareWith = new("비교 대상", "Compare with");
    public static readonly LocalizedText Compare = new("비교", "Compare");
    public static readonly LocalizedText RealSoFar = new("실제 진행", "The real year so far");
    public static readonly LocalizedText SameCalendar = new(
        "두 일정이 같습니다.",
        "The two calendars are the same."
    );
    public static readonly LocalizedText ByStep = new("단계별", "By step");
    public static readonly LocalizedText Step = new("단계", "Step");
    public static readonly LocalizedText EndedOn = new("끝난 날", "Ended");
    public static readonly LocalizedText WhatDiffers = new("다른 할 일", "Tasks that differ");
    public static readonly LocalizedText Drafts = new(
        "게시하지 않은 최신 초안으로 모의실행",
        "Rehearse the newest drafts in place of what is published"
    );
    public static readonly LocalizedText LatestBy = new(
        "가장 늦은 영업일 수",
        "Business days late at most"
    );
    public static readonly LocalizedText Confirmed = new("확정일", "Confirmed on");
    public static readonly LocalizedText Not = new("확정되지 않음", "not confirmed");
    public static readonly LocalizedText Calendar = new("달력", "Calendar");
    public static readonly LocalizedText Due = new("마감", "Due");
    public static readonly LocalizedText Sessions = new("회의", "Sessions");
    public static readonly LocalizedText Mails = new("메일", "Mails");
    public static readonly LocalizedText Load = new("사람·날짜별 부담", "Load per person and day");
    public static readonly LocalizedText LoadWhat = new(
        "마감이 가장 많이 몰리는 50건입니다.",
        "The 50 heaviest days of a person, by tasks that end on them."
    );
    public static readonly LocalizedText Person = new("사람", "Person");
    public static readonly LocalizedText Sent = new("보낼 메일", "Mails as they would be sent");
    public static readonly LocalizedText At = new("시각", "At");
    public static readonly LocalizedText To = new("받는 사람", "To");
    public static readonly LocalizedText Subject = new("제목", "Subject");

    public static LocalizedText Of(Profile profile) =>
        profile switch
        {
            Profile.OnTime => new("모두 기한 안에", "Everybody on time"),
            Profile.Mixed => new("일부는 늦게", "Some are late"),
            Profile.Late => new("모두 늦게", "Everybody late"),
            _ => new("아무도 하지 않음", "Nobody acts"),
        };

    public static LocalizedText Of(RehearsalState state) =>
        state switch
        {
            RehearsalState.Running => new("진행 중", "Running"),
            RehearsalState.Done => new("완료", "Done"),
            RehearsalState.Cancelled => new("중단됨", "Cancelled"),
            _ => new("실패", "Failed"),
        };

    public static LocalizedText Of(RehearsalProblemKind kind) =>
        kind switch
        {
            RehearsalProblemKind.StepFailed => new("단계 실패", "A step failed"),
            RehearsalProblemKind.NobodyHoldsRole => new("담당자 없음", "Nobody holds the role"),
            RehearsalProblemKind.InvalidBody => new("위원회 구성 위반", "Invalid body"),
            RehearsalProblemKind.SettingWithoutValue => new(
                "값 없는 설정",
                "Setting without a value"
            ),
            RehearsalProblemKind.NotConfirmed => new("확정되지 않음", "Not confirmed"),
            RehearsalProblemKind.Refused => new("처리 거부", "Refused"),
            RehearsalProblemKind.StackedDay => new("마감 몰림", "Stacked day"),
            _ => new("공휴일로 옮겨짐", "Moved by a holiday"),
        };

    public static LocalizedText Progress(string day, int done, int of) =>
        new($"{day}까지 진행: {of}일 가운데 {done}일", $"Up to {day}: {done} of {of} days");

    public static LocalizedText Name(RehearsalRequest request) =>
        LocalizedText.Of(
            $"{request.Year}년, {Of(request.Profile).Ko}, 시작값 {request.Seed}",
            $"{request.Year}, {Of(request.Profile).En}, seed {request.Seed}"
        );

    public static LocalizedText Totals(RehearsalCounts counts) =>
        LocalizedText.Of(
            $"{counts.Institutions}개 기관 가운데 {counts.Confirmed}개 확정 · 할 일 {counts.Tasks}건(늦음 {counts.Late}건) · 회의 {counts.Sessions}회 · 메일 {counts.Mails}통(하루 최다 {counts.MailsOnBusiestDay}통)",
            $"{counts.Confirmed} of {counts.Institutions} plans confirmed · {counts.Tasks} tasks ({counts.Late} late) · {counts.Sessions} sessions · {counts.Mails} mails ({counts.MailsOnBusiestDay} on the busiest day)"
        );

    public static LocalizedText Failed(string id) =>
        new(
            $"모의실행이 실패했습니다. 기록에 '{id}'(으)로 남아 있습니다.",
            $"The rehearsal failed. The log tells why under '{id}'."
        );

    public static Error SeedUnfit(string seed) =>
        new(
            "Rehearsal.SeedUnfit",
            LocalizedText.Of($"'{seed}'은(는) 정수가 아닙니다.", $"'{seed}' is no whole number."),
            ErrorKind.Invalid
        )
        {
            Field = "seed",
        };

    public static LocalizedText RealYear(int year) =>
        LocalizedText.Of($"{year}년 실제 진행", $"The real {year} so far");
}
