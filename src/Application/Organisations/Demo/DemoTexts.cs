using Ipses.Domain.Common;

namespace Ipses.Application.Organisations.Demo;

/// <summary>What the synthetic people and their bodies are called.</summary>
internal static class DemoTexts
{
    public static readonly LocalizedText Coordinator = new("총괄 담당자", "Coordinator");
    public static readonly LocalizedText Reviewer = new("검토 담당자", "Reviewer");
    public static readonly LocalizedText Auditor = new("감사", "Auditor");
    public static readonly LocalizedText Administrator = new("관리자", "Administrator");
    public static readonly LocalizedText Officer = new("성과관리 담당자", "Performance officer");
    public static readonly LocalizedText UnitOfficer = new("부서 담당자", "Unit officer");
    public static readonly LocalizedText UnitHead = new("부서장", "Head of unit");
    public static readonly LocalizedText DepartmentHead = new("국장", "Head of department");
    public static readonly LocalizedText Head = new("기관장", "Head of institution");
    public static readonly LocalizedText CoChair = new(
        "민간 공동위원장",
        "Co-chair (private expert)"
    );
    public static readonly LocalizedText GpecMember = new("위원", "GPEC member");

    public static readonly LocalizedText Gpec = new(
        "정부업무평가위원회",
        "Government Performance Evaluation Committee"
    );

    public static readonly LocalizedText SelfEvaluationCommittee = new(
        "특허청 자체평가위원회",
        "Self-Evaluation Committee of the Korean Intellectual Property Office"
    );
}
