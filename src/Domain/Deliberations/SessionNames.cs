using Ipses.Domain.Common;

namespace Ipses.Domain.Deliberations;

/// <summary>The words of deliberation in both languages (domain.md section 9): one place for pages, mail and refusals.</summary>
public static class SessionNames
{
    public static LocalizedText Of(SessionState state) =>
        state switch
        {
            SessionState.Planned => new("예정", "planned"),
            SessionState.Called => new("소집됨", "called"),
            SessionState.Open => new("진행 중", "open"),
            SessionState.Closed => new("종료", "closed"),
            _ => new("개최되지 않음", "not held"),
        };

    public static LocalizedText Of(SessionKind kind) =>
        kind == SessionKind.Regular ? new("정기회의", "regular") : new("임시회의", "supplementary");

    public static LocalizedText Of(AgendaKind kind) =>
        kind switch
        {
            AgendaKind.Planning => new(
                "평가의 기획·조정·총괄",
                "Planning, coordination and supervision"
            ),
            AgendaKind.SelfEvaluation => new(
                "자체평가의 확인·점검과 재평가",
                "Confirmation, review and re-evaluation of self-evaluations"
            ),
            AgendaKind.SpecificEvaluation => new("특정평가", "Specific evaluation"),
            _ => new(
                "평가결과의 활용과 제도 간 연계",
                "Use of results and links between programmes"
            ),
        };

    public static LocalizedText Of(ResolutionOutcome outcome) =>
        outcome switch
        {
            ResolutionOutcome.Adopted => new("원안의결", "Adopted"),
            ResolutionOutcome.Amended => new("수정의결", "Adopted as amended"),
            ResolutionOutcome.Rejected => new("부결", "Rejected"),
            _ => new("재심의", "Remanded"),
        };

    public static LocalizedText Of(MotionKind motion) =>
        motion switch
        {
            MotionKind.Adopt => new("원안대로 의결", "Adopt as proposed"),
            MotionKind.Amend => new("수정하여 의결", "Adopt as amended"),
            _ => new("재심의하도록 돌려보냄", "Send back with reasons"),
        };

    public static LocalizedText Of(Vote vote) =>
        vote switch
        {
            Vote.For => new("찬성", "For"),
            Vote.Against => new("반대", "Against"),
            _ => new("기권", "Abstain"),
        };
}
