using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Application.AnnualPlans.ExportPlan;

/// <summary>Words of exported plans.</summary>
internal static class ExportTexts
{
    internal static readonly LocalizedText Institution = new("기관", "Institution");
    internal static readonly LocalizedText Year = new("연도", "Year");
    internal static readonly LocalizedText State = new("상태", "State");
    internal static readonly LocalizedText Version = new("판", "Version");
    internal static readonly LocalizedText Resolution = new("의결 번호", "Resolution");
    internal static readonly LocalizedText ConfirmedOn = new("의결일", "Confirmed on");
    internal static readonly LocalizedText Amended = new(
        "의결에서 수정된 내용",
        "Amended by the resolution"
    );
    internal static readonly LocalizedText SeenAt = new("출력 시각", "As of");
    internal static readonly LocalizedText SeenBy = new("출력한 사람", "As seen by");
    internal static readonly LocalizedText Mission = new("임무", "Mission");
    internal static readonly LocalizedText Vision = new("비전", "Vision");
    internal static readonly LocalizedText WeightSum = new("가중치 합", "Sum of weights");
    internal static readonly LocalizedText Financial = new(
        "최근 3년 재정 실적",
        "Financial results of the past three years"
    );
    internal static readonly LocalizedText Budget = new("예산", "Budget");
    internal static readonly LocalizedText Spent = new("집행", "Spent");
    internal static readonly LocalizedText Objective = new("전략목표", "Strategic objective");
    internal static readonly LocalizedText Target = new("성과목표", "Performance target");
    internal static readonly LocalizedText Task = new("관리과제", "Task");
    internal static readonly LocalizedText Tasks = new("관리과제", "Tasks");
    internal static readonly LocalizedText Indicator = new("성과지표", "Indicator");
    internal static readonly LocalizedText Indicators = new("성과지표", "Performance indicators");
    internal static readonly LocalizedText AggregateRows = new(
        "여러 지표를 묶은 행",
        "Rows that stand for several indicators"
    );
    internal static readonly LocalizedText Unit = new("담당 부서", "Unit");
    internal static readonly LocalizedText Person = new("담당자", "Person in charge");
    internal static readonly LocalizedText Agenda = new("연계", "Serves");
    internal static readonly LocalizedText Reference = new(
        "연계 대상 또는 사유",
        "Which, or why none"
    );
    internal static readonly LocalizedText Programme = new("재정사업", "Spending programme");
    internal static readonly LocalizedText Brm = new("단위과제(BRM)", "Unit task (BRM)");
    internal static readonly LocalizedText Affiliated = new("소속기관", "Affiliated body");
    internal static readonly LocalizedText Milestones = new("추진일정", "Milestones");
    internal static readonly LocalizedText Milestone = new("추진 단계", "Milestone");
    internal static readonly LocalizedText Date = new("날짜", "Date");
    internal static readonly LocalizedText Spending = new("예산과 집행", "Budget and spending");
    internal static readonly LocalizedText Kind = new("구분", "Kind");
    internal static readonly LocalizedText Level = new("수준", "Level");
    internal static readonly LocalizedText Measure = new("단위", "Unit of measure");
    internal static readonly LocalizedText Direction = new("방향", "Direction");
    internal static readonly LocalizedText Formula = new("측정산식", "Formula");
    internal static readonly LocalizedText Source = new("자료 출처", "Data source");
    internal static readonly LocalizedText Frequency = new("측정 주기", "Frequency");
    internal static readonly LocalizedText Weight = new("가중치", "Weight");
    internal static readonly LocalizedText Results = new(
        "최근 3년 실적",
        "Results of the past three years"
    );
    internal static readonly LocalizedText Proposal = new("제안값", "Proposal");
    internal static readonly LocalizedText TargetValue = new("목표치", "Target value");
    internal static readonly LocalizedText Rationale = new("목표치 근거", "Rationale");
    internal static readonly LocalizedText Responsible = new("지표 담당자", "Responsible");
    internal static readonly LocalizedText ReportedScore = new("환산 점수", "Reported score");

    /// <summary>Million won.</summary>
    internal const string Money = "백만원";

    internal static LocalizedText ConfirmedVersion(int number) =>
        LocalizedText.Of($"확정(제{number}판)", $"Confirmed, version {number}");

    internal static LocalizedText VersionOf(int revision, ConfirmedVersion? version) =>
        version is { } confirmed
            ? LocalizedText.Of(
                $"제{confirmed.Number}판 (개정 {revision})",
                $"Version {confirmed.Number} (revision {revision})"
            )
            : LocalizedText.Of(
                $"확정 전 (개정 {revision})",
                $"Not confirmed (revision {revision})"
            );
}
