using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks;

/// <summary>Words that tasks and their letters share.</summary>
public static class TaskWords
{
    /// <summary>What histories show where the program acted by itself.</summary>
    public static readonly LocalizedText Program = new("시스템", "the system");

    public static readonly LocalizedText Institution = new("기관", "Institution");

    public static readonly LocalizedText Due = new("기한", "Deadline");

    public static readonly LocalizedText LegalBasis = new("법적 근거", "Legal basis");

    public static readonly LocalizedText Reason = new("사유", "Reason");

    public static readonly LocalizedText OpenTask = new("할 일 열기", "Open the task");

    /// <summary>The words for a role (domain.md section 9).</summary>
    public static LocalizedText Of(Role role) =>
        role switch
        {
            Role.Coordinator => new("총괄 담당자", "Coordinator"),
            Role.PerformanceOfficer => new("성과관리 담당자", "Performance officer"),
            Role.UnitOfficer => new("부서 담당자", "Unit officer"),
            Role.UnitHead => new("부서장", "Unit head"),
            Role.DepartmentHead => new("국장", "Department head"),
            Role.InstitutionHead => new("기관장", "Head of the institution"),
            Role.GpecCoChair => new("공동위원장", "Co-chair"),
            Role.GpecMember => new("위원", "Committee member"),
            Role.CommitteeMember => new("자체평가위원", "Self-evaluation committee member"),
            Role.CommitteeChair => new("자체평가위원장", "Self-evaluation committee chair"),
            Role.Auditor => new("감사", "Auditor"),
            Role.Administrator => new("관리자", "Administrator"),
            _ => LocalizedText.Same(role.ToString()),
        };

    /// <summary>Bodies that are no institution of a sector.</summary>
    public static LocalizedText? KnownBody(string bodyId) =>
        bodyId switch
        {
            "PMO" => new("국무총리실", "Prime Minister's Office"),
            "GPEC" => new("정부업무평가위원회", "Government Performance Evaluation Committee"),
            _ => null,
        };

    /// <summary>A date with how many business days are left to it.</summary>
    public static LocalizedText DueWithDaysLeft(DateOnly due, int left) =>
        new(
            $"{DateWords.Of(due).Ko} 24:00 ({DaysLeft(left).Ko})",
            $"{DateWords.Of(due).En}, 24:00 ({DaysLeft(left).En})"
        );

    /// <summary>How many business days are left, or since when it is late.</summary>
    public static LocalizedText DaysLeft(int left) =>
        left switch
        {
            0 => new("오늘까지", "due today"),
            1 => new("1영업일 남음", "1 business day left"),
            > 1 => LocalizedText.Of($"{left}영업일 남음", $"{left} business days left"),
            -1 => new("1영업일 지남", "1 business day late"),
            _ => LocalizedText.Of($"{-left}영업일 지남", $"{-left} business days late"),
        };
}
