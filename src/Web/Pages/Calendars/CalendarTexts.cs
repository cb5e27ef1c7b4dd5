using Ipses.Domain.Common;

namespace Ipses.Web.Pages.Calendars;

/// <summary>Texts of the business calendar's page.</summary>
public static class CalendarTexts
{
    public static readonly LocalizedText EnteredAt = new("입력 시각", "Entered at");
    public static readonly LocalizedText Title = new("업무일 달력", "Business calendar");
    public static readonly LocalizedText Lead = new(
        "모든 기한은 이 달력의 영업일로 계산합니다. 이미 정해진 기한은 달력을 바꾸어도 그대로입니다.",
        "Every deadline is counted in the business days of this calendar. Deadlines that were given keep their dates when it changes."
    );
    public static readonly LocalizedText Months = new("월별 영업일", "Business days of each month");
    public static readonly LocalizedText Holidays = new("공휴일", "Public holidays");
    public static readonly LocalizedText Date = new("날짜", "Date");
    public static readonly LocalizedText Name = new("이름", "Name");
    public static readonly LocalizedText Kind = new("구분", "Kind");
    public static readonly LocalizedText Basis = new("근거 법령", "Legal basis");
    public static readonly LocalizedText ByHand = new("직접 입력한 날", "Days entered by hand");
    public static readonly LocalizedText NoneByHand = new(
        "이 해에는 직접 입력한 날이 없습니다. 선거일이나 임시공휴일이 정해지면 총괄 담당자가 여기에 입력합니다.",
        "Nothing is entered by hand for this year. Coordinators enter elections and days given once here, when they are decided."
    );
    public static readonly LocalizedText EnteredBy = new("입력", "Entered by");
    public static readonly LocalizedText Withdraw = new("입력 취소", "Withdraw");
    public static readonly LocalizedText Enter = new("날 입력하기", "Enter a day");
    public static readonly LocalizedText WhatToDo = new("입력 내용", "What to enter");
    public static readonly LocalizedText Declare = new("공휴일로 지정", "Declare it a holiday");
    public static readonly LocalizedText Strike = new(
        "공휴일에서 제외",
        "Strike it from the holidays"
    );
    public static readonly LocalizedText NameKo = new("이름(한국어)", "Name in Korean");
    public static readonly LocalizedText NameEn = new("이름(영어)", "Name in English");
    public static readonly LocalizedText BasisKo = new(
        "근거(한국어)",
        "Decision it rests on, in Korean"
    );
    public static readonly LocalizedText BasisEn = new(
        "근거(영어)",
        "Decision it rests on, in English"
    );
    public static readonly LocalizedText Save = new("저장", "Save");
    public static readonly LocalizedText DateUnreadable = new(
        "날짜를 2027-03-05와 같은 형식으로 입력하십시오.",
        "Please enter the date as 2027-03-05."
    );

    public static LocalizedText Of(HolidayKind kind) =>
        kind switch
        {
            HolidayKind.Substitute => new("대체공휴일", "Substitute"),
            HolidayKind.Declared => new("직접 지정", "Declared by hand"),
            _ => new("법정", "By law"),
        };

    public static LocalizedText Of(CalendarDayKind kind) =>
        kind switch
        {
            CalendarDayKind.Declared => new("공휴일로 지정", "Declared"),
            CalendarDayKind.Struck => new("공휴일에서 제외", "Struck"),
            _ => new("입력 취소됨", "Withdrawn"),
        };

    public static LocalizedText Days(int days) => LocalizedText.Of($"{days}일", $"{days} days");

    public static LocalizedText Entered(DateOnly date) =>
        new(
            $"{DateWords.Of(date).Ko}을 달력에 입력했습니다. 앞으로 정해지는 기한부터 적용됩니다.",
            $"{DateWords.Of(date).En} is in the calendar. It counts for deadlines that are set from now on."
        );

    public static LocalizedText Withdrawn(DateOnly date) =>
        new(
            $"{DateWords.Of(date).Ko}의 입력을 취소했습니다.",
            $"The entry for {DateWords.Of(date).En} is withdrawn."
        );
}
