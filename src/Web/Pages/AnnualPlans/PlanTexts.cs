using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>Texts of the pages of annual plans, in both languages: the list, the plan and what all of them share.</summary>
public static partial class PlanTexts
{
    public static readonly LocalizedText Code = new("기관 코드", "Code");
    public static readonly LocalizedText PartsIn = new(
        "제출된 부서 작성분",
        "Units' parts that are in"
    );
    public static readonly LocalizedText ExportAs = new("내려받기", "Download");
    public static readonly LocalizedText ExportAll = new(
        "보이는 모든 계획 내려받기(ZIP)",
        "Download all plans shown (ZIP)"
    );
    public static readonly LocalizedText Plans = new(
        "성과관리 시행계획",
        "Annual performance plans"
    );
    public static readonly LocalizedText Plan = new("시행계획", "Annual plan");
    public static readonly LocalizedText Edit = new("작성", "Edit");
    public static readonly LocalizedText Approve = new("결재", "Approval");
    public static readonly LocalizedText Review = new("검토", "Review");
    public static readonly LocalizedText History = new("이력과 비교", "History and comparison");
    public static readonly LocalizedText Institution = new("기관", "Institution");
    public static readonly LocalizedText Year = new("연도", "Year");
    public static readonly LocalizedText State = new("상태", "State");
    public static readonly LocalizedText Parts = new("부서 작성분(취합)", "Units' parts");
    public static readonly LocalizedText WeightSum = new("가중치 합", "Sum of weights");
    public static readonly LocalizedText LastSaved = new("마지막 저장", "Last saved");
    public static readonly LocalizedText Resolution = new("의결 번호", "Resolution");
    public static readonly LocalizedText All = new("전체", "All");
    public static readonly LocalizedText Search = new(
        "기관 이름 또는 코드",
        "Name or code of the institution"
    );
    public static readonly LocalizedText Filter = new("조회", "Show");
    public static readonly LocalizedText NoneYet = new(
        "아직 볼 수 있는 시행계획이 없습니다. 지침이 통보되고 작성이 시작되면 여기에 나타납니다.",
        "There is no plan for you to see yet. Plans appear here when the guidelines are issued and drafting opens."
    );
    public static readonly LocalizedText NoneFound = new(
        "조건에 맞는 시행계획이 없습니다.",
        "No plan fits the filter."
    );
    public static readonly LocalizedText OpenFindings = new("답할 검토 의견", "findings to answer");
    public static readonly LocalizedText More = new("자세히", "Details");
    public static readonly LocalizedText Contents = new("목표 체계", "Objective tree");

    public static LocalizedText EvaluatedBy(int year) =>
        new(
            FormattableString.Invariant($"{year}년 평가에 적용"),
            FormattableString.Invariant($"used for the evaluation of {year}")
        );

    public static readonly LocalizedText DerivesFrom = new("바탕이 된 전략계획", "Derives from");
    public static readonly LocalizedText StrategicPlans = new("전략계획", "Strategic plans");

    public static LocalizedText StrategicPlanOf(int firstYear) =>
        new(
            FormattableString.Invariant($"{firstYear}~{firstYear + 4} 성과관리 전략계획"),
            FormattableString.Invariant($"Strategic plan {firstYear} to {firstYear + 4}")
        );

    /// <summary>The badge's colour class of a state; the word always stands beside it.</summary>
    public static string BadgeOf(PlanState state) =>
        state switch
        {
            PlanState.Confirmed => "bg-light-success",
            PlanState.Accepted or PlanState.Submitted or PlanState.UnderReview =>
                "bg-light-information",
            PlanState.InApproval => "bg-light-warning",
            PlanState.Recorded => "bg-light-gray",
            _ => "bg-light-primary",
        };
}
