using Ipses.Domain.Common;

namespace Ipses.Web.Pages.AnnualPlans;

// What the fields of a plan are called.
public static partial class PlanTexts
{
    public static readonly LocalizedText Mission = new("임무", "Mission");
    public static readonly LocalizedText Vision = new("비전", "Vision");
    public static readonly LocalizedText Frame = new(
        "임무·비전·재정 실적",
        "Mission, vision and financial results"
    );
    public static readonly LocalizedText Objective = new("전략목표", "Strategic objective");
    public static readonly LocalizedText Target = new("성과목표", "Performance target");
    public static readonly LocalizedText Task = new("관리과제", "Task");
    public static readonly LocalizedText Indicator = new("성과지표", "Performance indicator");
    public static readonly LocalizedText AggregateRow = new("묶음 행", "Aggregate row");
    public static readonly LocalizedText AggregateRows = new(
        "여러 지표를 묶은 행",
        "Rows that stand for several indicators"
    );
    public static readonly LocalizedText AggregateOf = new(
        "묶은 지표의 수",
        "Indicators it stands for"
    );
    public static readonly LocalizedText NameKo = new("이름(한국어)", "Name (Korean)");
    public static readonly LocalizedText NameEn = new("이름(영어)", "Name (English)");
    public static readonly LocalizedText MissionKo = new("임무(한국어)", "Mission (Korean)");
    public static readonly LocalizedText MissionEn = new("임무(영어)", "Mission (English)");
    public static readonly LocalizedText VisionKo = new("비전(한국어)", "Vision (Korean)");
    public static readonly LocalizedText VisionEn = new("비전(영어)", "Vision (English)");
    public static readonly LocalizedText Unit = new("담당 부서", "Unit in charge");
    public static readonly LocalizedText Person = new("담당자", "Person in charge");
    public static readonly LocalizedText Agenda = new("연계 국정과제", "Agenda it serves");
    public static readonly LocalizedText AgendaReference = new(
        "연계 과제·계획·지시",
        "Which item, plan or directive"
    );
    public static readonly LocalizedText AgendaReason = new("연계가 없는 사유", "Why none");
    public static readonly LocalizedText Milestones = new("추진일정", "Milestones");
    public static readonly LocalizedText MilestoneName = new("일정", "Milestone");
    public static readonly LocalizedText MilestoneDate = new("날짜", "Date");
    public static readonly LocalizedText Spending = new(
        "예산과 집행(백만 원)",
        "Budget and spending (million won)"
    );
    public static readonly LocalizedText Budget = new("예산", "Budget");
    public static readonly LocalizedText Spent = new("집행", "Spent");
    public static readonly LocalizedText Programme = new("재정사업", "Spending programme");
    public static readonly LocalizedText ProgrammeKindLabel = new(
        "재정사업 유형",
        "Kind of programme"
    );
    public static readonly LocalizedText Brm = new("단위과제(BRM)", "Unit task (BRM)");
    public static readonly LocalizedText Affiliated = new("수행 산하기관", "Affiliated body");
    public static readonly LocalizedText Kind = new("지표 성격", "Kind");
    public static readonly LocalizedText Level = new("논리모형 단계", "Level in the logic model");
    public static readonly LocalizedText Measure = new("단위", "Unit of measure");
    public static readonly LocalizedText DirectionLabel = new("지표 방향", "Direction");
    public static readonly LocalizedText Ideal = new("이상값", "Ideal value");
    public static readonly LocalizedText Formula = new("측정산식", "Formula");
    public static readonly LocalizedText Source = new("자료출처", "Data source");
    public static readonly LocalizedText Frequency = new("측정주기", "Frequency");
    public static readonly LocalizedText Weight = new("가중치(%)", "Weight (%)");
    public static readonly LocalizedText CountedIn = new("가중치 산정", "Weight counted");
    public static readonly LocalizedText OwnWeight = new("이 지표의 가중치로", "by itself");
    public static readonly LocalizedText InRow = new("묶음 행에 포함", "in the row");
    public static readonly LocalizedText Results = new("최근 3년 실적", "Results of three years");
    public static readonly LocalizedText TargetValue = new("목표치", "Target");
    public static readonly LocalizedText Proposal = new(
        "도전적 목표 제안",
        "Challenging-target proposal"
    );
    public static readonly LocalizedText Rationale = new(
        "목표치 설정 근거",
        "Rationale of the target"
    );
    public static readonly LocalizedText Responsible = new("지표 담당자", "Responsible person");
    public static readonly LocalizedText ReportedScore = new(
        "보고된 환산점수",
        "Reported converted score"
    );
    public static readonly LocalizedText Financial = new(
        "최근 3년 재정 실적(백만 원)",
        "Financial results of three years (million won)"
    );
    public static readonly LocalizedText Unnamed = new("(이름 없음)", "(no name yet)");
}
