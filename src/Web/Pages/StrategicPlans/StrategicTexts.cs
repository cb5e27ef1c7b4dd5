using Ipses.Domain.Common;

namespace Ipses.Web.Pages.StrategicPlans;

/// <summary>Texts of the pages of strategic plans, in both languages.</summary>
public static class StrategicTexts
{
    public static readonly LocalizedText Title = new("성과관리 전략계획", "Strategic plans");
    public static readonly LocalizedText AnnualPlans = new(
        "성과관리 시행계획",
        "Annual performance plans"
    );
    public static readonly LocalizedText None = new(
        "볼 수 있는 전략계획이 아직 없습니다.",
        "There is no strategic plan for you to see yet."
    );
    public static readonly LocalizedText Institution = new("기관", "Institution");
    public static readonly LocalizedText FirstYear = new("첫해", "First year");
    public static readonly LocalizedText LastYear = new("마지막 해", "Last year");
    public static readonly LocalizedText State = new("상태", "State");
    public static readonly LocalizedText Draft = new("작성 중", "Draft");
    public static readonly LocalizedText Confirmed = new("확정", "Confirmed");
    public static readonly LocalizedText ConfirmedOn = new("확정일", "Confirmed on");
    public static readonly LocalizedText NextReview = new("다음 검토 기한", "Next review due");
    public static readonly LocalizedText Begin = new(
        "새 전략계획 작성",
        "Write a new strategic plan"
    );
    public static readonly LocalizedText Edit = new("작성", "Edit");
    public static readonly LocalizedText Mission = new("임무", "Mission");
    public static readonly LocalizedText Vision = new("비전", "Vision");
    public static readonly LocalizedText Korean = new("한국어", "Korean");
    public static readonly LocalizedText English = new("영어", "English");
    public static readonly LocalizedText Objective = new("전략목표", "Strategic objective");
    public static readonly LocalizedText Target = new("성과목표", "Performance target");
    public static readonly LocalizedText Measure = new("단위", "Unit");
    public static readonly LocalizedText Agencies = new(
        "포함되는 소속기관",
        "Affiliated agencies covered"
    );
    public static readonly LocalizedText References = new(
        "중기재정계획과 다른 법률에 따른 계획",
        "Mid- and long-term finance plan, and plans under other laws"
    );
    public static readonly LocalizedText OneALine = new("한 줄에 하나씩 적습니다.", "One a line.");
    public static readonly LocalizedText EmptyGoes = new(
        "이름을 비운 목표는 저장할 때 빠집니다. 저장하면 빈칸이 하나씩 더 생깁니다.",
        "An item whose name is emptied is left out when you save. Saving gives one more blank of each."
    );
    public static readonly LocalizedText Save = new("저장", "Save");
    public static readonly LocalizedText Saved = new(
        "전략계획을 저장했습니다.",
        "The strategic plan is saved."
    );
    public static readonly LocalizedText Confirm = new("확정", "Confirm");
    public static readonly LocalizedText ConfirmWhat = new(
        "확정하면 더 고칠 수 없으며, 확정일부터 3년마다 타당성을 검토하도록 담당자에게 알립니다.",
        "Once confirmed it can't be changed; the officer is asked to review it every three years from this day."
    );
    public static readonly LocalizedText ConfirmedFlash = new(
        "전략계획을 확정했습니다. 3년 안에 타당성을 검토하도록 담당자에게 과제가 부여됩니다.",
        "The strategic plan is confirmed. The officer will be asked to review it within three years."
    );
    public static readonly LocalizedText Review = new("타당성 검토", "Review of validity");
    public static readonly LocalizedText ReviewWhat = new(
        "계획이 여전히 타당한지와 그 까닭을 적습니다. 다음 검토 기한은 오늘부터 3년 뒤가 됩니다.",
        "Say whether the plan still holds, and why. The next review falls due three years from today."
    );
    public static readonly LocalizedText Finding = new("검토 의견", "Finding");
    public static readonly LocalizedText Reviewed = new(
        "검토 의견을 기록했습니다.",
        "The review is recorded."
    );
    public static readonly LocalizedText Reviews = new("검토 이력", "Reviews");
    public static readonly LocalizedText By = new("검토자", "By");
    public static readonly LocalizedText Date = new("날짜", "Date");

    public static LocalizedText Of(int firstYear) =>
        new(
            FormattableString.Invariant($"{firstYear}~{firstYear + 4} 성과관리 전략계획"),
            FormattableString.Invariant($"Strategic plan {firstYear} to {firstYear + 4}")
        );

    public static LocalizedText Writing(int firstYear) =>
        LocalizedText.Of(
            $"{firstYear}~{firstYear + 4} 성과관리 전략계획 작성",
            $"Write the strategic plan {firstYear} to {firstYear + 4}"
        );
}
